/** Copying files of the file store to and from a backup's folder. */
import { copyFileSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { removeTemporary, syncFile, syncFolder, temporaryPathBeside } from './atomic-write.ts'
import { holdsContent, type StoredFile } from './file-store.ts'

/**
 * Copies the files a folder lacks, each durably under its own name. Gives those whose content is gone or changed at the source and not
 * at the target: one damaged paper must not keep the rest from being saved.
 */
export function copyMissingFiles(files: readonly StoredFile[], from: string, to: string): StoredFile[] {
  mkdirSync(to, { recursive: true })
  const missing = files.filter((file) => !holdsContent(to, file))
  const damaged = missing.filter((file) => !holdsContent(from, file))
  for (const file of missing)
    if (!damaged.includes(file)) copyDurably(join(from, file.storedName), join(to, file.storedName))
  syncFolder(to)
  return damaged
}

function copyDurably(from: string, to: string): void {
  const temporary = temporaryPathBeside(to)
  try {
    copyFileSync(from, temporary)
    syncFile(temporary)
    renameSync(temporary, to)
  } finally {
    removeTemporary(temporary)
  }
}
