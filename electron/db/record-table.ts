/**
 * Tables of records, made from a list of fields: reading, writing and burying rows by statements prepared once. What a
 * person may do with them (revisions, refusals, the log) is in `record-writer.ts` and `command.ts`.
 */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fieldsAddedTo } from '../../shared/records/added-fields.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Db, Row, SqlValue, Statement } from './db.ts'
import type { Field, List } from './field.ts'
import type { LoggedName, RecordMap } from './types.ts'

/** How one kind of record is kept: its table and its fields, in the order of the schema. */
export type TableSpec<N extends LoggedName> = {
  readonly name: N
  readonly table: string
  /** The column that names its session; `null` for records of the office. */
  readonly sessionColumn: 'id' | 'session_id' | null
  /** True where the record has a place in an order a person sees (column `position`). */
  readonly ordered: boolean
  readonly fields: { readonly [K in Exclude<keyof RecordMap[N], 'id'>]: Field<RecordMap[N][K]> }
}

/** A row as it stands, living or buried. */
export type Held<T> = { readonly record: T; readonly revision: number; readonly living: boolean }

/** Who writes, when and at which desk: what every row carries. */
export type Trail = { readonly nowMs: number; readonly actorId: Id | null; readonly deskId: Id }

export type RecordTable<N extends LoggedName> = {
  readonly spec: TableSpec<N>
  /** Living records only. */
  find(id: Id): Stored<RecordMap[N]> | undefined
  ofSession(sessionId: Id): Stored<RecordMap[N]>[]
  all(): Stored<RecordMap[N]>[]
  /** Living or buried. */
  held(id: Id): Held<RecordMap[N]> | undefined
  everHeld(): Held<RecordMap[N]>[]
  /** A row that was never there. */
  insert(record: RecordMap[N], trail: Trail): void
  /** Writes over a row, living or buried, and counts its revision up; a buried one lives again. */
  write(record: RecordMap[N], trail: Trail): void
  bury(id: Id, trail: Trail): void
  /** The record as the change log kept it; fields it got later mean what their absence meant. */
  fromImage(json: string): RecordMap[N]
  /** True when the two are kept by the same columns and lists. */
  same(one: RecordMap[N], other: RecordMap[N]): boolean
}

// biome-ignore lint/suspicious/noExplicitAny: fields of one record hold values of different types; the specification types each
type AnyField = Field<any>
// biome-ignore lint/suspicious/noExplicitAny: as above
type AnyList = List<any>
type Entry = readonly [name: string, field: AnyField]

/** The table of `spec` on this connection. */
export function createRecordTable<N extends LoggedName>(db: Db, spec: TableSpec<N>): RecordTable<N> {
  const entries: readonly Entry[] = Object.entries(spec.fields)
  const read = (row: Row) => readRecord<RecordMap[N]>(entries, row)
  const stored = (row: Row): Stored<RecordMap[N]> => ({ ...read(row), revision: Number(row['revision']) })
  const held = (row: Row): Held<RecordMap[N]> => ({
    record: read(row),
    revision: Number(row['revision']),
    living: row['deleted_at'] === null,
  })
  const sql = readingSql(spec)
  const byId = db.prepare(sql.byId)
  const everything = db.prepare(sql.everHeld)
  const living = db.prepare(sql.all)
  const livingOfSession = sql.ofSession === null ? null : db.prepare(sql.ofSession)
  const change = prepareChanges(db, spec.table, entries)
  return {
    spec,
    find(id) {
      const row = byId.get(id)
      return row === undefined || row['deleted_at'] !== null ? undefined : stored(row)
    },
    ofSession: (sessionId) => (livingOfSession?.all(sessionId) ?? []).map(stored),
    all: () => living.all().map(stored),
    held(id) {
      const row = byId.get(id)
      return row === undefined ? undefined : held(row)
    },
    everHeld: () => everything.all().map(held),
    insert: change.insert,
    write: change.write,
    bury: change.bury,
    fromImage: (json) => readImage<RecordMap[N]>(entries, spec.name, json),
    same: (one, other) => imageOf(entries, one) === imageOf(entries, other),
  }
}

