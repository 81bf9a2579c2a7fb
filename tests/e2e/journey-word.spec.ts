/** A draft is exported, edited in Writer by somebody who tracks and somebody who does not, and comes back: looked at, taken, decided on; a damaged file is refused. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editWithWriter, missingForWriter } from '../support/writer.ts'
import { beginNotice, choose, expect, loadSample, saveInto, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

test('a draft edited in a word processor comes back as suggestions in the names of those who made them', async ({
  desk,
}) => {
  test.setTimeout(lookingMs)
  test.skip(missingForWriter().length > 0 && process.env['REQUIRE_LIBREOFFICE'] !== '1', 'LibreOffice is not here')
  const app = await desk.start()
  const { page } = app
  await saveInto(app, desk.files)
  await loadSample(app)
  const editor = await beginNotice(app)
  await page.getByRole('button', { name: 'Xuất Word' }).click()
  await expect(page.getByRole('region', { name: 'Đã xuất' }).getByText(/\.docx$/)).toBeVisible({ timeout: 60_000 })
  const [name = ''] = readdirSync(desk.files)
  const [edited = new Uint8Array()] = await editWithWriter([
    {
      docx: readFileSync(join(desk.files, name)),
      steps: [
        ['replace', 'thống nhất kết luận như sau', 'thống nhất cao và kết luận như sau'],
        ['author', 'Trần Thị Bình'],
        ['track'],
        ['replace', 'Sau khi xem xét', 'Trên cơ sở xem xét'],
        ['append', 'thống nhất cao', 'Văn phòng Tỉnh ủy theo dõi, đôn đốc.'],
        ['append', 'Nơi nhận:', 'Gửi thêm Sở Tài chính để theo dõi.'],
        ['comment', 'ý kiến thảo luận', 'Trần Thị Bình', 'Nêu rõ số ý kiến'],
      ],
    },
  ])
  const copy = join(desk.folder, 'bản góp ý.docx')
  writeFileSync(copy, edited)
  const broken = join(desk.folder, 'hỏng.docx')
  writeFileSync(broken, edited.slice(0, 4_000))

  // What is broken is refused in the dialog, which stays for the right file.
  await choose(app, [broken])
  await page.keyboard.press('Alt+j')
  const dialog = page.getByRole('dialog', { name: 'Nhận bản sửa từ Word' })
  await expect(dialog.getByRole('button', { name: 'Chọn tệp Word…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toBeVisible()
  await look(page, { name: 'returned-refused', themes: ['light'] })
  await choose(app, [copy])
  await dialog.getByRole('button', { name: 'Chọn tệp Word…' }).click()

  // Each change by its person: of what nobody tracked nobody is named.
  const changes = dialog.getByRole('region', { name: 'Chỗ sửa' })
  await expect(changes.getByText('sửa lời')).toBeVisible({ timeout: 60_000 })
  await expect(changes.getByText('đoạn mới')).toBeVisible()
  await expect(changes.locator('ins', { hasText: 'Trên cơ sở' })).toBeVisible()
  await expect(changes.getByText('Nêu rõ số ý kiến')).toBeVisible()
  await look(page, { name: 'returned' })
  await expect(dialog.getByRole('button', { name: 'Đưa vào dự thảo (2)' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Đưa vào dự thảo (2)' }).click()
  await expect(page.getByText(/^Đã đưa vào dự thảo: 2 chỗ sửa, 2 góp ý/)).toBeVisible()

  // In the draft they are suggestions: those of the words are accepted, the new paragraph is not.
  await page.getByRole('tab', { name: /^Góp ý/ }).click()
  await expect(page.getByText('Nêu rõ số ý kiến')).toBeVisible()
  await expect(page.getByText(/^Trần Thị Bình thêm “cao và/)).toHaveCount(0)
  await expect(editor.locator('ins', { hasText: 'Trên cơ sở' })).toBeVisible()
  await look(page, { name: 'returned-taken' })
  // Words that stood outside the draft's blocks wait in a remark, and go in at the cursor in their author's name.
  const outside = page
    .getByRole('listitem')
    .filter({ hasText: 'Chưa khớp với đoạn nào của dự thảo: Gửi thêm Sở Tài chính' })
  await editor.locator('ins', { hasText: 'Trên cơ sở' }).click()
  await page.keyboard.press('End')
  await outside.getByRole('button', { name: 'Đưa vào chỗ con trỏ' }).click()
  await expect(editor.locator('ins', { hasText: 'Gửi thêm Sở Tài chính để theo dõi.' })).toBeVisible()
  await expect(outside.getByText('đã đưa vào dự thảo')).toBeVisible()
  const added = editor.locator('.dr-block, [data-id]').filter({ hasText: 'Văn phòng Tỉnh ủy theo dõi, đôn đốc.' })
  await expect(added.first()).toBeVisible()
  await editor.locator('ins', { hasText: 'Văn phòng Tỉnh ủy theo dõi' }).click()
  await page.keyboard.press('Alt+x')
  await expect(editor.getByText('Văn phòng Tỉnh ủy theo dõi, đôn đốc.')).toHaveCount(0)
  await page.keyboard.press('Control+F8')
  await expect(editor.locator('ins, del')).toHaveCount(0)
  await expect(editor.getByText(/^Trên cơ sở xem xét .* thống nhất cao và kết luận như sau/)).toBeVisible()
})
