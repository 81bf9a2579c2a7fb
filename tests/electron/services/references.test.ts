/** The list of documents an office cites: begun once, kept by the office, each document in it once. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from '../../../electron/db/db.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { beginReferences } from '../../../electron/services/references.ts'
import { completeWelcome } from '../../../electron/services/welcome.ts'
import { startingReferences } from '../../../shared/domain/references/starting-list.ts'
import type { ReferenceDocument } from '../../../shared/records/reference.ts'
import { makeDesk, refusal, type TestDesk } from '../../support/desk.ts'
import { makeFolder } from '../../support/store.ts'

let made: TestDesk
beforeEach(() => {
  made = makeDesk()
})
afterEach(() => made.dispose())

const listed = ({ store }: Pick<TestDesk, 'store'>) =>
  store.tables.reference.all().map(({ id: _id, revision: _revision, ...fields }) => fields)

const aReference = (changes: Partial<ReferenceDocument> = {}): Omit<ReferenceDocument, 'id'> => ({
  documentType: 'Nghị quyết',
  numberSymbol: '05-NQ/TU',
  date: '2025-12-01',
  issuer: 'Ban Thường vụ Tỉnh ủy',
  title: 'chuyển đổi số',
  endedOn: null,
  replacedBy: null,
  note: null,
  ...changes,
})

describe('an office starts with a list', () => {
  test('of the documents the program knows, each under an id of its own, in one step of the log', () => {
    beginReferences(made.desk)
    expect(listed(made)).toEqual(startingReferences)
    const ids = made.store.tables.reference.all().map(({ id }) => id)
    expect(new Set(ids).size).toBe(startingReferences.length)
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect(made.store.check()).toMatchObject({ ok: true })
  })

  test('also on a store of the first schema, with everything that was in it', () => {
    const path = join(makeFolder(), 'thu-ky.db')
    const old = connect(path)
    old.exec(readFileSync(resolve(import.meta.dirname, '../../fixtures/db/v0001.sql'), 'utf8'))
    old.close()
    const migrated = makeDesk({ path })
    const people = migrated.store.tables.person.all()
    expect(people).not.toEqual([])
    beginReferences(migrated.desk)
    expect(listed(migrated)).toEqual(startingReferences)
    expect(migrated.store.tables.person.all()).toEqual(people)
    expect(migrated.store.check()).toMatchObject({ ok: true })
  })

  test('once: what the office removed or changed stays so at the next start', () => {
    beginReferences(made.desk)
    completeWelcome(made.desk, {
      officeName: 'Tỉnh ủy Lam Sơn',
      letterhead: 'TỈNH ỦY LAM SƠN',
      placeName: 'Lam Sơn',
      termName: 'khóa XX',
      bodyName: 'Ban Thường vụ Tỉnh ủy',
      personName: 'Trần Thị Bình',
      personTitle: null,
    })
    const verbs = recordVerbs(made.desk, 'reference')
    for (const { id, revision } of made.store.tables.reference.all()) verbs.remove({ id, revision })
    beginReferences({ ...made.desk, store: made.reopen() })
    expect(made.store.tables.reference.all()).toEqual([])
  })

  test('that a kill before its mark does not double', () => {
    beginReferences(made.desk)
    made.tamper(`DELETE FROM setting WHERE key = 'references.begun'`)
    beginReferences({ ...made.desk, store: made.reopen() })
    expect(listed(made)).toEqual(startingReferences)
  })
})

describe('a document of the list', () => {
  const add = (changes: Partial<ReferenceDocument> = {}) => recordVerbs(made.desk, 'reference').add(aReference(changes))

  test('is added, changed and removed as every record of the office', () => {
    const verbs = recordVerbs(made.desk, 'reference')
    const added = add()
    const changed = verbs.update({ ...added, patch: { note: '  bản chính \n', title: null } })
    expect(changed).toMatchObject({ note: 'bản chính', title: null, revision: 2 })
    expect(refusal(() => verbs.update({ ...added, patch: { note: null } }))).toBe('STALE_WRITE')
    verbs.remove(changed)
    expect(made.store.tables.reference.all()).toEqual([])
  })

  test.each<[string, Partial<ReferenceDocument>]>([
    ['the same in every part that names it', { title: 'khác', note: 'khác' }],
    ['the same written without marks or capitals', { issuer: 'ban thường vụ tỉnh uỷ', numberSymbol: '05-nq/tu' }],
  ])('is refused when it is there already: %s', (_, changes) => {
    add()
    expect(refusal(() => add(changes))).toBe('DUPLICATE_REFERENCE')
    expect(made.store.tables.reference.all()).toHaveLength(1)
  })

  test.each<[string, Partial<ReferenceDocument>]>([
    ['another day: numbers begin anew with each term', { date: '2020-12-01' }],
    ['a day nobody knows', { date: null }],
    ['another body', { issuer: 'Ban Thường vụ Thành ủy' }],
    ['another type with the same number', { documentType: 'Quy định', numberSymbol: '05-NQ/TU' }],
  ])('is another one with %s', (_, changes) => {
    add()
    add(changes)
    expect(made.store.tables.reference.all()).toHaveLength(2)
  })

  test('cannot be changed into another one that is there, and may be brought back after it was removed', () => {
    const verbs = recordVerbs(made.desk, 'reference')
    const first = add()
    const second = add({ numberSymbol: '06-NQ/TU' })
    expect(refusal(() => verbs.update({ ...second, patch: { numberSymbol: '05-NQ/TU' } }))).toBe('DUPLICATE_REFERENCE')
    verbs.remove(first)
    expect(add()).toMatchObject({ numberSymbol: '05-NQ/TU', revision: 1 })
  })

  test('does not end before its day', () => {
    expect(refusal(() => add({ endedOn: '2025-11-30' }))).toBe('INVALID_INPUT endedOn')
    expect(refusal(() => add({ endedOn: '2025-12-01' }))).toBe('done')
  })
})
