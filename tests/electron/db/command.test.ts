import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Store } from '../../../electron/db/store.ts'
import type { Change } from '../../../electron/db/types.ts'
import { recordNames } from '../../../shared/records/tables.ts'
import { idOf, rich } from '../../support/dossier.ts'
import { errorOf, makeStore, storeKeys, type TestStore } from '../../support/store.ts'
import { addContribution, emptied, filled, insertOneOfEach, nobody, sessionId, step } from './records.ts'

// Nothing here is timed; a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 })

type Key = (typeof storeKeys)[number]['key']

function withRecords(key: Key): TestStore {
  const made = makeStore({ key })
  insertOneOfEach(made.store, emptied)
  return made
}

/** Types words into the one contribution of the store, on its current revision. */
function type(
  made: TestStore,
  words: string,
  changes: Parameters<typeof step>[1] = { burstKey: 'contribution' },
): void {
  const { id } = emptied.contribution
  const revision = made.store.tables.contribution.find(id)?.revision ?? 0
  made.store.command(step('contribution.update', changes), (w) =>
    w.contribution.update(id, revision, { text: rich(words) }),
  )
}

const count = (made: TestStore, table: string) => made.row(`SELECT count(*) AS n FROM ${table}`)?.['n']
const words = (store: Store) => store.tables.contribution.find(emptied.contribution.id)?.text

describe.each(storeKeys)('commands $title', ({ key }) => {
  test('a command that throws keeps nothing, not even its logs', () => {
    const made = withRecords(key)
    const before = [count(made, 'change_set'), count(made, 'audit_entry')]
    const error = errorOf(() =>
      made.store.command(step('x'), (w) => {
        w.person.insert({ id: idOf('half'), fullName: 'Nửa Chừng', note: null })
        throw new Error('boom')
      }),
    )
    expect(error.code).toBe('INTERNAL')
    expect(made.store.tables.person.find(idOf('half'))).toBeUndefined()
    expect([count(made, 'change_set'), count(made, 'audit_entry')]).toEqual(before)
  })

  test('a command does not nest, is synchronous, and records change only inside one', () => {
    const { store } = withRecords(key)
    expect(errorOf(() => store.command(step('x'), () => store.command(step('y'), () => 1))).code).toBe('INTERNAL')
    expect(errorOf(() => store.command(step('x'), async () => 1)).code).toBe('INTERNAL')
    let kept: { insert(record: typeof emptied.person): unknown } | undefined
    store.command(step('x'), (w) => {
      kept = w.person
    })
    expect(() => kept?.insert({ ...emptied.person, id: idOf('late') })).toThrow('inside a command')
    expect(() => store.documents.insertDraft({ ...emptied.draft, id: idOf('late') })).toThrow('inside a command')
    expect(store.command(step('x'), () => 7)).toBe(7)
  })

  test('after the commit, and only then, listeners hear which kinds of record changed', () => {
    const { store } = withRecords(key)
    const heard: Change[] = []
    const stop = store.onChange((change) => heard.push(change))
    store.command(step('x'), (w) => {
      w.person.insert({ ...emptied.person, id: idOf('p') })
      w.unit.insert({ ...emptied.unit, id: idOf('u') })
      expect(heard).toEqual([])
    })
    errorOf(() => store.command(step('x'), (w) => w.person.insert({ ...emptied.person, id: idOf('p') })))
    store.command(step('nothing'), () => undefined)
    stop()
    store.command(step('x'), (w) => w.person.remove(idOf('p'), 1))
    expect(heard).toEqual([{ records: ['person', 'unit'], sessionId }])
  })

  test('a change set holds the record before and after as JSON, and the names of who and what', () => {
    const made = withRecords(key)
    type(made, 'mới', { actor: { personId: filled.person.id } })
    expect(made.row('SELECT * FROM change_set ORDER BY seq DESC')).toMatchObject({
      seq: 2,
      desk_id: made.store.deskId,
      actor_id: filled.person.id,
      step: 'contribution.update',
      session_id: sessionId,
      created_at: made.clock.nowMs,
    })
    const row = made.row('SELECT * FROM change_row ORDER BY seq DESC')
    expect(row).toMatchObject({ set_seq: 2, record: 'contribution', record_id: emptied.contribution.id })
    expect(JSON.parse(String(row?.['before_json']))).toEqual(emptied.contribution)
    expect(JSON.parse(String(row?.['after_json']))).toEqual({ ...emptied.contribution, text: rich('mới') })
  })

  test('a typing burst of ten seconds is one change set; every commit has its own audit entry', () => {
    const made = withRecords(key)
    for (const letters of ['đ', 'đề', 'đề n', 'đề ng', 'đề nghị']) {
      type(made, letters)
      made.clock.advance(2_400)
    }
    expect(count(made, 'change_set')).toBe(2)
    expect(count(made, 'audit_entry')).toBe(6)
    type(made, 'đề nghị thêm')
    expect(count(made, 'change_set')).toBe(3)
    const row = made.row('SELECT before_json, after_json FROM change_row WHERE set_seq = 2')
    expect(JSON.parse(String(row?.['before_json'])).text).toEqual(emptied.contribution.text)
    expect(JSON.parse(String(row?.['after_json'])).text).toEqual(rich('đề nghị'))
  })

  test.each<{ what: string; between: (made: TestStore) => void; changes?: object }>([
    { what: 'another person types', between: () => undefined, changes: { actor: { personId: filled.person.id } } },
    { what: 'another field is typed in', between: () => undefined, changes: { burstKey: 'other' } },
    { what: 'a step comes between', between: (made) => addContribution(made.store, idOf('between'), 'x') },
    { what: 'it was undone', between: (made) => made.store.undo(sessionId, nobody) },
    { what: 'the clock was set back', between: (made) => made.clock.advance(-60_000) },
  ])('a burst ends when $what', ({ between, changes = {} }) => {
    const made = withRecords(key)
    type(made, 'một')
    between(made)
    const before = Number(count(made, 'change_set'))
    type(made, 'hai', { burstKey: 'contribution', ...changes })
    expect(count(made, 'change_set')).toBe(before + 1)
  })
})

