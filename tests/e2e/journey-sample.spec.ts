import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, loadSample, openStage, saveInto, test } from './fixture.ts'
import { paragraphsOf } from './word-file.ts'

test('first start, the sample session, its minutes as a Word file and a PDF on disk, and printed', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await saveInto(app, desk.files)

  await expect(page.getByRole('heading', { name: 'Chào mừng đến với Thư Ký' })).toBeVisible()
  await loadSample(app)
  await openStage(app, 'Dự thảo')
  const preview = page.getByRole('region', { name: 'Biên bản', exact: true })
  await expect(preview.getByText('ĐẢNG CỘNG SẢN VIỆT NAM')).toBeVisible()
  await expect(page.getByRole('heading', { name: /^Chỗ trống \(\d+\)$/ })).toBeVisible()

  await page.getByRole('button', { name: 'Xuất Word' }).click()
  await expect(page.getByRole('region', { name: 'Đã xuất' }).getByText(/\.docx$/)).toBeVisible()
  const [docx = ''] = readdirSync(desk.files)
  expect(docx).toMatch(/^Biên bản.*\.docx$/)
  const paragraphs = paragraphsOf(join(desk.files, docx))
  const text = paragraphs.join('\n')
  expect(text).toContain('TỈNH ỦY NGHỆ AN')
  expect(text).toContain('BIÊN BẢN')
  expect(text).toContain('Nguyễn Đức Trung, Bí thư Tỉnh ủy')
  expect(paragraphs.find((paragraph) => paragraph.startsWith('Địa điểm'))).toContain('…………')

  await page.getByRole('button', { name: 'Xuất PDF' }).click()
  await expect(page.getByRole('region', { name: 'Đã xuất' }).getByText(/\.pdf$/)).toBeVisible()
  const pdf = join(desk.files, docx.replace(/docx$/, 'pdf'))
  expect(readFileSync(pdf).subarray(0, 5).toString('latin1')).toBe('%PDF-')
  expect(statSync(pdf).size).toBeGreaterThan(20_000)

  if (app.kind === 'stand-in') {
    const prints = () => app.evaluate(({ calls }) => calls.filter(({ api }) => api === 'webContents.print').length)
    await page.getByRole('button', { name: /^In / }).click()
    await expect.poll(prints).toBe(1)
    await expect(page.getByRole('button', { name: /^In / })).toBeEnabled()
    await page.keyboard.press('Control+p')
    await expect.poll(prints).toBe(2)
    // Through the system's dialog, on A4; margins are those of the page itself.
    const options = await app.evaluate(({ calls }) =>
      calls.flatMap(({ api, args }) => (api === 'webContents.print' ? args : [])),
    )
    const asked = { silent: false, printBackground: true, pageSize: 'A4', margins: { marginType: 'none' } }
    expect(options).toEqual([asked, asked])
  }
})
