/** Bringing a session in: checked whole before anything is written, written in one command, never merged silently (`design.md` 5). */
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { AppFailure, type Fault, fail } from '../../shared/contract/errors.ts'
import { noDrafts, recordOfPart, sessionParts } from '../../shared/domain/dossier-parts.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import type { Id } from '../../shared/records/values.ts'
import { type Matches, matchDirectory } from '../../shared/session-file/match.ts'
import type { MatchQuestionView } from '../../shared/session-file/match-types.ts'
import { parseSessionFile } from '../../shared/session-file/parse.ts'
import { mapIds, sessionIds } from '../../shared/session-file/remap.ts'
import { inGivenOrder } from '../../shared/session-file/serialize.ts'
import type { Writers } from '../db/types.ts'
import { canonicalJson } from '../documents/snapshot.ts'
import { toFileFailure } from '../files/file-failure.ts'
import { actorOf, type Desk } from './desk.ts'
import { wholeDossier } from './dossiers.ts'
import { checkRules } from './record-rules.ts'
import { isArchive, mostArchiveBytes, readSessionArchive, type SessionArchive } from './session-archive.ts'

export type Outcome = 'new' | 'identical' | 'different'
export type ReadFile = { readonly dossier: Dossier } & Pick<SessionArchive, 'papers'> &
  Partial<Pick<SessionArchive, 'documents'>>
export type Inspected = {
  readonly matches: Matches
  readonly questions: readonly MatchQuestionView[]
  readonly outcome: Outcome
}
export type ImportOptions = { readonly answers: Readonly<Record<Id, Id | null>>; readonly asCopy: boolean }

/** Reads and checks a session file or archive. Fails with IMPORT_INVALID carrying every fault, ARCHIVE_DAMAGED or FILE_*. */
export function readSessionFile(path: string): ReadFile {
  const bytes = readBytes(path)
  const { json, papers, documents } = isArchive(bytes)
    ? readSessionArchive(bytes)
    : { json: bytes, papers: new Map(), documents: new Map() }
  const parsed = parseSessionFile(decodeText(json))
  if (!parsed.ok) throw invalid(parsed.error.faults)
  const named = new Set(parsed.value.papers.map(({ sha256 }) => sha256))
  if ([...papers.keys()].some((sha256) => !named.has(sha256)))
    fail('ARCHIVE_DAMAGED', { params: { reason: 'foreign paper' } })
  return { dossier: parsed.value, papers, documents }
}

/** Matches, questions and outcome of a checked file; nothing is written. */
export function inspect(desk: Desk, { dossier }: ReadFile, answers: ImportOptions['answers']): Inspected {
  const { tables } = desk.store
  const asked = new Set([...dossier.people, ...dossier.units, dossier.body, dossier.term].map(({ id }) => id))
  const stray = Object.keys(answers).find((id) => !asked.has(id))
  if (stray !== undefined) fail('INVALID_INPUT', { params: { field: stray } })
  const known = {
    people: tables.person.all(),
    posts: tables.post.all(),
    units: tables.unit.all(),
    bodies: tables.body.all(),
    terms: tables.term.all(),
  }
  const here = tables.session.find(dossier.session.id) && wholeDossier(desk.store, dossier.session.id)
  const { matches, questions } = matchDirectory(dossier, known, answers, here)
  const outcome = here === undefined ? 'new' : compare(here, mapIds(dossier, matches))
  // A question that is left would be about somebody the session itself does not name: where nothing is brought, nobody need answer.
  return { matches, questions: outcome === 'identical' ? [] : questions, outcome }
}

/**
 * Brings a checked file in, in one command. A session that is there already and the same changes nothing; a different one is refused
 * with IMPORT_DIFFERS unless it comes as a copy. IMPORT_NEEDS_MATCH lists who must be matched first, DUPLICATE_NUMBER and
 * IMPORT_INVALID what this store cannot take.
 */
export function importSession(
  desk: Desk,
  file: ReadFile,
  { answers, asCopy }: ImportOptions,
  step: 'sessionFile.import' | 'sample.load' = 'sessionFile.import',
): { sessionId: Id; outcome: Outcome } {
  const inspected = inspect(desk, file, answers)
  const { questions, outcome } = inspected
  if (questions.length > 0) throw needsMatch(questions, file.dossier)
  if (outcome === 'identical') return { sessionId: file.dossier.session.id, outcome }
  if (outcome === 'different' && !asCopy) fail('IMPORT_DIFFERS')
  const matched = mapIds(file.dossier, inspected.matches)
  const dossier = outcome === 'different' ? copyOf(matched, desk.newId) : matched
  requireRoom(desk, dossier)
  // Every paper is read before the first is kept: a damaged one leaves nothing behind.
  for (const readPaper of file.papers.values()) readPaper()
  // Files first: a kill in between leaves a file no row names, never a row without its file.
  for (const readPaper of file.papers.values()) desk.files.put(readPaper())
  // No session's own step: undoing within the session must not take the session away.
  desk.store.command({ name: step, actor: actorOf(desk), sessionId: null }, (w) => {
    insertDirectory(w, dossier, file.dossier.body.id === dossier.body.id)
    insertSession(desk, w, dossier)
  })
  return { sessionId: dossier.session.id, outcome }
}

