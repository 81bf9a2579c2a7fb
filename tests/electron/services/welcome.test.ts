import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actorOf, setUser } from '../../../electron/services/desk.ts'
import { describeDesk, readPreferences, setPreferences } from '../../../electron/services/preferences.ts'
import { completeWelcome } from '../../../electron/services/welcome.ts'
import { makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
beforeEach(() => {
  made = makeDesk()
})
afterEach(() => made.dispose())

const given = {
  officeName: 'Tỉnh ủy Lam Sơn',
  letterhead: 'TỈNH ỦY LAM SƠN',
  placeName: 'Lam Sơn',
  termName: 'khóa XX',
  bodyName: 'Ban Thường vụ Tỉnh ủy',
  personName: 'Trần Thị Bình',
  personTitle: 'Chuyên viên Văn phòng Tỉnh ủy',
}

describe('the first start', () => {
  test('is needed until there is an office', () => {
    expect(describeDesk(made.desk)).toMatchObject({
      welcomeNeeded: true,
      user: null,
      office: null,
      today: '2025-06-03',
    })
    completeWelcome(made.desk, given)
    expect(describeDesk(made.desk)).toMatchObject({
      welcomeNeeded: false,
      user: { fullName: 'Trần Thị Bình' },
      office: { name: 'Tỉnh ủy Lam Sơn', symbol: 'TU', profileId: 'party-hd05-2026', superiorName: null },
    })
  })

  test('makes the term and the body with the rules of QĐ 168: two thirds present, more than half of those in office', () => {
    completeWelcome(made.desk, given)
    const { tables } = made.store
    expect(tables.term.all()).toMatchObject([{ name: 'khóa XX', startsOn: null, endsOn: null }])
    expect(tables.body.all()).toMatchObject([
      { name: 'Ban Thường vụ Tỉnh ủy', quorum: { numerator: 2, denominator: 3 }, majorityBase: 'in_office' },
    ])
    expect(tables.post.all()).toMatchObject([{ title: 'Chuyên viên Văn phòng Tỉnh ủy' }])
    expect(tables.membership.all()).toEqual([])
  })

  test('records no post when none is told', () => {
    completeWelcome(made.desk, { ...given, personTitle: null })
    expect(made.store.tables.post.all()).toEqual([])
  })

  test('is done once', () => {
    completeWelcome(made.desk, given)
    expect(refusal(() => completeWelcome(made.desk, given))).toBe('INVALID_INPUT office')
    expect(made.store.tables.person.all()).toHaveLength(1)
  })
})

describe('the person at the keyboard', () => {
  test('is someone of the directory, and every change carries them', () => {
    completeWelcome(made.desk, given)
    expect(refusal(() => setUser(made.desk, made.newId()))).toBe('NOT_FOUND')
    const [person] = made.store.tables.person.all()
    expect(actorOf(made.desk)).toEqual({ personId: person?.id })
  })
})

describe('preferences', () => {
  test('are Vietnamese and the look of the system until a person chooses', () => {
    expect(readPreferences(made.desk)).toEqual({ language: 'vi', theme: 'system' })
  })

  test('change one at a time and stay after a restart', () => {
    setPreferences(made.desk, { theme: 'dark' })
    setPreferences(made.desk, { language: 'en' })
    const desk = { ...made.desk, store: made.reopen() }
    expect(readPreferences(desk)).toEqual({ language: 'en', theme: 'dark' })
  })

  test('nobody knows are those of the start', () => {
    made.store.settings.set('theme', 'pink')
    made.store.settings.set('language', 'fr')
    expect(readPreferences(made.desk)).toEqual({ language: 'vi', theme: 'system' })
  })
})
