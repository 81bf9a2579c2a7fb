/** Sessions in and out of files: checked whole before anything is written, written in one command, never merged silently. */
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { AppFailure, fail } from '../../shared/contract/errors.ts'
import { safeFileName } from '../../shared/documents/file-name.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import type { Id } from '../../shared/records/values.ts'
import { matchDirectory, type Matches } from '../../shared/session-file/match.ts'
import type { MatchQuestionView } from '../../shared/session-file/match-types.ts'
import { parseSessionFile } from '../../shared/session-file/parse.ts'
import { mapIds, sessionIds } from '../../shared/session-file/remap.ts'
import { serializeSessionFile } from '../../shared/session-file/serialize.ts'
import type { Writers } from '../db/types.ts'
import { writeFileAtomic } from '../files/atomic-write.ts'
import { toFileFailure } from '../files/file-failure.ts'
import { actorOf, type Desk, need } from './desk.ts'
import { composeInput } from './dossiers.ts'
import type { Ports } from './ports.ts'
import { isArchive, readSessionArchive, type SessionArchive, writeSessionArchive } from './session-archive.ts'

export type Outcome = 'new' | 'identical' | 'different'
export type ReadFile = { readonly dossier: Dossier; readonly papers: SessionArchive['papers'] }
export type ImportOptions = { readonly answers: Readonly<Record<Id, Id | null>>; readonly asCopy: boolean }

/** Reads and checks a session file or archive. Fails with IMPORT_INVALID carrying every fault, or ARCHIVE_DAMAGED. */
export function readSessionFile(path: string): ReadFile {
  const bytes = readBytes(path)
  const { text, papers } = isArchive(bytes) ? readSessionArchive(bytes) : { text: new TextDecoder().decode(bytes), papers: new Map() }
  const parsed = parseSessionFile(text)
  if (!parsed.ok) return fail('IMPORT_INVALID', { params: { count: parsed.error.faults.length }, faults: parsed.error.faults })
  return { dossier: parsed.value, papers }
}

/** Whether the session is in the store, and whether it is the same there. */
export function compareWithStore(desk: Desk, file: Dossier, matches: Matches): Outcome {
  if (desk.store.tables.session.find(file.session.id) === undefined) return 'new'
  const here = serializeSessionFile(sessionPartsOnly(composeInput(desk.store, file.session.id)))
  return here === serializeSessionFile(sessionPartsOnly(mapIds(file, matches))) ? 'identical' : 'different'
}

/** Matches, questions and outcome of a checked file; nothing is written. */
export function inspect(desk: Desk, { dossier }: ReadFile, answers: ImportOptions['answers']) {
  const { tables } = desk.store
  const directory = { people: tables.person.all(), posts: tables.post.all(), units: tables.unit.all(), bodies: tables.body.all(), terms: tables.term.all() }
  const { matches, questions } = matchDirectory(dossier, directory, answers)
  return { matches, questions, outcome: compareWithStore(desk, dossier, matches) }
}

/**
 * Brings a checked file in, in one command. A session that is there already and the same changes nothing; a different one is refused with
 * IMPORT_DIFFERS unless it comes as a copy. IMPORT_NEEDS_MATCH lists who must be matched first.
 */
export function importSession(desk: Desk, file: ReadFile, { answers, asCopy }: ImportOptions): { sessionId: Id; outcome: Outcome } {
  const { matches, questions, outcome } = inspect(desk, file, answers)
  if (questions.length > 0) throw needsMatch(questions)
  if (outcome === 'identical') return { sessionId: file.dossier.session.id, outcome }
  if (outcome === 'different' && !asCopy) fail('IMPORT_DIFFERS')
  const matched = mapIds(file.dossier, matches)
  const dossier = asCopy && outcome === 'different' ? copyOf(matched, desk.newId) : matched
  // Files first: a kill in between leaves a file no row names, never a row without its file.
  for (const content of file.papers.values()) desk.files.put(content)
  desk.store.command({ name: 'session.import', actor: actorOf(desk), sessionId: dossier.session.id }, (w) => insertDossier(desk, w, dossier))
  return { sessionId: dossier.session.id, outcome }
}

function needsMatch(questions: readonly MatchQuestionView[]): AppFailure {
  const faults = questions.map(({ kind, id, name, candidates }) => ({
    path: id,
    code: `match.${kind}`,
    vi: `“${name}” có thể là: ${candidates.map((one) => `${one.name} (${one.detail}) ${one.id}`).join('; ')}`,
    en: `“${name}” may be: ${candidates.map((one) => `${one.name} (${one.detail}) ${one.id}`).join('; ')}`,
  }))
  return new AppFailure({ code: 'IMPORT_NEEDS_MATCH', params: { count: questions.length }, faults })
}

/** The same session under ids of its own; its number stays with the original. */
function copyOf(dossier: Dossier, newId: () => Id): Dossier {
  const copy = mapIds(dossier, new Map(sessionIds(dossier).map((id) => [id, newId()])))
  return { ...copy, drafts: [], issued: [], session: { ...copy.session, number: null, copiedFrom: dossier.session.id } }
}

