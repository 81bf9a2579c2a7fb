/** The preview at Dự thảo: the pages of the PDF that is exported, with zoom, blanks and the set of documents. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pdfPages } from '../support/pdf-text.ts'
import { choose, expect, loadSample, openStage, saveInto, test } from './fixture.ts'
import { look } from './look.ts'

const sheets = (page: import('@playwright/test').Page) => page.getByRole('article', { name: /^Trang \d+\/\d+$/ })

test('every page of the preview has the words of that page of the exported PDF', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await saveInto(app, desk.files)
  await loadSample(app)
  await openStage(app, 'Dự thảo')
  await sheets(page).first().waitFor()
  await page.getByRole('button', { name: 'Xuất PDF' }).click()
  await expect(page.getByRole('region', { name: 'Đã xuất' }).getByText(/\.pdf$/)).toBeVisible()
  const [name = ''] = readdirSync(desk.files)
  const exported = pdfPages(new Uint8Array(readFileSync(join(desk.files, name))))
  await expect(sheets(page)).toHaveCount(exported.length)
  const plain = (text: string) => text.replace(/[\s\u00A0]+/g, '')
  for (const [index, lines] of exported.entries()) {
    const sheet = sheets(page).nth(index)
    await sheet.scrollIntoViewIfNeeded()
    await expect(sheet.locator('.pdf-words')).toHaveCount(1)
    const letters = (text: string) => [...plain(text)].sort().join('')
    expect(letters((await sheet.locator('.pdf-words').textContent()) ?? '')).toBe(letters(lines.join('')))
  }
})

test('zoom keeps the place, a change keeps the place and the page stays drawn until the new one is', async ({
  desk,
}) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openStage(app, 'Dự thảo')
  const view = page.getByRole('region', { name: 'Biên bản', exact: true })
  await sheets(page).nth(2).scrollIntoViewIfNeeded()
  const middle = () => view.evaluate((element) => (element.scrollTop + element.clientHeight / 2) / element.scrollHeight)
  const before = await middle()
  await page.keyboard.press('Control+=')
  await expect.poll(async () => Math.abs((await middle()) - before)).toBeLessThan(0.02)
  await page.keyboard.press('Control+0')
  await expect.poll(async () => Math.abs((await middle()) - before)).toBeLessThan(0.02)
  const count = page.getByText(/^Trang \d+\/\d+$/)
  await expect(count).toHaveText(/^Trang [23]\//)

  const top = await view.evaluate((element) => element.scrollTop)
  const whites = await page.evaluate(async () => {
    const api = Reflect.get(window as object, 'api')
    const { value } = await api['sessions.list']({ year: null, bodyId: null })
    const { id } = value.sessions[0]
    const { value: dossier } = await api['sessions.read']({ sessionId: id })
    const seen: number[] = []
    const near = () =>
      [...document.querySelectorAll('.pdf-sheet')].filter((sheet) => sheet.querySelector('canvas')).length
    const watching = new MutationObserver(() => void seen.push(near()))
    watching.observe(document.querySelector('.ws-desk') as Element, { childList: true, subtree: true })
    const start = document.querySelector('.ws-code')?.textContent
    await api['session.update']({ id, revision: dossier.session.revision, patch: { place: 'Hội trường Tỉnh ủy' } })
    while (document.querySelector('.ws-code')?.textContent === start) await new Promise((go) => setTimeout(go, 20))
    await new Promise((go) => setTimeout(go, 1_500))
    watching.disconnect()
    return { seen, now: near() }
  })
  expect(whites.seen.length).toBeGreaterThan(0)
  expect(Math.min(...whites.seen)).toBeGreaterThanOrEqual(Math.min(whites.now, 2))
  expect(await view.evaluate((element) => element.scrollTop)).toBe(top)
  await sheets(page).first().scrollIntoViewIfNeeded()
  await expect(sheets(page).first().getByText('Hội trường Tỉnh ủy')).toHaveCount(1)
})

test('a blank in the list is shown on the page, a blank on the page leads to its field', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openStage(app, 'Dự thảo')
  await sheets(page).first().waitFor()
  const place = page.getByRole('listitem').filter({ hasText: 'địa điểm' }).first()
  await place.getByRole('button', { name: 'Xem trên trang' }).click()
  const lit = page.locator('.pdf-blank.lit')
  await expect(lit.first()).toBeInViewport()
  await lit.first().click()
  await expect(page.getByRole('textbox', { name: /Địa điểm/ })).toBeFocused()
})

test('the set of documents: pages counted, printed as one job of as many pages, written into a folder of its own', async ({
  desk,
}) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openStage(app, 'Dự thảo')
  await sheets(page).first().waitFor()
  await page.getByRole('button', { name: 'Bộ tài liệu…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bộ tài liệu phiên họp' })
  await dialog.getByText('Danh sách điểm danh', { exact: true }).click()
  const total = dialog.getByRole('status')
  await expect(total).toHaveText(/^4 văn bản, \d+ trang$/)
  await look(page, { name: 'document-set' })
  const pages = Number(/, (\d+) trang/.exec((await total.textContent()) ?? '')?.[1])
  expect(pages).toBeGreaterThan(4)

  await dialog.getByText('PDF', { exact: true }).click()
  await choose(app, [desk.files])
  await dialog.getByRole('button', { name: 'Ghi vào thư mục…' }).click()
  await expect(dialog).toHaveCount(0)
  const [folder = ''] = readdirSync(desk.files)
  expect(folder).toBe('Tài liệu phiên họp Ban Thường vụ Tỉnh ủy 05-6-2025')
  const files = readdirSync(join(desk.files, folder))
  expect(files.filter((name) => name.endsWith('.docx')).length).toBe(4)
  const written = files
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => pdfPages(new Uint8Array(readFileSync(join(desk.files, folder, name)))).length)
  expect(written.reduce((sum, one) => sum + one, 0)).toBe(pages)

  if (app.kind !== 'stand-in') return
  await page.getByRole('button', { name: 'Bộ tài liệu…' }).click()
  await expect(total).toHaveText(/^3 văn bản, \d+ trang$/)
  await dialog.getByRole('button', { name: 'In tất cả…' }).click()
  await expect(dialog).toHaveCount(0)
  expect(await app.evaluate(({ calls }) => calls.filter(({ api }) => api === 'webContents.print').length)).toBe(1)
})

test('number, day and signer are typed once, printed by the rule, and there after a restart', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await loadSample(app)
  await openStage(app, 'Dự thảo')
  await page.getByRole('button', { name: /Văn bản/ }).click()
  await page.getByRole('option', { name: 'Thông báo kết luận' }).click()
  await sheets(page).first().waitFor()
  await page.getByRole('button', { name: 'Số, ngày, ký…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Số, ngày, người ký: Thông báo kết luận' })
  await dialog.getByRole('textbox', { name: 'Số', exact: true }).fill('7')
  await dialog.getByRole('combobox', { name: 'Người ký' }).fill('duc trung')
  await page
    .getByRole('option', { name: /Nguyễn Đức Trung/ })
    .first()
    .click()
  await expect(dialog.getByRole('textbox', { name: 'Họ tên người ký' })).toHaveValue('Nguyễn Đức Trung')
  await look(page, { name: 'document-facts' })
  await dialog.getByRole('button', { name: 'Ghi', exact: true }).click()
  await expect(sheets(page).first().getByText('07-TB/TU')).toHaveCount(1)
  await expect(page.getByText('Họ tên người ký')).toHaveCount(0)
  await app.close()

  const again = await desk.start()
  await openStage(again, 'Dự thảo')
  await again.page.getByRole('button', { name: /Văn bản/ }).click()
  await again.page.getByRole('option', { name: 'Thông báo kết luận' }).click()
  await expect(sheets(again.page).first().getByText('07-TB/TU')).toHaveCount(1)
})
