/** Adding, changing and burying one record: the same three verbs for every kind the contract edits. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import type { RecordName } from '../../shared/records/tables.ts'
import type { Id } from '../../shared/records/values.ts'
import type { RecordMap, RecordReader, RecordWriter, Writers } from '../db/types.ts'
import { actorOf, type Desk, found, need, requireEditable } from './desk.ts'
import { checkRules, checkVotersIn, validated } from './record-rules.ts'

/** `ownStep`: a step by itself, never one with what was typed in the same field just before. */
export type RecordEdit = {
  readonly id: Id
  readonly revision: number
  readonly patch: object
  readonly ownStep?: boolean | undefined
}

export type RecordVerbs<N extends RecordName> = {
  /** The new record under an id of its own. */
  readonly add: (fields: Omit<RecordMap[N], 'id'>) => Stored<RecordMap[N]>
  /** The record with the patch applied; STALE_WRITE when `revision` is not the current one. `also` is done in the same step. */
  readonly update: (
    edit: RecordEdit,
    also?: (writers: Writers, record: Stored<RecordMap[N]>) => void,
  ) => Stored<RecordMap[N]>
  readonly remove: (edit: { id: Id; revision: number }) => null
}

/** The three verbs of one kind of record at this desk. */
export function recordVerbs<N extends RecordName>(desk: Desk, name: N): RecordVerbs<N> {
  const reader = (): RecordReader<N> => desk.store.tables[name] as RecordReader<N>
  const writer = (writers: Writers): RecordWriter<N> => writers[name] as RecordWriter<N>
  const step = (verb: string, record: object) => {
    const sessionId = sessionOf(name, record)
    if (sessionId !== null) requireEditable(desk, sessionId)
    return { name: `${name}.${verb}`, actor: actorOf(desk), sessionId }
  }
  return {
    add(fields) {
      const record = validated(name, { ...fields, id: desk.newId() })
      return desk.store.command(step('add', record), (writers) => {
        checkRules(name, record, writers)
        const added = writer(writers).insert(record)
        checkVotersIn(name, record, writers)
        return added
      })
    },
    update({ id, revision, patch, ownStep = false }, also) {
      const { revision: stands, ...old } = found(reader().find(id))
      if (stands !== revision) fail('STALE_WRITE', { current: { ...old, revision: stands } })
      const record = validated(name, { ...old, ...patch })
      requireUnfrozen(name, old, patch)
      requireSameSecrecy(old, record)
      const burst = ownStep ? {} : { burstKey: `${name}:${id}:${Object.keys(patch).sort().join(',')}` }
      return desk.store.command({ ...step('update', record), ...burst }, (writers) => {
        checkRules(name, record, writers)
        const updated = writer(writers).update(id, revision, changedFields(record, patch))
        checkVotersIn(name, record, writers)
        also?.(writers, updated)
        return updated
      })
    },
    remove({ id, revision }) {
      const old = found(reader().find(id))
      requireUnfrozen(name, old, null)
      desk.store.command(step('remove', old), (writers) => {
        writer(writers).remove(id, revision)
        checkVotersIn(name, old, writers)
      })
      return null
    },
  }
}

/**
 * Gives records of one session their new places, as one step. STALE_WRITE when one of them is not on the revision it was shown with;
 * INVALID_INPUT when they are not of one session.
 */
export function reorderRecords(
  desk: Desk,
  name: 'contribution' | 'participant',
  orders: readonly { readonly id: Id; readonly revision: number; readonly order: number }[],
): null {
  const { tables } = desk.store
  const sessions = new Set(orders.map(({ id }) => need(tables, name, id).sessionId))
  const [sessionId] = sessions
  if (sessionId === undefined || sessions.size > 1) fail('INVALID_INPUT', { params: { field: 'orders' } })
  requireEditable(desk, sessionId)
  desk.store.command({ name: `${name}.reorder`, actor: actorOf(desk), sessionId }, (w) => {
    for (const { id, revision, order } of orders) w[name].update(id, revision, { order })
  })
  return null
}

/** The patched fields, as the schema left them. */
function changedFields<T extends object>(record: T, patch: object): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([field]) => field in patch)) as Partial<T>
}

/** A closed ballot stays as it was counted; a session's state moves only by its transitions; a record stays in its session. */
function requireUnfrozen(name: RecordName, old: object, patch: object | null): void {
  if (name === 'ballot' && 'state' in old && old.state === 'closed') fail('TRANSITION_REFUSED')
  if (name === 'ballot' && patch !== null && 'state' in patch) fail('INVALID_INPUT', { params: { field: 'state' } })
  if (name === 'session' && patch !== null && 'state' in patch) fail('INVALID_INPUT', { params: { field: 'state' } })
  if (patch !== null && 'sessionId' in patch) fail('INVALID_INPUT', { params: { field: 'sessionId' } })
}

/** A level is raised and lowered by `secrecy.mark` alone, which keeps the reason. */
function requireSameSecrecy(old: object, record: object): void {
  const secrecyOf = (one: object) => JSON.stringify('secrecy' in one ? one.secrecy : null)
  if (secrecyOf(old) !== secrecyOf(record)) fail('INVALID_INPUT', { params: { field: 'secrecy' } })
}

function sessionOf(name: RecordName, record: object): Id | null {
  if (name === 'session' && 'id' in record && typeof record.id === 'string') return record.id
  return 'sessionId' in record && typeof record.sessionId === 'string' ? record.sessionId : null
}
