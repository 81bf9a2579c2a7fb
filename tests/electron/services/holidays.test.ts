/** The office's table of days off: begun once, kept by the office, each day in it once. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../../electron/db/db.ts'
import { addStartingHolidays, beginHolidays, holidayTableOf } from '../../../electron/services/holidays.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { startingHolidays } from '../../../shared/domain/due/starting-holidays.ts'
import { makeDesk, refusal, type TestDesk } from '../../support/desk.ts'
import { makeFolder } from '../../support/store.ts'

let made: TestDesk
beforeEach(() => {
  made = makeDesk()
})
afterEach(() => made.dispose())

const listed = ({ store }: Pick<TestDesk, 'store'>) =>
  store.tables.holiday.all().map(({ id: _id, revision: _revision, ...fields }) => fields)
const verbs = () => recordVerbs(made.desk, 'holiday')
const ownDay = { date: '2026-03-08', kind: 'off', name: 'Ngày của cơ quan', toCheck: false } as const

describe('an office starts with a table', () => {
  test('of the days the program knows, in one step of the log', () => {
    beginHolidays(made.desk)
    expect(listed(made)).toEqual(startingHolidays)
    expect(made.store.check()).toMatchObject({ ok: true })
  })

  test('also on a store of an earlier schema, with everything that was in it', () => {
    const path = join(makeFolder(), 'thu-ky.db')
    const old = connect(path)
    old.exec(readFileSync(resolve(import.meta.dirname, '../../fixtures/db/v0003.sql'), 'utf8'))
    old.close()
    const migrated = makeDesk({ path })
    const people = migrated.store.tables.person.all()
    expect(people).not.toEqual([])
    beginHolidays(migrated.desk)
    expect(listed(migrated)).toEqual(startingHolidays)
    expect(migrated.store.tables.person.all()).toEqual(people)
  })

  test('once: a day the office removed stays away at the next start, until it asks for the days again', () => {
    beginHolidays(made.desk)
    const [first] = made.store.tables.holiday.all()
    if (first === undefined) throw new Error('no day')
    verbs().remove(first)
    const desk = { ...made.desk, store: made.reopen() }
    beginHolidays(desk)
    expect(listed(made)).toHaveLength(startingHolidays.length - 1)
    expect(addStartingHolidays(desk)).toEqual({ added: 1 })
    expect(addStartingHolidays(desk)).toEqual({ added: 0 })
    expect(listed(made)).toHaveLength(startingHolidays.length)
  })

  test('that a store the program has not opened yet is counted by', () => {
    expect(holidayTableOf(made.desk)).toBe(startingHolidays)
    beginHolidays(made.desk)
    for (const day of made.store.tables.holiday.all()) verbs().remove(day)
    expect(holidayTableOf(made.desk)).toEqual([])
  })
})

describe('a day of the table', () => {
  test('is added, checked by a person, and removed', () => {
    const added = verbs().add({ ...ownDay, toCheck: true })
    const checked = verbs().update({ id: added.id, revision: added.revision, patch: { toCheck: false } })
    expect(checked).toMatchObject({ ...ownDay, revision: 2 })
    verbs().remove(checked)
    expect(listed(made)).toEqual([])
  })

  test('is there once: a day is off or worked, not both', () => {
    verbs().add(ownDay)
    expect(refusal(() => verbs().add({ ...ownDay, kind: 'working' }))).toBe('INVALID_INPUT date')
    const other = verbs().add({ ...ownDay, date: '2026-03-09' })
    expect(refusal(() => verbs().update({ ...other, patch: { date: ownDay.date } }))).toBe('INVALID_INPUT date')
    expect(listed(made)).toHaveLength(2)
  })

  test('that the office has is not added again with the starting days', () => {
    verbs().add({ ...ownDay, date: '2026-02-17', name: 'Tết' })
    addStartingHolidays(made.desk)
    expect(listed(made).filter(({ date }) => date === '2026-02-17')).toEqual([
      { ...ownDay, date: '2026-02-17', name: 'Tết' },
    ])
  })
})
