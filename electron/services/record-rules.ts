/** Rules a record must keep beyond its own schema, checked in the command that writes it. */
import * as v from 'valibot'
import { fail } from '../../shared/contract/errors.ts'
import { type DossierPart, directoryParts, recordOfPart, referencesOf } from '../../shared/domain/dossier-parts.ts'
import { presenceOf } from '../../shared/domain/presence.ts'
import { brokenRules } from '../../shared/domain/record-rules.ts'
import { Participant } from '../../shared/records/session.ts'
import { type RecordName, recordSchemas } from '../../shared/records/tables.ts'
import type { Readers, RecordMap } from '../db/types.ts'

/** The record as its schema leaves it; INVALID_INPUT names the field that is wrong. */
export function validated<N extends RecordName>(name: N, record: unknown): RecordMap[N] {
  const schema: v.GenericSchema = name === 'participant' ? Participant : recordSchemas[name]
  const parsed = v.safeParse(schema, record)
  // The schema of this very kind made it.
  if (parsed.success) return parsed.output as RecordMap[N]
  return refuse(v.getDotPath(parsed.issues[0]) ?? name)
}

/** Checks the record's own rules and those between records. Refuses with INVALID_INPUT naming the field. */
export function checkRules<N extends RecordName>(name: N, record: RecordMap[N], tables: Readers): void {
  const [broken] = brokenRules(name, record)
  if (broken !== undefined) refuse(broken.field)
  requireOwnSession(name, record, tables)
  const rule: ((record: never, tables: Readers) => void) | undefined = rules[name]
  rule?.(record as never, tables)
}

type Rules = { readonly [N in RecordName]?: (record: RecordMap[N], tables: Readers) => void }

const rules: Rules = {
  post: (post, tables) => {
    if (post.exclusive && tables.post.all().some((other) => clash(post, other))) refuse('exclusive')
  },
  item: ({ id, parentId, sessionId }, tables) => {
    const hasSubItems = tables.item.ofSession(sessionId).some((item) => item.parentId === id)
    const parent = parentId === null ? undefined : tables.item.find(parentId)
    if (parent !== undefined && (parent.parentId !== null || hasSubItems)) refuse('parentId')
  },
  attendance: (event, tables) => {
    if (event.kind === 'absent' && hasVoted(event, tables)) refuse('kind')
  },
  ballot: ({ sessionId, named }, tables) => {
    if (named.some(({ personId }) => isAbsent(personId, sessionId, tables))) refuse('named')
  },
}

/** What a record of a session names of a session, it names of its own: a session file must stand by itself. */
function requireOwnSession(name: RecordName, record: object, tables: Readers): void {
  if (!('sessionId' in record)) return
  const part = partOf(name)
  for (const { path, id, to } of part === undefined ? [] : referencesOf(part, record)) {
    if (to === 'any' || to === 'session' || directoryParts.some((directory) => directory === to)) continue
    const target = recordOfPart[to]
    if (target === 'draft' || target === 'issued') continue
    const named: object | undefined = tables[target].find(id)
    if (named !== undefined && 'sessionId' in named && named.sessionId !== record.sessionId) refuse(path)
  }
}

function partOf(name: RecordName): DossierPart | undefined {
  return Object.entries(recordOfPart).find(([, record]) => record === name)?.[0] as DossierPart | undefined
}

/** One who voted by name cannot be absent (`features.md` C1). */
function hasVoted(event: RecordMap['attendance'], tables: Readers): boolean {
  const personId = tables.participant.find(event.participantId)?.personId
  return tables.ballot
    .ofSession(event.sessionId)
    .filter(({ itemId }) => event.itemId === null || event.itemId === itemId)
    .some(({ named }) => named.some((vote) => vote.personId === personId))
}

function isAbsent(personId: string, sessionId: string, tables: Readers): boolean {
  const own = tables.participant.ofSession(sessionId).filter((participant) => participant.personId === personId)
  const events = tables.attendance.ofSession(sessionId).filter(({ itemId }) => itemId === null)
  const presences = presenceOf(
    own,
    events.filter(({ participantId }) => own.some(({ id }) => id === participantId)),
  )
  return presences.some(({ status }) => status === 'absent')
}

/** Two people in one post at one time, where only one may hold it. */
function clash(one: RecordMap['post'], other: RecordMap['post']): boolean {
  if (!other.exclusive || one.title !== other.title || one.unitId !== other.unitId) return false
  if (one.id === other.id || one.personId === other.personId) return false
  return (one.from ?? '0') <= (other.to ?? '9') && (other.from ?? '0') <= (one.to ?? '9')
}

function refuse(field: string): never {
  return fail('INVALID_INPUT', { params: { field } })
}
