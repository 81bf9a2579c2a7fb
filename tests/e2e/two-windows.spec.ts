import type { Page } from '@playwright/test'
import { expect, loadSample, openStage, type Running, test } from './fixture.ts'
import { look } from './look.ts'

const conflict = (page: Page) => page.getByRole('dialog', { name: 'Nội dung này vừa được sửa ở cửa sổ khác' })
const place = (page: Page) => page.getByRole('textbox', { name: 'Địa điểm' })

/** Two windows on the same session, each at its facts. */
async function twoWindows(app: Running): Promise<[Page, Page]> {
  await loadSample(app)
  await openStage(app, 'Chuẩn bị')
  const known = app.windows()
  await app.evaluate(({ Menu }) => {
    const all = (items: readonly Electron.MenuItem[]): Electron.MenuItem[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? (item.submenu as never) ?? [])])
    all(Menu.getApplicationMenu()?.items ?? [])
      .find(({ label }) => label === 'Cửa sổ mới')
      ?.click()
  })
  await expect.poll(() => app.windows().length).toBe(known.length + 1)
  const other = app.windows().find((page) => !known.includes(page))
  if (other === undefined) throw new Error('no second window')
  await other.setViewportSize({ width: 1366, height: 768 })
  await openStage({ ...app, page: other }, 'Chuẩn bị')
  return [app.page, other]
}

/** Both windows type into the place before either has heard of the other; gives the one that is asked. */
async function typeInBoth(mine: Page, theirs: Page, round: string): Promise<Page> {
  await Promise.all([place(theirs).fill(`Hội trường ${round}`), place(mine).fill(`Phòng họp ${round}`)])
  return Promise.any(
    [mine, theirs].map(async (page) => {
      await conflict(page).waitFor()
      return page
    }),
  )
}

test('a field changed in two windows: both texts are shown; mine, the other, or both are kept in both windows', async ({
  desk,
}) => {
  const app = await desk.start()
  const [mine, theirs] = await twoWindows(app)
  const choose = async (choice: string, round: string, kept: (typed: string, other: string) => string) => {
    const asked = await typeInBoth(mine, theirs, round)
    const words = [`Phòng họp ${round}`, `Hội trường ${round}`] as const
    const [typed, other] = asked === mine ? words : ([words[1], words[0]] as const)
    await expect(conflict(asked)).toContainText(typed)
    await expect(conflict(asked)).toContainText(other)
    if (round === 'số 1') await look(asked, { name: 'conflict', themes: ['light'] })
    await conflict(asked).getByRole('button', { name: choice }).click()
    for (const page of [mine, theirs]) await expect(place(page)).toHaveValue(kept(typed, other))
    // A window whose last write is still on its way would not be asked in the next round.
    for (const page of [mine, theirs]) await expect(page.locator('.saved.waiting')).toHaveCount(0)
  }
  await choose('Giữ bản của tôi', 'số 1', (typed) => typed)
  await choose('Giữ bản kia', 'số 2', (_typed, other) => other)
  await choose('Giữ cả hai', 'số 3', (typed, other) => `${other} ${typed}`)
})

test('the program is ended while both windows are typed in: each commits first', async ({ desk }) => {
  const app = await desk.start()
  const [mine, theirs] = await twoWindows(app)
  await theirs.getByRole('textbox', { name: 'Tên nội dung' }).fill('Tên gõ ở cửa sổ kia')
  await place(mine).fill('Nơi gõ ở cửa sổ này')
  await app.close()

  const again = await desk.start()
  await openStage(again, 'Chuẩn bị')
  await expect(place(again.page)).toHaveValue('Nơi gõ ở cửa sổ này')
  await expect(again.page.getByRole('textbox', { name: 'Tên nội dung' })).toHaveValue('Tên gõ ở cửa sổ kia')
})

test('the room is one in both windows: what one does the other shows and never takes back', async ({ desk }) => {
  const app = await desk.start()
  const [mine, theirs] = await twoWindows(app)
  const line = (page: Page) => page.getByRole('textbox', { name: 'Dòng ghi' })
  const waiting = (page: Page) => page.getByRole('button', { name: /^Mời phát biểu:/ })
  for (const page of [mine, theirs]) {
    await page
      .getByRole('navigation', { name: 'Các giai đoạn của phiên họp' })
      .getByRole('link', { name: 'Họp' })
      .click()
    await line(page).waitFor()
  }
  const queue = async (page: Page, initials: string) => {
    await line(page).focus()
    // At once, as a hand does: words still being typed in both windows would be kept as one line of both.
    await page.keyboard.insertText(initials)
    await page.keyboard.press('Shift+Enter')
  }
  // Both at once, neither having heard of the other.
  await Promise.all([queue(mine, '@hnh'), queue(theirs, '@lhv')])
  for (const page of [mine, theirs]) {
    await expect(waiting(page)).toHaveCount(2)
    await expect(waiting(page).filter({ hasText: 'Hoàng Nghĩa Hiếu' })).toHaveCount(1)
    await expect(waiting(page).filter({ hasText: 'Lê Hồng Vinh' })).toHaveCount(1)
  }
  await line(mine).focus()
  await mine.keyboard.press('F9')
  await expect(theirs.getByText('Đang họp')).toBeVisible()
  await expect(waiting(theirs)).toHaveCount(1)
  // A window that was only looked at goes on from what the other did.
  await theirs.getByRole('button', { name: 'Dừng đồng hồ' }).click()
  await expect(mine.getByText('Đồng hồ dừng')).toBeVisible()
  await expect(waiting(mine)).toHaveCount(1)
  await line(theirs).focus()
  await theirs.keyboard.type('Chữ gõ ở cửa sổ kia')
  await expect(line(mine)).toHaveValue('Chữ gõ ở cửa sổ kia')
})
