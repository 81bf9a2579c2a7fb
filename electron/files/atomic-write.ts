/**
 * Writing a file whole or not at all: a temporary file in the same folder, fsync, rename, fsync of the folder
 * (`perf.md` 4.1). Whoever looks sees the old content or the new, never a mixture.
 */
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { errnoOf, toFileFailure } from './file-failure.ts'

export type WriteOptions = { readonly overwrite: boolean }

const renameTries = 6
const firstRetryMs = 20
const temporaryName = /^\.thu-ky-[0-9a-f]{16}\.tmp$/

/**
 * Writes `bytes` to `path`. With `overwrite: false` an existing file is left alone and FILE_EXISTS is thrown. Other refusals:
 * FILE_NO_SPACE, FILE_NO_PERMISSION, FILE_READ_ONLY_DISK, FILE_IS_FOLDER, FILE_BUSY, FILE_NAME_TOO_LONG, FILE_NOT_FOUND
 * (no such folder), FILE_FAILED. Nothing temporary is left behind.
 */
export function writeFileAtomic(path: string, bytes: Uint8Array, { overwrite }: WriteOptions): void {
  const temporary = temporaryPathBeside(path)
  try {
    refuseFolder(path)
    writeDurably(temporary, bytes)
    if (overwrite) renameWithRetries(temporary, path)
    else renameWithoutOverwriting(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    throw toFileFailure(error, path)
  } finally {
    removeTemporary(temporary)
  }
}

/** A name for a temporary file in the folder of `path`; `sweepTemporaryFiles` knows it again. */
export function temporaryPathBeside(path: string): string {
  return join(dirname(path), `.thu-ky-${randomBytes(8).toString('hex')}.tmp`)
}

/** Removes a temporary file if it is there. One that cannot be removed is swept later: it must not hide why the work failed. */
export function removeTemporary(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The folder is gone or is none.
  }
}

/** Writes a new file and waits until the disk has it. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    writeFileSync(file, bytes)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Waits until the disk has the content of a file written by someone else. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Waits until the disk has the names of a folder. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } catch (error) {
    // Some file systems (FAT, shares) refuse to sync a folder; the file itself is synced.
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EBADF'].includes(errnoOf(error))) throw error
  } finally {
    closeSync(handle)
  }
}

/** Renames, trying again for about a second while a virus scanner or Word holds the target (EPERM, EBUSY, EACCES on Windows). */
export function renameWithRetries(from: string, to: string, rename: typeof renameSync = renameSync): void {
  for (let tried = 1; ; tried += 1)
    try {
      rename(from, to)
      return
    } catch (error) {
      if (tried === renameTries || !['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error))) throw error
      pause(firstRetryMs * 2 ** (tried - 1))
    }
}

/** Removes temporary files a killed process left in a folder, those older than an hour. Gives their number. */
export function sweepTemporaryFiles(folder: string, nowMs: number): number {
  const hourMs = 3_600_000
  const stale = readdirSync(folder).filter(
    (name) => temporaryName.test(name) && nowMs - statSync(join(folder, name)).mtimeMs > hourMs,
  )
  for (const name of stale) rmSync(join(folder, name), { force: true })
  return stale.length
}

function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    fail('FILE_IS_FOLDER', { params: { fileName: basename(path), folder: dirname(path) } })
}

/** Gives a temporary file its name unless the name is taken (FILE_EXISTS). A hard link refuses an existing name in one step; where the disk has no links (FAT), the name is looked up first. */
export function renameWithoutOverwriting(temporary: string, path: string): void {
  try {
    linkSync(temporary, path)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errnoOf(error))) throw error
    if (statSync(path, { throwIfNoEntry: false }) !== undefined)
      fail('FILE_EXISTS', { params: { fileName: basename(path) } })
    renameWithRetries(temporary, path)
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)
}
