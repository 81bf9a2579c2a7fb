import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Book,
  gapsOf,
  giveNumber,
  mostBetween,
  type RegisterAct,
} from '../../../../shared/domain/register/book.ts'
import { printedInBook, seriesKey, typeInBook } from '../../../../shared/domain/register/series.ts'
import type { RegisterState } from '../../../../shared/records/register.ts'

/** A book in memory, kept by the answers of the rules alone. */
function bookFrom(firstNumber: number) {
  const states = new Map<number, RegisterState>()
  const book: Book = {
    firstNumber,
    closedOn: null,
    get last() {
      return Math.max(firstNumber - 1, ...states.keys())
    },
    stateOf: (number) => states.get(number),
  }
  const give = (number: number, act: RegisterAct, wholeBook: boolean) => {
    const given = giveNumber(book, number, act, wholeBook)
    if (!given.ok) return given
    for (let n = given.between?.from ?? 1; n <= (given.between?.to ?? 0); n += 1) states.set(n, 'outside')
    states.set(number, given.state)
    return given
  }
  return { book, states, give }
}

const acts = fc.constantFrom<RegisterAct>('issue', 'reserve', 'spoil', 'enterLate')
const operations = fc.array(
  fc.record({ number: fc.integer({ min: 1, max: 60 }), act: acts, wholeBook: fc.boolean() }),
  {
    maxLength: 80,
  },
)

describe('under any operations', () => {
  test('every number from the first to the last has a state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), operations, (first, all) => {
        const { book, give } = bookFrom(first)
        for (const { number, act, wholeBook } of all) give(number, act, wholeBook)
        expect(gapsOf(book)).toEqual([])
      }),
    )
  })

  test('what is issued stays issued and is issued once', () => {
    fc.assert(
      fc.property(operations, (all) => {
        const { states, give } = bookFrom(1)
        const issued = new Set<number>()
        for (const { number, act, wholeBook } of all) {
          const given = give(number, act, wholeBook)
          if (given.ok && given.state === 'issued') {
            expect(issued.has(number)).toBe(false)
            issued.add(number)
          }
          for (const one of issued) expect(states.get(one)).toBe('issued')
        }
      }),
    )
  })

  test('a book that is kept whole never passes a number over', () => {
    fc.assert(
      fc.property(operations, (all) => {
        const { states, give } = bookFrom(1)
        for (const { number, act } of all) give(number, act, true)
        expect([...states.values()]).not.toContain('outside')
      }),
    )
  })

  test('a closed book gives nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), acts, fc.boolean(), (number, act, wholeBook) => {
        const { book } = bookFrom(1)
        expect(giveNumber({ ...book, closedOn: '2025-10-16' }, number, act, wholeBook)).toMatchObject({
          ok: false,
          code: 'REGISTER_CLOSED',
        })
      }),
    )
  })
})

test('the numbers between the last one and the one that was typed were used outside the program', () => {
  const { states, give } = bookFrom(10)
  give(10, 'issue', false)
  expect(give(13, 'issue', false)).toEqual({ ok: true, state: 'issued', between: { from: 11, to: 12 } })
  expect([...states]).toEqual([
    [10, 'issued'],
    [11, 'outside'],
    [12, 'outside'],
    [13, 'issued'],
  ])
})

test('a number that was taken for used elsewhere may still come to the program', () => {
  const { give } = bookFrom(1)
  give(3, 'issue', false)
  expect(give(2, 'issue', false)).toMatchObject({ ok: true, state: 'issued' })
  expect(give(2, 'issue', false)).toMatchObject({ ok: false, code: 'REGISTER_NUMBER_TAKEN' })
})

test('a number far beyond the last is a slip of the hand', () => {
  const { give } = bookFrom(1)
  expect(give(mostBetween + 2, 'issue', false)).toMatchObject({ ok: false, code: 'REGISTER_JUMP' })
  expect(give(mostBetween + 1, 'issue', false)).toMatchObject({ ok: true })
})

test('a number before the book was begun is refused', () => {
  expect(bookFrom(128).give(127, 'issue', false)).toMatchObject({
    code: 'REGISTER_BEFORE_BOOK',
    params: { first: 128 },
  })
})

test('reserving, and entering late, are of a book that is kept whole', () => {
  const { give } = bookFrom(1)
  expect(give(1, 'reserve', false)).toMatchObject({ code: 'REGISTER_NOT_KEPT' })
  expect(give(1, 'enterLate', false)).toMatchObject({ code: 'REGISTER_NOT_KEPT' })
  expect(give(1, 'reserve', true)).toMatchObject({ ok: true, state: 'reserved' })
  expect(give(3, 'reserve', true)).toMatchObject({ code: 'REGISTER_GAP', params: { from: 2, to: 2 } })
  expect(give(1, 'spoil', true)).toMatchObject({ ok: true, state: 'void' })
  expect(give(1, 'issue', true)).toMatchObject({ code: 'REGISTER_NUMBER_TAKEN' })
  expect(give(1, 'reserve', true)).toMatchObject({ ok: true, state: 'reserved' })
})

const notice = {
  issuer: 'TU',
  documentType: 'Thông báo',
  sessionTermId: 'old',
  level: 'none',
  family: 'party',
} as const
const terms = [
  { id: 'old', name: 'khóa XIX', startsOn: '2020-10-17', endsOn: '2025-10-16' },
  { id: 'new', name: 'khóa XX', startsOn: '2025-10-17', endsOn: null },
]

test('a Party document is numbered through the term its day lies in, a secret or State one through the year (HD 36, NĐ 63, NĐ 30)', () => {
  expect(seriesKey({ ...notice, date: '2025-10-16', terms })).toMatchObject({
    termId: 'old',
    year: null,
    secret: false,
  })
  expect(seriesKey({ ...notice, date: '2025-10-17', terms })).toMatchObject({ termId: 'new', year: null })
  expect(seriesKey({ ...notice, date: '2026-01-05', terms: [] })).toMatchObject({ termId: 'old' })
  expect(seriesKey({ ...notice, date: '2026-01-05', terms, level: 'mat' })).toMatchObject({
    termId: null,
    year: 2026,
    secret: true,
  })
  expect(seriesKey({ ...notice, date: '2026-01-05', terms, family: 'state' })).toMatchObject({
    termId: null,
    year: 2026,
    secret: false,
  })
})

test('types are named as in the book; whether Quy định and Quyết định share one is the office’s rule (HD 05)', () => {
  expect(typeInBook('THÔNG BÁO', false)).toBe('Thông báo')
  expect(typeInBook('TRÍCH BIÊN BẢN', false)).toBe('Biên bản')
  expect(typeInBook('TRÍCH KẾT LUẬN', false)).toBe('Thông báo')
  expect(typeInBook('KẾT LUẬN', false)).toBe('Kết luận')
  expect(typeInBook('QUY ĐỊNH', false)).toBe('Quy định')
  expect(typeInBook('QUY ĐỊNH', true)).toBe('Quyết định')
})

test('numbers are printed as the rule of the family has it', () => {
  expect(printedInBook(7, { documentType: 'Thông báo', issuer: 'TU' }, 'party')).toBe('07-TB/TU')
  expect(printedInBook(128, { documentType: 'Thông báo', issuer: 'UBND' }, 'state')).toBe('128/TB-UBND')
})
