/** The next time something recurring falls due, today included. */
import type { CivilDate } from '../../records/values.ts'
import { addDays, addMonths, civilDay, dayOfMonth, partsOf } from './civil-days.ts'
import { type DuePhrase, everyUnits, type Occasion } from './phrase.ts'
import type { Assumption, Period, PhraseRefusal } from './resolution.ts'
import { weekdayIn, weekOf } from './weeks.ts'

type Recurring = Extract<DuePhrase, { kind: 'recurring' }>
type NextTime =
  | { readonly period: Period; readonly assumed: readonly Assumption[] }
  | { readonly refusal: PhraseRefusal }

/** With a day, the next such day; without one, the present period to its end. */
export function resolveRecurring({ every, occasion }: Recurring, on: CivilDate): NextTime {
  const unit = everyUnits[every]
  if (occasion === null) return { period: presentPeriod(unit, on), assumed: [] }
  const { on: when } = occasion
  switch (when.kind) {
    case 'weekday':
      if (unit !== 'week') return { refusal: 'mismatch' }
      return first(
        [false, true].map((isNext) => weekdayIn(weekOf(on, isNext), when.weekday)),
        on,
      )
    case 'date':
      if (unit !== 'year') return { refusal: 'mismatch' }
      return first(
        yearsFrom(on, 9).flatMap((year) => civilDay(year, when.month, when.day) ?? []),
        on,
      )
    case 'day':
      return nextDay(unit, when, on)
  }
}

function nextDay(unit: string, { day, of }: Extract<Occasion['on'], { kind: 'day' }>, on: CivilDate): NextTime {
  const isQuarterly = unit === 'quarter'
  if (unit !== 'month' && !isQuarterly) return { refusal: 'mismatch' }
  if (day < 1 || day > 31) return { refusal: 'impossibleDate' }
  if (of?.includes('quý') === true && !isQuarterly) return { refusal: 'mismatch' }
  // A quarter's report is due in its last month, or in the first of the next, which begins 1, 4, 7 and 10.
  const remainder = of?.includes('sau') === true ? 1 : 0
  const months = Array.from({ length: 5 }, (_, index) => partsOf(addMonths(`${on.slice(0, 7)}-01`, index)))
    .filter(({ month }) => !isQuarterly || month % 3 === remainder)
    .map(({ year, month }) => dayOfMonth(year, month, day))
  const next = first(months, on)
  return 'refusal' in next || !isQuarterly || of?.includes('quý') === true ? next : { ...next, assumed: ['month'] }
}

function presentPeriod(unit: (typeof everyUnits)[keyof typeof everyUnits], on: CivilDate): Period {
  const { year, month } = partsOf(on)
  const months = (start: number, length: number) => ({
    from: dayOfMonth(year, start, 1),
    to: addDays(addMonths(dayOfMonth(year, start, 1), length), -1),
  })
  switch (unit) {
    case 'day':
      return { from: on, to: on }
    case 'week':
      return weekOf(on, false)
    case 'month':
      return months(month, 1)
    case 'quarter':
      return months(month - ((month - 1) % 3), 3)
    case 'year':
      return months(1, 12)
  }
}

function first(days: readonly CivilDate[], on: CivilDate): NextTime {
  const next = days.find((date) => date >= on)
  return next === undefined ? { refusal: 'impossibleDate' } : { period: { from: next, to: next }, assumed: [] }
}

function yearsFrom(on: CivilDate, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => partsOf(on).year + index)
}
