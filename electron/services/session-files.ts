/** Sessions in and out of files, with the person's answers: the bundled sample, session files chosen and written. */
import { basename, dirname, join } from 'node:path'
import type { Output } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/contract/errors.ts'
import { safeFileName } from '../../shared/documents/file-name.ts'
import type { Id } from '../../shared/records/values.ts'
import { serializeSessionFile } from '../../shared/session-file/serialize.ts'
import { shortDate } from '../../shared/vietnamese/dates.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { type Desk, exportFolderSetting, need } from './desk.ts'
import { composeInput } from './dossiers.ts'
import type { Ports } from './ports.ts'
import { writeSessionArchive } from './session-archive.ts'
import { type ImportOptions, importSession, inspect, type ReadFile, readSessionFile } from './session-import.ts'

/** The file of a session: `.phien.json`, or with its papers `.phien.zip`. PAPER_DAMAGED when a kept paper is not whole. */
export function sessionFileBytes({ store, files }: Desk, sessionId: Id, withPapers: boolean): Uint8Array {
  const dossier = composeInput(store, sessionId)
  if (!withPapers) return new TextEncoder().encode(serializeSessionFile(dossier))
  return writeSessionArchive(dossier, (sha256) => (store.files.find(sha256) === undefined ? null : files.read(sha256)))
}

/** Asks where to and writes the session's file; `null` when the person cancelled. */
export async function exportSessionFile(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'documentsFolder' | 'onWritten'>,
  { sessionId, withPapers }: { sessionId: Id; withPapers: boolean },
): Promise<{ fileName: string | null }> {
  const { settings } = desk.store
  const folder = settings.get(exportFolderSetting) ?? ports.documentsFolder
  const path = await ports.dialogs.saveFile({
    title: 'dialogs.saveSessionFile',
    defaultPath: join(folder, sessionFileName(desk, sessionId, withPapers)),
    kind: 'session',
  })
  if (path === null) return { fileName: null }
  writeFileAtomic(path, sessionFileBytes(desk, sessionId, withPapers), { overwrite: true })
  settings.set(exportFolderSetting, dirname(path))
  ports.onWritten(path)
  return { fileName: basename(path) }
}

/** `Phiên họp Ban Thường vụ Tỉnh ủy 05-6-2025.phien.json` */
function sessionFileName({ store: { tables } }: Desk, sessionId: Id, withPapers: boolean): string {
  const { date, bodyId } = need(tables, 'session', sessionId)
  const day = date === null ? '' : shortDate(date).replaceAll('/', '-')
  return safeFileName(`Phiên họp ${need(tables, 'body', bodyId).name} ${day}`, withPapers ? 'phien.zip' : 'phien.json')
}

/** The checked file that waits for the person's answers: only the newest is kept. */
const waiting = new Map<Id, ReadFile>()

/** Asks for a file and checks it; `null` when the person cancelled. Nothing is written. */
export async function chooseSessionFile(
  desk: Desk,
  { dialogs }: Pick<Ports, 'dialogs'>,
): Promise<Output<'sessionFile.choose'>> {
  const [path] = await dialogs.openFiles({ title: 'dialogs.openSessionFile', kind: 'session', many: false })
  if (path === undefined) return null
  const file = readSessionFile(path)
  const { outcome, questions } = inspect(desk, file, {})
  const token = desk.newId()
  waiting.clear()
  waiting.set(token, file)
  return { token, fileName: basename(path), outcome, questions: [...questions] }
}

/** Brings in the file that was chosen, with the person's answers. NOT_FOUND when another was chosen since. */
export function importChosenFile(
  desk: Desk,
  { token, matches, asCopy }: { token: Id; matches: ImportOptions['answers']; asCopy: boolean },
): { sessionId: Id } {
  const file = waiting.get(token) ?? fail('NOT_FOUND')
  const { sessionId } = importSession(desk, file, { answers: matches, asCopy })
  waiting.delete(token)
  return { sessionId }
}

/** Brings in the bundled sample session; loading it again finds it there, changed or not. Nobody of the sample is taken for someone known. */
export function loadSample(desk: Desk, samplePath: string): { sessionId: Id } {
  const file = readSessionFile(samplePath)
  const { outcome, questions } = inspect(desk, file, {})
  if (outcome !== 'new') return { sessionId: file.dossier.session.id }
  const answers = Object.fromEntries(questions.map(({ id }) => [id, null]))
  const { sessionId } = importSession(desk, file, { answers, asCopy: false }, 'sample.load')
  return { sessionId }
}
