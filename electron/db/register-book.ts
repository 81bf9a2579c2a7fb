/** Questions to the registers that are asked by number: the last of a series, one number of it, all of them in order. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import type { IssuedDocument } from '../../shared/records/documents.ts'
import type { RegisterNumber, RegisterState } from '../../shared/records/register.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Db } from './db.ts'
import type { RecordTables } from './tables/index.ts'

export type RegisterBooks = {
  /** The highest number of the series; `null` while it is empty. */
  lastOf(seriesId: Id): number | null
  find(seriesId: Id, number: number): Stored<RegisterNumber> | undefined
  /** All numbers of the series, lowest first. */
  numbersOf(seriesId: Id): Stored<RegisterNumber>[]
  /** How many numbers of the series stand in each state. */
  countsOf(seriesId: Id): Partial<Record<RegisterState, number>>
  /** Every issued document, in the order they came in. */
  issued(): Stored<IssuedDocument>[]
  findIssued(id: Id): Stored<IssuedDocument> | undefined
}

const lastSql = 'SELECT max(number) AS last FROM register_number WHERE series_id = ?'
const findSql = 'SELECT id FROM register_number WHERE series_id = ? AND number = ?'
const idsSql = 'SELECT id FROM register_number WHERE series_id = ? ORDER BY number'

/** Held to indexes by a test. */
export const registerQueries = [lastSql, findSql, idsSql] as const

export function createRegisterBooks(db: Db, tables: RecordTables): RegisterBooks {
  const last = db.prepare(lastSql)
  const one = db.prepare(findSql)
  const ids = db.prepare(idsSql)
  const counts = db.prepare('SELECT state, count(*) AS count FROM register_number WHERE series_id = ? GROUP BY state')
  return {
    lastOf(seriesId) {
      const value = last.get(seriesId)?.['last']
      return typeof value === 'number' ? value : null
    },
    find(seriesId, number) {
      const id = one.get(seriesId, number)?.['id']
      return typeof id === 'string' ? tables.registerNumber.find(id) : undefined
    },
    numbersOf: (seriesId) => ids.all(seriesId).flatMap((row) => tables.registerNumber.find(String(row['id'])) ?? []),
    countsOf: (seriesId) =>
      Object.fromEntries(counts.all(seriesId).map((row) => [String(row['state']), Number(row['count'])])),
    issued: () => tables.issued.all(),
    findIssued: (id) => tables.issued.find(id),
  }
}
