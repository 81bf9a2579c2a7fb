/** The registers of outgoing documents: a number is given by a person, once, and every number has a state (`domain.md` 1). */
import * as v from 'valibot'
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { profileOf } from '../../shared/documents/profile.ts'
import { type Book, giveNumber, type RegisterAct } from '../../shared/domain/register/book.ts'
import { isSameSeries, printedInBook, type SeriesKey } from '../../shared/domain/register/series.ts'
import { type RegisterNumber, RegisterPolicy, type RegisterSeries } from '../../shared/records/register.ts'
import type { CivilDate, Id } from '../../shared/records/values.ts'
import type { Store } from '../db/store.ts'
import type { Writers } from '../db/types.ts'
import { actorOf, type Desk, found, need } from './desk.ts'
import { validated } from './record-rules.ts'

const policySetting = 'register.policy'

/** How this office keeps its books: unless it said otherwise, the clerk's number is typed in and the numbers between were used elsewhere. */
export function readPolicy({ settings }: Pick<Store, 'settings'>): RegisterPolicy {
  const json = settings.get(policySetting)
  const read = json === undefined ? null : v.safeParse(RegisterPolicy, JSON.parse(json))
  return read?.success ? read.output : { wholeBook: false, sharedDecisions: false, fingerprint: false }
}

export function setPolicy({ store }: Desk, policy: RegisterPolicy): void {
  store.settings.set(policySetting, JSON.stringify(policy))
}

export type SeriesState = Stored<RegisterSeries> & {
  /** The highest number; `null` while the book is empty. */
  readonly last: number | null
  readonly reserved: number
  readonly issued: number
  readonly termName: string | null
}

/** Every series, open ones first, newest first. */
export function listSeries({ store }: Desk): SeriesState[] {
  const { tables, registers } = store
  return tables.series
    .all()
    .map((series) => {
      const { reserved = 0, issued = 0 } = registers.countsOf(series.id)
      const termName = series.termId === null ? null : (tables.term.find(series.termId)?.name ?? null)
      return { ...series, last: registers.lastOf(series.id), reserved, issued, termName }
    })
    .reverse()
    .sort((one, other) => Number(one.closedOn !== null) - Number(other.closedOn !== null))
}

/** The series of this key, or `undefined` while none was opened. */
export function findSeries({ tables }: Pick<Store, 'tables'>, key: SeriesKey): Stored<RegisterSeries> | undefined {
  return tables.series.all().find((series) => isSameSeries(series, key))
}

/** Opens a series by hand: the first number kept here is given with it. DUPLICATE_NUMBER when there is one of this key. */
export function openSeries(desk: Desk, key: SeriesKey & { readonly firstNumber: number }): Stored<RegisterSeries> {
  if (key.termId !== null) need(desk.store.tables, 'term', key.termId)
  if ((key.termId === null) === (key.year === null)) fail('INVALID_INPUT', { params: { field: 'termId' } })
  return desk.store.command(stepOf(desk, 'register.open'), (w) => insertSeries(desk, w, key))
}

export function insertSeries(
  desk: Desk,
  w: Writers,
  { issuer, documentType, termId, year, secret, firstNumber }: SeriesKey & { readonly firstNumber: number },
): Stored<RegisterSeries> {
  const series = { issuer, documentType, termId, year, secret, firstNumber }
  return w.series.insert(
    validated('series', { ...series, id: desk.newId(), openedOn: desk.clock.today(), closedOn: null }),
  )
}

/** What is written beside a number. */
export type NumberFacts = Partial<Omit<RegisterNumber, 'id' | 'seriesId' | 'number' | 'state'>>

/**
 * Gives a number inside a running command: the numbers it passes over become "outside". Fails with REGISTER_NUMBER_TAKEN, REGISTER_CLOSED,
 * REGISTER_BEFORE_BOOK, REGISTER_GAP, REGISTER_JUMP or REGISTER_NOT_KEPT, and nothing is kept.
 */
