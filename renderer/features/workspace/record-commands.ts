/** Changing the records of a session by kind: on the revision that was shown, each change counted. */
import * as v from 'valibot'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import { ApiError, call } from '../../api.ts'
import type { AddableKind, EditableKind, EditableRecords, RemovableKind } from './desk.ts'

type Update<K extends EditableKind> = (
  id: string,
  revision: number,
  patch: Partial<EditableRecords[K]>,
) => Promise<EditableRecords[K]>

const updates: { readonly [K in EditableKind]: Update<K> } = {
  session: (id, revision, patch) => call('session.update', { id, revision, patch }),
  item: (id, revision, patch) => call('item.update', { id, revision, patch }),
  paper: (id, revision, patch) => call('paper.update', { id, revision, patch }),
  participant: (id, revision, patch) => call('participant.update', { id, revision, patch }),
  attendance: (id, revision, patch) => call('attendance.update', { id, revision, patch }),
  contribution: (id, revision, patch) => call('contribution.update', { id, revision, patch }),
  ballot: (id, revision, patch) => call('ballot.update', { id, revision, patch }),
  decision: (id, revision, patch) => call('decision.update', { id, revision, patch }),
  task: (id, revision, patch) => call('task.update', { id, revision, patch }),
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
): Promise<EditableRecords[K]> {
  const stored = await updates[kind](id, revision, patch)
  countChange()
  return stored
}

/**
 * Writes fields at once. When the record has moved on meanwhile but these fields have not, the change is made on the new
 * revision; otherwise STALE_WRITE is thrown. `judged` names the fields that must stand as shown, where they are not those changed.
 */
export async function updateNow<K extends EditableKind>(
  kind: K,
  record: EditableRecords[K],
  patch: Partial<EditableRecords[K]>,
  judged: readonly string[] = Object.keys(patch),
): Promise<void> {
  try {
    await updateRecord(kind, record.id, record.revision, patch)
  } catch (thrown) {
    const current = thrown instanceof ApiError ? recordIn(kind, thrown.error.current) : null
    if (current === null || !sameFields(record, current, judged)) throw thrown
    await updateRecord(kind, record.id, current.revision, patch)
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
