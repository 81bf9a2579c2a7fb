import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { connect } from '../../../electron/db/db.ts'
import type { Store } from '../../../electron/db/store.ts'
import type { Change } from '../../../electron/db/types.ts'
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
    expect(store.command(step('x'), () => 7)).toBe(7)
  })

  test('after the commit, and only then, listeners hear which records changed', () => {
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
    const records = [
      { record: 'person', id: idOf('p') },
      { record: 'unit', id: idOf('u') },
    ]
    expect(heard).toEqual([{ records, sessionId, typing: false }])
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

  test('a step logged before a record had all its fields is taken back all the same', () => {
    const made = withRecords(key)
    const { decision } = emptied
    made.store.command(step('decision.update'), (w) => w.decision.update(decision.id, 1, { code: 'NOTED' }))
    made.store.close()
    const db = connect(made.path, { key })
    const gone = `'$.supersedesEarlier', '$.consentGroup', '$.exceptItemIds'`
    db.exec(`UPDATE change_row SET before_json = json_remove(before_json, ${gone}), after_json = json_remove(after_json, ${gone})
      WHERE record = 'decision' AND before_json IS NOT NULL`)
    db.close()
    const store = made.reopen()
    expect(store.undo(sessionId, nobody)).toEqual({ step: 'decision.update' })
    expect(store.tables.decision.find(decision.id)).toMatchObject(decision)
  })

  test('the making of the session is no step of it: undoing everything leaves the session', () => {
    const made = withRecords(key)
    expect(made.store.undo(sessionId, nobody)).toEqual({ step: null })
    expect(made.store.tables.session.find(sessionId)).toBeDefined()
  })

  test('what was issued stays: the step is refused, and so stay the steps before it', () => {
    const made = withRecords(key)
    type(made, 'một', {})
    made.store.command(step('document.issue'), () =>
      made.store.documents.insertIssued({ ...emptied.issued, id: idOf('issued later') }),
    )
    expect(errorOf(() => made.store.undo(sessionId, nobody))).toMatchObject({
      code: 'UNDO_ISSUED',
      params: { step: 'document.issue' },
    })
    expect(made.store.documents.issued(sessionId)).toHaveLength(2)
    expect(words(made.store)).toEqual(rich('một'))
  })

  test('says nothing to undo where there is nothing, and leaves other sessions alone', () => {
    const made = withRecords(key)
    expect(made.store.undo(idOf('no such session'), nobody)).toEqual({ step: null })
    expect(made.store.tables.session.all()).toHaveLength(1)
  })

  test('is refused with who has changed the record since and by which step', () => {
    const made = withRecords(key)
    const other = { personId: filled.person.id }
    type(made, 'của tôi', {})
    made.clock.advance(60_000)
    type(made, 'của người khác', { actor: other })
    expect(errorOf(() => made.store.undo(sessionId, nobody))).toEqual({
      code: 'UNDO_CHANGED_SINCE',
      params: {
        step: 'contribution.update',
        by: emptied.person.fullName,
        since: 'contribution.update',
        atMs: made.clock.nowMs,
      },
    })
    expect(words(made.store)).toEqual(rich('của người khác'))
    made.store.undo(sessionId, other)
    expect(made.store.undo(sessionId, nobody)).toEqual({ step: 'contribution.update' })
    expect(words(made.store)).toEqual(emptied.contribution.text)
  })

  test('takes back only steps of the person who asks; those of another stay', () => {
    const made = withRecords(key)
    const other = { personId: filled.person.id }
    addContribution(made.store, idOf('mine'), 'của tôi')
    addContribution(made.store, idOf('theirs'), 'của người khác', { actor: other })
    expect(made.store.undo(sessionId, nobody)).toEqual({ step: 'contribution.add' })
    expect(made.store.tables.contribution.find(idOf('mine'))).toBeUndefined()
    expect(made.store.tables.contribution.find(idOf('theirs'))).toBeDefined()
    expect(made.store.undo(sessionId, nobody)).toEqual({ step: null })
  })

  test('a record changed outside the session since refuses too', () => {
    const made = withRecords(key)
    made.store.command(step('person.update'), (w) => w.person.update(filled.person.id, 1, { note: 'trong phiên' }))
    made.store.command(step('person.update', { sessionId: null }), (w) =>
      w.person.update(filled.person.id, 2, { note: 'trong danh bạ' }),
    )
    expect(errorOf(() => made.store.undo(sessionId, nobody)).code).toBe('UNDO_CHANGED_SINCE')
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

describe.each(storeKeys)('redo $title', ({ key }) => {
  test('makes undone steps again in the order they were made, as the step they were, also after a restart', () => {
    const made = withRecords(key)
    type(made, 'một', {})
    type(made, 'hai', {})
    made.store.undo(sessionId, nobody)
    made.store.undo(sessionId, nobody)
    made.reopen()
    expect(made.store.redo(sessionId, nobody)).toEqual({ step: 'contribution.update' })
    expect(words(made.store)).toEqual(rich('một'))
    made.reopen()
    made.store.redo(sessionId, nobody)
    expect(words(made.store)).toEqual(rich('hai'))
    expect(made.store.redo(sessionId, nobody)).toEqual({ step: null })
    expect(made.store.undo(sessionId, nobody)).toEqual({ step: 'contribution.update' })
    expect(words(made.store)).toEqual(rich('một'))
    expect(made.row('SELECT action FROM audit_entry WHERE seq = (SELECT max(seq) FROM audit_entry) - 1')).toEqual({
      action: 'redo',
    })
    expect(made.store.check().ok).toBe(true)
  })

  test('a new step puts undone ones behind it: they are not made again', () => {
    const made = withRecords(key)
    type(made, 'một', {})
    made.store.undo(sessionId, nobody)
    addContribution(made.store, idOf('new'), 'mới')
    expect(made.store.redo(sessionId, nobody)).toEqual({ step: null })
    made.store.undo(sessionId, nobody)
    expect(made.store.redo(sessionId, nobody)).toEqual({ step: 'contribution.add' })
    expect(made.store.redo(sessionId, nobody)).toEqual({ step: null })
  })

  test('is refused when another has changed the record since the undo', () => {
    const made = withRecords(key)
    type(made, 'một', {})
    made.store.undo(sessionId, nobody)
    type(made, 'của người khác', { actor: { personId: filled.person.id } })
    expect(errorOf(() => made.store.redo(sessionId, nobody)).code).toBe('UNDO_CHANGED_SINCE')
    expect(words(made.store)).toEqual(rich('của người khác'))
  })
})

test('two hundred steps are taken back and made again one by one, with a restart between', () => {
  const made = withRecords(undefined)
  for (let n = 1; n <= 200; n += 1) type(made, `bước ${n}`, {})
  expect(made.store.steps.madeSteps(sessionId, 200).map((made) => made.step)).toHaveLength(200)
  for (let n = 199; n >= 100; n -= 1) made.store.undo(sessionId, nobody)
  made.reopen()
  for (let n = 99; n >= 0; n -= 1) made.store.undo(sessionId, nobody)
  expect(words(made.store)).toEqual(emptied.contribution.text)
  expect(made.store.steps.madeSteps(sessionId, 200)).toEqual([])
  for (let n = 1; n <= 200; n += 1) {
    made.store.redo(sessionId, nobody)
    expect(words(made.store)).toEqual(rich(`bước ${n}`))
  }
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

test('undo, redo, new steps and restarts in any order keep what a stack of states says', () => {
  const made = makeStore()
  insertOneOfEach(made.store, emptied, { sessionId: null })
  const move = fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('step' as const), edit }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
  )
  let round = 0
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      round += 1
      const ids = [0, 1, 2, 3].map((n) => idOf(`stack ${round} ${n}`))
      // Steps of an earlier round may not be taken back by this one.
      const actor = { personId: null }
      const ofRound = () =>
        JSON.stringify(
          ids.map((id) => made.store.tables.contribution.find(id) ?? null).map((held) => held?.text ?? null),
        )
      const [behind, ahead]: [string[], string[]] = [[], []]
      let now = ofRound()
      for (const action of moves) {
        // Every step stands for itself: a burst would join two.
        made.clock.advance(60_000)
        if (action.kind === 'restart') made.reopen()
        if (action.kind === 'step') {
          act(made, ids, action.edit)
          const next = ofRound()
          if (next !== now) {
            behind.push(now)
            ahead.length = 0
          }
          now = next
        }
        if (action.kind === 'undo' && behind.length > 0) {
          made.store.undo(sessionId, actor)
          ahead.push(now)
          now = behind.pop() ?? now
        }
        if (action.kind === 'redo' && behind.length + ahead.length > 0) {
          const { step: redone } = made.store.redo(sessionId, actor)
          expect(redone !== null).toBe(ahead.length > 0)
          const next = ahead.pop()
          if (next !== undefined) {
            behind.push(now)
            now = next
          }
        }
        expect(ofRound()).toBe(now)
      }
    }),
    { numRuns: 40 },
  )
  expect(made.store.check()).toMatchObject({ ok: true, audit: { ok: true, faults: [] } })
})

function withoutRevision<T extends { revision: number }>({ revision: _, ...record }: T): Omit<T, 'revision'> {
  return record
}
