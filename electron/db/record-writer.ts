/** What a command may do with records: insert, update on a known revision, bury. Each touch is told to the command first. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import type { Id } from '../../shared/records/values.ts'
import type { RecordTable, Trail } from './record-table.ts'
import type { LoggedName, RecordMap, RecordReader, RecordWriter } from './types.ts'

/** The running command: stops when there is none. */
export type Running = {
  readonly trail: Trail
  /** Remembers how a record stood before the command changed it for the first time. */
  touch(name: LoggedName, id: Id, before: string | null): void
}

export function createReader<N extends LoggedName>(table: RecordTable<N>): RecordReader<N> {
  return { find: table.find, ofSession: table.ofSession, all: table.all }
}

export function createWriter<N extends LoggedName>(table: RecordTable<N>, running: () => Running): RecordWriter<N> {
  const { name } = table.spec
  const present = (id: Id) => {
    const held = table.held(id)
    return held?.living ? held : fail('NOT_FOUND', { params: { record: name } })
  }
  const stored = (id: Id): Stored<RecordMap[N]> => {
    const { record, revision } = present(id)
    return { ...record, revision }
  }
  const atRevision = (id: Id, revision: number) => {
    const held = present(id)
    if (held.revision !== revision) fail('STALE_WRITE', { current: { ...held.record, revision: held.revision } })
    return held
  }
  return {
    ...createReader(table),
    insert(record) {
      const { trail, touch } = running()
      const held = table.held(record.id)
      if (held?.living) fail('DUPLICATE_NUMBER', { params: { record: name } })
      touch(name, record.id, null)
      if (held === undefined) table.insert(record, trail)
      else table.write(record, trail)
      return stored(record.id)
    },
    update(id, revision, patch) {
      const { trail, touch } = running()
      const { record } = atRevision(id, revision)
      const next = { ...record, ...withoutUndefined(patch), id }
      if (table.same(record, next)) return { ...record, revision }
      touch(name, id, JSON.stringify(record))
      table.write(next, trail)
      return stored(id)
    },
    remove(id, revision) {
      const { trail, touch } = running()
      touch(name, id, JSON.stringify(atRevision(id, revision).record))
      table.bury(id, trail)
    },
  }
}

function withoutUndefined<T extends object>(patch: T): T {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as T
}
