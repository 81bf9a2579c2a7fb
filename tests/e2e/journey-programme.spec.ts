/** The programme changed in the room by keyboard: added, postponed, reordered, withdrawn; version B against the one members hold. */
import type { Page } from '@playwright/test'
import { expect, loadSample, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

test.describe.configure({ timeout: lookingMs })

test('changes in the room make version B, which is compared with A, handed out and followed by C', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await reopen(page)
  await page.getByRole('row').nth(1).dblclick()
  await page.getByRole('link', { name: 'Họp', exact: true }).click()
  const programme = page.getByRole('region', { name: 'Chương trình' })
  await expect(programme.getByText('Bản A, đã phát')).toBeVisible()
  const rows = programme.getByRole('option')
  const before = await rows.allInnerTexts()

  await test.step('an item is added while the cursor is in a text', async () => {
    await page.keyboard.press('Alt+i')
    await page.keyboard.type('Kiểm điểm việc thực hiện kết luận phiên trước')
    await page.keyboard.press('Enter')
    await expect(rows).toHaveCount(before.length + 1)
    await page.keyboard.press('Escape')
    await expect(programme.getByText('Bản B, chưa phát')).toBeVisible()
  })
  await test.step('it is taken earlier, and keeps the number printed for it', async () => {
    const added = rows.filter({ hasText: 'Kiểm điểm việc thực hiện kết luận phiên trước' })
    await added.click()
    const number = (await added.locator('.ws-number').innerText()).trim()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(rows.last()).not.toContainText('Kiểm điểm việc thực hiện')
    await expect(added.locator('.ws-number')).toHaveText(number)
  })
  await test.step('the first item is postponed and stays in sight', async () => {
    await rows.first().click()
    await page.keyboard.press('Alt+h')
    await expect(rows.first()).toContainText('Để lại phiên sau')
    await expect(rows).toHaveCount(before.length + 1)
  })
  await look(page, { name: 'meeting-programme' })
  await test.step('a group is decided in one breath, but for an exception', async () => {
    await rows.filter({ hasText: 'Kiểm điểm việc thực hiện kết luận phiên trước' }).click()
    await page.keyboard.press('Alt+a')
    const dialog = page.getByRole('dialog', { name: 'Thông qua toàn bộ nhóm' })
    await expect(dialog.getByText('Ngoại lệ: không có')).toBeVisible()
    await look(page, { name: 'meeting-group' })
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã thông qua 1 nội dung; ngoại lệ: không có')).toBeVisible()
  })
  await test.step('a decision takes the place of an older one, found by its words', async () => {
    const older = page.getByRole('combobox', { name: 'Thay cho quyết định trước' }).last()
    await older.click()
    await older.pressSequentially('dau tu cong')
    await page
      .getByRole('option', { name: /đầu tư công/ })
      .first()
      .click()
    await expect(older).toHaveValue(/đầu tư công/)
    await look(page, { name: 'meeting-supersedes', themes: ['light'] })
  })
  await test.step('what changed is a list, with its print', async () => {
    await programme.getByRole('button', { name: /^Thay đổi/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Chương trình bản B so với bản A' })
    await expect(dialog.getByRole('row', { name: /Bổ sung/ })).toBeVisible()
    await expect(dialog.getByRole('row', { name: /Để lại phiên sau/ })).toBeVisible()
    await look(page, { name: 'meeting-programme-changes' })
    await page.keyboard.press('Escape')
  })
  await test.step('handed out, the next change makes version C', async () => {
    await programme.getByRole('button', { name: 'Phát bản B' }).click()
    await expect(programme.getByText(/Bản B, phát ngày/)).toBeVisible()
    await rows.first().click()
    await page.keyboard.press('Alt+h')
    await expect(programme.getByText('Bản C, chưa phát')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(programme.getByText(/Bản B, phát ngày/)).toBeVisible()
  })
})

test('a new session begins with the last programme and the items of every session', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await page.getByRole('row').nth(1).dblclick()
  await page.getByRole('heading', { name: 'Thông tin phiên' }).waitFor()
  await page.getByText('Nội dung thường kỳ').click()
  await expect(page.getByRole('checkbox', { name: /^Nội dung thường kỳ/ })).toBeChecked()
  await page.getByRole('button', { name: 'Lưu chương trình làm mẫu' }).click()
  await page.getByLabel('Tên mẫu').fill('Thường kỳ tháng')
  await look(page, { name: 'prepare-template', themes: ['light'] })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã lưu mẫu: Thường kỳ tháng')).toBeVisible()

  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('checkbox')).toHaveCount(1)
  await dialog.getByRole('button', { name: /Chương trình bắt đầu từ/ }).click()
  await page.getByRole('option', { name: /^Mẫu: Thường kỳ tháng/ }).click()
  await expect(dialog.getByRole('checkbox')).toHaveCount(4)
  await look(page, { name: 'new-session-programme' })
  await dialog.locator('.check').nth(1).click()
  await dialog.getByRole('button', { name: 'Lập phiên họp' }).click()
  await expect(page.getByText('3 nội dung, 6 mục con')).toBeVisible()

  await page.getByRole('button', { name: 'Nội dung', exact: false }).filter({ hasText: 'Ins' }).click()
  await page.getByPlaceholder('Nhập tên nội dung rồi nhấn Enter').pressSequentially('chuyen doi so')
  await look(page, { name: 'prepare-suggested', themes: ['light'] })
  await page.getByRole('button', { name: /^Kết quả thực hiện chuyển đổi số/ }).click()
  await expect(page.getByText('4 nội dung, 6 mục con')).toBeVisible()
  await page.getByText('Là mục con của mục 1').click()
  await page.getByPlaceholder('Nhập tên nội dung rồi nhấn Enter').fill('Mục con mới')
  await page.keyboard.press('Enter')
  await expect(page.getByText('4 nội dung, 7 mục con')).toBeVisible()
})

/** The sample is of a concluded session: it is opened again. */
async function reopen(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Thao tác với/ }).click()
  await page.getByRole('menuitem', { name: /^Mở lại/ }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('Họp tiếp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
}
