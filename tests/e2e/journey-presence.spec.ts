/** The roll and its exceptions by keyboard alone: F10, then one key a mark. */
import type { Page } from '@playwright/test'
import { expect, loadSample, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

test.describe.configure({ timeout: lookingMs })

/** The presence of the name that has the focus, as a screen reader tells it. */
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

test('who is in the room is recorded by keyboard alone', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(60_000)
  await loadSample(app)
  await page.getByRole('row').nth(1).dblclick()
  await page.getByRole('link', { name: 'Họp', exact: true }).click()
  const pane = page.getByRole('region', { name: 'Có mặt', exact: true })
  await pane.waitFor()

  await page.keyboard.press('F10')
  await expect.poll(() => focused(page)).toMatch(/Ghi việc có mặt$/)
  await expect(page.getByRole('contentinfo').getByText('Không lý do')).toBeVisible()
  await page.keyboard.press('a')
  await expect.poll(() => focused(page)).toMatch(/: Có mặt\. /)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('v')
  await expect.poll(() => focused(page)).toMatch(/: Vắng, có lý do\. /)
  await page.keyboard.press('Enter')
  await expect(pane.getByRole('textbox', { name: 'Lý do' })).toBeFocused()
  await page.keyboard.type('đi công tác')
  await page.keyboard.press('Escape')
  await expect.poll(() => focused(page)).toMatch(/: Vắng, có lý do\. /)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('r')
  await expect.poll(() => focused(page)).toMatch(/: Ra về/)
  await page.keyboard.press('t')
  await expect.poll(() => focused(page)).toMatch(/: Trở lại/)
  await page.keyboard.press('Space')
  await page.getByRole('menu').waitFor()
  await page.keyboard.press('c')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect.poll(() => focused(page)).toMatch(/Ghi việc có mặt$/)
  await look(page, { name: 'meeting-roll' })

  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Diễn biến có mặt' })).toBeVisible()
  await look(page, { name: 'meeting-room-history', themes: ['light'] })
  await page.keyboard.press('Escape')
})

test('one vote is counted, closed and recorded for a run of items by keyboard alone', async ({ desk }) => {
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(60_000)
  await loadSample(app)
  await page.getByRole('row').nth(1).dblclick()
  await page.getByRole('link', { name: 'Họp', exact: true }).click()
  await page.getByRole('region', { name: 'Có mặt', exact: true }).waitFor()

  await page.keyboard.press('F8')
  await expect(page.getByRole('textbox', { name: 'Tán thành', exact: true })).toBeFocused()
  await page.keyboard.press('Alt+3')
  await expect(page.getByRole('textbox', { name: 'Phát ra' })).toBeVisible()
  await page.keyboard.press('Alt+2')
  await expect(page.getByRole('radiogroup').first()).toBeVisible()
  await look(page, { name: 'meeting-named-votes', themes: ['light'] })
  await page.getByRole('radiogroup').first().getByRole('radio').first().focus()
  await page.keyboard.press('k')
  await page.keyboard.press('t')
  await expect(page.getByRole('radio', { name: 'Không', exact: true }).first()).toBeChecked()
  await expect(page.getByRole('radiogroup').nth(1).getByRole('radio', { name: 'Tán thành' })).toBeChecked()
  await page.keyboard.press('Alt+1')
  const votesFor = page.getByRole('textbox', { name: 'Tán thành', exact: true })
  await votesFor.focus()
  for (const count of ['3', '0', '0', '3']) {
    await page.keyboard.type(count)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Hội nghị biểu quyết: tán thành 3/3 (đạt 100%)')).toBeVisible()
  await dialog.getByRole('checkbox').nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('checkbox').first()).toBeChecked()
  await look(page, { name: 'meeting-close-ballot-run' })
  await dialog.getByRole('button', { name: 'Đóng biểu quyết' }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('F7')
  await expect(page.getByText('Hội nghị biểu quyết: tán thành 3/3 (đạt 100%)')).toBeVisible()
})
