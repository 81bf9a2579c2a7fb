import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../../shared/domain/due/civil-days.ts'
import { startingHolidays } from '../../../../shared/domain/due/starting-holidays.ts'
import { addWorkingDays, isCovered, isWorkingDay, workingDayBy } from '../../../../shared/domain/due/working-days.ts'
import type { HolidayFacts } from '../../../../shared/records/holiday.ts'
import { weekdayIndex } from '../../../../shared/vietnamese/dates.ts'

const off = (date: string): HolidayFacts => ({ date, kind: 'off', name: 'nghỉ', toCheck: false })
const worked = (date: string): HolidayFacts => ({ date, kind: 'working', name: 'làm bù', toCheck: false })

const someDay = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2024-12-01', days))
const someTable = fc
  .uniqueArray(fc.record({ date: someDay, kind: fc.constantFrom('off', 'working') }), {
    selector: ({ date }) => date,
    maxLength: 80,
  })
  .map((days) => days.map(({ date, kind }) => (kind === 'off' ? off(date) : worked(date))))
const someCount = fc.integer({ min: 1, max: 60 })

describe('working days', () => {
  it('are Monday to Friday where the table says nothing', () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((later) => isWorkingDay(addDays('2025-06-02', later), []))
    expect(week).toEqual([true, true, true, true, true, false, false])
  })

  it('leave out a day off and count a Saturday that is worked in its place', () => {
    const swapped = [off('2025-05-02'), worked('2025-04-26')]
    expect(addWorkingDays('2025-04-24', 2, swapped)).toBe('2025-04-26')
    expect(addWorkingDays('2025-05-01', 1, swapped)).toBe('2025-05-05')
  })

  it('15 of them after 22/01/2025 end after Tết', () => {
    expect(addWorkingDays('2025-01-22', 15, startingHolidays)).toBe('2025-02-19')
    expect(addWorkingDays('2025-01-22', 15, [])).toBe('2025-02-12')
  })

  it('never end on a weekend or a day off, but for one that is worked', () => {
    fc.assert(
      fc.property(someDay, someCount, someTable, (date, count, table) => {
        const end = addWorkingDays(date, count, table)
        const written = table.find((day) => day.date === end)
        if (written === undefined) expect([1, 2, 3, 4, 5]).toContain(weekdayIndex(end))
        else expect(written.kind).toBe('working')
      }),
    )
  })

  it('grow with their number and with the day they are counted from', () => {
    fc.assert(
      fc.property(someDay, someCount, fc.nat(30), someTable, (date, count, later, table) => {
        const end = addWorkingDays(date, count, table)
        expect(addWorkingDays(date, count + 1, table) > end).toBe(true)
        expect(addWorkingDays(addDays(date, later), count, table) >= end).toBe(true)
      }),
    )
  })

  it('add up: first some and then others is all of them at once', () => {
    fc.assert(
      fc.property(someDay, someCount, someCount, someTable, (date, some, others, table) => {
        const inTwo = addWorkingDays(addWorkingDays(date, some, table), others, table)
        expect(addWorkingDays(date, some + others, table)).toBe(inTwo)
      }),
    )
  })

  it('between a day and the end are as many as were counted', () => {
    fc.assert(
      fc.property(someDay, someCount, someTable, (date, count, table) => {
        const end = addWorkingDays(date, count, table)
        let found = 0
        for (let day = addDays(date, 1); day <= end; day = addDays(day, 1)) if (isWorkingDay(day, table)) found += 1
        expect(found).toBe(count)
      }),
    )
  })

  it('the last one by a day is that day or the nearest before it', () => {
    expect(workingDayBy('2025-06-30', [])).toBe('2025-06-30')
    expect(workingDayBy('2025-07-06', [])).toBe('2025-07-04')
    expect(workingDayBy('2025-05-04', startingHolidays)).toBe('2025-04-29')
  })
})

describe('the days off to start from', () => {
  it('name each day once, in the order of the calendar, for 2025 to 2027', () => {
    const dates = startingHolidays.map(({ date }) => date)
    expect([...new Set(dates)].sort()).toEqual(dates)
    expect(isCovered('2025-01-01', '2027-12-31', startingHolidays)).toBe(true)
    expect(isCovered('2027-12-31', '2028-01-01', startingHolidays)).toBe(false)
  })

  it.each([
    ['2025-01-29', 'Tết Nguyên đán'],
    ['2026-02-17', 'Tết Nguyên đán'],
    ['2027-02-06', 'Tết Nguyên đán'],
    ['2025-04-07', 'Giỗ Tổ Hùng Vương'],
    ['2026-04-26', 'Giỗ Tổ Hùng Vương'],
    ['2027-04-16', 'Giỗ Tổ Hùng Vương'],
  ])('%s is %s, for a person to check', (date, name) => {
    expect(startingHolidays).toContainEqual({ date, name, kind: 'off', toCheck: true })
  })

  it('are sure only where the law names the day of the calendar itself', () => {
    const sure = startingHolidays.filter(({ toCheck }) => !toCheck).map(({ date }) => date.slice(5))
    expect(new Set(sure)).toEqual(new Set(['01-01', '04-30', '05-01', '09-02']))
  })

  it('make up for what falls on a weekend: the working day after 1/5/2027 and 10/3 âm lịch 2026 is off', () => {
    expect(isWorkingDay('2027-05-03', startingHolidays)).toBe(false)
    expect(isWorkingDay('2026-04-27', startingHolidays)).toBe(false)
  })
})
