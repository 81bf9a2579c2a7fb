/** Restoring: a verified backup takes the store's place; what was there is kept aside under a name of its own, never overwritten. */
import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { type KeyProvider, noKey } from '../db/db.ts'
import { schemaVersion } from '../db/migrate.ts'
import { writeMarker } from '../db/profile-marker.ts'
import { inspectCopy } from '../db/snapshot.ts'
import { setAside } from '../db/store-file.ts'
import { removeTemporary, syncFile, syncFolder, temporaryPathBeside } from './atomic-write.ts'
import { copyMissingFiles } from './copy-files.ts'
import { toFileFailure } from './file-failure.ts'
import { filesFolderName } from './manifest.ts'
import { verifyBackup } from './verify-backup.ts'

export type RestoreOptions = {
  readonly backupPath: string
  /** The store's path; the store must be closed. */
  readonly storePath: string
  readonly filesFolder: string
  readonly key?: KeyProvider | undefined
  readonly nowMs: number
}

export type Restored = {
  /** Where the replaced store lies now; `null` when there was none. */
  readonly keptAside: string | null
  readonly sessionCount: number
}

/**
 * Puts a backup in place. Refuses with BACKUP_DAMAGED, or DB_FROM_FUTURE for one of a newer program, before anything is touched;
 * the copy is opened and checked in the store's own folder before the old store is moved aside, so a full disk leaves the old store
 * in place. A kill between the two last renames leaves both whole, the old one under its new name; the next start then says
 * DB_MISSING and restoring again finishes it.
 */
export function restoreStore(options: RestoreOptions): Restored {
  const { backupPath, storePath, key = noKey, nowMs } = options
  const { ok, faults, manifest } = verifyBackup(backupPath, key)
  if (!ok) fail('BACKUP_DAMAGED', { params: { reason: faults.join('; ') } })
  const { userVersion } = manifest.facts
  if (userVersion > schemaVersion) fail('DB_FROM_FUTURE', { params: { found: userVersion, known: schemaVersion } })
  const temporary = temporaryPathBeside(storePath)
  try {
    mkdirSync(dirname(storePath), { recursive: true })
    copyMissingFiles(manifest.files, join(dirname(backupPath), filesFolderName), options.filesFolder)
    copyFileSync(backupPath, temporary)
    syncFile(temporary)
    const { facts, faults: found } = inspectCopy(temporary, key)
    if (found.length > 0) fail('BACKUP_DAMAGED', { params: { reason: found.join('; ') } })
    const keptAside = existsSync(storePath) ? setAside(storePath, 'replaced', nowMs) : null
    // A write-ahead log that outlived its store would be replayed into the restored one.
    if (keptAside === null && existsSync(`${storePath}-wal`)) setAside(storePath, 'replaced', nowMs)
    renameSync(temporary, storePath)
    syncFolder(dirname(storePath))
    writeMarker(storePath, key, facts.auditHead)
    return { keptAside, sessionCount: facts.sessionCount }
  } catch (error) {
    throw toFileFailure(error, storePath)
  } finally {
    removeTemporary(temporary)
  }
}
