/** Calling the roll and recording who comes and goes: each act is one step, however many people it concerns. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { type Mark, markedOver, placeMark } from '../../shared/domain/attendance-marks.ts'
import { isComing, presenceOf } from '../../shared/domain/presence.ts'
import { discussionOrder } from '../../shared/domain/programme.ts'
import type { Room } from '../../shared/domain/voters.ts'
import type { AttendanceEvent, Participant, Session } from '../../shared/records/session.ts'
import type { CivilDate, ClockTime, Id } from '../../shared/records/values.ts'
import type { Readers, Writers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { checkRules, checkVotersIn, failVoters, validated } from './record-rules.ts'

type Entry = { readonly participantId: Id; readonly mark: Mark }

const atOpening: Mark = { kind: 'present', excused: null, reason: null, time: null, itemId: null, substituteId: null }

/** Everyone expected from the opening of whom nothing is recorded is present: a person calls the roll, then marks the exceptions. */
export function callRoll(desk: Desk, { sessionId }: { sessionId: Id }): { count: number } {
  const rest = unrecorded(desk.store.tables, sessionId).filter(({ itemIds }) => itemIds.length === 0)
  return addAll(
    desk,
    sessionId,
    'attendance.roll',
    rest.map(({ id }) => ({ participantId: id, mark: atOpening })),
  )
}

/**
 * The roll as it was in the last session of the body before this one, for those of whom nothing is recorded yet. Reasons are not copied:
 * they were of that day. `from` is that session's day; `null` when there is none.
 */
export function copyRoll(desk: Desk, { sessionId }: { sessionId: Id }): { count: number; from: CivilDate | null } {
  const { tables } = desk.store
  const last = sessionBefore(tables, need(tables, 'session', sessionId))
  if (last === undefined) return { count: 0, from: null }
  const then = presenceOf(tables.participant.ofSession(last.id), tables.attendance.ofSession(last.id))
  const entries = unrecorded(tables, sessionId).flatMap(({ id, personId, itemIds }): Entry[] => {
    const seen = then.find(({ participant }) => personId !== null && participant.personId === personId)
    if (seen === undefined || seen.status === 'unknown' || itemIds.length > 0) return []
    if (seen.status === 'present') return [{ participantId: id, mark: atOpening }]
    const { absence, substitute } = seen
    const substituteId = (substitute?.order ?? -1) > (absence?.order ?? -1) ? (substitute?.substituteId ?? null) : null
    const kind = substituteId === null ? 'absent' : 'substitute'
    const excused = kind === 'absent' ? (absence?.excused ?? null) : null
    return [{ participantId: id, mark: { ...atOpening, kind, excused, substituteId } }]
  })
  return { ...addAll(desk, sessionId, 'attendance.copyRoll', entries), from: last.date }
}

/** Guests of the item come in, guests of other items leave; those recorded as absent stay so. */
export function moveGuests(
  desk: Desk,
  { itemId, time }: { itemId: Id; time: ClockTime | null },
): { came: number; left: number } {
  const { tables } = desk.store
  const { sessionId, parentId } = need(tables, 'item', itemId)
  const now = presenceOf(tables.participant.ofSession(sessionId), tables.attendance.ofSession(sessionId))
  const entries = now.flatMap(({ participant, status, left, returned }): Entry[] => {
    const { id, itemIds, capacity } = participant
    if (capacity === 'member' || itemIds.length === 0 || status === 'absent') return []
    const isInvited = itemIds.includes(itemId) || (parentId !== null && itemIds.includes(parentId))
    const isOut = left !== null && (returned === null || returned.order < left.order)
    const kind = status === 'unknown' ? 'present' : isOut ? 'returned' : 'left'
    const isMoved = isInvited ? kind !== 'left' : kind === 'left'
    return isMoved ? [{ participantId: id, mark: { ...atOpening, kind, time, itemId } }] : []
  })
  addAll(desk, sessionId, 'attendance.guests', entries)
  const came = entries.filter(({ mark }) => isComing(mark.kind)).length
  return { came, left: entries.length - came }
}

/**
 * Records one mark; it corrects an event it contradicts. A person listed with two posts is marked in both places. Who leaves after voting by
 * name in an item leaves with the next one. INVALID_INPUT where the mark makes no sense, VOTER_ABSENT where it says that someone who voted by
 * name was not there.
 */
