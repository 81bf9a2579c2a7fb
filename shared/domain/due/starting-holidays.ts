/**
 * Days off to start from (Bộ luật Lao động 2019, Điều 112: 1/1, Tết five days, 10/3 of the lunar calendar, 30/4, 1/5, 2/9 and a day beside it).
 * Sure are the days of the Gregorian calendar that the law names. Days of the lunar calendar, the second day of Quốc khánh, days off in
 * lieu and days swapped are set by a notice each year: they are marked `toCheck` [GK], and a person compares them with the notice.
 */
import type { HolidayFacts, HolidayKind } from '../../records/holiday.ts'
import { addDays } from './civil-days.ts'

const newYear = 'Tết Dương lịch'
const tet = 'Tết Nguyên đán'
const hung = 'Giỗ Tổ Hùng Vương'
const reunification = 'Ngày Chiến thắng'
const labour = 'Ngày Quốc tế lao động'
const national = 'Quốc khánh'

const sure = (date: string, name: string): HolidayFacts => ({ date, kind: 'off', name, toCheck: false })
const toCheck = (date: string, name: string, kind: HolidayKind = 'off'): HolidayFacts => ({
  date,
  kind,
  name,
  toCheck: true,
})
const inLieu = (date: string, name: string) => toCheck(date, `Nghỉ bù ${name}`)
/** Five days from the first. */
const fiveDays = (first: string) => [0, 1, 2, 3, 4].map((later) => toCheck(addDays(first, later), tet))
const ofEveryYear = (year: number) => [
  sure(`${year}-01-01`, newYear),
  sure(`${year}-04-30`, reunification),
  sure(`${year}-05-01`, labour),
  sure(`${year}-09-02`, national),
]

/** In the order of the calendar. */
export const startingHolidays: readonly HolidayFacts[] = [
  ...ofEveryYear(2025),
  // Mùng 1 is 29/01/2025.
  ...fiveDays('2025-01-27'),
  toCheck('2025-04-07', hung),
  toCheck('2025-04-26', 'Làm bù ngày 02/5/2025', 'working'),
  toCheck('2025-05-02', 'Nghỉ hoán đổi với ngày 26/4/2025'),
  toCheck('2025-09-01', national),

  ...ofEveryYear(2026),
  // Mùng 1 is 17/02/2026.
  ...fiveDays('2026-02-16'),
  toCheck('2026-04-26', hung),
  inLieu('2026-04-27', hung),
  toCheck('2026-09-01', national),

  ...ofEveryYear(2027),
  // Mùng 1 is 06/02/2027, a Saturday.
  ...fiveDays('2027-02-05'),
  inLieu('2027-02-10', tet),
  inLieu('2027-02-11', tet),
  toCheck('2027-04-16', hung),
  inLieu('2027-05-03', labour),
  toCheck('2027-09-03', national),
].sort((one, other) => (one.date < other.date ? -1 : 1))
