/** One session on the desk, looked at in both sizes and both lights: its three stages, their panes and dialogs. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { choose, expect, loadSample, type Running, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

test.describe.configure({ timeout: lookingMs })

async function openSample(app: Running): Promise<Page> {
  app.page.setDefaultTimeout(120_000)
  await loadSample(app)
  await app.page.getByRole('row').nth(1).dblclick()
  await app.page.getByRole('heading', { name: 'Thông tin phiên' }).waitFor()
  return app.page
}

test('Chuẩn bị: the item, its papers, the people, what is missing, a new item', async ({ desk }) => {
  const app = await desk.start()
  const page = await openSample(app)
  await look(page, { name: 'prepare' })

  const paper = join(desk.files, 'Báo cáo kết quả thực hiện Nghị quyết số 57-NQ-TW.docx')
  writeFileSync(paper, 'nội dung')
  await choose(app, [paper])
  await page.getByRole('button', { name: 'Chọn tệp: Tài liệu', exact: true }).click()
  await page.getByRole('button', { name: /^Mở bản chỉ đọc/ }).waitFor()
  await page.getByRole('button', { name: /^Mở bản chỉ đọc/ }).scrollIntoViewIfNeeded()
  await look(page, { name: 'prepare-papers', themes: ['light'] })

  await page.getByRole('tab', { name: 'Thành phần' }).click()
  await look(page, { name: 'prepare-people' })
  await page.getByRole('button', { name: 'Thêm người' }).click()
  await look(page, { name: 'prepare-add-person', themes: ['light'] })
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Bỏ qua' }).click()
  await page.getByRole('tab', { name: /^Còn thiếu/ }).click()
  await look(page, { name: 'prepare-missing' })

  await page.getByRole('button', { name: 'Nội dung', exact: false }).filter({ hasText: 'Ins' }).click()
  await page.getByPlaceholder('Nhập tên nội dung rồi nhấn Enter').waitFor()
  await look(page, { name: 'prepare-new-item', themes: ['light'] })
})

test('Họp: an item with what was said, voted, decided and given as tasks; who is in the room', async ({ desk }) => {
  const app = await desk.start()
  const page = await openSample(app)
  await page.getByRole('link', { name: 'Họp', exact: true }).click()
  await page.getByRole('heading', { name: 'Diễn biến' }).waitFor()
  await look(page, { name: 'meeting' })

  await page
    .getByRole('textbox', { name: /^Ý kiến của/ })
    .first()
    .click()
  const tools = page.getByRole('toolbar', { name: 'Định dạng chữ' })
  for (const chip of ['Văn bản trích dẫn', 'Số liệu']) {
    await tools.getByRole('button', { name: chip }).click()
    await page.getByRole('dialog').waitFor()
    await look(page, { name: chip === 'Số liệu' ? 'figure' : 'citation', themes: ['light'] })
    await page.keyboard.press('Escape')
  }

  await page.getByRole('button', { name: /^Điểm danh/ }).click()
  await page.getByText('Có mặt', { exact: true }).nth(1).waitFor()
  await page.keyboard.press('F8')
  const votesFor = page.getByLabel('Tán thành', { exact: true })
  await votesFor.fill('3')
  await page.getByLabel('Không tán thành').fill('0')
  await page.getByLabel('Ý kiến khác').fill('0')
  await look(page, { name: 'meeting-ballot' })
  await page.getByRole('button', { name: 'Đóng biểu quyết' }).click()
  await page.getByRole('dialog').waitFor()
  await look(page, { name: 'meeting-close-ballot' })
  await page.keyboard.press('Escape')

  await page.getByRole('heading', { name: 'Quyết định' }).scrollIntoViewIfNeeded()
  await look(page, { name: 'meeting-decision', themes: ['light'] })
  await page.getByRole('heading', { name: 'Nhiệm vụ' }).scrollIntoViewIfNeeded()
  await look(page, { name: 'meeting-tasks' })
  const due = page.getByRole('textbox', { name: 'Gõ thời hạn' }).first()
  await due.fill('trước ngày 31/6')
  await page.getByText('không có ngày này', { exact: false }).waitFor()
  await look(page, { name: 'meeting-due-refused', themes: ['light'] })
  await due.fill('sau 15 ngày làm việc')
  await page.getByText('In ra: sau 15 ngày làm việc').waitFor()
  await look(page, { name: 'meeting-due' })
  await due.press('Enter')
  await expect(page.getByRole('textbox', { name: 'In ra là' }).first()).toHaveValue('sau 15 ngày làm việc')
  await page
    .getByRole('button', { name: /Ghi việc có mặt$/ })
    .first()
    .click()
  await page.getByRole('menu').waitFor()
  await page.screenshot({ path: 'test-output/screens/meeting-presence-menu.png' })
  await page.getByRole('menuitem', { name: 'Vắng, có lý do' }).click()
  await page.getByRole('textbox', { name: 'Lý do' }).waitFor()
  await look(page, { name: 'meeting-presence' })
})

for (const [kind, name] of [
  ['Biên bản', 'minutes'],
  ['Thông báo kết luận', 'notice'],
  ['Báo cáo phiên họp', 'report'],
] as const) {
  test(`Dự thảo: ${kind} stands whole on the page`, async ({ desk }) => {
    const app = await desk.start()
    const page = await openSample(app)
    await page.getByRole('link', { name: 'Dự thảo' }).click()
    await page
      .getByRole('article', { name: /^Trang 1\// })
      .getByText('ĐẢNG CỘNG SẢN VIỆT NAM')
      .waitFor()
    if (name !== 'minutes') {
      await page.getByRole('button', { name: /Văn bản/ }).click()
      await page.getByRole('option', { name: kind }).click()
    }
    const sheet = page.getByRole('region', { name: kind, exact: true }).getByRole('article').first()
    await expect(sheet.locator('canvas')).toHaveCount(1)
    await look(page, { name: `draft-${name}` })
  })
}
