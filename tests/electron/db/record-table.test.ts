import { describe, expect, test, vi } from 'vitest'
import type { Store } from '../../../electron/db/store.ts'
import { recordNames } from '../../../shared/records/tables.ts'
import { aContribution, aDecision, anItem, aSession, idOf, rich } from '../../support/dossier.ts'
import { errorOf, makeStore, storeKeys } from '../../support/store.ts'
import { addContribution, emptied, filled, insertOneOfEach, nobody, sessionId, step } from './records.ts'

// Nothing here is timed; a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 })

function withRecords(key: (typeof storeKeys)[number]['key'], records = filled) {
  const made = makeStore({ key })
  insertOneOfEach(made.store, records)
  return made
}

describe.each(storeKeys)('records $title', ({ key }) => {
  test.each([
    { what: 'with every field filled', records: filled },
    { what: 'with every field empty that may be', records: emptied },
  ])('every kind comes back as it went in, $what, also after a restart', ({ records }) => {
    const made = withRecords(key, records)
    const expectAll = (store: Store) => {
      for (const name of recordNames)
        expect(store.tables[name].find(records[name].id)).toEqual({ ...records[name], revision: 1 })
      expect(store.documents.issued(sessionId)).toEqual([records.issued])
      expect(store.check()).toMatchObject({ ok: true, integrity: [], audit: { ok: true } })
    }
    expectAll(made.store)
    expectAll(made.reopen())
  })

  test('an update changes only what the patch names and counts the revision up', () => {
    const { store } = withRecords(key)
    const updated = store.command(step('contribution.update'), (w) =>
      w.contribution.update(filled.contribution.id, 1, { text: rich('Đề nghị làm rõ.') }),
    )
    expect(updated).toEqual({ ...filled.contribution, text: rich('Đề nghị làm rõ.'), revision: 2 })
    expect(store.tables.contribution.find(filled.contribution.id)).toEqual(updated)
  })

  test('an update that changes nothing keeps the revision and leaves no trace in the logs', () => {
    const { store } = withRecords(key)
    const head = store.audit.head()
    const same = store.command(step('person.update'), (w) =>
      w.person.update(filled.person.id, 1, { fullName: filled.person.fullName }),
    )
    expect(same.revision).toBe(1)
    expect(store.audit.head()).toEqual(head)
  })

  test('a stale update is refused with the record as it stands, and nothing is written', () => {
    const { store } = withRecords(key)
    const write = (note: string) =>
      store.command(step('person.update'), (w) => w.person.update(filled.person.id, 1, { note }))
    write('đầu tiên')
    expect(errorOf(() => write('muộn'))).toEqual({
      code: 'STALE_WRITE',
      current: { ...filled.person, note: 'đầu tiên', revision: 2 },
    })
    expect(store.tables.person.find(filled.person.id)?.note).toBe('đầu tiên')
  })

  test('of two windows on one store the second to write on the same revision is refused, and may write again on the current one', () => {
    const made = withRecords(key)
    const other = makeStore({ key, path: made.path, idSpace: 2 }).store
    const write = (store: typeof other, revision: number, note: string) =>
      store.command(step('person.update'), (w) => w.person.update(filled.person.id, revision, { note }))
    write(made.store, 1, 'cửa sổ một')
    expect(errorOf(() => write(other, 1, 'cửa sổ hai'))).toMatchObject({
      code: 'STALE_WRITE',
      current: { revision: 2 },
    })
    expect(write(other, 2, 'cửa sổ hai').revision).toBe(3)
    expect(made.store.tables.person.find(filled.person.id)?.note).toBe('cửa sổ hai')
    expect(made.store.audit.verify().ok).toBe(true)
    other.close()
  })

  test('a removed record is not seen any more, its row stays, and an insert of its id brings it back', () => {
    const { store } = withRecords(key)
    const { id } = filled.taskEvent
    store.command(step('taskEvent.remove'), (w) => w.taskEvent.remove(id, 1))
    expect(store.tables.taskEvent.find(id)).toBeUndefined()
    expect(store.tables.taskEvent.all()).toEqual([])
    expect(store.tables.taskEvent.ofSession(sessionId)).toEqual([])
    expect(errorOf(() => store.command(step('x'), (w) => w.taskEvent.update(id, 2, { note: 'x' }))).code).toBe(
      'NOT_FOUND',
    )
    const back = store.command(step('taskEvent.add'), (w) => w.taskEvent.insert({ ...filled.taskEvent, note: 'lại' }))
    expect(back).toEqual({ ...filled.taskEvent, note: 'lại', revision: 3 })
    expect(store.check().ok).toBe(true)
  })

  test('a living record is not inserted twice', () => {
    const { store } = withRecords(key)
    expect(errorOf(() => store.command(step('x'), (w) => w.person.insert(filled.person))).code).toBe('DUPLICATE_NUMBER')
  })

  test.each([
    'person',
    'body',
    'term',
    'session',
    'item',
    'unit',
    'participant',
    'contribution',
    'ballot',
    'decision',
    'task',
    'paper',
  ] as const)('a %s that another record names is not removed', (name) => {
    const { store } = withRecords(key)
    const error = errorOf(() => store.command(step('x'), (w) => w[name].remove(filled[name].id, 1)))
    // Some of the filled records name themselves; those alone would not hold them.
    expect(error.code).toBe('RECORD_IN_USE')
    expect(store.tables[name].find(filled[name].id)).toBeDefined()
  })

  test('records that name each other go together, in any order', () => {
    const { store } = withRecords(key)
    store.command(step('x'), (w) => {
      w.task.remove(filled.task.id, 1)
      w.taskEvent.remove(filled.taskEvent.id, 1)
      w.issuedTask.remove(filled.issuedTask.id, 1)
    })
    expect(store.tables.task.all()).toEqual([])
  })

  test('a record that names a removed one is refused', () => {
    const { store } = withRecords(key)
    store.command(step('x'), (w) => w.taskEvent.remove(filled.taskEvent.id, 1))
    store.command(step('x'), (w) => w.issuedTask.remove(filled.issuedTask.id, 1))
    store.command(step('x'), (w) => w.task.remove(filled.task.id, 1))
    const add = () => store.command(step('x'), (w) => w.taskEvent.insert({ ...filled.taskEvent, id: idOf('other') }))
    expect(errorOf(add)).toMatchObject({ code: 'NOT_FOUND', params: { record: 'task', by: 'taskEvent' } })
  })

  test('a record that names one that never was is refused', () => {
    const { store } = withRecords(key)
    const add = () => store.command(step('x'), (w) => w.contribution.insert(aContribution('nobody', 'item', 1)))
    expect(errorOf(add).code).toBe('NOT_FOUND')
    const inList = () =>
      store.command(step('x'), (w) => w.decision.insert(aDecision('item', 9, { sourceIds: [idOf('never')] })))
    expect(errorOf(inList).code).toBe('NOT_FOUND')
  })

  test('a session number is given once per body, term and kind among the living', () => {
    const { store } = withRecords(key, emptied)
    const add = (name: string, changes: object) =>
      store.command(step('session.create'), (w) =>
        w.session.insert({
          ...aSession({ chairId: null, minuteTakerId: null, number: 14 }),
          id: idOf(name),
          ...changes,
        }),
      )
    add('one', {})
    expect(errorOf(() => add('two', {})).code).toBe('DUPLICATE_NUMBER')
    add('three', { kind: 'thematic' })
    add('four', { number: null })
    add('five', { number: null })
    store.command(step('x'), (w) => w.session.remove(idOf('one'), 1))
    add('six', {})
  })

  test('lists come in the order a person gave, ties in the order they came in', () => {
    const { store } = withRecords(key, emptied)
    store.command(step('x'), (w) => {
      for (const [name, order] of [
        ['c', 20],
        ['a', 10],
        ['b', 10],
        ['d', 5],
      ] as const)
        w.contribution.insert({ ...emptied.contribution, id: idOf(name), order })
    })
    const wanted = ['d', 'contribution an item 6', 'a', 'b', 'c'].map(idOf)
    expect(store.tables.contribution.ofSession(sessionId).map(({ id }) => id)).toEqual([
      ...wanted.slice(0, 2),
      ...wanted.slice(2),
    ])
    expect(store.tables.contribution.all().map(({ id }) => id)).toEqual(
      store.tables.contribution.ofSession(sessionId).map(({ id }) => id),
    )
  })

  test('lists of a record keep their order and what is taken out is gone', () => {
    const { store } = withRecords(key, emptied)
    const names = ['third', 'first', 'second']
    store.command(step('x'), (w) => {
      for (const name of names) w.unit.insert({ ...emptied.unit, id: idOf(name) })
      w.item.insert(anItem('with units', { presenterId: null, invitedUnitIds: names.map(idOf) }))
    })
    expect(store.tables.item.find(idOf('with units'))?.invitedUnitIds).toEqual(names.map(idOf))
    store.command(step('x'), (w) => w.item.update(idOf('with units'), 1, { invitedUnitIds: [idOf('second')] }))
    expect(store.tables.item.find(idOf('with units'))?.invitedUnitIds).toEqual([idOf('second')])
    store.command(step('x'), (w) => w.unit.remove(idOf('third'), 1))
    expect(errorOf(() => store.command(step('x'), (w) => w.unit.remove(idOf('second'), 1))).code).toBe('RECORD_IN_USE')
  })

  test('a secret ballot keeps counts only: names are refused, and one made secret must let its names go', () => {
    const { store } = withRecords(key)
    const named = filled.ballot.named
    const insert = () =>
      store.command(step('x'), (w) => w.ballot.insert({ ...filled.ballot, id: idOf('secret'), kind: 'secret', named }))
    expect(errorOf(insert).code).toBe('INVALID_INPUT')
    const makeSecret = (changes: object) =>
      store.command(step('x'), (w) => w.ballot.update(filled.ballot.id, 1, { kind: 'secret', ...changes }))
    expect(errorOf(() => makeSecret({})).code).toBe('INVALID_INPUT')
    expect(makeSecret({ named: [] })).toMatchObject({ kind: 'secret', named: [] })
  })

  test.each([
    ['NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
    ['an emoji family', '👨‍👩‍👧‍👦'],
    ['a line separator', 'a\u2028b'],
    ['quotes', `' " \\ --`],
    ['a letter outside the basic plane', '𠮷'],
  ])('rich text with %s comes back unchanged', (_what, words) => {
    const { store } = withRecords(key, emptied)
    addContribution(store, idOf('odd'), words)
    expect(store.tables.contribution.find(idOf('odd'))?.text).toEqual(rich(words))
    expect(store.check().ok).toBe(true)
  })

  test('readers see other sessions only when asked for everything', () => {
    const { store } = withRecords(key, emptied)
    store.command(step('x'), (w) => {
      w.session.insert({ ...emptied.session, id: idOf('second session') })
      w.item.insert(anItem('elsewhere', { presenterId: null, sessionId: idOf('second session') }))
    })
    expect(store.tables.item.ofSession(sessionId).map(({ title }) => title)).toEqual(['item'])
    expect(store.tables.item.all()).toHaveLength(2)
    expect(store.tables.session.ofSession(sessionId).map(({ id }) => id)).toEqual([sessionId])
    expect(store.tables.person.ofSession(sessionId)).toEqual([])
  })

  test('who made and who changed a row, when and at which desk, stands in it', () => {
    const made = makeStore({ key, deskId: idOf('desk') })
    insertOneOfEach(made.store, emptied)
    made.clock.advance(5_000)
    made.store.command(step('person.update', { actor: { personId: filled.person.id } }), (w) =>
      w.person.update(filled.person.id, 1, { note: 'x' }),
    )
    expect(made.store.deskId).toBe(idOf('desk'))
    made.store.close()
    expect(made.row(`SELECT created_at, created_by, changed_at, changed_by, desk_id, revision FROM person`)).toEqual({
      created_at: made.clock.nowMs - 5_000,
      created_by: nobody.personId,
      changed_at: made.clock.nowMs,
      changed_by: filled.person.id,
      desk_id: idOf('desk'),
      revision: 2,
    })
  })
})
