/** Reckoning with civil days: no zone, no clock, the Gregorian calendar. */
import * as v from 'valibot'
import { CivilDate } from '../../records/values.ts'

const dayMs = 86_400_000

/** The day with these numbers, or `null` when the calendar has none (31/6) or it lies outside 1900 to 2200. */
export function civilDay(year: number, month: number, day: number): CivilDate | null {
  const text = [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join('-')
  return v.is(CivilDate, text) ? text : null
}

/** `count` days later; earlier when it is negative. */
export function addDays(date: CivilDate, count: number): CivilDate {
  return new Date(Date.parse(date) + count * dayMs).toISOString().slice(0, 10)
}

/** The same day `count` months later; the last of a month that is too short (Bộ luật Dân sự 2015, Điều 148). */
export function addMonths(date: CivilDate, count: number): CivilDate {
  const { year, month, day } = partsOf(date)
  const months = year * 12 + month - 1 + count
  const [laterYear, laterMonth] = [Math.floor(months / 12), (months % 12) + 1]
  return dayOfMonth(laterYear, laterMonth, day)
}

/** The day of a month, the last of it when it has fewer days. */
export function dayOfMonth(year: number, month: number, day: number): CivilDate {
  const last = lengthOfMonth(year, month)
  return [String(year), twoDigits(month), twoDigits(Math.min(day, last))].join('-')
}

export function lengthOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

export function partsOf(date: CivilDate): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