describe.each(storeKeys)('undo $title', ({ key }) => {
  test('takes back the steps of a session, newest first, and is itself logged', () => {
    const made = withRecords(key)
    type(made, 'một', {})
    type(made, 'hai', {})
    made.store.command(step('contribution.remove'), (w) => w.contribution.remove(emptied.contribution.id, 3))
    expect(made.store.undo(sessionId, nobody)).toEqual({ step: 'contribution.remove' })
    expect(words(made.store)).toEqual(rich('hai'))
    expect(made.store.undo(sessionId, nobody)).toEqual({ step: 'contribution.update' })
    expect(words(made.store)).toEqual(rich('một'))
    made.store.undo(sessionId, nobody)
    expect(words(made.store)).toEqual(emptied.contribution.text)
    expect(made.row('SELECT step, undoes FROM change_set ORDER BY seq DESC')).toEqual({ step: 'undo', undoes: 2 })
    expect(made.store.check().ok).toBe(true)
  })

  test('after an undo new steps are undone first, then the older ones', () => {
    const made = withRecords(key)
    type(made, 'một', {})
    type(made, 'hai', {})
    made.store.undo(sessionId, nobody)
    type(made, 'ba', {})
    made.store.undo(sessionId, nobody)
    expect(words(made.store)).toEqual(rich('một'))
    made.store.undo(sessionId, nobody)
    expect(words(made.store)).toEqual(emptied.contribution.text)
  })

  test('taking back an import buries all of it, and the same session can be imported again', () => {
    const made = withRecords(key)
    expect(made.store.undo(sessionId, nobody)).toEqual({ step: 'sessionFile.import' })
    for (const name of recordNames) expect(made.store.tables[name].all()).toEqual([])
    expect(made.store.undo(sessionId, nobody)).toEqual({ step: null })
    insertOneOfEach(made.store, emptied)
    expect(made.store.tables.contribution.find(emptied.contribution.id)).toEqual({
      ...emptied.contribution,
      revision: 3,
    })
    expect(made.store.check().ok).toBe(true)
  })

  test('says nothing to undo where there is nothing, and leaves other sessions alone', () => {
    const made = withRecords(key)
    expect(made.store.undo(idOf('no such session'), nobody)).toEqual({ step: null })
    expect(made.store.tables.session.all()).toHaveLength(1)
  })

  test('is refused with the record as it stands when another has changed it since', () => {
    const made = withRecords(key)
    made.store.command(step('person.update'), (w) => w.person.update(filled.person.id, 1, { note: 'trong phiên' }))
    made.store.command(step('person.update', { sessionId: null }), (w) =>
      w.person.update(filled.person.id, 2, { note: 'trong danh bạ' }),
    )
    expect(errorOf(() => made.store.undo(sessionId, nobody))).toMatchObject({
      code: 'STALE_WRITE',
      current: { note: 'trong danh bạ', revision: 3 },
    })
    expect(made.store.tables.person.find(filled.person.id)?.note).toBe('trong danh bạ')
  })

  test('is refused when what would be taken back is in use elsewhere', () => {
    const made = withRecords(key)
    const id = idOf('guest')
    made.store.command(step('person.add'), (w) => w.person.insert({ ...emptied.person, id }))
    made.store.command(step('membership.add', { sessionId: null }), (w) =>
      w.membership.insert({ ...emptied.membership, id: idOf('m'), personId: id }),
    )
    expect(errorOf(() => made.store.undo(sessionId, nobody)).code).toBe('RECORD_IN_USE')
  })

  test('a change and its reversal within one burst are no step to undo', () => {
    const made = withRecords(key)
    type(made, 'một', {})
    made.clock.advance(20_000)
    type(made, 'hai')
    type(made, 'một')
    made.store.undo(sessionId, nobody)
    expect(words(made.store)).toEqual(emptied.contribution.text)
  })
})

