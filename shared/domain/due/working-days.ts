/** Working days: Monday to Friday but for the days off of the office's table, and the Saturdays or Sundays it makes up for. */
import type { HolidayFacts } from '../../records/holiday.ts'
import type { CivilDate } from '../../records/values.ts'
import { weekdayIndex } from '../../vietnamese/dates.ts'
import { addDays } from './civil-days.ts'

export type HolidayTable = readonly HolidayFacts[]

export function isWorkingDay(date: CivilDate, holidays: HolidayTable): boolean {
  const written = holidays.find((holiday) => holiday.date === date)
  if (written !== undefined) return written.kind === 'working'
  const weekday = weekdayIndex(date)
  return weekday !== 0 && weekday !== 6
}

/** The working day that is the `count`-th after the date; the date itself is not counted (Bộ luật Dân sự 2015, Điều 147). `count` from 0: 0 is the date. */
export function addWorkingDays(date: CivilDate, count: number, holidays: HolidayTable): CivilDate {
  let day = date
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, holidays)) left -= 1
  }
  return day
}

/** The date when it is a working day, or the last working day before it: by then the work is to be done. */
export function workingDayBy(date: CivilDate, holidays: HolidayTable): CivilDate {
  let day = date
  while (!isWorkingDay(day, holidays)) day = addDays(day, -1)
  return day
}

/** True when the table has a day off in every year from one date to the other, so that working days are known there. */
export function isCovered(from: CivilDate, to: CivilDate, holidays: HolidayTable): boolean {
  const years = new Set(holidays.filter(({ kind }) => kind === 'off').map(({ date }) => date.slice(0, 4)))
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    if (!years.has(String(year))) return false
  return true
}
