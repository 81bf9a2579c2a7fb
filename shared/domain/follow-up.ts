/** Following a task after it came into force: the deadline that stands, the next day it falls due, and how it stands today. */
import type { DueRule, TaskEvent } from '../records/session.ts'
import type { CivilDate } from '../records/values.ts'
import { addDays } from './due/civil-days.ts'
import { parseDue } from './due/parse-due.ts'
import { type EveryUnit, everyUnits } from './due/phrase.ts'
import { resolveRecurring } from './due/resolve-recurring.ts'
import { addWorkingDays, type HolidayTable } from './due/working-days.ts'

/** quá hạn, sắp đến hạn, trong hạn, không nêu ngày, đã xong */
export const followStates = ['overdue', 'soon', 'in_time', 'undated', 'done'] as const
export type FollowState = (typeof followStates)[number]

export type Followed = {
  readonly state: FollowState
  /** The deadline that stands: that of the last extension, otherwise the task's own. */
  readonly due: DueRule | null
  /** The last day that is in time; for what recurs, of the next occasion no report has answered; `null` where the words name no day. */
  readonly dueOn: CivilDate | null
  /** How it was closed; `null` while it is open, and where it was closed before that was kept. */
  readonly outcome: TaskEvent['outcome']
}

type Asked = {
  readonly due: DueRule | null
  /** In the order they were noted. */
  readonly events: readonly TaskEvent[]
  /** The day it came into force. */
  readonly from: CivilDate
  readonly today: CivilDate
  readonly holidays: HolidayTable
}

/** A task that falls due within so many working days is said to be near. */
export const soonWorkingDays = 5

/** How a task stands on a day. */
export function followTask({ due: given, events, from, today, holidays }: Asked): Followed {
  const due = events.findLast(({ kind }) => kind === 'extension')?.newDue ?? given
  const closing = events.findLast(({ kind }) => kind === 'close' || kind === 'reopen')
  const dueOn = due === null ? null : lastDayOf(due, { events, from, holidays })
  if (closing?.kind === 'close') return { state: 'done', due, dueOn, outcome: closing.outcome }
  return { state: stateOn(dueOn, today, holidays), due, dueOn, outcome: null }
}

function stateOn(dueOn: CivilDate | null, today: CivilDate, holidays: HolidayTable): FollowState {
  if (dueOn === null) return 'undated'
  if (dueOn < today) return 'overdue'
  return dueOn <= addWorkingDays(today, soonWorkingDays, holidays) ? 'soon' : 'in_time'
}

type Reckoned = Pick<Asked, 'events' | 'from' | 'holidays'>

/** "trước ngày 30/6" is in time on 29/6: the words say so; words that say another day than the rule leave the day of the rule. */
function lastDayOf(due: DueRule, { events, from, holidays }: Reckoned): CivilDate | null {
  switch (due.kind) {
    case 'by_date': {
      const reading = parseDue(due.text, { on: due.date, holidays })
      const isSame = reading.understood && reading.due.kind === 'by_date' && reading.due.date === due.date
      return isSame && reading.days !== null ? reading.days.lastDay : due.date
    }
    case 'recurring':
      return unanswered(due, { events, from, holidays })
    case 'words':
      return null
  }
}

/**
 * The first occasion no report has answered. A report answers every occasion up to its day; where none was open, the one after it. So two
 * reports before one occasion answer that one alone.
 */
function unanswered(due: Recurring, { events, from, holidays }: Reckoned): CivilDate | null {
  let next = occasionFrom(due, from, holidays)
  const reports = events.flatMap(({ kind, on }) => (kind === 'report' ? [on] : [])).sort()
  for (const on of reports) {
    if (next === null) return null
    const answered: CivilDate | null = next <= on ? on : occasionFrom(due, on, holidays)
    if (answered !== null && answered >= next) next = occasionFrom(due, addDays(answered, 1), holidays)
  }
  return next
}

type Recurring = Extract<DueRule, { kind: 'recurring' }>

/** The last day of the first occasion on or after the day. */
function occasionFrom(due: Recurring, on: CivilDate, holidays: HolidayTable): CivilDate | null {
  const reading = parseDue(due.text, { on, holidays })
  if (reading.understood && reading.due.kind === 'recurring' && reading.days !== null) {
    const { lastDay } = reading.days
    // "trước ngày 20": on the 20th the next is in a month.
    return lastDay >= on ? lastDay : occasionFrom(due, addDays(on, 1), holidays)
  }
  const every = (Object.keys(everyUnits) as EveryUnit[]).find((unit) => everyUnits[unit] === due.every) ?? 'tháng'
  const occasion = due.day === null ? null : { opening: 'vào', on: { kind: 'day' as const, day: due.day, of: null } }
  const next = resolveRecurring(
    { kind: 'recurring', regularly: false, word: 'hằng', every, occasion, occasionFirst: false },
    on,
  )
  return 'refusal' in next ? null : next.period.to
}
