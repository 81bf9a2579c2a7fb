import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { bookHtml } from '../../../electron/services/register-papers.ts'
import {
  bookOf,
  enterLate,
  listSeries,
  openSeries,
  reserveNumber,
  rollOver,
  setPolicy,
  takeNumber,
  voidNumber,
} from '../../../electron/services/registers.ts'
import { gapsOf, type RegisterAct } from '../../../shared/domain/register/book.ts'
import type { RegisterSeries } from '../../../shared/records/register.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

vi.setConfig({ testTimeout: 120_000 })

let made: TestDesk
let termId: Id
beforeEach(() => {
  made = makeDesk()
  ;({ termId } = fillDirectory(made))
})
afterEach(() => made.dispose())

const policy = { wholeBook: true, sharedDecisions: false, fingerprint: false }
const key = () => ({ issuer: 'TU', documentType: 'Thông báo', termId, year: null, secret: false, firstNumber: 1 })
const open = (changes: object = {}) => openSeries(made.desk, { ...key(), ...changes })
const late = (seriesId: Id, number: number, changes: object = {}) =>
  enterLate(made.desk, {
    seriesId,
    number,
    date: '2025-06-02',
    summary: 'về công tác cán bộ',
    signerName: 'Nguyễn Văn An',
    receivers: 'Lưu Văn phòng',
    secrecy: 'none',
    approvedBy: 'Chánh Văn phòng',
    ...changes,
  })
const statesOf = (seriesId: Id) =>
  made.store.registers.numbersOf(seriesId).map(({ number, state }) => `${number} ${state}`)

describe('a book kept whole', () => {
  beforeEach(() => setPolicy(made.desk, policy))

  test('has a number reserved, made void with a reason, taken up again, and entered late with approval', () => {
    const { id } = open()
    expect(reserveNumber(made.desk, { seriesId: id, number: 1, reason: 'Ban Tổ chức' }).printedForm).toBe('01-TB/TU')
    voidNumber(made.desk, { seriesId: id, number: 1, reason: 'không dùng đến' })
    reserveNumber(made.desk, { seriesId: id, number: 1, reason: 'Ban Nội chính' })
    expect(late(id, 1)).toMatchObject({ state: 'issued', approvedBy: 'Chánh Văn phòng', issuedId: null, reason: null })
    expect(refusal(() => voidNumber(made.desk, { seriesId: id, number: 1, reason: 'x' }))).toBe('REGISTER_NUMBER_TAKEN')
    expect(refusal(() => late(id, 3))).toBe('REGISTER_GAP')
    expect(statesOf(id)).toEqual(['1 issued'])
    expect(made.rows('SELECT action FROM audit_entry ORDER BY seq DESC LIMIT 1')).toEqual([
      { action: 'register.enterLate' },
    ])
  })

  test('shows no trích yếu of a top-secret document, in the store or on paper (domain.md 7)', () => {
    const { id } = open({ termId: null, year: 2025, secret: true })
    late(id, 1, { secrecy: 'tuyet_mat', summary: 'phương án phòng thủ' })
    late(id, 2, { secrecy: 'mat', summary: 'nhân sự' })
    expect(JSON.stringify(made.rows('SELECT * FROM change_row'))).not.toContain('phòng thủ')
    const html = bookHtml(made.desk, id)
    expect(html).not.toContain('phòng thủ')
    expect(html).toContain('nhân sự')
    expect(html).toContain('Tuyệt mật')
  })
})

test('unless the office said so, numbers are not reserved and those passed over are noted as used elsewhere', () => {
  const series = open({ firstNumber: 120 })
  expect(refusal(() => reserveNumber(made.desk, { seriesId: series.id, number: 120, reason: 'x' }))).toBe(
    'REGISTER_NOT_KEPT',
  )
  take(series, 120, 'enterLate', 'REGISTER_NOT_KEPT')
  expect(statesOf(series.id)).toEqual([])
})

test('a series of one key is opened once', () => {
  open()
  expect(refusal(() => open())).toBe('DUPLICATE_NUMBER')
  expect(refusal(() => open({ year: 2025 }))).toBe('INVALID_INPUT termId')
})

