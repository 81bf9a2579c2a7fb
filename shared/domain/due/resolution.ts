/** What the words of a deadline come to. */
import type { CivilDate } from '../../records/values.ts'
import type { HolidayTable } from './working-days.ts'

/** The day it is given on, which a missing year and a number of days are reckoned from, and the office's days off. */
export type DueContext = { readonly on: CivilDate; readonly holidays: HolidayTable }

/** From a first day to a last one. */
export type Period = { readonly from: CivilDate; readonly to: CivilDate }

/** The first and the last day named, and until when the work is in time. */
export type DueDays = Period & {
  /** The last day that is in time: the day before for "trước ngày", without a clock time. */
  readonly lastDay: CivilDate
  /** The last working day that is in time. */
  readonly lastWorkingDay: CivilDate
  /** True when the last day lies before the day it was given on. */
  readonly isPast: boolean
}

/**
 * What was not said and had to be supposed: the year; the day a number of days is counted from; the week of a weekday; which
 * days "đầu", "giữa", "cuối" are; the month of a quarter; that a year without a holiday table has none.
 */
export const assumptions = ['year', 'start', 'week', 'part', 'month', 'holidays'] as const
export type Assumption = (typeof assumptions)[number]

export type PhraseRefusal =
  | 'impossibleDate'
  | 'impossiblePeriod'
  | 'impossibleTime'
  | 'impossibleCount'
  | 'shortYear'
  | 'vague'
  | 'mismatch'

export type Resolution =
  | { readonly refusal: PhraseRefusal }
  | { readonly refusal: null; readonly days: DueDays | null; readonly assumed: readonly Assumption[] }
