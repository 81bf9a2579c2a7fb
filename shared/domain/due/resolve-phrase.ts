/** The days a deadline means, reckoned from the day it is given on; what had to be assumed is told, what cannot be is refused. */
import type { CivilDate } from '../../records/values.ts'
import { addDays, civilDay, dayOfMonth, lengthOfMonth, partsOf } from './civil-days.ts'
import type { DuePhrase, PeriodPart, Point, StatedYear } from './phrase.ts'
import { isBefore } from './phrase.ts'
import type { Assumption, DueContext, Period, PhraseRefusal, Resolution } from './resolution.ts'
import { resolveRecurring } from './resolve-recurring.ts'
import { resolveSpan } from './resolve-span.ts'
import { weekdayIn, weekOf } from './weeks.ts'
import { workingDayBy } from './working-days.ts'

/** `days` is `null` for what names no day: a thing that happens, work without end. */
export function resolvePhrase(phrase: DuePhrase, context: DueContext): Resolution {
  switch (phrase.kind) {
    case 'until': {
      const point = resolvePoint(phrase.point, context.on, isBefore(phrase.opening))
      if ('refusal' in point) return point
      const hasTime = phrase.point.kind === 'day' && phrase.point.time !== null
      return known(point, point.assumed, context, isBefore(phrase.opening) ? (hasTime ? 'that day' : 'before') : 'to')
    }
    case 'span': {
      const span = resolveSpan(phrase, context)
      if ('refusal' in span) return span
      return span.period === null ? unknown : known(span.period, span.assumed, context, 'to')
    }
    case 'recurring': {
      const next = resolveRecurring(phrase, context.on)
      if ('refusal' in next) return next
      const before = phrase.occasion !== null && isBefore(phrase.occasion.opening)
      return known(next.period, next.assumed, context, before ? 'before' : 'to')
    }
    case 'standing':
    case 'event':
      return unknown
  }
}

const unknown: Resolution = { refusal: null, days: null, assumed: [] }

function known(
  { from, to }: Period,
  assumed: readonly Assumption[],
  { on, holidays }: DueContext,
  end: 'to' | 'before' | 'that day',
): Resolution {
  const lastDay = end === 'to' ? to : end === 'before' ? addDays(from, -1) : from
  const days = { from, to, lastDay, lastWorkingDay: workingDayBy(lastDay, holidays), isPast: lastDay < on }
  return { refusal: null, days, assumed }
}

type FoundPeriod = (Period & { readonly assumed: readonly Assumption[] }) | { readonly refusal: PhraseRefusal }

function resolvePoint(point: Point, on: CivilDate, before: boolean): FoundPeriod {
  const inYear = (
    year: number | null,
    periodOf: (year: number) => Period | null,
    assumed: readonly Assumption[] = [],
  ) => inStatedYear(year, on, before, periodOf, assumed)
  switch (point.kind) {
    case 'day': {
      const { time } = point
      if (time !== null && !isOfTheDay(time.hour * 60, time.minute ?? 0)) return { refusal: 'impossibleTime' }
      return inYear(point.year, (year) => oneDay(civilDay(year, point.month, point.day)))
    }
    case 'month':
      if (point.month < 1 || point.month > 12) return { refusal: 'impossiblePeriod' }
      return inYear(yearOf(point.year), (year) => thirdOfMonth(year, point.month, point.part), ofPart(point.part))
    case 'quarter': {
      if (point.quarter < 1 || point.quarter > 4) return { refusal: 'impossiblePeriod' }
      const months = (year: number) => monthsOf(year, point.quarter * 3 - 2, point.quarter * 3)
      return inYear(yearOf(point.year), (year) => monthOfQuarter(months(year), point.part), ofPart(point.part))
    }
    case 'monthsOfYear': {
      const count = point.count.value
      if (count < 1 || count > 11) return { refusal: 'impossibleCount' }
      return inYear(point.year, (year) =>
        point.side === 'đầu' ? monthsOf(year, 1, count) : monthsOf(year, 13 - count, 12),
      )
    }
    case 'year':
      if (point.part === 'đầu' || point.part === 'giữa') return { refusal: 'vague' }
      return inYear(point.year, (year) => monthsOf(year, point.part === null ? 1 : 10, 12), ofPart(point.part))
    case 'relative':
      return relativePeriod(point, on)
    case 'weekday': {
      if (point.week !== null)
        return { ...day(weekdayIn(weekOf(on, point.week !== 'này'), point.weekday)), assumed: [] }
      const next = [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(on, later))
      return {
        ...day(next.find((date) => weekdayIn(weekOf(date, false), point.weekday) === date) ?? on),
        assumed: ['week'],
      }
    }
    case 'near':
      return { ...day(point.word === 'hôm nay' ? on : addDays(on, 1)), assumed: [] }
  }
}

