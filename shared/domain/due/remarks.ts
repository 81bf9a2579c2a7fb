/** What a person is told of a deadline as it was read, as codes of the catalogue (`due.remarks`, `due.problems`) with their blanks. */
import type { CivilDate } from '../../records/values.ts'
import { shortDate } from '../../vietnamese/dates.ts'
import type { DueProblem, DueReading } from './parse-due.ts'
import type { Assumption, DueDays } from './resolution.ts'

export type DueRemark = {
  readonly code:
    | `problems.${DueProblem}`
    | `remarks.${'inTime' | 'inTimeBefore' | 'next' | 'counted' | 'inWords' | 'past'}`
    | `assumed.${Assumption}`
  readonly params: Readonly<Record<string, string>>
}

/** The days first, then what was assumed, then that it is past; or the one reason why it was not understood. */
export function dueRemarks(reading: DueReading, on: CivilDate): readonly DueRemark[] {
  if (!reading.understood) return [{ code: `problems.${reading.problem}`, params: { words: reading.words } }]
  const { days, assumed } = reading
  const params: Record<string, string> = { on: shortDate(on) }
  if (days !== null)
    for (const name of ['from', 'to', 'lastDay', 'lastWorkingDay'] as const) params[name] = shortDate(days[name])
  if (days !== null) params['year'] = days.to.slice(0, 4)
  return [
    { code: `remarks.${daysRemark(reading, days)}`, params },
    ...assumed.map((code) => ({ code: `assumed.${code}` as const, params })),
    ...(days?.isPast === true ? [{ code: 'remarks.past' as const, params }] : []),
  ]
}

function daysRemark(
  { due, phrase }: Extract<DueReading, { understood: true }>,
  days: DueDays | null,
): 'inTime' | 'inTimeBefore' | 'next' | 'counted' | 'inWords' {
  if (days === null || (due.kind === 'words' && phrase.kind === 'recurring')) return 'inWords'
  if (due.kind === 'words') return 'counted'
  if (due.kind === 'recurring') return 'next'
  return days.lastDay === days.lastWorkingDay ? 'inTime' : 'inTimeBefore'
}
