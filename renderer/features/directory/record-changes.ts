/** Changing the records of the office and its directory, by kind, on the revision that was shown. */
import * as v from 'valibot'
import type { Stored } from '../../../shared/contract/endpoint.ts'
import type { Body, Membership, Office, Person, PostHeld, Term, Unit } from '../../../shared/records/directory.ts'
import type { Holiday } from '../../../shared/records/holiday.ts'
import type { Phrase } from '../../../shared/records/phrase.ts'
import type { ReferenceDocument } from '../../../shared/records/reference.ts'
import { call } from '../../api.ts'

export type OfficeRecords = {
  readonly office: Stored<Office>
  readonly term: Stored<Term>
  readonly body: Stored<Body>
  readonly unit: Stored<Unit>
  readonly person: Stored<Person>
  readonly post: Stored<PostHeld>
  readonly membership: Stored<Membership>
  readonly reference: Stored<ReferenceDocument>
  readonly holiday: Stored<Holiday>
  readonly phrase: Stored<Phrase>
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
  reference: (id, revision, patch) => call('reference.update', { id, revision, patch }),
  holiday: (id, revision, patch) => call('holiday.update', { id, revision, patch }),
  phrase: (id, revision, patch) => call('phrase.update', { id, revision, patch }),
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

const Head = v.looseObject({ id: v.string(), revision: v.number() })

/** The record a refused stale write carries; main sends one of the kind that was written, so only its head is looked at. */
export function storedRecord<K extends OfficeKind>(current: unknown): OfficeRecords[K] | null {
  return v.is(Head, current) ? (current as unknown as OfficeRecords[K]) : null
}