/** A year that is not said is the first in which the period is not over yet; 29/02 waits for a leap year. */
function inStatedYear(
  stated: number | null,
  on: CivilDate,
  before: boolean,
  periodOf: (year: number) => Period | null,
  assumed: readonly Assumption[],
): FoundPeriod {
  if (stated !== null) {
    if (stated < 1000) return { refusal: 'shortYear' }
    const period = periodOf(stated)
    return period === null || civilDay(stated, 1, 1) === null ? { refusal: 'impossibleDate' } : { ...period, assumed }
  }
  const { year } = partsOf(on)
  for (let candidate = year; candidate <= year + 8; candidate += 1) {
    const period = periodOf(candidate)
    if (period !== null && (before ? period.from : period.to) >= on) return { ...period, assumed: ['year', ...assumed] }
  }
  return { refusal: 'impossibleDate' }
}

function relativePeriod(point: Extract<Point, { kind: 'relative' }>, on: CivilDate): FoundPeriod {
  const isNext = point.which === 'tới' || point.which === 'sau'
  const { year, month } = partsOf(on)
  const assumed = ofPart(point.part)
  switch (point.unit) {
    case 'tuần': {
      const week = weekOf(on, isNext)
      if (point.part === null) return { ...week, assumed }
      return point.part === 'cuối' ? { from: addDays(week.to, -1), to: week.to, assumed } : { refusal: 'vague' }
    }
    case 'tháng': {
      const months = year * 12 + month - 1 + (isNext ? 1 : 0)
      return { ...thirdOfMonth(Math.floor(months / 12), (months % 12) + 1, point.part), assumed }
    }
    case 'quý': {
      const quarters = year * 4 + Math.floor((month - 1) / 3) + (isNext ? 1 : 0)
      const first = (quarters % 4) * 3 + 1
      return { ...monthOfQuarter(monthsOf(Math.floor(quarters / 4), first, first + 2), point.part), assumed }
    }
    case 'năm':
      if (point.part === 'đầu' || point.part === 'giữa') return { refusal: 'vague' }
      return { ...monthsOf(year + (isNext ? 1 : 0), point.part === null ? 1 : 10, 12), assumed }
  }
}

/** The days 1 to 10, 11 to 20, 21 to the last, as offices reckon; a custom, so it is told as assumed. */
function thirdOfMonth(year: number, month: number, part: PeriodPart): Period {
  const length = lengthOfMonth(year, month)
  const [first, last] = { đầu: [1, 10], giữa: [11, 20], cuối: [21, length], whole: [1, length] }[part ?? 'whole'] as [
    number,
    number,
  ]
  return { from: dayOfMonth(year, month, first), to: dayOfMonth(year, month, last) }
}

/** The first, the second or the third month of a quarter. */
function monthOfQuarter(quarter: Period, part: PeriodPart): Period {
  if (part === null) return quarter
  const { year, month } = partsOf(quarter.from)
  return thirdOfMonth(year, month + ['đầu', 'giữa', 'cuối'].indexOf(part), null)
}

function monthsOf(year: number, first: number, last: number): Period {
  return { from: dayOfMonth(year, first, 1), to: dayOfMonth(year, last, 31) }
}

/** "24 giờ" is the end of the day. */
function isOfTheDay(hours: number, minutes: number): boolean {
  return minutes < 60 && hours + minutes <= 24 * 60
}

function ofPart(part: PeriodPart): readonly Assumption[] {
  return part === null ? [] : ['part']
}

function yearOf(stated: StatedYear): number | null {
  return stated === null ? null : stated.year
}

function day(date: CivilDate): Period {
  return { from: date, to: date }
}

function oneDay(date: CivilDate | null): Period | null {
  return date === null ? null : day(date)
}
