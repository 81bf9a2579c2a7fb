/** Changing the records of the office and its directory: at once, on the revision that was shown, said when it is refused. */
import * as v from 'valibot'
import type { Stored } from '../../../shared/contract/endpoint.ts'
import type { Body, Membership, Office, Person, PostHeld, Term, Unit } from '../../../shared/records/directory.ts'
import { ApiError, call, errorOf } from '../../api.ts'
import { type Say, useSay } from '../../components/toasts.tsx'
import { saving } from '../../save-status.ts'

export type OfficeRecords = {
  readonly office: Stored<Office>
  readonly term: Stored<Term>
  readonly body: Stored<Body>
  readonly unit: Stored<Unit>
  readonly person: Stored<Person>
  readonly post: Stored<PostHeld>
  readonly membership: Stored<Membership>
}
export type OfficeKind = keyof OfficeRecords

type Update<K extends OfficeKind> = (
  id: string,
  revision: number,
  patch: Partial<OfficeRecords[K]>,
) => Promise<OfficeRecords[K]>

const updates: { readonly [K in OfficeKind]: Update<K> } = {
  office: (id, revision, patch) => call('office.update', { id, revision, patch }),
  term: (id, revision, patch) => call('term.update', { id, revision, patch }),
  body: (id, revision, patch) => call('body.update', { id, revision, patch }),
  unit: (id, revision, patch) => call('unit.update', { id, revision, patch }),
  person: (id, revision, patch) => call('person.update', { id, revision, patch }),
  post: (id, revision, patch) => call('post.update', { id, revision, patch }),
  membership: (id, revision, patch) => call('membership.update', { id, revision, patch }),
}

/** Writes fields of a record made on this revision; gives the record as it now stands. Throws ApiError, also STALE_WRITE. */
export function updateRecord<K extends OfficeKind>(
  kind: K,
  id: string,
  revision: number,
  patch: Partial<OfficeRecords[K]>,
): Promise<OfficeRecords[K]> {
  return updates[kind](id, revision, patch)
}

export type RecordChanges = {
  /** Changes fields of a record at once. A refusal is said and leaves the stored value on the screen. */
  readonly change: <K extends OfficeKind>(kind: K, record: OfficeRecords[K], patch: Partial<OfficeRecords[K]>) => void
  /** Runs any other command under the word of saving; `null` when it was refused (and the person told why). */
  readonly run: <T>(command: () => Promise<T>) => Promise<T | null>
}

/** The ways to change records from a form. */
export function useRecordChanges(): RecordChanges {
  const say = useSay()
  return {
    change: (kind, record, patch) => void runSaid(say, () => updateNow(kind, record, patch)),
    run: (command) => runSaid(say, command),
  }
}

async function runSaid<T>(say: Say, command: () => Promise<T>): Promise<T | null> {
  const status = saving()
  try {
    const value = await command()
    status.done()
    return value
  } catch (thrown) {
    const error = errorOf(thrown)
    status.failed(error)
    say.error(error)
    return null
  }
}

/** When the record has moved on but these fields have not, the change is made on the new revision. */
async function updateNow<K extends OfficeKind>(
  kind: K,
  record: OfficeRecords[K],
  patch: Partial<OfficeRecords[K]>,
): Promise<OfficeRecords[K]> {
  try {
    return await updateRecord(kind, record.id, record.revision, patch)
  } catch (thrown) {
    const revision = movedOnElsewhere(thrown, record, Object.keys(patch))
    if (revision === null) throw thrown
    return updateRecord(kind, record.id, revision, patch)
  }
}

const Current = v.looseObject({ revision: v.number() })

/** The new revision of a record whose other fields were changed; `null` when these very fields were, or for any other refusal. */
export function movedOnElsewhere(thrown: unknown, record: object, names: readonly string[]): number | null {
  if (!(thrown instanceof ApiError) || thrown.error.code !== 'STALE_WRITE') return null
  const read = v.safeParse(Current, thrown.error.current)
  if (!read.success) return null
  const before: Readonly<Record<string, unknown>> = { ...record }
  const now: Readonly<Record<string, unknown>> = read.output
  return names.every((name) => JSON.stringify(before[name]) === JSON.stringify(now[name])) ? read.output.revision : null
}
