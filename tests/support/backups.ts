/** A store with a session and papers, and a folder to back it up to. */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { KeyProvider } from '../../electron/db/db.ts'
import { type Backup, backUpStore } from '../../electron/files/backup.ts'
import { addPapers } from '../../electron/services/papers.ts'
import { createSession } from '../../electron/services/sessions.ts'
import { fillDirectory, makeDesk, type TestDesk } from './desk.ts'
import { makeFolder } from './store.ts'

export type Filled = TestDesk & { readonly sessionId: string; readonly target: string }

/** One session with two papers in a store, and an empty folder for its backups. */
export function fillStore(key?: KeyProvider): Filled {
  const made = makeDesk(key === undefined ? {} : { key })
  const { bodyId, termId } = fillDirectory(made)
  const { sessionId } = createSession(made.desk, { bodyId, termId, kind: 'regular', date: '2025-06-05' })
  addPaper(made, sessionId, 'Tờ trình', 'Kính trình Ban Thường vụ Tỉnh ủy')
  addPaper(made, sessionId, 'Báo cáo', 'Kết quả thu, chi ngân sách')
  return Object.assign(made, { sessionId, target: makeFolder() })
}

export function addPaper(made: TestDesk, sessionId: string, title: string, text: string): void {
  const path = join(makeFolder(), `${title}.docx`)
  writeFileSync(path, text)
  addPapers(made.desk, { sessionId, itemId: null, paths: [path] })
}

export function backUp({ desk, clock, target }: Filled, folder = target): Promise<Backup> {
  return backUpStore({
    storePath: desk.store.path,
    key: desk.store.key,
    filesFolder: desk.files.folder,
    targetFolder: folder,
    appVersion: '0.1.0',
    nowMs: clock.nowMs,
  })
}

/** Every file under a folder with its content, to see that nothing changed. */
export function contentsOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    paths.sort().map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  )
}

/** Changes one bit in the middle of a file. */
export function flipByte(path: string, place?: number): void {
  const bytes = readFileSync(path)
  const at = place ?? Math.floor(bytes.byteLength / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(path, bytes)
}

/** A closed store and one backup of it, each test's own: copied from one that was made once for each key. */
export type BackedUp = {
  readonly key: KeyProvider | undefined
  readonly folder: string
  readonly storePath: string
  readonly filesFolder: string
  readonly backupPath: string
  readonly sessionId: string
}

const originals = new Map<KeyProvider | undefined, Promise<Filled & { readonly backupName: string }>>()

export async function aBackedUpStore(key?: KeyProvider): Promise<BackedUp> {
  const original = await (originals.get(key) ?? makeOriginal(key))
  const [folder, target] = [makeFolder(), makeFolder()]
  cpSync(original.folder, folder, { recursive: true })
  cpSync(original.target, target, { recursive: true })
  const { sessionId, backupName } = original
  return {
    key,
    folder,
    storePath: join(folder, 'thu-ky.db'),
    filesFolder: join(folder, 'papers'),
    backupPath: join(target, backupName),
    sessionId,
  }
}

function makeOriginal(key: KeyProvider | undefined): Promise<Filled & { readonly backupName: string }> {
  const making = async () => {
    const made = fillStore(key)
    const { path } = await backUp(made)
    made.store.close()
    return Object.assign(made, { backupName: basename(path) })
  }
  const made = making()
  originals.set(key, made)
  return made
}