/** What this store already holds under the same id or number cannot come in a second time. */
function requireRoom({ store: { tables } }: Desk, dossier: Dossier): void {
  const { number, bodyId, termId, kind, id } = dossier.session
  const isTaken = tables.session
    .all()
    .some(
      (one) =>
        one.id !== id && one.number === number && one.bodyId === bodyId && one.termId === termId && one.kind === kind,
    )
  if (number !== null && isTaken) fail('DUPLICATE_NUMBER', { params: { number } })
  const faults = sessionParts.flatMap((part) => {
    const name = recordOfPart[part]
    if (name === 'issued') return []
    const records = [dossier[part]].flat()
    return records.flatMap((record, index) =>
      tables[name].find(record.id) === undefined
        ? []
        : [
            {
              path: part === 'session' ? '$.session.id' : `$.${part}[${index}].id`,
              code: 'id.taken',
              vi: 'mã đã dùng cho bản ghi khác trong kho',
              en: 'is the id of another record of the store',
            },
          ],
    )
  })
  if (faults.length > 0) throw invalid(faults)
}

function invalid(faults: readonly Fault[]): AppFailure {
  return new AppFailure({ code: 'IMPORT_INVALID', params: { count: faults.length }, faults })
}

function needsMatch(questions: readonly MatchQuestionView[], dossier: Dossier): AppFailure {
  const faults = questions.map(({ kind, id, name, candidates }) => ({
    path: placeOf(kind, id, dossier),
    code: `match.${kind}`,
    vi: `“${name}” ${id} có thể là: ${candidates.map((one) => `${one.name} (${one.detail}) ${one.id}`).join('; ')}`,
    en: `“${name}” ${id} may be: ${candidates.map((one) => `${one.name} (${one.detail}) ${one.id}`).join('; ')}`,
  }))
  return new AppFailure({ code: 'IMPORT_NEEDS_MATCH', params: { count: questions.length }, faults })
}

/** Where the file names the record: `$.people[2].id`, `$.body.id`. */
function placeOf(kind: MatchQuestionView['kind'], id: Id, { people, units }: Dossier): string {
  if (kind === 'person') return `$.people[${people.findIndex((one) => one.id === id)}].id`
  if (kind === 'unit') return `$.units[${units.findIndex((one) => one.id === id)}].id`
  return `$.${kind}.id`
}

/** The same session under ids of its own; its number stays with the original. */
function copyOf(dossier: Dossier, newId: () => Id): Dossier {
  const copy = mapIds(dossier, new Map(sessionIds(dossier).map((id) => [id, newId()])))
  return {
    ...copy,
    ...noDrafts,
    issued: [],
    session: { ...copy.session, number: null, copiedFrom: dossier.session.id },
  }
}

/**
 * What the store lacks of the directory. People it knows keep the posts it knows; a body it knows keeps its members, because votes are
 * counted on them: only one known by its very id takes members that are new to the store.
 */
function insertDirectory(w: Writers, dossier: Dossier, isSameBody: boolean): void {
  if (w.office.all().length === 0) {
    checkRules('office', dossier.office, w)
    w.office.insert(dossier.office)
  }
  const newPeople = new Set(dossier.people.filter(({ id }) => w.person.find(id) === undefined).map(({ id }) => id))
  const takesMembers = isSameBody || w.body.find(dossier.body.id) === undefined
  insertMissing(w.term, [dossier.term])
  insertMissing(w.body, [dossier.body])
  insertMissing(w.unit, dossier.units)
  insertMissing(w.person, dossier.people)
  insertMissing(
    w.post,
    dossier.posts.filter(({ personId }) => newPeople.has(personId)),
  )
  if (takesMembers)
    insertMissing(
      w.membership,
      dossier.memberships.filter(({ personId }) => newPeople.has(personId)),
    )
}

type Insertable<T> = { find: (id: Id) => unknown; insert: (record: T) => unknown }

function insertMissing<T extends { id: Id }>(writer: Insertable<T>, records: readonly T[]): void {
  for (const record of records) if (writer.find(record.id) === undefined) writer.insert(record)
}

function insertSession({ store }: Desk, w: Writers, dossier: Dossier): void {
  const insert = <T>(writer: { insert: (record: T) => unknown }, records: readonly T[]) => {
    for (const record of records) writer.insert(record)
  }
  insert(w.session, [dossier.session])
  insert(w.agendaVersion, dossier.agendaVersions)
  insert(w.item, dossier.items)
  insert(w.agendaEntry, dossier.agendaEntries)
  insert(w.paper, dossier.papers)
  insert(w.participant, dossier.participants)
  insert(w.attendance, dossier.attendance)
  insert(w.contribution, dossier.contributions)
  insert(w.ballot, dossier.ballots)
  insert(w.decision, dossier.decisions)
  insert(w.task, dossier.tasks)
  insert(w.taskEvent, dossier.taskEvents)
  insert(w.draft, dossier.drafts)
  insert(w.draftBlock, dossier.draftBlocks)
  insert(w.draftVersion, dossier.draftVersions)
  insert(w.draftComment, dossier.draftComments)
  insert(w.draftStep, dossier.draftSteps)
  insert(w.opinionRound, dossier.opinionRounds)
  insert(w.opinion, dossier.opinions)
  insert(w.opinionRemark, dossier.opinionRemarks)
  for (const issued of dossier.issued) store.documents.insertIssued(issued)
}

/** The same session here and there: its own records are equal. The directory is the store's own and may have moved on. */
function compare(here: Dossier, there: Dossier): Outcome {
  const own = (dossier: Dossier) => canonicalJson(sessionParts.map((part) => inGivenOrder(dossier[part])))
  return own(here) === own(there) ? 'identical' : 'different'
}

function readBytes(path: string): Uint8Array {
  try {
    if (statSync(path).size > mostArchiveBytes) fail('FILE_TOO_LARGE', { params: { fileName: basename(path) } })
    return readFileSync(path)
  } catch (cause) {
    throw toFileFailure(cause, path)
  }
}

function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw invalid([{ path: '$', code: 'text.encoding', vi: 'không phải chữ mã hóa UTF-8', en: 'is not UTF-8 text' }])
  }
}
