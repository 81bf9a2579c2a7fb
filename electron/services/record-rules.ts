/** Rules a record must keep beyond its own schema, checked in the command that writes it. */
import * as v from 'valibot'
import { fail } from '../../shared/contract/errors.ts'
import { checkOverrides } from '../../shared/documents/profile.ts'
import { type DossierPart, directoryParts, recordOfPart, referencesOf } from '../../shared/domain/dossier-parts.ts'
import { brokenRules } from '../../shared/domain/record-rules.ts'
import { isSameDocument } from '../../shared/domain/references/same.ts'
import { brokenBetween, isVoterOut, type Surroundings } from '../../shared/domain/rules-between.ts'
import { votersOut } from '../../shared/domain/voters.ts'
import type { Holiday } from '../../shared/records/holiday.ts'
import { isShortcut, type Phrase } from '../../shared/records/phrase.ts'
import type { ReferenceDocument } from '../../shared/records/reference.ts'
import { type Ballot, type Decision, Participant } from '../../shared/records/session.ts'
import { type RecordName, recordSchemas } from '../../shared/records/tables.ts'
import type { Id } from '../../shared/records/values.ts'
import { fold } from '../../shared/vietnamese/letters.ts'
import type { Readers, RecordMap } from '../db/types.ts'
import { requireSupersedable } from './superseding.ts'

/** The record as its schema leaves it; INVALID_INPUT names the field that is wrong. */
export function validated<N extends RecordName>(name: N, record: unknown): RecordMap[N] {
  const schema: v.GenericSchema = name === 'participant' ? Participant : recordSchemas[name]
  const parsed = v.safeParse(schema, record)
  // The schema of this very kind made it.
  if (parsed.success) return parsed.output as RecordMap[N]
  return refuse(v.getDotPath(parsed.issues[0]) ?? name)
}

/**
 * Checks the record's own rules and those between records. Refuses with INVALID_INPUT naming the field, with DUPLICATE_REFERENCE a
 * document that is in the reference list already, with VOTER_ABSENT an absence of one who voted by name. A day of the table of days off is
 * there once.
 */
export function checkRules<N extends RecordName>(name: N, record: RecordMap[N], tables: Readers): void {
  const [broken] = brokenRules(name, record)
  if (broken !== undefined) refuse(broken.field)
  requireOwnSession(name, record, tables)
  if ('profileOverrides' in record) checkOverrides(record.profileOverrides)
  if (name === 'reference') requireNotListed(record as ReferenceDocument, tables)
  if (name === 'holiday') requireOwnDay(record as Holiday, tables)
  if (name === 'phrase') requireOwnShortcut(record as Phrase, tables)
  if (name === 'decision') requireSupersedable(record as Decision, tables)
  const [clash] = brokenBetween(name, record, surroundings(record, tables))
  if (clash !== undefined && voterRules.has(clash.code)) failVoters(tables, votersOf(name, record, tables))
  if (clash !== undefined) refuse(clash.field)
}

/** Broken where a vote by name and presence contradict each other. */
const voterRules = new Set(['rule.voted', 'rule.absent'])

/**
 * The guard of the roll, for every way an event of presence is written or taken away: VOTER_ABSENT where one who voted by name in an item is
 * then out of the room for it. Asked after the change, in its command.
 */
export function checkVotersIn(name: RecordName, record: object, tables: Readers): void {
  if (name !== 'attendance' || !('participantId' in record) || typeof record.participantId !== 'string') return
  if (isVoterOut(record.participantId, surroundings(record, tables))) failVoters(tables, votersOf(name, record, tables))
}

/** Refuses with VOTER_ABSENT, naming who voted by name and would not have been there. */
export function failVoters(tables: Readers, personIds: readonly (Id | null)[]): never {
  const names = personIds.flatMap((id) => (id === null ? [] : (tables.person.find(id)?.fullName ?? [])))
  fail('VOTER_ABSENT', { params: { names: names.join(', ') } })
}

/** Whom a clash is about: the voters a vote names who were out, or the one the event of presence is of. */
function votersOf(name: RecordName, record: object, tables: Readers): (Id | null)[] {
  if (name === 'ballot') return votersOut(record as Ballot, surroundings(record, tables))
  const id = 'participantId' in record && typeof record.participantId === 'string' ? record.participantId : ''
  return [tables.participant.find(id)?.personId ?? null]
}

/** Read only when a rule asks: most records have none. */
function surroundings(record: object, tables: Readers): Surroundings {
  const sessionId = 'sessionId' in record && typeof record.sessionId === 'string' ? record.sessionId : ''
  return {
    get posts() {
      return tables.post.all()
    },
    get agendaVersions() {
      return tables.agendaVersion.ofSession(sessionId)
    },
    get agendaEntries() {
      return tables.agendaEntry.ofSession(sessionId)
    },
    get items() {
      return tables.item.ofSession(sessionId)
    },
    get participants() {
      return tables.participant.ofSession(sessionId)
    },
    get attendance() {
      return tables.attendance.ofSession(sessionId)
    },
    get ballots() {
      return tables.ballot.ofSession(sessionId)
    },
  }
}

function requireNotListed(reference: ReferenceDocument, tables: Readers): void {
  const listed = tables.reference.all().some((other) => other.id !== reference.id && isSameDocument(other, reference))
  if (listed) fail('DUPLICATE_REFERENCE', { params: { number: reference.numberSymbol } })
}

/** A day is off or worked, not both. */
function requireOwnDay(holiday: Holiday, tables: Readers): void {
  if (tables.holiday.all().some((other) => other.id !== holiday.id && other.date === holiday.date)) refuse('date')
}

/** A shortcut is one word and means one phrase, however it is marked. */
function requireOwnShortcut(phrase: Phrase, tables: Readers): void {
  if (!isShortcut(phrase.shortcut)) refuse('shortcut')
  const bare = fold(phrase.shortcut)
  if (tables.phrase.all().some((other) => other.id !== phrase.id && fold(other.shortcut) === bare)) refuse('shortcut')
}

/** What a record of a session names of a session, it names of its own: a session file must stand by itself. */
function requireOwnSession(name: RecordName, record: object, tables: Readers): void {
  if (!('sessionId' in record)) return
  const part = partOf(name)
  for (const { path, id, to } of part === undefined ? [] : referencesOf(part, record)) {
    if (to === 'any' || to === 'session' || directoryParts.some((directory) => directory === to)) continue
    const target = recordOfPart[to]
    if (target === 'issued') continue
    const named: object | undefined = tables[target].find(id)
    if (named !== undefined && 'sessionId' in named && named.sessionId !== record.sessionId) refuse(path)
  }
}

function partOf(name: RecordName): DossierPart | undefined {
  return Object.entries(recordOfPart).find(([, record]) => record === name)?.[0] as DossierPart | undefined
}

function refuse(field: string): never {
  return fail('INVALID_INPUT', { params: { field } })
}
