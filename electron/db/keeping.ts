/** Small things the store keeps beside the records: settings, the index of the file store, backup runs. */
import type { BackupRun } from '../../shared/contract/endpoints/documents.ts'
import type { Id } from '../../shared/records/values.ts'
import type { FileIndex, StoredFile } from '../files/file-store.ts'
import type { Db, Row } from './db.ts'

type Context = { readonly deskId: Id; now(): number }

export type Settings = { get(key: string): string | undefined; set(key: string, value: string): void }

export function createSettings(db: Db, { deskId, now }: Context): Settings {
  const find = db.prepare('SELECT value FROM setting WHERE key = ?')
  const put = db.prepare(
    `INSERT INTO setting (key, value, changed_at, desk_id) VALUES (?, ?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at, desk_id = excluded.desk_id`,
  )
  return {
    get(key) {
      const row = find.get(key)
      return row === undefined ? undefined : String(row['value'])
    },
    set(key, value) {
      put.run(key, value, now(), deskId)
    },
  }
}

/** Which file of the file store holds which content. */
export function createFileIndex(db: Db, { deskId, now }: Context): FileIndex {
  const find = db.prepare('SELECT sha256, stored_name, byte_size FROM file WHERE sha256 = ?')
  const put = db.prepare(
    `INSERT INTO file (sha256, stored_name, byte_size, created_at, desk_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET stored_name = excluded.stored_name`,
  )
  return {
    find(sha256) {
      const row = find.get(sha256)
      return row === undefined ? undefined : toFile(row)
    },
    put({ sha256, storedName, byteSize }) {
      put.run(sha256, storedName, byteSize, now(), deskId)
    },
    all: () => readStoredFiles(db),
  }
}

/** All files the rows of a store name, in the order they came in. */
export function readStoredFiles(db: Db): StoredFile[] {
  return db.prepare('SELECT sha256, stored_name, byte_size FROM file ORDER BY seq').all().map(toFile)
}

function toFile(row: Row): StoredFile {
  return {
    sha256: String(row['sha256']),
    storedName: String(row['stored_name']),
    byteSize: Number(row['byte_size']),
  }
}

export type BackupRuns = {
  add(run: BackupRun): void
  /** Newest first, by the order they were run in. */
  list(): BackupRun[]
}

export function createBackupRuns(db: Db): BackupRuns {
  const insert = db.prepare(
    `INSERT INTO backup_run (id, at, folder, file_name, byte_size, verified, session_count, kind)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const list = db.prepare('SELECT * FROM backup_run ORDER BY seq DESC')
  return {
    add({ id, at, folder, fileName, byteSize, verified, sessionCount, kind }) {
      insert.run(id, at, folder, fileName, byteSize, verified ? 1 : 0, sessionCount, kind)
    },
    list: () => list.all().map(toBackupRun),
  }
}

function toBackupRun(row: Row): BackupRun {
  return {
    id: String(row['id']),
    at: Number(row['at']),
    folder: String(row['folder']),
    fileName: String(row['file_name']),
    byteSize: Number(row['byte_size']),
    verified: row['verified'] === 1,
    sessionCount: Number(row['session_count']),
    kind: row['kind'] as BackupRun['kind'],
  }
}
