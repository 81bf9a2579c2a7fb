/**
 * Fields of a record as columns: how one value of a record is kept in SQL and read back. Booleans, JSON and lists are
 * mapped here and nowhere else (a boolean cannot be bound; `undefined` neither).
 */
import type { BallotOption } from '../../shared/records/session.ts'
import type { Id, Secrecy, SecrecyLevel } from '../../shared/records/values.ts'
import type { Row, SqlValue } from './db.ts'
import type { LoggedName } from './types.ts'

/** The kind of record a field names. */
export type ReferencedTable = LoggedName

/** A column (or the column of a list's table) that names a record of another table by its id. */
export type Reference = { readonly column: string; readonly to: ReferencedTable; readonly list: ListTable | null }

/** A table of its own that holds the entries of one list field, in order. */
export type ListTable = { readonly table: string; readonly owner: string; readonly columns: readonly string[] }

export type Field<T> = {
  /** Columns of the record's own table; empty for a list. */
  readonly columns: readonly string[]
  write(value: T): readonly SqlValue[]
  read(row: Row): T
  readonly references: readonly Reference[]
  /** Set for a list kept in a table of its own. */
  readonly list: List<T> | null
}

export type List<T> = ListTable & {
  /** SQL that gives the list of the row `record` as one JSON text, named `alias`. */
  readonly select: string
  entries(value: T): readonly (readonly SqlValue[])[]
}

const plain = { references: [], list: null } as const

/** Text or `null`, as it is. `T` narrows it to the values the record allows. */
export function text<T extends string | null>(column: string): Field<T> {
  return { ...plain, columns: [column], write: (value) => [value], read: (row) => row[column] as T }
}

/** A whole number or `null`. */
export function integer<T extends number | null>(column: string): Field<T> {
  return { ...plain, columns: [column], write: (value) => [value], read: (row) => row[column] as T }
}

/** A boolean as 0 or 1. */
export function flag(column: string): Field<boolean> {
  return { ...plain, columns: [column], write: (value) => [value ? 1 : 0], read: (row) => row[column] === 1 }
}

/** A boolean that may be unknown. */
export function optionalFlag(column: string): Field<boolean | null> {
  return {
    ...plain,
    columns: [column],
    write: (value) => [value === null ? null : value ? 1 : 0],
    read: (row) => (row[column] === null ? null : row[column] === 1),
  }
}

/** A value kept as JSON text; `null` is SQL NULL. */
export function json<T>(column: string): Field<T> {
  return {
    ...plain,
    columns: [column],
    write: (value) => [value === null ? null : JSON.stringify(value)],
    read: (row) => readJson<T>(row[column]),
  }
}

/** The id of a record of table `to`. */
export function reference<T extends Id | null>(column: string, to: ReferencedTable): Field<T> {
  return { ...text<T>(column), references: [{ column, to, list: null }] }
}

/** A list of ids, kept in a table of its own so that its foreign keys are real. */
export function idList(table: string, owner: string, column: string, to: ReferencedTable): Field<Id[]> {
  const listTable: ListTable = { table, owner, columns: [column] }
  return {
    columns: [],
    write: () => [],
    read: (row) => readJson<Id[]>(row[table]),
    references: [{ column, to, list: listTable }],
    list: {
      ...listTable,
      select: selectList(listTable, `json_group_array(${column})`),
      entries: (value) => value.map((id) => [id]),
    },
  }
}

export type Vote<C extends string> = { personId: Id; choice: C }

/** The votes by name of a ballot, each a row of `ballot_vote`. */
export function votes<C extends string>(): Field<Vote<C>[]> {
  const table: ListTable = { table: 'ballot_vote', owner: 'ballot_id', columns: ['person_id', 'choice'] }
  return {
    columns: [],
    write: () => [],
    read: (row) => readJson<Vote<C>[]>(row[table.table]),
    references: [{ column: 'person_id', to: 'person', list: table }],
    list: {
      ...table,
      select: selectList(table, `json_group_array(json_object('personId', person_id, 'choice', choice))`),
      entries: (value) => value.map((vote) => [vote.personId, vote.choice]),
    },
  }
}

/** The options of a ballot, each a row of `ballot_option`. */
export function ballotOptions(): Field<BallotOption[]> {
  const columns = ['name', 'written_in', 'votes_for', 'votes_against', 'votes_other', 'result'] as const
  const table: ListTable = { table: 'ballot_option', owner: 'ballot_id', columns }
  const [name, writtenIn, ...counts] = columns
  const fields = [
    `'name', ${name}`,
    `'writtenIn', json(iif(${writtenIn}, 'true', 'false'))`,
    ...['votesFor', 'votesAgainst', 'votesOther', 'result'].map((field, index) => `'${field}', ${counts[index]}`),
  ]
  return {
    columns: [],
    write: () => [],
    read: (row) => readJson<BallotOption[]>(row[table.table]),
    references: [],
    list: {
      ...table,
      select: selectList(table, `json_group_array(json_object(${fields.join(', ')}))`),
      entries: (value) =>
        value.map((one) => [
          one.name,
          one.writtenIn ? 1 : 0,
          one.votesFor,
          one.votesAgainst,
          one.votesOther,
          one.result,
        ]),
    },
  }
}

/** Secrecy as four columns (`design.md` 3, decision 10). */
export function secrecy(): Field<Secrecy> {
  return {
    columns: ['secrecy_level', 'secrecy_basis', 'secrecy_marked_by', 'secrecy_marked_on'],
    write: (value) => [value.level, value.basis, value.markedBy, value.markedOn],
    read: (row) => ({
      level: row['secrecy_level'] as SecrecyLevel,
      basis: row['secrecy_basis'] as string | null,
      markedBy: row['secrecy_marked_by'] as string | null,
      markedOn: row['secrecy_marked_on'] as string | null,
    }),
    references: [{ column: 'secrecy_marked_by', to: 'person', list: null }],
    list: null,
  }
}

/** The quorum of a body as a fraction. */
export function fraction(prefix: string): Field<{ numerator: number; denominator: number }> {
  return {
    ...plain,
    columns: [`${prefix}_numerator`, `${prefix}_denominator`],
    write: (value) => [value.numerator, value.denominator],
    read: (row) => ({
      numerator: row[`${prefix}_numerator`] as number,
      denominator: row[`${prefix}_denominator`] as number,
    }),
  }
}

/** The list of one record as JSON, in the order it was given; `record` is the alias of the record's row. */
function selectList(list: ListTable, aggregate: string): string {
  const columns = list.columns.join(', ')
  return (
    `(SELECT ${aggregate} FROM (SELECT ${columns} FROM ${list.table} ` +
    `WHERE ${list.owner} = record.id ORDER BY position)) AS ${list.table}`
  )
}

function readJson<T>(value: SqlValue | undefined): T {
  return (typeof value === 'string' ? JSON.parse(value) : null) as T
}
