import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockTime, longDate, shortDate, weekdayIndex, yearOf } from '../../../shared/vietnamese/dates.ts'

/** The rule of `domain.md` 6, as patterns tested there. */
const longRule = /^ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm \d{4}$/
const shortRule = /^(0[1-9]|[12]\d|3[01])\/(0[12]|[3-9]|1[0-2])\/\d{4}$/

const someDay = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('dates of official texts (NĐ 30, HD 36-HD/VPTW)', () => {
  it.each([
    ['2025-06-05', '05/6/2025'],
    ['2026-01-09', '09/01/2026'],
    ['2024-12-22', '22/12/2024'],
    ['2025-01-24', '24/01/2025'],
    ['2019-02-01', '01/02/2019'],
    ['2026-03-10', '10/3/2026'],
  ])('%s in figures is %s: the month has two digits only in January and February', (date, printed) => {
    expect(shortDate(date)).toBe(printed)
  })

  it.each([
    ['2025-06-05', 'ngày 05 tháng 6 năm 2025'],
    ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
    ['2026-10-01', 'ngày 01 tháng 10 năm 2026'],
  ])('%s in words is %s', (date, printed) => {
    expect(longDate(date)).toBe(printed)
  })

  it('keep the rule on every day', () => {
    fc.assert(
      fc.property(someDay, (date) => {
        expect(longDate(date)).toMatch(longRule)
        expect(shortDate(date)).toMatch(shortRule)
        const [day, month, year] = shortDate(date).split('/').map(Number)
        expect(new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day)).toISOString().slice(0, 10)).toBe(date)
        expect(yearOf(date)).toBe(year)
      }),
    )
  })

  it('fall on the weekday of the calendar: 05/6/2025 was a Thursday', () => {
    expect(weekdayIndex('2025-06-05')).toBe(4)
    expect(weekdayIndex('2024-02-29')).toBe(4)
    expect(weekdayIndex('2026-03-01')).toBe(0)
    fc.assert(
      fc.property(someDay, (date) => {
        expect(weekdayIndex(date)).toBe(new Date(`${date}T00:00:00Z`).getUTCDay())
      }),
    )
  })

  it('print the clock as "14 giờ 00"', () => {
    expect(clockTime('14:00')).toBe('14 giờ 00')
    expect(clockTime('08:05')).toBe('08 giờ 05')
  })
})
