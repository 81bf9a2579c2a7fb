import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, firstContribution, loadSample, openStage, type Running, test, typeAtEnd } from './fixture.ts'

test('restart: what was typed a moment before the program was closed is there, and the window is where it was left', async ({
  desk,
}) => {
  const first = await desk.start()
  await loadSample(first)
  await openStage(first, 'Họp')
  await first.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setBounds({ x: 40, y: 30, width: 1200, height: 750 })
    window?.maximize()
  })
  await typeAtEnd(first.page, firstContribution(first), ' Chữ gõ ngay trước khi đóng.')
  await first.close()
  // The store is closed: nothing waits in a write-ahead log.
  expect(readdirSync(desk.data).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])

  const second = await desk.start()
  expect(await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds())).toEqual({
    x: 40,
    y: 30,
    width: 1200,
    height: 750,
  })
  await expect
    .poll(() => second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized()))
    .toBe(true)
  await openStage(second, 'Họp')
  await expect(firstContribution(second)).toContainText('Chữ gõ ngay trước khi đóng.')
})

test('kill -9 while a person types: everything the screen called saved is there', async ({ desk }) => {
  const first = await desk.start()
  await loadSample(first)
  await openStage(first, 'Họp')
  const saved = first.page.locator('.saved:not(.waiting):not(.failed)')
  await typeAtEnd(first.page, firstContribution(first), ' Đã lưu rồi.')
  await expect(saved).toContainText('Đã lưu')
  const typing = first.page.keyboard.type(' Đang gõ dở thì mất điện.'.repeat(8), { delay: 30 }).catch(() => undefined)
  await expect(firstContribution(first)).toContainText('Đang gõ dở thì mất điện.')
  await first.kill()
  await typing

  const second = await desk.start()
  await openStage(second, 'Họp')
  await expect(firstContribution(second)).toContainText('Đã lưu rồi.')
  await expect(second.page.getByRole('dialog')).toHaveCount(0)
})

test('kill -9: the screen returns to the same item, cursor and scroll, and at most a second of typing is lost', async ({
  desk,
}) => {
  const first = await desk.start()
  await loadSample(first)
  await openStage(first, 'Họp')
  await first.page.keyboard.press('F7')
  await first.page.keyboard.press('F7')
  const text = (app: Running) => app.page.getByRole('textbox', { name: 'Kết luận: phần đánh giá' })
  await typeAtEnd(first.page, text(first), ' Đầu câu, cuối câu.')
  for (let n = 0; n < 9; n += 1) await first.page.keyboard.press('ArrowLeft')
  const item = await first.page.locator('.ws-big-number').innerText()
  const typed: { letter: string; at: number }[] = []
  for (const letter of 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz') {
    await first.page.keyboard.type(letter, { delay: 60 })
    typed.push({ letter, at: Date.now() })
  }
  const scroll = await first.page.evaluate(() => document.activeElement?.closest('.ws-pane-body')?.scrollTop ?? 0)
  const ended = Date.now()
  await first.kill()
  const olderThan = (ms: number) =>
    typed
      .filter(({ at }) => at < ended - ms)
      .map(({ letter }) => letter)
      .join('')

  const second = await desk.start()
  await expect(text(second)).toBeFocused()
  await expect(second.page.locator('.ws-big-number')).toHaveText(item)
  await expect(text(second)).toContainText(`Đầu câu, ${olderThan(1_000)}`)
  await expect
    .poll(() => second.page.evaluate(() => document.activeElement?.closest('.ws-pane-body')?.scrollTop ?? 0))
    .toBeGreaterThan(scroll - 60)
  await second.page.waitForTimeout(1_000)
  await second.page.keyboard.type('|')
  const [before, after] = (await text(second).innerText()).split('|')
  expect(before).toContain(olderThan(2_000))
  expect(after).toContain('cuối câu.')
})

test('one store, one program: a second start ends before it opens anything and brings the first window to the front', async ({
  desk,
}) => {
  const first = await desk.start()
  await expect(first.page.getByRole('heading', { name: 'Chào mừng đến với Thư Ký' })).toBeVisible()
  await first.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.on('focus', () => Object.assign(globalThis, { cameToFront: true }))
  })
  await expect(desk.start()).rejects.toThrow(first.kind === 'stand-in' ? 'ended with 0' : /./)
  await expect.poll(() => first.evaluate(() => Reflect.get(globalThis, 'cameToFront'))).toBe(true)
  const starts = readFileSync(join(desk.data, 'logs', 'thu-ky.log'), 'utf8').match(/ start\n/g)
  expect(starts).toHaveLength(1)
  await loadSample(first)
})