function insertDossier(desk: Desk, w: Writers, dossier: Dossier): void {
  if (w.office.all().length === 0) w.office.insert(dossier.office)
  const insertNew = <T extends { id: Id }>(writer: { find: (id: Id) => unknown; insert: (record: T) => unknown }, records: readonly T[]) => {
    for (const record of records) if (writer.find(record.id) === undefined) writer.insert(record)
  }
  insertNew(w.term, [dossier.term])
  insertNew(w.body, [dossier.body])
  insertNew(w.unit, successorsFirst(dossier.units))
  insertNew(w.person, dossier.people)
  const posts = w.post.all()
  insertNew(w.post, dossier.posts.filter((post) => !posts.some((known) => known.personId === post.personId && known.title === post.title && known.from === post.from)))
  const members = w.membership.all()
  insertNew(w.membership, dossier.memberships.filter((one) => !members.some((known) => known.bodyId === one.bodyId && known.personId === one.personId && known.from === one.from)))
  w.session.insert(dossier.session)
  insertNew(w.agendaVersion, dossier.agendaVersions)
  insertNew(w.item, [...dossier.items].sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null)))
  insertNew(w.agendaEntry, dossier.agendaEntries)
  insertNew(w.paper, dossier.papers)
  insertNew(w.participant, dossier.participants)
  insertNew(w.attendance, dossier.attendance)
  insertNew(w.contribution, dossier.contributions)
  insertNew(w.ballot, dossier.ballots)
  insertNew(w.decision, dossier.decisions)
  insertNew(w.task, dossier.tasks)
  insertNew(w.taskEvent, dossier.taskEvents)
  for (const draft of dossier.drafts) desk.store.documents.insertDraft(draft)
  for (const issued of dossier.issued) desk.store.documents.insertIssued(issued)
}

function successorsFirst(units: Dossier['units']): Dossier['units'] {
  const depth = (id: Id | null, seen: readonly Id[] = []): number => {
    const unit = units.find((one) => one.id === id)
    return unit === undefined || seen.includes(unit.id) ? 0 : 1 + depth(unit.successorId, [...seen, unit.id])
  }
  return [...units].sort((a, b) => depth(a.id) - depth(b.id))
}

/** The records of the session alone: what makes two sessions the same. */
function sessionPartsOnly(dossier: Dossier): Dossier {
  return { ...dossier, units: [], people: [], posts: [], memberships: [], office: emptyOffice, term: { ...dossier.term, name: '-', startsOn: null, endsOn: null }, body: { ...dossier.body, name: '-', authorityName: '-' } }
}

const emptyOffice: Dossier['office'] = { id: '', name: '', superiorName: null, letterhead: '', placeName: '', symbol: '', archiveName: '', profileId: '', profileOverrides: {} }

/** The file of a session: `.phien.json`, or with its papers `.phien.zip`. */
export function sessionFileBytes(desk: Desk, sessionId: Id, withPapers: boolean): Uint8Array {
  const dossier = composeInput(desk.store, sessionId)
  if (withPapers) return writeSessionArchive(dossier, (sha256) => desk.files.read(sha256))
  return new TextEncoder().encode(serializeSessionFile(dossier))
}

/** Asks where to and writes the session's file; `null` when the person cancelled. */
export async function exportSessionFile(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'documentsFolder' | 'onWritten'>,
  { sessionId, withPapers }: { sessionId: Id; withPapers: boolean },
): Promise<{ fileName: string | null }> {
  const { date } = need(desk.store.tables, 'session', sessionId)
  const name = safeFileName(`Phiên họp ${date ?? ''}`, withPapers ? 'phien.zip' : 'phien.json')
  const path = await ports.dialogs.saveFile({ title: 'dialogs.saveSessionFile', defaultPath: join(ports.documentsFolder, name), kind: 'session' })
  if (path === null) return { fileName: null }
  writeFileAtomic(path, sessionFileBytes(desk, sessionId, withPapers), { overwrite: true })
  ports.onWritten(path)
  return { fileName: basename(path) }
}

/** Checked files waiting for the person's answers, by token; only the newest is kept. */
const waiting = new Map<Id, ReadFile>()

/** Asks for a file and checks it; `null` when the person cancelled. */
export async function chooseSessionFile(desk: Desk, { dialogs }: Pick<Ports, 'dialogs'>) {
  const [path] = await dialogs.openFiles({ title: 'dialogs.openSessionFile', kind: 'session', many: false })
  if (path === undefined) return null
  const file = readSessionFile(path)
  const { outcome, questions } = inspect(desk, file, {})
  const token = desk.newId()
  waiting.clear()
  waiting.set(token, file)
  return { token, fileName: basename(path), outcome, questions: [...questions] }
}

/** Brings in the file that was chosen, with the person's answers. */
export function importChosenFile(desk: Desk, { token, matches, asCopy }: { token: Id; matches: ImportOptions['answers']; asCopy: boolean }): { sessionId: Id } {
  const file = waiting.get(token) ?? fail('NOT_FOUND')
  const { sessionId } = importSession(desk, file, { answers: matches, asCopy })
  waiting.delete(token)
  return { sessionId }
}

/** Brings in the bundled sample session; loading it again finds it there. */
export function loadSample(desk: Desk, samplePath: string): { sessionId: Id } {
  const file = readSessionFile(samplePath)
  const { outcome } = inspect(desk, file, {})
  if (outcome !== 'new') return { sessionId: file.dossier.session.id }
  const { sessionId } = importSession(desk, file, { answers: {}, asCopy: false })
  return { sessionId }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw toFileFailure(cause, path)
  }
}
