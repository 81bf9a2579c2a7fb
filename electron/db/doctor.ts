/** The store's health in one report: what `thu-ky doctor` prints and a person can act on. */
import type { FileIndex, FileStore } from '../files/file-store.ts'
import type { AuditHead, AuditLog, AuditReport } from './audit-log.ts'
import type { Db } from './db.ts'
import type { DocumentsStore } from './documents-store.ts'
import { integrityFaults } from './snapshot.ts'

/** What the doctor asks of a file store. */
export type FileInventory = Pick<FileStore, 'storedNames' | 'isWhole'>

export type DoctorReport = {
  readonly ok: boolean
  readonly sqliteVersion: string
  readonly schemaVersion: number
  readonly journalMode: string
  /** 2 is FULL. */
  readonly synchronous: number
  readonly foreignKeys: boolean
  /** What SQLite finds wrong; empty when whole. */
  readonly integrity: readonly string[]
  readonly audit: AuditReport
  readonly damagedSnapshots: readonly string[]
  /** Hashes of kept files that are gone or changed on disk. */
  readonly damagedFiles: readonly string[]
  /** Names on disk that no row knows: left by a kill between file and row; harmless. */
  readonly orphanFiles: readonly string[]
  /** Hashes of papers whose file this store never had (a session file without its papers). */
  readonly papersWithoutFile: readonly string[]
}

type Parts = {
  readonly db: Db
  readonly auditLog: AuditLog
  readonly documents: DocumentsStore
  readonly files: FileIndex
  readonly anchors: readonly AuditHead[]
}

/** `ok` unless something is lost or changed: orphan files and papers without file are told, not counted. */
export function examine(
  { db, auditLog, documents, files, anchors }: Parts,
  inventory: FileInventory | undefined,
): DoctorReport {
  const kept = files.all()
  const known = new Set(kept.map(({ storedName }) => storedName))
  const report = {
    sqliteVersion: String(db.prepare('SELECT sqlite_version() AS version').get()?.['version']),
    schemaVersion: Number(db.pragma('user_version')),
    journalMode: String(db.pragma('journal_mode')),
    synchronous: Number(db.pragma('synchronous')),
    foreignKeys: db.pragma('foreign_keys') === 1,
    integrity: integrityFaults(db),
    audit: auditLog.verify(anchors),
    damagedSnapshots: documents.damagedSnapshots(),
    damagedFiles: kept
      .filter((file) => inventory !== undefined && !inventory.isWhole(file))
      .map(({ sha256 }) => sha256),
    orphanFiles: (inventory?.storedNames() ?? []).filter((name) => !known.has(name)),
    papersWithoutFile: papersWithoutFile(db),
  }
  const lost = [report.integrity, report.audit.faults, report.damagedSnapshots, report.damagedFiles]
  const ok = lost.every((faults) => faults.length === 0) && report.synchronous === 2 && report.foreignKeys
  return { ok, ...report }
}

function papersWithoutFile(db: Db): string[] {
  return db
    .prepare(
      `SELECT DISTINCT sha256 FROM paper WHERE deleted_at IS NULL AND sha256 IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM file WHERE file.sha256 = paper.sha256) ORDER BY sha256`,
    )
    .all()
    .map((row) => String(row['sha256']))
}
