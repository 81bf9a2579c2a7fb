/** A secret ballot on a list, checked as it is typed; a closed vote opened again with its reason. */
import type { Page } from '@playwright/test'
import { expect, loadSample, openStage, type Running, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

test.describe.configure({ timeout: lookingMs })

async function atMeeting(app: Running): Promise<Page> {
  const { page } = app
  page.setDefaultTimeout(120_000)
  await loadSample(app)
  await openStage(app, 'Họp')
  await page.getByRole('heading', { name: 'Diễn biến' }).waitFor()
  return page
}

test('a secret ballot on a list is counted row by row, closed when every row adds up, and opened again with a reason', async ({
  desk,
}) => {
  const page = await atMeeting(await desk.start())
  await page.keyboard.press('F8')
  await expect(page.getByRole('textbox', { name: 'Tán thành', exact: true })).toBeFocused()
  await page.keyboard.press('Alt+3')
  for (const [name, count] of Object.entries({ 'Phát ra': '3', 'Thu về': '3', 'Hợp lệ': '3', 'Không hợp lệ': '0' }))
    await page.getByRole('textbox', { name, exact: true }).fill(count)
  await page.getByRole('button', { name: 'Thêm phương án, người được giới thiệu' }).click()
  const names = page.getByRole('textbox', { name: 'Danh sách' })
  await expect(names).toBeFocused()
  await names.fill('đồng chí Lê Văn Ất, Giám đốc Sở Tài chính\nđồng chí Trần Thị Bính')
  await look(page, { name: 'meeting-ballot-list-names', themes: ['light'] })
  await page.getByRole('button', { name: 'Thêm 2 dòng in trên phiếu' }).click()
  await expect(page.getByRole('textbox', { name: '1. Họ và tên, phương án' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Tán thành', exact: true })).toHaveCount(0)

  const count = (who: RegExp, what: string) =>
    page.getByRole('textbox', { name: new RegExp(`${who.source}.*: ${what}$`) })
  for (const [what, votes] of [
    ['Đồng ý', '2'],
    ['Không đồng ý', '1'],
    ['Ý kiến khác', '0'],
  ] as const)
    await count(/Lê Văn Ất/, what).fill(votes)
  for (const [what, votes] of [
    ['Đồng ý', '1'],
    ['Không đồng ý', '1'],
    ['Ý kiến khác', '0'],
  ] as const)
    await count(/Trần Thị Bính/, what).fill(votes)
  await expect(page.getByText('1 + 1 + 0 không khớp 3 phiếu hợp lệ')).toBeVisible()
  await look(page, { name: 'meeting-ballot-list' })
  await count(/Trần Thị Bính/, 'Ý kiến khác').press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('“đồng chí Trần Thị Bính”: 1 + 1 + 0 khác 3 phiếu hợp lệ')).toBeVisible()
  await page.keyboard.press('Escape')

  await count(/Trần Thị Bính/, 'Ý kiến khác').fill('1')
  await expect(page.getByText('1/2 được thông qua')).toBeVisible()
  await count(/Trần Thị Bính/, 'Ý kiến khác').press('Enter')
  await dialog.getByRole('button', { name: 'Đóng biểu quyết' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Đã đóng', { exact: true })).toBeVisible()
  await expect(page.getByText(/Được thông qua: đồng chí Lê Văn Ất, Giám đốc Sở Tài chính\./)).toBeVisible()
  await look(page, { name: 'meeting-ballot-list-closed', themes: ['light'] })

  await page.getByRole('button', { name: 'Mở lại' }).click()
  await dialog.getByRole('textbox', { name: 'Lý do mở lại' }).fill('đếm sót một phiếu')
  await look(page, { name: 'meeting-ballot-reopen', themes: ['light'] })
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Đã mở lại: đếm sót một phiếu')).toBeVisible()
  await expect(count(/Lê Văn Ất/, 'Đồng ý')).toHaveValue('2')
})
