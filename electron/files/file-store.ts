/**
 * The file store: papers and issued files by the hash of their content, under random names, because a name made of the hash would
 * betray a known paper (`design.md` 3, decision 11). A version byte heads each file, so that encryption can come. A file is on the
 * disk before its row is written; a kill between the two leaves a file no row knows, which the doctor lists.
 */
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { syncFolder, writeDurably } from './atomic-write.ts'
import { toFileFailure } from './file-failure.ts'

/** A file of the store: its content by hash, its name on disk. `byteSize` is that of the content. */
export type StoredFile = { readonly sha256: string; readonly storedName: string; readonly byteSize: number }

/** Where the store's rows say which file holds which content: `Store.files`. */
export type FileIndex = {
  find(sha256: string): StoredFile | undefined
  /** Names the file that holds a content; a content known already is found under its new name from now on. */
  put(file: StoredFile): void
  all(): StoredFile[]
}

export type FileStore = {
  readonly folder: string
  /** Keeps a content; one that is kept already and whole is not written again. */
  put(bytes: Uint8Array): { sha256: string; byteSize: number }
  /** The content of a hash; PAPER_DAMAGED when the file is gone or holds something else, NOT_FOUND when it was never kept. */
  read(sha256: string): Uint8Array
  /** The path of a read-only copy with this name in a private folder, for the system's own program to open. */
  openCopy(sha256: string, fileName: string): string
  /** Removes the private copies; one that a program still holds stays until next time. */
  clearCopies(): void
  /** Names of the files on disk. */
  storedNames(): string[]
  /** True when the file is there and holds the content of its hash. */
  isWhole(file: StoredFile): boolean
}

/** First byte of each file: 1 says that the content follows as it is. */
const plainContent = 1
const storedName = /^[0-9a-f]{32}$/
const mostNameBytes = 255

/** The file store in `folder`, made if need be; private copies of an earlier run are removed. */
export function createFileStore(folder: string, index: FileIndex): FileStore {
  const copies = `${folder}-opened`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const store: FileStore = {
    folder,
    put(bytes) {
      const sha256 = hashOf(bytes)
      const known = index.find(sha256)
      if (known === undefined || !holdsContent(folder, known))
        index.put({ sha256, storedName: writeContent(folder, bytes), byteSize: bytes.byteLength })
      return { sha256, byteSize: bytes.byteLength }
    },
    read(sha256) {
      const file = index.find(sha256) ?? fail('NOT_FOUND', { params: { record: 'file' } })
      return readContent(folder, file)
    },
    openCopy: (sha256, fileName) => writeCopy(copies, fileName, store.read(sha256)),
    clearCopies: () => clearFolder(copies),
    storedNames: () => readdirSync(folder).filter((name) => storedName.test(name)),
    isWhole: (file) => holdsContent(folder, file),
  }
  store.clearCopies()
  return store
}

/** The content of a stored file, its version byte checked and taken off; PAPER_DAMAGED when it is not what its hash says. */
export function readContent(folder: string, { sha256, storedName: name }: StoredFile): Uint8Array {
  const path = join(folder, name)
  if (!existsSync(path)) fail('PAPER_DAMAGED', { params: { reason: 'missing' } })
  const bytes = readFileSync(path)
  const content = bytes.subarray(1)
  if (bytes[0] !== plainContent || hashOf(content) !== sha256) fail('PAPER_DAMAGED', { params: { reason: 'changed' } })
  return content
}

/** True when `folder` holds the file and its content is what its hash says. */
export function holdsContent(folder: string, file: StoredFile): boolean {
  try {
    readContent(folder, file)
    return true
  } catch {
    return false
  }
}

function writeContent(folder: string, bytes: Uint8Array): string {
  const name = randomBytes(16).toString('hex')
  const path = join(folder, name)
  try {
    writeDurably(path, Buffer.concat([Buffer.of(plainContent), bytes]))
    syncFolder(folder)
  } catch (error) {
    rmSync(path, { force: true })
    throw toFileFailure(error, path)
  }
  return name
}

function writeCopy(copies: string, fileName: string, bytes: Uint8Array): string {
  const folder = join(copies, randomBytes(8).toString('hex'))
  const path = join(folder, safeFileName(fileName))
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(path, bytes, { flag: 'wx', mode: 0o400 })
    // A file system that ignored the mode at creation still gets the copy read-only.
    chmodSync(path, 0o400)
  } catch (error) {
    throw toFileFailure(error, path)
  }
  return path
}

/** A name that stays in its folder and that the disk takes: no separators, no control or direction characters, at most 255 bytes. */
function safeFileName(fileName: string): string {
  const plain = basename(fileName.normalize('NFC').replaceAll('\\', '/'))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are taken out
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '')
    .replace(/^\.+/, '')
    .trim()
  const dot = plain.lastIndexOf('.')
  const extension = dot > 0 ? plain.slice(dot) : ''
  const stem = [...(dot > 0 ? plain.slice(0, dot) : plain)]
  while (Buffer.byteLength(stem.join('') + extension) > mostNameBytes && stem.length > 0) stem.pop()
  return stem.length === 0 ? `tai-lieu${extension.slice(0, 20)}` : stem.join('') + extension
}

function clearFolder(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder))
    try {
      rmSync(join(folder, name), { recursive: true, force: true })
    } catch {
      // Still open in another program; the next start tries again.
    }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
