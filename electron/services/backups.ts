/** Backups by the person's choice: made and verified, listed, put back. */
import { basename, dirname } from 'node:path'
import type { Output } from '../../shared/contract/contract.ts'
import { backUpStore, restoreStore } from '../files/backup.ts'
import type { Restored } from '../files/restore.ts'
import type { Desk } from './desk.ts'
import type { Ports } from './ports.ts'

type BackupRun = Output<'backup.list'>[number]

/** Asks for a folder, backs up into it, verifies, records the run; `null` when the person cancelled. */
export async function runBackup(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'documentsFolder' | 'appVersion'>,
): Promise<BackupRun | null> {
  const last = desk.store.backupRuns.list()[0]
  const folder = await ports.dialogs.openFolder({
    title: 'dialogs.backupFolder',
    defaultPath: last?.folder ?? ports.documentsFolder,
  })
  return folder === null ? null : backUpTo(desk, folder, ports.appVersion)
}

/** Backs up into a folder, verified, and records the run. */
export async function backUpTo(desk: Desk, folder: string, appVersion: string): Promise<BackupRun> {
  const { store, files, clock } = desk
  const nowMs = clock.nowMs()
  const backup = await backUpStore({
    storePath: store.path,
    key: store.key,
    filesFolder: files.folder,
    targetFolder: folder,
    appVersion,
    nowMs,
  })
  const run: BackupRun = {
    id: desk.newId(),
    at: nowMs,
    folder: dirname(backup.path),
    fileName: basename(backup.path),
    byteSize: backup.byteSize,
    verified: true,
    sessionCount: store.tables.session.all().length,
    kind: 'manual',
  }
  store.backupRuns.add(run)
  return run
}

export type RestorePlace = { readonly storePath: string; readonly filesFolder: string; readonly nowMs: number }

/** Asks for a backup and puts it in the place of the (closed) store; `null` when the person cancelled. */
export async function chooseBackup({ dialogs }: Pick<Ports, 'dialogs'>): Promise<string | null> {
  const [path] = await dialogs.openFiles({ title: 'dialogs.restoreFile', kind: 'backup', many: false })
  return path ?? null
}

/** Puts a verified backup in place; the replaced store is kept aside. The store must be closed. */
export function putBackupInPlace(backupPath: string, place: RestorePlace): Restored {
  return restoreStore({ backupPath, ...place })
}
