/** Changing the records of a session by kind: on the revision that was shown, each change counted. */
import * as v from 'valibot'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import { ApiError, call } from '../../api.ts'
import type { AddableKind, EditableKind, EditableRecords, RemovableKind } from './desk.ts'

type Update<K extends EditableKind> = (
  id: string,
  revision: number,
  patch: Partial<EditableRecords[K]>,
  ownStep: boolean,
) => Promise<EditableRecords[K]>

const updates: { readonly [K in EditableKind]: Update<K> } = {
  session: (id, revision, patch, ownStep) => call('session.update', { id, revision, patch, ownStep }),
  item: (id, revision, patch, ownStep) => call('item.update', { id, revision, patch, ownStep }),
  paper: (id, revision, patch, ownStep) => call('paper.update', { id, revision, patch, ownStep }),
  participant: (id, revision, patch, ownStep) => call('participant.update', { id, revision, patch, ownStep }),
  attendance: (id, revision, patch, ownStep) => call('attendance.update', { id, revision, patch, ownStep }),
  contribution: (id, revision, patch, ownStep) => call('contribution.update', { id, revision, patch, ownStep }),
  ballot: (id, revision, patch, ownStep) => call('ballot.update', { id, revision, patch, ownStep }),
  decision: (id, revision, patch, ownStep) => call('decision.update', { id, revision, patch, ownStep }),
  task: (id, revision, patch, ownStep) => call('task.update', { id, revision, patch, ownStep }),
}

type UpdateWays = {
  /** The fields that must stand as shown, where they are not those changed. */
  readonly judged?: readonly string[]
  /** The change is undone by itself, also when the same field was typed in just before. */
  readonly ownStep?: boolean
}

let changes = 0

/** How many changes this window has made; tells whether anything came after a change that may be undone. */
export function changeCount(): number {
  return changes
}

/** Counts a change made otherwise than through this file (the programme, papers, a vote closed). */
export function countChange(): void {
  changes += 1
}

/** Writes fields of a record made on this revision; gives the record as it now stands. Throws ApiError, also STALE_WRITE. */
export async function updateRecord<K extends EditableKind>(
  kind: K,
  id: string,
  revision: number,
  patch: Partial<EditableRecords[K]>,
  ownStep = false,
): Promise<EditableRecords[K]> {
  const stored = await updates[kind](id, revision, patch, ownStep)
  countChange()
  return stored
}

/** What this window has written of a record since the revision it was last shown with, and the revision that made. */
type OwnWrites = { readonly revision: number; readonly fields: object }

const ownWrites = new Map<string, OwnWrites>()
const underWay = new Map<string, Promise<unknown>>()

/**
 * Writes fields at once. When the record has moved on meanwhile but these fields have not, or only by this window's own hand, the
 * change is made on the new revision; otherwise STALE_WRITE is thrown. Changes of one record go one after the other, as they were made.
 */
export async function updateNow<K extends EditableKind>(
  kind: K,
  record: EditableRecords[K],
  patch: Partial<EditableRecords[K]>,
  ways: UpdateWays = {},
): Promise<void> {
  const before = underWay.get(record.id)?.catch(() => undefined)
  const written = (before ?? Promise.resolve()).then(() => writeOn(kind, record, patch, ways))
  underWay.set(record.id, written)
  try {
    await written
  } finally {
    if (underWay.get(record.id) === written) underWay.delete(record.id)
  }
}

async function writeOn<K extends EditableKind>(
  kind: K,
  record: EditableRecords[K],
  patch: Partial<EditableRecords[K]>,
  { judged = Object.keys(patch), ownStep = false }: UpdateWays,
): Promise<void> {
  const own = ownWrites.get(record.id)
  const fields = own !== undefined && own.revision > record.revision ? own.fields : {}
  const keepOwn = ({ revision }: { readonly revision: number }) =>
    ownWrites.set(record.id, { revision, fields: { ...fields, ...patch } })
  try {
    keepOwn(await updateRecord(kind, record.id, record.revision, patch, ownStep))
  } catch (thrown) {
    const current = thrown instanceof ApiError ? recordIn(kind, thrown.error.current) : null
    if (current === null || !sameFields({ ...record, ...fields }, current, judged)) throw thrown
    keepOwn(await updateRecord(kind, record.id, current.revision, patch, ownStep))
  }
}

/** Adds a record and gives its id. */
export async function addRecord<K extends AddableKind>(kind: K, record: Input<`${K}.add`>): Promise<string> {
  // The kinds differ only in their channel; main checks the record against the schema of its kind.
  const added = (await call(`${kind}.add`, record as never)) as Output<`${AddableKind}.add`>
  countChange()
  return added.id
}

/** Buries a record; the undo of the session brings it back. */
export async function removeRecord(kind: RemovableKind, id: string, revision: number): Promise<void> {
  await call(`${kind}.remove`, { id, revision })
  countChange()
}

const Revised = v.looseObject({ id: v.string(), revision: v.number() })

/** The record a refused stale write carries, as it stands in the store; `null` when there is none. */
export function recordIn<K extends EditableKind>(_kind: K, value: unknown): EditableRecords[K] | null {
  // Main sends the record of the kind that was written; only its head is looked at again.
  return v.is(Revised, value) ? (value as unknown as EditableRecords[K]) : null
}

function sameFields(one: object, other: object, names: readonly string[]): boolean {
  const before: Readonly<Record<string, unknown>> = { ...one }
  const now: Readonly<Record<string, unknown>> = { ...other }
  return names.every((name) => JSON.stringify(before[name]) === JSON.stringify(now[name]))
}
