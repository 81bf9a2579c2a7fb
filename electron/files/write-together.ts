/**
 * Files written for a person as one: all of them are looked at, then all are written whole beside their places, and only then do they get
 * their names. What can fail fails before the first name is there.
 */
import { closeSync, existsSync, openSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import {
  removeTemporary,
  renameWithoutOverwriting,
  renameWithRetries,
  syncFolder,
  temporaryPathBeside,
  writeDurably,
} from './atomic-write.ts'
import { errnoOf, toFileFailure } from './file-failure.ts'

export type FileToWrite = {
  readonly path: string
  readonly bytes: Uint8Array
  /** The person has said that the file of this name may be written over. */
  readonly overwrite: boolean
}

/**
 * Refuses what `writeTogether` would refuse, before anything long is begun: FOLDER_GONE, FILE_EXISTS, FILE_IS_FOLDER, and
 * FILE_BUSY for a file that is open in Word or LibreOffice.
 */
export function checkTargets(targets: readonly Omit<FileToWrite, 'bytes'>[]): void {
  for (const { path, overwrite } of targets) {
    const params = { fileName: basename(path), folder: dirname(path) }
    if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory()) fail('FOLDER_GONE', { params })
    const target = statSync(path, { throwIfNoEntry: false })
    if (target === undefined) continue
    if (target.isDirectory()) fail('FILE_IS_FOLDER', { params })
    if (!overwrite) fail('FILE_EXISTS', { params })
    if (isOpenElsewhere(path)) fail('FILE_BUSY', { params })
  }
}

/**
 * Writes all files or none. Refuses as `checkTargets`, and with FILE_NO_SPACE, FILE_NO_PERMISSION, FILE_READ_ONLY_DISK,
 * FILE_NAME_TOO_LONG, FILE_FAILED. Old files are whole after a refusal, and nothing temporary is left.
 */
export function writeTogether(files: readonly FileToWrite[], rename: typeof renameSync = renameSync): void {
  checkTargets(files)
  // Names that may be taken back come first: a file that is written over cannot be.
  const inOrder = [...files].sort((a, b) => Number(a.overwrite) - Number(b.overwrite))
  const staged = inOrder.map((file) => ({ ...file, temporary: temporaryPathBeside(file.path) }))
  const named: string[] = []
  try {
    for (const { path, bytes, temporary } of staged)
      attempt(path, () => {
        writeDurably(temporary, bytes)
      })
    for (const { path, temporary, overwrite } of staged) {
      const isNew = !existsSync(path)
      giveName(temporary, path, overwrite, rename)
      if (isNew) named.push(path)
    }
    for (const folder of new Set(files.map(({ path }) => dirname(path)))) syncFolder(folder)
  } catch (error) {
    for (const path of named) rmSync(path, { force: true })
    throw error
  } finally {
    for (const { temporary } of staged) removeTemporary(temporary)
  }
}

/** The folder took a new file a moment ago: a name that is refused now is held by another program. */
function giveName(temporary: string, path: string, overwrite: boolean, rename: typeof renameSync): void {
  try {
    if (overwrite) renameWithRetries(temporary, path, rename)
    else renameWithoutOverwriting(temporary, path)
  } catch (error) {
    const held = ['EPERM', 'EACCES', 'EBUSY', 'ETXTBSY'].includes(errnoOf(error))
    if (!held) throw toFileFailure(error, path)
    fail('FILE_BUSY', { params: { fileName: basename(path), folder: dirname(path) } }, error)
  }
}

function attempt(path: string, write: () => void): void {
  try {
    write()
  } catch (error) {
    throw toFileFailure(error, path)
  }
}

/**
 * Word puts a file of its own beside what it has open, `~$` and the name without its first letters; LibreOffice `.~lock.NAME#`.
 * On Windows the file itself cannot be opened for writing either.
 */
function isOpenElsewhere(path: string): boolean {
  const [folder, name] = [dirname(path), basename(path)]
  const owners = [0, 1, 2].map((cut) => `~$${name.slice(cut)}`).concat(`.~lock.${name}#`)
  if (owners.some((owner) => existsSync(join(folder, owner)))) return true
  try {
    closeSync(openSync(path, 'r+'))
    return false
  } catch (error) {
    return ['EBUSY', 'ETXTBSY'].includes(errnoOf(error)) || (process.platform === 'win32' && errnoOf(error) === 'EPERM')
  }
}
