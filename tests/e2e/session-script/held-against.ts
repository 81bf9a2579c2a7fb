/** What the program kept, held against the script: every record, the minutes word by word, who was in the room at each vote. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect } from '@playwright/test'
import { paragraphsOf } from '../word-file.ts'
import { type At, minutesOf, outcomeOf } from './oracle.ts'
import { sessionId } from './prepared.ts'
import type { Script } from './script.ts'
import { storedIn, type Told } from './stored.ts'

const cli = resolve(import.meta.dirname, '../../../tools/cli.ts')

/** Runs the program's command line; fails with what it said. */
export function runCli(...words: readonly string[]): string {
  return execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...words], { encoding: 'utf8' })
}

/** When each happening was played: the minutes on the clock before and after (`HH:MM`). */
export type Played = readonly { readonly from: string; readonly to: string }[]

/** Reads the session from the store at `db`, which no program has open, and holds all of it against the script. */
export function expectAsScripted(
  script: Script,
  db: string,
  folder: string,
  { day, played }: { day: string; played: Played },
): void {
  const file = join(folder, 'played.phien.json')
  runCli('export', '--db', db, '--session', sessionId, '--out', file, '--secret', 'include')
  const stored = storedIn(readFileSync(file, 'utf8'))
  const outcome = outcomeOf(script)

  expect(stored.state).toBe('concluded')
  expect(stored.items).toEqual(outcome.items)
  expect(stored.programmes).toEqual(outcome.programmes)
  expect(stored.attendance.map(withoutTime)).toEqual(outcome.attendance.map(withoutTime))
  expect(stored.contributions.map(withoutTime)).toEqual(outcome.contributions.map(withoutTime))
  expect(stored.decisions).toEqual(outcome.decisions)
  expect(stored.tasks).toEqual(outcome.tasks)
  expect(stored.ballots).toEqual(
    outcome.ballots.map((ballot) => ({
      ...ballot,
      presentCount: ballot.present.length,
      state: 'closed',
      base: 'in_office',
    })),
  )

  const clock = new Map<At, string>()
  const told = [
    [outcome.attendance, stored.attendance],
    [outcome.contributions, stored.contributions],
  ] as const
  for (const [expected, kept] of told)
    for (const [n, { at }] of expected.entries()) {
      const time = kept[n]?.time ?? null
      expectWithin(time, at === null ? undefined : played[at])
      if (at !== null && time !== null) clock.set(at, time)
    }

  runCli('docs', file, '--type', 'minutes', '--format', 'docx', '--out', folder)
  const [docx = ''] = readdirSync(folder).filter((name) => name.endsWith('.docx'))
  const words = paragraphsOf(join(folder, docx)).filter((paragraph) => paragraph.trim() !== '')
  const minutes = minutesOf(script, day, (at) => clock.get(at) ?? '')
  const begins = words.findIndex((paragraph) => paragraph.startsWith('Thời gian:'))
  expect(words.slice(begins, begins + minutes.length)).toEqual(minutes)
}

function withoutTime<T extends object>(record: T): object {
  const { time: _, at: __, ...rest } = record as T & { time?: Told; at?: At | null }
  return rest
}

/** A record that happened while the clock went from one minute to another says one of those. */
function expectWithin(time: Told, window: Played[number] | undefined): void {
  if (window === undefined) {
    expect(time).toBeNull()
    return
  }
  expect(time ?? '').toMatch(/^\d\d:\d\d$/)
  expect(
    [window.from <= (time ?? ''), (time ?? '') <= window.to],
    `${time} is not in ${window.from}-${window.to}`,
  ).toEqual([true, true])
}
