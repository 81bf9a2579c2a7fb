/**
 * A whole session played by keys alone from a script of what happens, each key pressed only where the screen says it; then every record, the
 * minutes and who was in the room at each vote are held against what follows from the script alone.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Desk, expect, test } from './fixture.ts'
import { tabTo } from './keys.ts'
import { expectAsScripted, type Played, runCli } from './session-script/held-against.ts'
import { outcomeOf } from './session-script/oracle.ts'
import { playerAt } from './session-script/player.ts'
import { preparedFile } from './session-script/prepared.ts'
import type { Script } from './session-script/script.ts'
import { press } from './session-script/shown-keys.ts'
import { wholeSession } from './session-script/whole-session.ts'

test.describe.configure({ timeout: 1_800_000 })

test('a session of ten items and forty contributions by keys alone is what its script says', async ({ desk }) => {
  const { items, contributions, ballots } = outcomeOf(wholeSession)
  expect([items.length, contributions.length, ballots.length]).toEqual([10, 40, 5])
  const day = prepare(desk, wholeSession)
  const app = await desk.start()
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('grid').getByRole('row').nth(1).waitFor()
  await tabTo(page, /^Phiên họp thường kỳ lần thứ 12|12/)
  await press(page, 'Enter')
  const player = playerAt(page)
  const played: Played[number][] = []
  for (const happening of wholeSession.happenings) {
    const from = clockNow()
    await player.play(happening)
    played.push({ from, to: clockNow() })
  }
  await app.close()
  expectAsScripted(wholeSession, storeOf(desk), desk.files, { day, played })
})

const storeOf = ({ data }: Desk) => join(data, 'thu-ky.db')

/** Brings the prepared session in, convened for today; gives the day. */
function prepare(desk: Desk, script: Script): string {
  const day = new Date().toLocaleDateString('sv')
  const file = join(desk.folder, 'prepared.phien.json')
  writeFileSync(file, preparedFile(script, day))
  runCli('import', file, '--db', storeOf(desk))
  return day
}

function clockNow(): string {
  return new Date().toLocaleTimeString('sv').slice(0, 5)
}
