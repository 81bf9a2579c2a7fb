/** Dates and times as official Vietnamese text prints them (`domain.md` 6: HD 36, HD 05, NĐ 30). No machine locale is asked. */
import type { CivilDate, ClockTime } from '../records/values.ts'

type DateParts = { readonly year: number; readonly month: number; readonly day: number }

/** Day always two digits; month two digits only for 01 and 02 (HD 36-HD/VPTW): `05/6/2025`, `24/01/2025`, `22/12/2024`. */
export function shortDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date)
  return `${twoDigits(day)}/${paddedMonth(month)}/${year}`
}

/** `ngày 05 tháng 6 năm 2025`; padding as in `shortDate`. */
export function longDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date)
  return `ngày ${twoDigits(day)} tháng ${paddedMonth(month)} năm ${year}`
}

export const dateForms = ['short', 'long'] as const
export type DateForm = (typeof dateForms)[number]

/** A date after the word "ngày": `05/6/2025`, or `05 tháng 6 năm 2025`. */
export function dateInSentence(date: CivilDate, form: DateForm): string {
  return form === 'short' ? shortDate(date) : longDate(date).replace('ngày ', '')
}

/** `14 giờ 00` of `14:00`. */
export function clockTime(time: ClockTime): string {
  const [hours = '', minutes = ''] = time.split(':')
  return `${hours} giờ ${minutes}`
}

export function yearOf(date: CivilDate): number {
  return partsOf(date).year
}

/** 0 = Sunday ... 6 = Saturday, by the Gregorian calendar. */
export function weekdayIndex(date: CivilDate): number {
  const { year, month, day } = partsOf(date)
  const shifted = month < 3 ? year - 1 : year
  const offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return (shifted + leaps + (offsets[month - 1] ?? 0) + day) % 7
}

function partsOf(date: CivilDate): DateParts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return { year, month, day }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

function paddedMonth(month: number): string {
  return month < 3 ? twoDigits(month) : String(month)
}
