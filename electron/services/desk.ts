/** What every use case works at: the store, the file store, the clock, the person at the keyboard. */
import { fail } from '../../shared/contract/errors.ts'
import { isEditable } from '../../shared/domain/session-states.ts'
import type { CivilDate, Id } from '../../shared/records/values.ts'
import type { Store } from '../db/store.ts'
import type { Actor, LoggedName, Readers, RecordMap } from '../db/types.ts'
import type { FileStore } from '../files/file-store.ts'

export type Clock = {
  readonly nowMs: () => number
  /** The civil day at this desk. */
  readonly today: () => CivilDate
}

/** What the program sees of the network, and the declarations of this run: they end with it. */
export type Network = {
  /** Names of the interfaces that are up, the loopback left out. */
  readonly interfacesUp: () => readonly string[]
  /** By session: the interfaces a declaration was made on. */
  readonly declared: Map<Id, string>
}

/** A desk on no network, for what runs without a person. */
export function noNetwork(): Network {
  return { interfacesUp: () => [], declared: new Map() }
}

export type Desk = {
  readonly store: Store
  readonly files: FileStore
  readonly clock: Clock
  readonly newId: () => Id
  readonly network: Network
}

const userSetting = 'user'

/** Remembers the folder a person last exported to. */
export const exportFolderSetting = 'export-folder'

/** Who is at the keyboard. */
export function actorOf(desk: Desk): Actor {
  return { personId: desk.store.settings.get(userSetting) ?? null }
}

/** Names the person at the keyboard; every change carries them from now on. */
export function setUser(desk: Desk, personId: Id): void {
  found(desk.store.tables.person.find(personId))
  desk.store.settings.set(userSetting, personId)
}

/** The record, or NOT_FOUND. */
export function found<T>(record: T | undefined): T {
  return record ?? fail('NOT_FOUND')
}

/** The living record of this kind and id, or NOT_FOUND. */
export function need<N extends LoggedName & keyof Readers>(
  tables: Readers,
  name: N,
  id: Id,
): RecordMap[N] & { revision: number } {
  return found(tables[name].find(id)) as RecordMap[N] & { revision: number }
}

/** Refuses with SESSION_CLOSED when the session is archived or cancelled. */
export function requireEditable(desk: Desk, sessionId: Id): void {
  if (!isEditable(need(desk.store.tables, 'session', sessionId))) fail('SESSION_CLOSED')
}
