/** The last day of a number of days, weeks, months or years. The first day is not counted (Bộ luật Dân sự 2015, Điều 147). */
import * as v from 'valibot'
import { CivilDate } from '../../records/values.ts'
import { addDays, addMonths, civilDay, partsOf } from './civil-days.ts'
import type { DayPoint, DuePhrase } from './phrase.ts'
import type { Assumption, DueContext, Period, PhraseRefusal } from './resolution.ts'
import { addWorkingDays, isCovered } from './working-days.ts'

type Span = Extract<DuePhrase, { kind: 'span' }>
type ResolvedSpan =
  | { readonly period: Period | null; readonly assumed: readonly Assumption[] }
  | { readonly refusal: PhraseRefusal }

/** The longest deadline that is read. */
const mostCounted = 1000

/**
 * Counted from the day said; from `on` when nothing is said, and from `on` for the day of signing or issue, which is not known yet,
 * both told as assumed. `period` is `null` when it is counted from another thing that happens.
 */
export function resolveSpan(span: Span, context: DueContext): ResolvedSpan {
  if (span.count.value < 1 || span.count.value > mostCounted) return { refusal: 'impossibleCount' }
  const { start } = span
  if (start === null) return counted(span, context.on, ['start'], context)
  if (start.kind === 'event')
    return isIssue(start.event) ? counted(span, context.on, ['start'], context) : { period: null, assumed: [] }
  return countedFromDay(span, start.day, context)
}

/** True of the day the document itself is signed or issued. */
export function isIssue(event: string): boolean {
  return /^ngày (?:ký|ban hành|ký ban hành|ký, ban hành|ký\/ban hành|văn bản được ban hành)(?![\p{L}\p{N}])/iu.test(
    event,
  )
}

/** A start without its year lies in the year in which the deadline is not over yet. */
function countedFromDay(span: Span, { day, month, year }: DayPoint, context: DueContext): ResolvedSpan {
  if (year !== null && year < 1000) return { refusal: 'shortYear' }
  const thisYear = partsOf(context.on).year
  const years = year === null ? Array.from({ length: 12 }, (_, index) => thisYear - 3 + index) : [year]
  for (const candidate of years) {
    const start = civilDay(candidate, month, day)
    if (start === null) continue
    const ended = counted(span, start, year === null ? ['year'] : [], context)
    if ('refusal' in ended || year !== null) return ended
    if (ended.period !== null && ended.period.to >= context.on) return ended
  }
  return { refusal: 'impossibleDate' }
}

function counted(
  { count, unit }: Span,
  start: CivilDate,
  assumed: readonly Assumption[],
  { holidays }: DueContext,
): ResolvedSpan {
  const to = endOf(start)
  if (!v.is(CivilDate, to)) return { refusal: 'impossibleCount' }
  const areKnown = unit !== 'ngày làm việc' || isCovered(start, to, holidays)
  return { period: { from: addDays(start, 1), to }, assumed: areKnown ? assumed : [...assumed, 'holidays'] }

  function endOf(from: CivilDate): CivilDate {
    switch (unit) {
      case 'ngày làm việc':
        return addWorkingDays(from, count.value, holidays)
      case 'ngày':
        return addDays(from, count.value)
      case 'tuần':
        return addDays(from, count.value * 7)
      case 'tháng':
        return addMonths(from, count.value)
      case 'năm':
        return addMonths(from, count.value * 12)
    }
  }
}