export function takeNumber(
  desk: Desk,
  w: Writers,
  series: RegisterSeries,
  { number, act, facts }: { readonly number: number; readonly act: RegisterAct; readonly facts: NumberFacts },
): Stored<RegisterNumber> {
  const { registers } = desk.store
  const given = giveNumber(bookOf(desk.store, series), number, act, readPolicy(desk.store).wholeBook)
  if (!given.ok) fail(given.code, { params: given.params })
  const { family } = profileOf(found(desk.store.tables.office.all()[0]))
  const printed = (one: number) => printedInBook(one, series, family)
  const blank = {
    date: null,
    summary: null,
    signerName: null,
    receivers: null,
    secrecy: 'none' as const,
    reason: null,
    issuedId: null,
    approvedBy: null,
  }
  const insert = (one: number, fields: NumberFacts & Pick<RegisterNumber, 'state'>) =>
    w.registerNumber.insert(
      validated('registerNumber', {
        ...blank,
        printedForm: printed(one),
        ...fields,
        id: desk.newId(),
        seriesId: series.id,
        number: one,
      }),
    )
  if (given.between !== null)
    for (let one = given.between.from; one <= given.between.to; one += 1)
      insert(one, { state: 'outside', reason: usedOutside })
  const stands = registers.find(series.id, number)
  if (stands === undefined) return insert(number, { ...facts, state: given.state })
  const { id, revision, ...record } = stands
  const next = validated('registerNumber', { ...record, reason: null, ...facts, id, state: given.state })
  return w.registerNumber.update(id, revision, next)
}

/** Official wording of the book, as the office writes it by hand. */
const usedOutside = 'ngoài chương trình'

/** The book as its rules see it. */
export function bookOf({ registers }: Pick<Store, 'registers'>, { id, firstNumber, closedOn }: RegisterSeries): Book {
  return {
    firstNumber,
    closedOn,
    last: registers.lastOf(id) ?? firstNumber - 1,
    stateOf: (number) => registers.find(id, number)?.state,
  }
}

type NumberEdit = { readonly seriesId: Id; readonly number: number }

/** Keeps a number for someone. */
export function reserveNumber(desk: Desk, edit: NumberEdit & { readonly reason: string }): Stored<RegisterNumber> {
  return giveByHand(desk, 'register.reserve', edit, 'reserve', { reason: edit.reason })
}

/** Makes a number void for good reason: spoilt, withdrawn before it was used. */
export function voidNumber(desk: Desk, edit: NumberEdit & { readonly reason: string }): Stored<RegisterNumber> {
  return giveByHand(desk, 'register.void', edit, 'spoil', { reason: edit.reason })
}

export type LateEntry = NumberEdit &
  Pick<RegisterNumber, 'summary' | 'signerName' | 'receivers' | 'secrecy'> & {
    readonly date: CivilDate
    readonly approvedBy: string
  }

/** Enters a document that was issued without the program, with who approved it. A top-secret one has no summary in the book. */
export function enterLate(desk: Desk, { seriesId, number, ...facts }: LateEntry): Stored<RegisterNumber> {
  const isTopSecret = facts.secrecy === 'tuyet_mat'
  const shown = { ...facts, summary: isTopSecret ? null : facts.summary }
  return giveByHand(desk, 'register.enterLate', { seriesId, number }, 'enterLate', shown)
}

function giveByHand(
  desk: Desk,
  name: string,
  { seriesId, number }: NumberEdit,
  act: RegisterAct,
  facts: NumberFacts,
): Stored<RegisterNumber> {
  const series = need(desk.store.tables, 'series', seriesId)
  return desk.store.command(stepOf(desk, name), (w) => takeNumber(desk, w, series, { number, act, facts }))
}

/** A term or a year: what a series runs through. */
export type Period = { readonly termId: Id | null; readonly year: number | null }

/**
 * Closes every open series of a term or a year and opens each anew, from 01, for the next one (`domain.md` 1). Fails with
 * REGISTER_RESERVED_OPEN while a number is still kept for someone: it is issued or made void first.
 */
export function rollOver(
  desk: Desk,
  { from, to, on }: { readonly from: Period; readonly to: Period; readonly on: CivilDate },
): { closed: number; opened: number } {
  const { tables, registers } = desk.store
  if (to.termId !== null) need(tables, 'term', to.termId)
  if ((from.termId === null) !== (to.termId === null) || (to.termId === null) === (to.year === null))
    fail('INVALID_INPUT', { params: { field: 'to' } })
  const ending = tables.series
    .all()
    .filter(({ closedOn, termId, year }) => closedOn === null && termId === from.termId && year === from.year)
  const reserved = ending.reduce((sum, { id }) => sum + (registers.countsOf(id).reserved ?? 0), 0)
  if (reserved > 0) fail('REGISTER_RESERVED_OPEN', { params: { count: reserved } })
  return desk.store.command(stepOf(desk, 'register.rollOver'), (w) => {
    let opened = 0
    for (const { id, revision, issuer, documentType, secret } of ending) {
      w.series.update(id, revision, { closedOn: on })
      const next = { issuer, documentType, secret, ...to }
      if (w.series.all().some((series) => isSameSeries(series, next))) continue
      insertSeries(desk, w, { ...next, firstNumber: 1 })
      opened += 1
    }
    return { closed: ending.length, opened }
  })
}

function stepOf(desk: Desk, name: string) {
  return { name, actor: actorOf(desk), sessionId: null }
}
