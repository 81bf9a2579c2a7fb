/**
 * Verified copies of a store by `VACUUM INTO` (works encrypted, where the online backup does not; `stack.md` 2): written beside,
 * opened, checked and compared. A copy that was not compared is no backup.
 */

import type { StoredFile } from '../files/file-store.ts'
import { type AuditHead, emptyHead, readAuditHead } from './audit-log.ts'
import { connect, type Db, type KeyProvider } from './db.ts'
import { readStoredFiles } from './keeping.ts'

/** What is compared between a store and its copy. */
export type StoreFacts = {
  readonly userVersion: number
  readonly auditHead: AuditHead
  readonly sessionCount: number
  /** Rows of each table, buried ones too. */
  readonly rowCounts: Readonly<Record<string, number>>
}

/** Reads the facts of a store. */
export function readFacts(db: Db): StoreFacts {
  const tables = db
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .all()
    .map((row) => String(row['name']))
  const count = (source: string) => Number(db.prepare(`SELECT count(*) AS n FROM ${source}`).get()?.['n'])
  return {
    userVersion: Number(db.pragma('user_version')),
    auditHead: tables.includes('audit_entry') ? readAuditHead(db) : emptyHead,
    sessionCount: tables.includes('session') ? count('session WHERE deleted_at IS NULL') : 0,
    rowCounts: Object.fromEntries(tables.map((table) => [table, count(`"${table}"`)])),
  }
}

/** Writes a copy of the store to `target`, which must not exist. The caller syncs and renames it. */
export function copyInto(db: Db, target: string): void {
  db.prepare('VACUUM INTO ?').run(target)
}

/** Everything SQLite itself finds wrong with a store; empty when it is whole. */
export function integrityFaults(db: Db): string[] {
  const integrity = db
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => String(row['integrity_check']))
  const foreignKeys = db.prepare('PRAGMA foreign_key_check').all()
  return [
    ...integrity.filter((text) => text !== 'ok'),
    ...foreignKeys.map((row) => `foreign key of ${row['table']} row ${row['rowid']} to ${row['parent']}`),
  ]
}

/** What an opened copy holds; `faults` is what SQLite finds wrong with it. */
export type InspectedCopy = {
  readonly facts: StoreFacts
  /** The files its rows name. */
  readonly files: readonly StoredFile[]
  readonly faults: readonly string[]
}

/** Opens a copy read-only and looks through it. Throws what SQLite throws on a file that is none. */
export function inspectCopy(path: string, key: KeyProvider): InspectedCopy {
  const copy = connect(path, { key, readOnly: true })
  try {
    const facts = readFacts(copy)
    return { facts, files: 'file' in facts.rowCounts ? readStoredFiles(copy) : [], faults: integrityFaults(copy) }
  } finally {
    copy.close()
  }
}

/**
 * How a copy differs from its source, whose facts were read before and after copying. Rows are never deleted, so a copy made while
 * someone writes lies between the two; lists of a record may shrink and are compared only when nothing was written.
 */
export function copyFaults(before: StoreFacts, copy: StoreFacts, after: StoreFacts): string[] {
  const quiet = before.auditHead.hash === after.auditHead.hash
  const faults = Object.keys(before.rowCounts).filter((table) => {
    const [low = 0, found = -1, high = 0] = [before, copy, after].map((facts) => facts.rowCounts[table])
    return quiet ? found !== low : found < Math.min(low, high) || found > Math.max(low, high)
  })
  return [
    ...faults.map((table) => `rows of ${table}`),
    ...(copy.userVersion === before.userVersion ? [] : ['schema version']),
    ...(copy.auditHead.seq >= before.auditHead.seq && copy.auditHead.seq <= after.auditHead.seq ? [] : ['audit head']),
    ...(quiet && copy.auditHead.hash !== before.auditHead.hash ? ['audit head'] : []),
  ]
}
