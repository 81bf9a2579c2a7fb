/** A session as full as one gets (60 items, a thousand contributions, two hundred people): only what is near the screen is drawn in full. */
import { execFileSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from './fixture.ts'
import { look, lookingMs } from './look.ts'

const storesFullRoom = resolve(import.meta.dirname, '../support/full-room-as-child.ts')

test.describe.configure({ timeout: lookingMs })

test('in a full room lines far away keep their words and their place, come near by key, and what is typed in them stays', async ({
  desk,
}) => {
  const words = ['--disable-warning=ExperimentalWarning', storesFullRoom, desk.data]
  const sessionId = execFileSync(process.execPath, words, { encoding: 'utf8' })
  const { page } = await desk.start()
  page.setDefaultTimeout(60_000)
  await page.getByRole('grid').waitFor()
  await page.evaluate((id) => {
    location.hash = `#/phien-hop/${id}/hop`
  }, sessionId)
  const said = page.locator('article.ws-said-line')
  const people = page.locator('[data-presence]')
  const near = (lines: typeof said) => lines.and(page.locator(':not([data-far])'))
  await expect(said).toHaveCount(20)
  await expect(people).toHaveCount(200)

  await test.step('few lines are drawn in full; the others say the same words at the same height', async () => {
    expect(await near(said).count()).toBeLessThan(8)
    expect(await near(people).count()).toBeLessThan(40)
    const last = said.last()
    await expect(last).toHaveAttribute('data-far', /^contribution:/)
    const far = { words: await last.getByRole('textbox').innerText(), height: (await last.boundingBox())?.height }
    await last.scrollIntoViewIfNeeded()
    await expect(last).not.toHaveAttribute('data-far')
    const shown = last.getByRole('textbox', { name: /^Ý kiến của/ })
    await expect(shown).toHaveText(far.words, { useInnerText: true })
    expect(Math.abs(((await last.boundingBox())?.height ?? 0) - (far.height ?? 0))).toBeLessThanOrEqual(2)
    await expect(said.first()).toHaveAttribute('data-far', /^contribution:/)
  })

  await test.step('the last contribution is reached from the writing line; left far behind with the focus it stays an editor', async () => {
    await said.first().scrollIntoViewIfNeeded()
    await page.keyboard.press('Alt+g')
    await page.keyboard.press('ArrowUp')
    const last = said.last().getByRole('textbox', { name: /^Ý kiến của/ })
    await expect(last).toBeFocused()
    await page.waitForTimeout(100)
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Xin bổ sung một ý.')
    await said.first().scrollIntoViewIfNeeded()
    await expect(last).toBeFocused()
    await page.keyboard.type(' Hết.')
    // Typing brings its place back into view.
    await said.first().scrollIntoViewIfNeeded()
    await page.keyboard.press('Alt+g')
    await expect(said.last()).toHaveAttribute('data-far', /^contribution:/)
    await expect(said.last().getByRole('textbox')).toContainText('Xin bổ sung một ý. Hết.')
    await expect(page.locator('.saved:not(.waiting):not(.failed)')).toContainText('Đã lưu')
  })

  await test.step('the names are walked through by key, each in view', async () => {
    await page.keyboard.press('F10')
    const focused = page.locator('.ws-presence-state:focus')
    const names = new Set<string | null>()
    for (let passed = 0; passed < 60; passed += 1) {
      await expect(focused).toBeInViewport()
      names.add(await focused.getAttribute('aria-label'))
      await page.keyboard.press('ArrowDown')
    }
    expect(names.size).toBe(60)
    await page.keyboard.press('F10')
    await expect(people.first().locator('.ws-presence-state')).toBeFocused()
  })
  await look(page, { name: 'meeting-full-room' })
})
