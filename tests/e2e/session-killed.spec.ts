/**
 * The program is killed in the middle of each kind of step of a session, at the key that does it, and started again: the script goes on from
 * where the screen stands, and what was kept in the end is what follows from the script.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Desk, expect, test } from './fixture.ts'
import { tabTo } from './keys.ts'
import { expectAsScripted, type Played, runCli } from './session-script/held-against.ts'
import { type Player, playerAt } from './session-script/player.ts'
import { preparedFile } from './session-script/prepared.ts'
import type { Happening } from './session-script/script.ts'
import { shortSession } from './session-script/short-session.ts'
import { handsOn, press } from './session-script/shown-keys.ts'

test.describe.configure({ timeout: 1_800_000 })

/** The key, or the words, after which the program is killed: the first time such a step comes. */
const kills: readonly (readonly [Happening['do'], string])[] = [
  ['roll', 'A'],
  ['mark', 'V'],
  ['substitute', 'D'],
  ['say', 'Thu ngân sách đạt khá.'],
  ['queue', 'Shift+Enter'],
  ['mark', 'M'],
  ['call', 'F9'],
  ['say', 'Đồng ý. Cần làm rõ thêm.'],
  ['split', 'Alt+S'],
  ['undo', 'Ctrl+Z'],
  ['redo', 'Ctrl+Y'],
  ['addItem', 'Việc phát sinh'],
  ['postpone', 'Alt+H'],
  ['decide', 'báo cáo tháng 11'],
  ['task', ' trước ngày 30/6/2040'],
  ['vote', 'F8'],
  ['nextItem', 'F7'],
  ['vote', 'K'],
]

class Killed extends Error {}

// Not seen to its end yet: the first kill came back with the focus among the people, which Esc now leaves.
test.fixme('killed in the middle of each kind of step, a session goes on from where the screen stands and ends as its script says', async ({
  desk,
}) => {
  desk.mayFail(/./)
  const day = new Date().toLocaleDateString('sv')
  const file = join(desk.folder, 'prepared.phien.json')
  writeFileSync(file, preparedFile(shortSession, day))
  runCli('import', file, '--db', storeOf(desk))

  const left = [...kills]
  let now: Happening['do'] = 'start'
  let app = await desk.start()
  const sit = (): Player => {
    const { page } = app
    page.setDefaultTimeout(60_000)
    return playerAt(
      page,
      handsOn(page, async (pressed) => {
        const [next] = left
        if (next === undefined || next[0] !== now || !pressed.includes(next[1])) return
        left.shift()
        await app.kill()
        throw new Killed()
      }),
    )
  }
  await app.page.getByRole('grid').getByRole('row').nth(1).waitFor()
  await tabTo(app.page, /12/)
  await press(app.page, 'Enter')
  let player = sit()
  const played: Played[number][] = []
  for (const happening of shortSession.happenings) {
    now = happening.do
    const from = clockNow()
    const before = happening.do === 'start' ? null : await player.look()
    try {
      await player.play(happening)
    } catch (thrown) {
      if (!(thrown instanceof Killed) || before === null) throw thrown
      app = await desk.start()
      player = sit()
      await player.goOn(happening, before)
    }
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
