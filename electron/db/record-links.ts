/**
 * What foreign keys cannot say, because rows are buried and not deleted: a living record names only living ones. Asked at the
 * end of each command, so that a command may do its work in any order.
 */
import type { Id } from '../../shared/records/values.ts'
import type { Db, Statement } from './db.ts'
import type { Reference } from './field.ts'
import { loggedNames, tableSpecs } from './tables/index.ts'
import type { LoggedName } from './types.ts'

export type RecordLinks = {
  /** The kind of a living record that names this one, if any. */
  namedBy(name: LoggedName, id: Id): LoggedName | undefined
  /** The kind of a buried record this one names, if any. */
  namesBuried(name: LoggedName, id: Id): LoggedName | undefined
}

type Question = { readonly name: LoggedName; readonly statement: Statement }

export function createRecordLinks(db: Db): RecordLinks {
  const all = loggedNames.flatMap((name) => referencesOf(name).map((reference) => ({ name, reference })))
  const ask = (question: { name: LoggedName; sql: string }): Question => ({
    name: question.name,
    statement: db.prepare(question.sql),
  })
  const incoming = new Map(
    loggedNames.map((name) => [
      name,
      all
        .filter(({ reference }) => reference.to === name)
        .map((link) => ask({ name: link.name, sql: namedBySql(link.name, link.reference) })),
    ]),
  )
  const outgoing = new Map(
    loggedNames.map((name) => [
      name,
      referencesOf(name).map((reference) => ask({ name: reference.to, sql: namesBuriedSql(name, reference) })),
    ]),
  )
  const firstYes = (questions: readonly Question[] | undefined, id: Id) =>
    questions?.find(({ statement }) => statement.get(id) !== undefined)?.name
  return {
    namedBy: (name, id) => firstYes(incoming.get(name), id),
    namesBuried: (name, id) => firstYes(outgoing.get(name), id),
  }
}

/** The SQL of every question, for the test of their query plans. */
export function linkQueries(): string[] {
  return loggedNames.flatMap((name) =>
    referencesOf(name).flatMap((reference) => [namedBySql(name, reference), namesBuriedSql(name, reference)]),
  )
}

function referencesOf(name: LoggedName): readonly Reference[] {
  return Object.values(tableSpecs[name].fields).flatMap((field) => [...field.references])
}

function namedBySql(name: LoggedName, { column, list }: Reference): string {
  const { table } = tableSpecs[name]
  return list === null
    ? `SELECT 1 FROM ${table} WHERE ${column} = ? AND deleted_at IS NULL LIMIT 1`
    : `SELECT 1 FROM ${list.table} AS list JOIN ${table} AS record ON record.id = list.${list.owner}
       WHERE list.${column} = ? AND record.deleted_at IS NULL LIMIT 1`
}

function namesBuriedSql(name: LoggedName, { column, to, list }: Reference): string {
  const target = tableSpecs[to].table
  return list === null
    ? `SELECT 1 FROM ${tableSpecs[name].table} AS record JOIN ${target} AS named ON named.id = record.${column}
       WHERE record.id = ? AND named.deleted_at IS NOT NULL LIMIT 1`
    : `SELECT 1 FROM ${list.table} AS list JOIN ${target} AS named ON named.id = list.${column}
       WHERE list.${list.owner} = ? AND named.deleted_at IS NOT NULL LIMIT 1`
}
