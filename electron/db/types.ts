/** What the rest of main knows of the store: tables of records, read freely, changed only inside a command. */
import type * as v from 'valibot'
import type { Stored } from '../../shared/contract/endpoint.ts'
import type { recordSchemas, RecordName } from '../../shared/records/tables.ts'
import type { Id } from '../../shared/records/values.ts'

export type RecordOf<N extends RecordName> = v.InferOutput<(typeof recordSchemas)[N]>

/** Reading one kind of record. Lists are in sequence order (the order of `order` first where the record has one). Buried records are not seen. */
export interface RecordReader<N extends RecordName> {
  find(id: Id): Stored<RecordOf<N>> | undefined
  /** For records of a session: all of that session. For others: empty. */
  ofSession(sessionId: Id): Stored<RecordOf<N>>[]
  all(): Stored<RecordOf<N>>[]
}

/** Changing one kind of record, only inside `Store.command`. */
export interface RecordWriter<N extends RecordName> extends RecordReader<N> {
  insert(record: RecordOf<N>): Stored<RecordOf<N>>
  /** Refuses with STALE_WRITE (carrying the record as it stands) when `revision` is not the current one, NOT_FOUND when it is gone. */
  update(id: Id, revision: number, patch: Partial<RecordOf<N>>): Stored<RecordOf<N>>
  /** Buries the record. Refuses with RECORD_IN_USE while another living record names it. */
  remove(id: Id, revision: number): void
}

export type Readers = { readonly [N in RecordName]: RecordReader<N> }
export type Writers = { readonly [N in RecordName]: RecordWriter<N> }

/** Who changes something: the person at the keyboard, if known. */
export type Actor = { readonly personId: Id | null }

/** One named step of the user: what undo shows and the audit log names. */
export type Step = {
  /** For example `contribution.update`; also a catalogue key under `steps.`. */
  readonly name: string
  readonly actor: Actor
  readonly sessionId: Id | null
  /** Steps with the same key within a typing burst become one change set. */
  readonly burstKey?: string
}

/** Which records a committed command changed. */
export type Change = { readonly records: readonly RecordName[]; readonly sessionId: Id | null }
