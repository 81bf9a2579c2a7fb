/**
 * The program is killed in the middle of each kind of step of a session, at the key that does it, and started again: the screen stands where it
 * stood, at most a second of typing is gone, the script goes on from there, and what was kept in the end is what follows from the script.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Desk, expect, test } from './fixture.ts'
import { tabTo } from './keys.ts'
import { expectAsScripted, type Played, runCli } from './session-script/held-against.ts'
import { expectPlaceAmong, watchPlace } from './session-script/place-kept.ts'
import { type Player, playerAt, type Seen } from './session-script/player.ts'
import { preparedFile } from './session-script/prepared.ts'
import type { Happening } from './session-script/script.ts'
import { shortSession } from './session-script/short-session.ts'
import { handsOn, press } from './session-script/shown-keys.ts'

test.describe.configure({ timeout: 1_800_000 })

/** A kill right after a key, the `nth` time it is pressed in such a step, or a second after words were typed: those may not be lost. */
type Kill = { readonly in: Happening['do']; readonly at: string; readonly nth?: number; readonly typed?: true }

const kills: readonly Kill[] = [
  { in: 'roll', at: 'A' },
  { in: 'mark', at: 'V' },
  { in: 'mark', at: 'đi công tác nước ngoài', typed: true },
  { in: 'substitute', at: 'D' },
  { in: 'say', at: 'Thu ngân sách đạt khá.', typed: true },
  { in: 'say', at: 'Giải ngân còn chậm.' },
  { in: 'queue', at: 'Shift+Enter' },
  { in: 'mark', at: 'M' },
  { in: 'call', at: 'F9' },
  { in: 'say', at: 'Đồng ý. Cần làm rõ thêm.', typed: true },
  { in: 'split', at: 'Alt+S' },
  { in: 'undo', at: 'Ctrl+Z' },
  { in: 'redo', at: 'Ctrl+Y' },
  { in: 'addItem', at: 'Việc phát sinh', typed: true },
  { in: 'sooner', at: 'Alt+↑' },
  { in: 'postpone', at: 'Alt+H' },
  { in: 'decide', at: 'báo cáo tháng 11', typed: true },
  { in: 'task', at: 't: trước ngày 30/6/2040', typed: true },
  { in: 'vote', at: 'F8' },
  { in: 'vote', at: '9', typed: true },
  { in: 'vote', at: 'Enter' },
  { in: 'vote', at: 'Enter', nth: 2 },
  { in: 'nextItem', at: 'F7' },
  { in: 'vote', at: 'K' },
]

class Killed extends Error {}

test('killed in the middle of each kind of step, a session goes on from where the screen stands and ends as its script says', async ({
  desk,
}) => {
  // A page whose program is gone complains of just that.
  desk.mayFail(/Failed to load resource|net::ERR_|WebSocket|Object has been destroyed/)
  const day = new Date().toLocaleDateString('sv')
  const file = join(desk.folder, 'prepared.phien.json')
  writeFileSync(file, preparedFile(shortSession, day))
  runCli('import', file, '--db', storeOf(desk))

  const left = [...kills]
  let now: Happening['do'] = 'start'
  let pressedNow = 0
  let app = await desk.start()
  let killedAt = 0
  let watch = await watchPlace(app.page)
  const sit = (): Player => {
    const { page } = app
    page.setDefaultTimeout(60_000)
    const hear = async (pressed: string) => {
      const [next] = left
      if (next === undefined || next.in !== now || pressed !== next.at) return
      pressedNow += 1
      if (pressedNow < (next.nth ?? 1)) return
      left.shift()
      pressedNow = 0
      if (next.typed) await page.waitForTimeout(1_000)
      await watch.look()
      killedAt = Date.now()
      await app.kill()
      throw new Killed(next.at)
    }
    return playerAt(page, handsOn(page, hear))
  }
  await app.page.getByRole('grid').getByRole('row').nth(1).waitFor()
  await tabTo(app.page, /12/)
  await press(app.page, 'Enter')
  let player = sit()
  const played: Played[number][] = []
  const playOut = async (happening: Happening, before: Seen | null) => {
    for (let isNew = true; ; isNew = false) {
      pressedNow = 0
      try {
        if (isNew || before === null) return await player.play(happening)
        return await player.goOn(happening, before)
      } catch (thrown) {
        if (!(thrown instanceof Killed)) throw thrown
        const places = watch.lastSecondBefore(killedAt)
        app = await desk.start()
        await test.step(`after the kill at ${thrown.message} of ${happening.do}`, () =>
          expectPlaceAmong(app.page, places))
        watch = await watchPlace(app.page)
        player = sit()
      }
    }
  }
  for (const happening of shortSession.happenings) {
    now = happening.do
    const from = clockNow()
    const before = happening.do === 'start' ? null : await player.look()
    await playOut(happening, before)
    played.push({ from, to: clockNow() })
  }
  await app.close()
  expectAsScripted(shortSession, storeOf(desk), desk.files, { day, played })
  expect(left).toEqual([])
})

const storeOf = ({ data }: Desk) => join(data, 'thu-ky.db')

function clockNow(): string {
  return new Date().toLocaleTimeString('sv').slice(0, 5)
}
