/** A draft is frozen, written in, compared with what was frozen by keys, and leaves as a Word file with tracked changes. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beginNotice, expect, loadSample, saveInto, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

test('a draft is frozen with its reason, compared word by word, and exported as a redline', async ({ desk }) => {
  test.setTimeout(lookingMs)
  const app = await desk.start()
  const { page } = app
  await saveInto(app, desk.files)
  await loadSample(app)
  const editor = await beginNotice(app)

  // Nothing to compare with yet: the keys lead to where a version is frozen.
  await page.keyboard.press('Alt+l')
  const versions = page.getByRole('dialog', { name: 'Các bản dự thảo' })
  await expect(versions.getByText('Chưa chốt lần nào.')).toBeVisible()
  await expect(versions.getByRole('textbox', { name: 'Lý do chốt' })).toBeFocused()
  await page.keyboard.type('Gửi thường trực xem')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã chốt dự thảo lần 1')).toBeVisible()

  const words = editor.locator('.dr-words').nth(2)
  await words.click()
  await page.keyboard.press('Home')
  await page.keyboard.type('Bổ sung: ')
  await expect(words).toContainText('Bổ sung: ')
  await page.keyboard.press('Alt+k')
  await expect(versions.getByRole('cell', { name: 'Gửi thường trực xem' })).toBeVisible()
  await look(page, { name: 'versions', themes: ['light'] })
  await page.keyboard.press('Escape')

  await page.keyboard.press('Alt+l')
  const compare = page.getByRole('dialog', { name: 'So sánh hai bản' })
  await expect(compare.locator('ins').filter({ hasText: 'Bổ sung' })).toBeVisible()
  await expect(compare.getByRole('status')).toContainText('0/')
  await page.keyboard.press('F7')
  await expect(compare.getByRole('status')).toContainText('1/')
  await expect(compare.locator('[aria-current]')).toBeVisible()
  await look(page, { name: 'compare' })
  await compare.getByRole('radio', { name: 'Hai cột' }).click()
  await expect(compare.locator('.vs-changed').first().locator('.vs-text')).toHaveCount(2)
  await look(page, { name: 'compare-side' })

  await compare.getByRole('button', { name: 'Xuất bản so sánh (Word)' }).click()
  await expect(page.getByText(/^Đã xuất .*so sánh lần 1 với bản đang soạn\.docx$/)).toBeVisible({ timeout: 60_000 })
  const [name = ''] = readdirSync(desk.files)
  const xml = strFromU8(unzipSync(readFileSync(join(desk.files, name)))['word/document.xml'] ?? new Uint8Array())
  expect(xml).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*Bổ sung/s)
})
