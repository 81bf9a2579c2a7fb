/**
 * Brings a store to the current schema: forward only, all pending migrations in one IMMEDIATE transaction with `user_version` set
 * inside it, after a verified copy of the old file (`style.md` principle 7). A kill leaves the old schema or the new one.
 */
import { fail } from '../../shared/contract/errors.ts'
import type { Db } from './db.ts'
import { type Migration, migrations as released } from './migrations/index.ts'

/** "ThKy": in the header of each store, so that another program's file is not taken for one. */
export const applicationId = 0x54684b79

export const schemaVersion: number = released.at(-1)?.version ?? 0

export type MigrateOptions = {
  readonly migrations?: readonly Migration[]
  /** Called before the first change of a store that already has a schema; must leave a verified copy or throw. */
  keepCopy(fromVersion: number): void
}

/** Migrates; gives the version it came from, equal to the newest when there was nothing to do. */
export function migrate(db: Db, { migrations = released, keepCopy }: MigrateOptions): number {
  const from = Number(db.pragma('user_version'))
  const newest = migrations.at(-1)?.version ?? 0
  if (from > newest) fail('DB_FROM_FUTURE', { params: { found: from, known: newest } })
  const pending = migrations.filter(({ version }) => version > from)
  if (pending.length === 0) return from
  if (from > 0) keepCopy(from)
  // Inside a transaction this would be silently ignored.
  db.pragma('foreign_keys = OFF')
  try {
    db.transact(() => {
      runPending(db, pending, from)
    })
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return from
}

function runPending(db: Db, pending: readonly Migration[], from: number): void {
  // Another process may have migrated while we waited for the lock.
  if (Number(db.pragma('user_version')) !== from) fail('DB_BUSY')
  for (const migration of pending) migration.up(db)
  const broken = db.prepare('PRAGMA foreign_key_check').all()
  if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken foreign keys`)
  db.pragma(`application_id = ${applicationId}`)
  db.pragma(`user_version = ${pending.at(-1)?.version ?? from}`)
}
