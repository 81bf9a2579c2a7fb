/** Weeks from thứ Hai to Chủ nhật. */
import type { CivilDate } from '../../records/values.ts'
import { weekdayIndex } from '../../vietnamese/dates.ts'
import { addDays } from './civil-days.ts'
import type { Period } from './resolution.ts'

/** The week that holds the date, or the one after it. */
export function weekOf(date: CivilDate, isNext: boolean): Period {
  const from = addDays(date, -((weekdayIndex(date) + 6) % 7) + (isNext ? 7 : 0))
  return { from, to: addDays(from, 6) }
}

/** The day of a week: 0 = Chủ nhật, its last, 1 = thứ Hai, its first. */
export function weekdayIn({ from }: Period, weekday: number): CivilDate {
  return addDays(from, (weekday + 6) % 7)
}