test('a new term closes the books of the old one and opens each anew from 01; a reserved number is settled first', () => {
  setPolicy(made.desk, policy)
  const { id } = open()
  open({ documentType: 'Kết luận' })
  const next = made.newId()
  made.store.command({ name: 'term.add', actor: { personId: null }, sessionId: null }, (w) =>
    w.term.insert({ id: next, name: 'khóa XXI', startsOn: '2030-10-17', endsOn: null }),
  )
  const turn = () =>
    rollOver(made.desk, { from: { termId, year: null }, to: { termId: next, year: null }, on: '2030-10-16' })
  reserveNumber(made.desk, { seriesId: id, number: 1, reason: 'Ban Tổ chức' })
  expect(refusal(turn)).toBe('REGISTER_RESERVED_OPEN')
  voidNumber(made.desk, { seriesId: id, number: 1, reason: 'hết nhiệm kỳ' })
  expect(turn()).toEqual({ closed: 2, opened: 2 })
  expect(refusal(() => reserveNumber(made.desk, { seriesId: id, number: 2, reason: 'x' }))).toBe('REGISTER_CLOSED')
  const states = listSeries(made.desk).map(({ documentType, termName, closedOn, last }) => [
    documentType,
    termName,
    closedOn,
    last,
  ])
  expect(states).toEqual([
    ['Kết luận', 'khóa XXI', null, null],
    ['Thông báo', 'khóa XXI', null, null],
    ['Kết luận', 'khóa XX', '2030-10-16', null],
    ['Thông báo', 'khóa XX', '2030-10-16', 1],
  ])
})

function take(series: RegisterSeries, number: number, act: RegisterAct, expected = 'done', desk = made.desk): void {
  const facts = { reason: 'lý do', approvedBy: 'Chánh Văn phòng' }
  const give = () =>
    desk.store.command({ name: 'register.reserve', actor: { personId: null }, sessionId: null }, (w) =>
      takeNumber(desk, w, series, { number, act, facts }),
    )
  const outcome = refusal(give)
  if (expected !== 'any') expect(outcome).toBe(expected)
}

test('of two windows on one store that take one number one wins and the other is told', () => {
  setPolicy(made.desk, policy)
  const series = open()
  const other = makeDesk({ path: made.path, idSpace: 7 })
  take(series, 1, 'enterLate')
  take(series, 1, 'enterLate', 'REGISTER_NUMBER_TAKEN', other.desk)
  take(series, 2, 'enterLate', 'done', other.desk)
  take(series, 2, 'reserve', 'REGISTER_NUMBER_TAKEN')
  expect(statesOf(series.id)).toEqual(['1 issued', '2 issued'])
  other.dispose()
})

test('under random operations from two windows, changes of policy and crashes no number is given twice and none is without a state', () => {
  const step = fc.record({
    number: fc.integer({ min: 1, max: 25 }),
    act: fc.constantFrom<RegisterAct>('issue', 'reserve', 'spoil', 'enterLate'),
    window: fc.integer({ min: 0, max: 1 }),
    wholeBook: fc.boolean(),
    crash: fc.constantFrom('none', 'none', 'before commit'),
  })
  let year = 2000
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
      year += 1
      const series = open({ termId: null, year, firstNumber: 3 })
      const other = makeDesk({ path: made.path, idSpace: year })
      const issued = new Set<number>()
      for (const { number, act, window, wholeBook, crash } of steps) {
        const desk = window === 0 ? made.desk : other.desk
        setPolicy(desk, { ...policy, wholeBook })
        const before = new Map(made.store.registers.numbersOf(series.id).map((one) => [one.number, one.state]))
        if (crash === 'before commit') {
          const fallDown = () =>
            desk.store.command({ name: 'register.reserve', actor: { personId: null }, sessionId: null }, (w) => {
              takeNumber(desk, w, series, { number, act, facts: { reason: 'x', approvedBy: 'y' } })
              throw new Error('the power is cut')
            })
          expect(fallDown).toThrow()
          expect(new Map(made.store.registers.numbersOf(series.id).map((one) => [one.number, one.state]))).toEqual(
            before,
          )
        } else take(series, number, act, 'any', desk)
        const after = made.store.registers.numbersOf(series.id)
        expect(gapsOf(bookOf(made.store, series))).toEqual([])
        expect(new Set(after.map((one) => one.number)).size).toBe(after.length)
        for (const one of after) if (one.state === 'issued') issued.add(one.number)
        for (const one of issued) expect(made.store.registers.find(series.id, one)?.state).toBe('issued')
      }
      other.store.close()
    }),
    { numRuns: 12 },
  )
  expect(made.store.check()).toMatchObject({ ok: true, audit: { ok: true } })
})