/** What a random person does: type, add, remove, wait, undo. */
const edits = [
  fc.record({
    kind: fc.constant('type' as const),
    at: fc.nat(3),
    words: fc.string({ minLength: 1, maxLength: 8, unit: 'binary' }),
  }),
  fc.record({ kind: fc.constant('add' as const), at: fc.nat(3) }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.nat(3) }),
  fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(12_000) }),
] as const
const edit = fc.oneof(...edits)
const editOrUndo = fc.oneof(...edits, fc.record({ kind: fc.constant('undo' as const) }))
type Action =
  | { kind: 'type'; at: number; words: string }
  | { kind: 'add' | 'remove'; at: number }
  | { kind: 'wait'; ms: number }
  | { kind: 'undo' }

function act({ store, clock }: TestStore, ids: readonly string[], action: Action): void {
  if (action.kind === 'wait') clock.advance(action.ms)
  else if (action.kind === 'undo') store.undo(sessionId, nobody)
  else change(store, ids[action.at] ?? '', action)
}

function change(store: Store, id: string, action: Extract<Action, { at: number }>): void {
  const current = store.tables.contribution.find(id)
  if (action.kind === 'add' && current === undefined) addContribution(store, id, 'mới')
  if (action.kind === 'remove' && current !== undefined)
    store.command(step('contribution.remove'), (w) => w.contribution.remove(id, current.revision))
  if (action.kind === 'type' && current !== undefined)
    store.command(step('contribution.update', { burstKey: id }), (w) =>
      w.contribution.update(id, current.revision, { text: rich(action.words) }),
    )
}

test('after any sequence of commands and undos the change log tells each record from its first state to its last', () => {
  const made = makeStore()
  insertOneOfEach(made.store, emptied, { sessionId: null })
  let round = 0
  const tellsTheStory = (id: string) => {
    const sql = `SELECT before_json, after_json FROM change_row WHERE record_id = '${id}' ORDER BY set_seq`
    const states = made.rows(sql).map((row) => [row['before_json'], row['after_json']])
    const living = made.store.tables.contribution.find(id)
    expect(states.map(([before]) => before)).toEqual(
      [null, ...states.map(([, after]) => after)].slice(0, states.length),
    )
    expect(states.at(-1)?.[1] ?? null).toBe(living === undefined ? null : JSON.stringify(withoutRevision(living)))
  }
  fc.assert(
    fc.property(fc.array(editOrUndo, { maxLength: 25 }), (actions) => {
      round += 1
      const ids = [0, 1, 2, 3].map((n) => idOf(`contribution ${round} ${n}`))
      for (const action of actions) act(made, ids, action)
      for (const id of ids) tellsTheStory(id)
    }),
    { numRuns: 25 },
  )
  expect(made.store.check()).toMatchObject({ ok: true, audit: { ok: true, faults: [] } })
})

test('undoing everything brings back exactly what was there', () => {
  const made = makeStore()
  insertOneOfEach(made.store, emptied, { sessionId: null })
  const ids = [0, 1, 2, 3].map((n) => idOf(`contribution ${n}`))
  for (const id of ids.slice(1)) addContribution(made.store, id, 'gốc', { sessionId: null })
  const contributions = () => made.store.tables.contribution.all().map(withoutRevision)
  const before = contributions()
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 15 }), (actions) => {
      for (const action of actions) act(made, ids, action)
      made.clock.advance(60_000)
      let undone = made.store.undo(sessionId, nobody)
      while (undone.step !== null) undone = made.store.undo(sessionId, nobody)
      expect(contributions()).toEqual(before)
    }),
    { numRuns: 15 },
  )
})

function withoutRevision<T extends { revision: number }>({ revision: _, ...record }: T): Omit<T, 'revision'> {
  return record
}
