/** Rules a record must keep beyond its own schema, checked in the command that writes it. */
import * as v from 'valibot'
import { fail } from '../../shared/contract/errors.ts'
import { Participant } from '../../shared/records/session.ts'
import { type RecordName, recordSchemas } from '../../shared/records/tables.ts'
import type { Readers, RecordMap } from '../db/types.ts'

/** The record as its schema leaves it; INVALID_INPUT names the field that is wrong. */
export function validated<N extends RecordName>(name: N, record: unknown): RecordMap[N] {
  const schema: v.GenericSchema = name === 'participant' ? Participant : recordSchemas[name]
  const parsed = v.safeParse(schema, record)
  if (parsed.success) return parsed.output as RecordMap[N]
  return refuse(v.getDotPath(parsed.issues[0]) ?? name)
}

/** Checks the rules between records. Refuses with INVALID_INPUT naming the field. */
export function checkRules<N extends RecordName>(name: N, record: RecordMap[N], tables: Readers): void {
  const rule: ((record: never, tables: Readers) => void) | undefined = rules[name]
  rule?.(record as never, tables)
}

type Rules = { readonly [N in RecordName]?: (record: RecordMap[N], tables: Readers) => void }

const rules: Rules = {
  term: ({ startsOn, endsOn }) => requireOrder(startsOn, endsOn, 'endsOn'),
  post: (post, tables) => {
    requireOrder(post.from, post.to, 'to')
    if (post.exclusive && tables.post.all().some((other) => other.id !== post.id && clash(post, other)))
      refuse('exclusive')
  },
  membership: ({ from, to }) => requireOrder(from, to, 'to'),
  unit: ({ from, to, id, successorId }) => {
    requireOrder(from, to, 'to')
    if (successorId === id) refuse('successorId')
  },
  session: ({ date, endDate, startTime, endTime }) => {
    requireOrder(date, endDate, 'endDate')
    if (endDate === null && startTime !== null && endTime !== null && endTime < startTime) refuse('endTime')
  },
  attendance: (event, tables) => {
    if (event.kind !== 'absent' && event.excused !== null) refuse('excused')
    if ((event.kind === 'substitute') !== (event.substituteId !== null)) refuse('substituteId')
    if (event.kind === 'absent') requireNoVote(event, tables)
  },
  ballot: (ballot) => {
    if (ballot.kind !== 'open_named' && ballot.named.length > 0) refuse('named')
    if (new Set(ballot.named.map(({ personId }) => personId)).size !== ballot.named.length) refuse('named')
  },
  decision: ({ id, supersedesId }) => {
    if (supersedesId === id) refuse('supersedesId')
  },
}

/** One who voted by name cannot be absent (`features.md` C1). */
function requireNoVote(event: RecordMap['attendance'], tables: Readers): void {
  const personId = tables.participant.find(event.participantId)?.personId
  const voted = tables.ballot
    .ofSession(event.sessionId)
    .filter(({ itemId }) => event.itemId === null || event.itemId === itemId)
    .some(({ named }) => named.some((vote) => vote.personId === personId))
  if (voted) refuse('kind')
}

function clash(one: RecordMap['post'], other: RecordMap['post']): boolean {
  if (!other.exclusive || one.title !== other.title || one.unitId !== other.unitId || one.personId === other.personId)
    return false
  return (one.from ?? '0') <= (other.to ?? '9') && (other.from ?? '0') <= (one.to ?? '9')
}

function requireOrder(from: string | null, to: string | null, field: string): void {
  if (from !== null && to !== null && to < from) refuse(field)
}

function refuse(field: string): never {
  return fail('INVALID_INPUT', { params: { field } })
}
