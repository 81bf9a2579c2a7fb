import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, saveInto, test } from './fixture.ts'
import { tabBackTo, tabTo, takeEntry } from './keys.ts'
import { paragraphsOf } from './word-file.ts'

test.describe.configure({ timeout: 600_000 })

test('a session typed from nothing by keyboard alone, down to its Word file', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  await saveInto(app, desk.files)

  await test.step('first start', () => welcome(page))
  await test.step('two members in the directory', () => members(page))
  await test.step('the session and its facts', () => prepare(page))
  await test.step('what happened', () => record(page))
  await test.step('the minutes', async () => {
    await tabBackTo(page, /Dự thảo$/)
    await page.keyboard.press('Enter')
    // While the pages are made there is nothing to write out, and Tab passes the button by.
    await expect(page.getByRole('button', { name: 'Xuất Word', exact: true })).toBeEnabled()
    await tabTo(page, /^Xuất Word$/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'Đã xuất' }).getByText(/\.docx$/)).toBeVisible()
  })

  const [docx = ''] = readdirSync(desk.files)
  const text = paragraphsOf(join(desk.files, docx)).join('\n')
  for (const words of [
    'Hội trường Văn phòng Tỉnh ủy',
    'Nguyễn Văn An',
    'Đề án tổ chức bộ máy',
    'Đồng ý với đề án, cần làm rõ nguồn lực.',
    'chủ trương ban hành đề án',
    'Hoàn thiện đề án theo ý kiến đã nêu',
    'tán thành 2/2',
  ])
    expect(text).toContain(words)
})

async function welcome(page: Page): Promise<void> {
  await expect(page.getByLabel('Tên cơ quan')).toBeFocused()
  await page.keyboard.type('Tỉnh ủy Nghệ An')
  await tabTo(page, /^Nhiệm kỳ/)
  await page.keyboard.type('khóa XX')
  await tabTo(page, /^Người đang làm việc/)
  await page.keyboard.type('Trần Thị Minh Nguyệt')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Chưa có phiên họp nào' })).toBeVisible()
}

async function members(page: Page): Promise<void> {
  await tabTo(page, /^Danh bạ$/)
  await page.keyboard.press('Enter')
  for (const name of ['Nguyễn Văn An', 'Lê Thị Bình']) {
    await tabTo(page, /^Thêm người$/)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Họ và tên' })).toBeFocused()
    await page.keyboard.type(name)
    await expect(page.getByRole('heading', { name })).toBeVisible()
    await tabBackTo(page, /^Người$/)
  }
  await page.keyboard.press('ArrowRight')
  for (const name of ['Nguyễn Văn An', 'Lê Thị Bình']) {
    await tabTo(page, /Thêm ủy viên/)
    await page.keyboard.press('Enter')
    await takeEntry(page, new RegExp(name))
    await expect(page.getByRole('group', { name })).toBeVisible()
  }
}

async function prepare(page: Page): Promise<void> {
  await page.keyboard.press('Control+n')
  await tabTo(page, /Ngày họp/)
  await page.keyboard.type('05062025')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Thông tin phiên' })).toBeVisible()

  await tabTo(page, /Giờ.*Khai mạc/)
  await page.keyboard.type('0800')
  await tabTo(page, /^Địa điểm/)
  await page.keyboard.type('Hội trường Văn phòng Tỉnh ủy')
  await tabTo(page, /^Chủ trì/)
  await page.keyboard.type('van an')
  await takeEntry(page, /Nguyễn Văn An/)
  await tabTo(page, /^Nội dung Ins$/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('Đề án tổ chức bộ máy')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('row', { name: /Đề án tổ chức bộ máy/ })).toBeVisible()
  await page.keyboard.press('Escape')
}

async function record(page: Page): Promise<void> {
  await tabBackTo(page, /^\d?Họp$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Diễn biến' })).toBeVisible()

  await page.keyboard.press('F9')
  await expect(page.getByRole('textbox', { name: 'Dòng ghi' })).toBeFocused()
  await page.keyboard.type('binh')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Đồng ý với đề án, cần làm rõ nguồn lực.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Ý kiến của Lê Thị Bình' })).toBeVisible()

  await page.keyboard.press('F8')
  await expect(page.getByRole('textbox', { name: 'Tán thành', exact: true })).toBeFocused()
  for (const count of ['2', '0', '0', '2']) {
    await page.keyboard.type(count)
    await page.keyboard.press('Tab')
  }
  await tabTo(page, /^Đóng biểu quyết$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByText('Thông qua')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.keyboard.press('Alt+q')
  await expect(
    page.locator('[data-field="decisions.add"]').getByRole('button', { name: /Thêm quyết định/ }),
  ).toBeFocused()
  await page.keyboard.press('Enter')
  await takeEntry(page, /^Thống nhất về chủ trương/)
  await expect(page.getByRole('textbox', { name: 'Nội dung quyết định' })).toBeFocused()
  await page.keyboard.type('chủ trương ban hành đề án')

  await page.keyboard.press('Alt+n')
  await expect(page.locator('[data-field="tasks.add"]').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Hoàn thiện đề án theo ý kiến đã nêu')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Đơn vị chủ trì' })).toBeFocused()
}
