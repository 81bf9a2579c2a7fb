/**
 * Backing up: a verified copy of the store, its manifest and the files it names, in a folder a person chose (a USB disk, a share).
 * A backup that could not be verified is removed again and never takes the place of a good one.
 */
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppFailure, fail } from '../../shared/contract/errors.ts'
import { type KeyProvider, noKey } from '../db/db.ts'
import type { InspectedCopy } from '../db/snapshot.ts'
import { runWorker, workerEntry } from '../workers/run-worker.ts'
import { removeTemporary, renameWithRetries, syncFolder, temporaryPathBeside, writeFileAtomic } from './atomic-write.ts'
import { copyMissingFiles } from './copy-files.ts'
import { toFileFailure } from './file-failure.ts'
import { filesFolderName, hashFile, type Manifest, manifestFacts, manifestPathOf } from './manifest.ts'
import { backupsToDrop } from './rotation.ts'
import type { SnapshotAnswer, SnapshotJob } from './snapshot-worker.ts'
import { listBackups } from './verify-backup.ts'

export { type Restored, type RestoreOptions, restoreStore } from './restore.ts'
export { type BackupReport, listBackups, verifyBackup } from './verify-backup.ts'

export type BackUpOptions = {
  readonly storePath: string
  readonly key?: KeyProvider | undefined
  /** The file store's folder. */
  readonly filesFolder: string
  readonly targetFolder: string
  readonly appVersion: string
  readonly nowMs: number
}

/** A finished backup, verified. */
export type Backup = {
  readonly path: string
  readonly byteSize: number
  readonly manifest: Manifest
  /** Hashes of files that were already lost or changed in the store, so no backup can hold them. */
  readonly damagedFiles: readonly string[]
  /** Older backups the rotation let go. */
  readonly dropped: readonly string[]
}

/**
 * Backs the store up while it stays open. Throws BACKUP_FAILED when the copy is not what the store holds and FILE_* when
 * the target cannot take it; what was there before stays.
 */
export async function backUpStore(options: BackUpOptions): Promise<Backup> {
  const { targetFolder, key = noKey, nowMs } = options
  const path = freeBackupPath(targetFolder, nowMs)
  const temporary = temporaryPathBeside(path)
  try {
    mkdirSync(targetFolder, { recursive: true })
    const { facts, files } = await takeSnapshot({ source: options.storePath, target: temporary, rawKey: key.rawKey() })
    const damaged = copyMissingFiles(files, options.filesFolder, join(targetFolder, filesFolderName))
    const byteSize = statSync(temporary).size
    const manifest: Manifest = {
      format: 'thu-ky-backup',
      version: 1,
      appVersion: options.appVersion,
      createdAt: nowMs,
      encrypted: key.rawKey() !== null,
      store: { fileName: basename(path), sha256: hashFile(temporary), byteSize },
      facts: manifestFacts(facts),
      files: files.filter((file) => !damaged.includes(file)).map((file) => ({ ...file })),
    }
    renameWithRetries(temporary, path)
    syncFolder(targetFolder)
    // The manifest comes last: a copy without one is no backup.
    writeFileAtomic(manifestPathOf(path), Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`), { overwrite: false })
    const damagedFiles = damaged.map(({ sha256 }) => sha256)
    return { path, byteSize, manifest, damagedFiles, dropped: dropOldBackups(path, nowMs) }
  } catch (error) {
    if (!existsSync(manifestPathOf(path))) removeTemporary(path)
    throw toFileFailure(error, path)
  } finally {
    removeTemporary(temporary)
    removeTemporary(`${temporary}-journal`)
  }
}

async function takeSnapshot(job: SnapshotJob): Promise<InspectedCopy> {
  const answer = await runWorker<SnapshotAnswer>({
    entry: workerEntry(import.meta.url, 'snapshot-worker'),
    job,
    ends: 'at-a-step',
    failure: ({ cause }) => new AppFailure({ code: 'BACKUP_FAILED', params: { reason: String(cause) } }, { cause }),
  })
  if (!answer.ok) {
    const code = answer.sqlite?.startsWith('SQLITE_FULL') ? 'FILE_NO_SPACE' : 'BACKUP_FAILED'
    return fail(code, { params: { reason: answer.message } })
  }
  if (answer.faults.length > 0) fail('BACKUP_FAILED', { params: { reason: answer.faults.join('; ') } })
  return answer
}

function freeBackupPath(folder: string, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  const wanted = join(folder, `thu-ky-${stamp}`)
  let path = `${wanted}.db`
  for (let n = 2; existsSync(path) || existsSync(manifestPathOf(path)); n += 1) path = `${wanted}-${n}.db`
  return path
}

/** Drops what the rotation lets go; the files folder stays, later backups share it. A copy that cannot be removed is no failure. */
function dropOldBackups(path: string, nowMs: number): string[] {
  const older = listBackups(dirname(path)).filter((backup) => backup.path !== path)
  return backupsToDrop(older, { path, createdAtMs: nowMs }).flatMap((backup) => {
    try {
      rmSync(manifestPathOf(backup.path))
      rmSync(backup.path, { force: true })
      return [backup.path]
    } catch {
      return []
    }
  })
}
