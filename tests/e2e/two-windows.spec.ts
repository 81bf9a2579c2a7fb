import type { Page } from '@playwright/test'
import { expect, loadSample, openStage, type Running, test } from './fixture.ts'
import { look } from './look.ts'

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

/** Both windows type into the place before either has heard of the other. */
async function typeInBoth(mine: Page, theirs: Page): Promise<void> {
  await place(theirs).fill('Hội trường tầng 2')
  await place(mine).fill('Phòng họp số 1')
}

for (const [choice, kept] of [
  ['Giữ bản của tôi', /^Phòng họp số 1$/],
  ['Giữ bản kia', /^Hội trường tầng 2$/],
] as const)
  test(`a field changed in two windows: both texts are shown, and “${choice}” is kept in both windows`, async ({
    desk,
  }) => {
    const app = await desk.start()
    const [mine, theirs] = await twoWindows(app)
    await Promise.all([typeInBoth(mine, theirs)])
    const asked = await Promise.race(
      [mine, theirs].map(async (page) => {
        await page.getByRole('dialog', { name: 'Nội dung này vừa được sửa ở cửa sổ khác' }).waitFor()
        return page
      }),
    )
    const dialog = asked.getByRole('dialog', { name: 'Nội dung này vừa được sửa ở cửa sổ khác' })
    await expect(dialog).toContainText('Phòng họp số 1')
    await expect(dialog).toContainText('Hội trường tầng 2')
    if (choice === 'Giữ bản kia') await look(asked, { name: 'conflict', themes: ['light'] })
    await dialog.getByRole('button', { name: choice }).click()
    const expected = asked === mine ? kept : choice === 'Giữ bản của tôi' ? /^Hội trường tầng 2$/ : /^Phòng họp số 1$/
    for (const page of [mine, theirs]) await expect(place(page)).toHaveValue(expected)
  })
