/** Sessions in and out of files, with the person's answers: the bundled sample, session files chosen and written. */
import { basename, dirname, join } from 'node:path'
import type { Output } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/contract/errors.ts'
import { safeFileName } from '../../shared/documents/file-name.ts'
import { noDrafts } from '../../shared/domain/dossier-parts.ts'
import type { SecretChoice } from '../../shared/domain/secrecy.ts'
import { partsAbove, sessionLevel, withoutParts } from '../../shared/domain/secret-parts.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import { serializeSessionFile } from '../../shared/session-file/serialize.ts'
import { shortDate } from '../../shared/vietnamese/dates.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { packageOf } from './archive-package.ts'
import { type Desk, exportFolderSetting, need } from './desk.ts'
import { composeInput, wholeDossier } from './dossiers.ts'
import { noteExport } from './network.ts'
import type { Ports } from './ports.ts'
import { requireLevelOpen } from './seals.ts'
import { writeSessionArchive } from './session-archive.ts'
import { type ImportOptions, importSession, inspect, type ReadFile, readSessionFile } from './session-import.ts'

/**
 * The file of a session: `.phien.json`, or with its papers `.phien.zip`, as an archive package with its issued documents too. PAPER_DAMAGED when a kept paper is not whole; of a session with
 * secrets as `dossierToExport`.
 */
export function sessionFileBytes(
  desk: Desk,
  sessionId: Id,
  withPapers: boolean,
  secret?: SecretChoice,
  asPackage = false,
): Uint8Array {
  const { store, files } = desk
  const dossier = dossierToExport(desk, sessionId, secret)
  if (!withPapers) return new TextEncoder().encode(serializeSessionFile(dossier))
  const paperOf = (sha256: string) => (store.files.find(sha256) === undefined ? null : files.read(sha256))
  return writeSessionArchive(dossier, paperOf, asPackage ? packageOf(desk, dossier) : undefined)
}

/**
 * What of the session goes into a file. Where something of it is secret, a person says whether that stays (then no draft goes either,
 * since its words may come from anywhere, and no secret document) or goes along: SECRET_UNCONFIRMED (param `level`) without their word;
 * refused where it may not be opened at this desk (`domain.md` 7, consequences 1 and 5).
 */
function dossierToExport(desk: Desk, sessionId: Id, secret?: SecretChoice): Dossier {
  const dossier = wholeDossier(desk.store, sessionId)
  const level = sessionLevel(dossier)
  if (level === 'none') return dossier
  if (secret === undefined) fail('SECRET_UNCONFIRMED', { params: { level } })
  if (secret === 'include') {
    requireLevelOpen(desk, sessionId, level)
    return dossier
  }
  const open = withoutParts(dossier, partsAbove(dossier, 'none'), 'none')
  return {
    ...open,
    ...noDrafts,
    issued: open.issued.filter((issued) => issued.secrecy === 'none'),
  }
}

type SessionExport = {
  readonly sessionId: Id
  readonly withPapers: boolean
  readonly secret?: SecretChoice
  readonly asPackage?: boolean
}

/** Asks where to and writes the session's file; `null` when the person cancelled. */
export async function exportSessionFile(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'documentsFolder' | 'onWritten'>,
  { sessionId, withPapers, secret, asPackage }: SessionExport,
): Promise<{ fileName: string | null }> {
  const { settings } = desk.store
  const bytes = sessionFileBytes(desk, sessionId, withPapers, secret, asPackage)
  const level = secret === 'include' ? sessionLevel(composeInput(desk.store, sessionId)) : 'none'
  const folder = settings.get(exportFolderSetting) ?? ports.documentsFolder
  const path = await ports.dialogs.saveFile({
    title: 'dialogs.saveSessionFile',
    defaultPath: join(folder, sessionFileName(desk, { sessionId, withPapers, level })),
    kind: 'session',
  })
  if (path === null) return { fileName: null }
  writeFileAtomic(path, bytes, { overwrite: true })
  if (level !== 'none') noteExport(desk, sessionId, level, 'session')
  settings.set(exportFolderSetting, dirname(path))
  ports.onWritten(path)
  return { fileName: basename(path) }
}

/** `Phiên họp Ban Thường vụ Tỉnh ủy 05-6-2025.phien.json`; one that takes secrets along says so first: `TUYỆT MẬT - Phiên họp ...`. */
function sessionFileName(
  { store: { tables } }: Desk,
  { sessionId, withPapers, level }: { sessionId: Id; withPapers: boolean; level: SecrecyLevel },
): string {
  const mark = { none: '', mat: 'MẬT - ', toi_mat: 'TỐI MẬT - ', tuyet_mat: 'TUYỆT MẬT - ' }[level]
  const { date, bodyId } = need(tables, 'session', sessionId)
  const day = date === null ? '' : shortDate(date).replaceAll('/', '-')
  return safeFileName(
    `${mark}Phiên họp ${need(tables, 'body', bodyId).name} ${day}`,
    withPapers ? 'phien.zip' : 'phien.json',
  )
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