export function markPresence(desk: Desk, input: Mark & { participantId: Id }): Stored<AttendanceEvent> {
  const { tables } = desk.store
  const { participantId, ...mark } = input
  const { sessionId, personId } = need(tables, 'participant', participantId)
  requireEditable(desk, sessionId)
  return desk.store.command({ name: 'attendance.mark', actor: actorOf(desk), sessionId }, (w) => {
    const itemId = mark.kind === 'left' ? leavingItem(w, sessionId, personId, mark.itemId) : mark.itemId
    const asked = writeMark(desk, w, sessionId, participantId, { ...mark, itemId })
    if (asked === null) return fail('INVALID_INPUT', { params: { field: 'kind' } })
    for (const { id, personId: other } of w.participant.ofSession(sessionId))
      if (id !== participantId && personId !== null && other === personId)
        writeMark(desk, w, sessionId, id, { ...mark, itemId })
    checkVotersIn('attendance', asked, w)
    return asked
  })
}

/** The event as it is written; `null` where the mark makes no sense for this participant. */
function writeMark(
  desk: Desk,
  w: Writers,
  sessionId: Id,
  participantId: Id,
  said: Mark,
): Stored<AttendanceEvent> | null {
  const own = w.attendance.ofSession(sessionId).filter((event) => event.participantId === participantId)
  const place = placeMark(own, said.kind)
  if (place === null) return null
  const { corrected, dropped } = place
  for (const { id, revision } of dropped) w.attendance.remove(id, revision)
  const fields = markedOver(corrected, said)
  const id = corrected?.id ?? desk.newId()
  const order = corrected?.order ?? nextOrder(w, sessionId)
  const event = validated('attendance', { id, sessionId, participantId, order, ...fields })
  checkRules('attendance', event, w)
  return corrected === null ? w.attendance.insert(event) : w.attendance.update(id, corrected.revision, fields)
}

/** The item one leaves with: the one named, or the first after it in which they have not voted by name. */
function leavingItem(tables: Readers, sessionId: Id, personId: Id | null, itemId: Id | null): Id | null {
  const voted = new Set(
    tables.ballot
      .ofSession(sessionId)
      .flatMap((ballot) => (ballot.named.some((vote) => vote.personId === personId) ? [ballot.itemId] : [])),
  )
  if (itemId === null || !voted.has(itemId)) return itemId
  const order = discussionOrder(roomOf(tables, sessionId))
  return order.slice(order.indexOf(itemId)).find((id) => !voted.has(id)) ?? failVoters(tables, [personId])
}

/** What tells who was in the room for each item of a session. */
export function roomOf(tables: Readers, sessionId: Id): Room {
  return {
    agendaVersions: tables.agendaVersion.ofSession(sessionId),
    agendaEntries: tables.agendaEntry.ofSession(sessionId),
    items: tables.item.ofSession(sessionId),
    participants: tables.participant.ofSession(sessionId),
    attendance: tables.attendance.ofSession(sessionId),
  }
}

function unrecorded(tables: Readers, sessionId: Id): Participant[] {
  const recorded = new Set(tables.attendance.ofSession(sessionId).map(({ participantId }) => participantId))
  return tables.participant.ofSession(sessionId).filter(({ id }) => !recorded.has(id))
}

/** The last session of the body held before this one of which presence is recorded. */
function sessionBefore(tables: Readers, { id, bodyId, date }: Session): Session | undefined {
  return tables.session
    .all()
    .filter((other) => other.id !== id && other.bodyId === bodyId && other.date !== null)
    .filter((other) => date === null || (other.date ?? '') < date)
    .filter((other) => tables.attendance.ofSession(other.id).length > 0)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '', 'en'))
    .at(-1)
}

function addAll(desk: Desk, sessionId: Id, name: string, entries: readonly Entry[]): { count: number } {
  requireEditable(desk, sessionId)
  if (entries.length === 0) return { count: 0 }
  desk.store.command({ name, actor: actorOf(desk), sessionId }, (w) => {
    const first = nextOrder(w, sessionId)
    for (const [index, { participantId, mark }] of entries.entries()) {
      const event = { ...mark, id: desk.newId(), sessionId, participantId, order: first + index }
      checkRules('attendance', event, w)
      w.attendance.insert(event)
    }
  })
  return { count: entries.length }
}

function nextOrder(tables: Writers, sessionId: Id): number {
  return tables.attendance.ofSession(sessionId).reduce((most, { order }) => Math.max(most, order + 1), 0)
}
