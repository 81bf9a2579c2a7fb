/** Looking through a backup: an unverified backup is no backup. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { type KeyProvider, noKey } from '../db/db.ts'
import { inspectCopy } from '../db/snapshot.ts'
import { holdsContent } from './file-store.ts'
import { filesFolderName, hashFile, type Manifest, manifestFacts, manifestPathOf, readManifest } from './manifest.ts'
import type { Dated } from './rotation.ts'

const backupName = /^thu-ky-\d{8}T\d{6}(-\d+)?\.db$/

export type BackupReport = { readonly ok: boolean; readonly faults: readonly string[]; readonly manifest: Manifest }

/**
 * Looks through a backup: the copy is byte for byte what was verified, opens, is sound and holds the counted rows and the audit head;
 * every file is there and whole. BACKUP_DAMAGED without a readable manifest; DB_WRONG_KEY when only the key is wrong.
 */
export function verifyBackup(path: string, key: KeyProvider = noKey): BackupReport {
  const manifest = readManifest(path)
  if (manifest.encrypted !== (key.rawKey() !== null)) fail('DB_WRONG_KEY', { params: { path } })
  if (!existsSync(path)) return { ok: false, faults: ['store missing'], manifest }
  const faults = [
    ...(hashFile(path) === manifest.store.sha256 ? factFaults(path, key, manifest) : ['store changed']),
    ...manifest.files
      .filter((file) => !holdsContent(join(dirname(path), filesFolderName), file))
      .map(({ sha256 }) => `file ${sha256}`),
  ]
  return { ok: faults.length === 0, faults, manifest }
}

/** The backups of a folder that have a manifest, newest first by name; nothing is verified. */
export function listBackups(folder: string): Dated[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => backupName.test(name) && existsSync(manifestPathOf(join(folder, name))))
    .sort()
    .reverse()
    .flatMap((name) => {
      try {
        return [{ path: join(folder, name), createdAtMs: readManifest(join(folder, name)).createdAt }]
      } catch {
        return []
      }
    })
}

function factFaults(path: string, key: KeyProvider, { facts: expected, encrypted }: Manifest): string[] {
  try {
    const { facts, faults } = inspectCopy(path, key)
    const same = JSON.stringify(manifestFacts(facts)) === JSON.stringify(expected)
    return [...faults, ...(same ? [] : ['rows or audit head differ from the manifest'])]
  } catch (error) {
    // The bytes are those of an encrypted backup, so what cannot be read with this key was written with another.
    if (encrypted && error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB')
      fail('DB_WRONG_KEY', { params: { path } })
    return [error instanceof Error ? error.message : String(error)]
  }
}