/** The statements by which a table is read; `byId` and `ofSession` run while a person types. */
export function readingSql<N extends LoggedName>({ table, fields, ordered, sessionColumn }: TableSpec<N>) {
  const select = selectSql(table, Object.entries(fields))
  const order = ordered ? 'position, seq' : 'seq'
  return {
    byId: `${select} WHERE id = ?`,
    ofSession: sessionColumn && `${select} WHERE ${sessionColumn} = ? AND deleted_at IS NULL ORDER BY ${order}`,
    all: `${select} WHERE deleted_at IS NULL ORDER BY ${order}`,
    everHeld: `${select} ORDER BY seq`,
  }
}

function selectSql(table: string, entries: readonly Entry[]): string {
  const columns = entries.flatMap(([, field]) => field.columns)
  const lists = entries.flatMap(([, field]) => (field.list === null ? [] : [field.list.select]))
  return `SELECT ${['id', 'revision', 'deleted_at', ...columns, ...lists].join(', ')} FROM ${table} AS record`
}

function readRecord<T>(entries: readonly Entry[], row: Row): T {
  const record: Record<string, unknown> = { id: row['id'] }
  for (const [name, field] of entries) record[name] = field.read(row)
  return record as T
}

/** In the order of the schema, so that the same record gives the same text whenever it was logged. */
function readImage<T>(entries: readonly Entry[], name: string, json: string): T {
  const image: Record<string, unknown> = { ...fieldsAddedTo(name), ...JSON.parse(json) }
  return Object.fromEntries(['id', ...entries.map(([field]) => field)].map((field) => [field, image[field]])) as T
}

type Identified = { readonly id: Id }

function prepareChanges(db: Db, table: string, entries: readonly Entry[]) {
  const columns = entries.flatMap(([, field]) => field.columns)
  const trailColumns = ['created_at', 'created_by', 'changed_at', 'changed_by', 'desk_id', 'revision']
  const all = ['id', ...columns, ...trailColumns]
  const insertRow = db.prepare(
    `INSERT INTO ${table} (${all.join(', ')}) VALUES (${all.map((name) => (name === 'revision' ? '1' : '?')).join(', ')})`,
  )
  const trailSql = 'changed_at = ?, changed_by = ?, desk_id = ?, revision = revision + 1'
  const updateRow = db.prepare(
    `UPDATE ${table} SET ${columns.map((name) => `${name} = ?, `).join('')}${trailSql}, deleted_at = NULL WHERE id = ?`,
  )
  const buryRow = db.prepare(`UPDATE ${table} SET ${trailSql}, deleted_at = ? WHERE id = ? AND deleted_at IS NULL`)
  const lists = entries.flatMap(([name, field]) => (field.list === null ? [] : [prepareList(db, name, field.list)]))
  return {
    insert(record: Identified, { nowMs, actorId, deskId }: Trail): void {
      insertRow.run(record.id, ...columnValues(entries, record), nowMs, actorId, nowMs, actorId, deskId)
      for (const list of lists) list.fill(record)
    },
    write(record: Identified, { nowMs, actorId, deskId }: Trail): void {
      // Lists are emptied first, so that the row may change to a state that allows none (a secret ballot).
      for (const list of lists) list.empty(record.id)
      updateRow.run(...columnValues(entries, record), nowMs, actorId, deskId, record.id)
      for (const list of lists) list.fill(record)
    },
    bury(id: Id, { nowMs, actorId, deskId }: Trail): void {
      buryRow.run(nowMs, actorId, deskId, nowMs, id)
    },
  }
}

function prepareList(db: Db, name: string, list: AnyList) {
  const columns = [list.owner, 'position', ...list.columns]
  const remove = db.prepare(`DELETE FROM ${list.table} WHERE ${list.owner} = ?`)
  const add: Statement = db.prepare(
    `INSERT INTO ${list.table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  return {
    empty: (id: Id) => {
      remove.run(id)
    },
    fill(record: Identified): void {
      const values = list.entries(fieldValue(record, name))
      values.forEach((entry, position) => {
        add.run(record.id, position, ...entry)
      })
    },
  }
}

function columnValues(entries: readonly Entry[], record: Identified): SqlValue[] {
  return entries.flatMap(([name, field]) => [...field.write(fieldValue(record, name))])
}

/** Everything that would be kept of a record, as one text to compare. */
function imageOf(entries: readonly Entry[], record: Identified): string {
  return JSON.stringify(
    entries.map(([name, field]) => {
      const value = fieldValue(record, name)
      return field.list === null ? field.write(value) : field.list.entries(value)
    }),
  )
}

function fieldValue(record: Identified, name: string): unknown {
  return (record as Readonly<Record<string, unknown>>)[name]
}
