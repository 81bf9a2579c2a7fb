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
  await expect(pane.getByText('Vắng, không lý do')).toBeVisible()
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
  await look(page, { name: 'meeting-roll' })

  await page.keyboard.press('l')
  await expect(page.getByRole('dialog', { name: 'Diễn biến có mặt' })).toBeVisible()
  await look(page, { name: 'meeting-room-history', themes: ['light'] })
  await page.keyboard.press('Escape')
})
