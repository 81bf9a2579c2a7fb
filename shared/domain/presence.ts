/** Who was there, derived from attendance events; nothing is counted that no event says (`design.md` 3, attendance). */
import type { AttendanceEvent, Participant } from '../records/session.ts'
import type { Id } from '../records/values.ts'

export type Presence = {
  readonly participant: Participant
  /** `unknown`: no event says whether this participant came. */
  readonly status: 'present' | 'absent' | 'unknown'
  readonly absence: AttendanceEvent | null
  readonly late: AttendanceEvent | null
  readonly left: AttendanceEvent | null
  readonly returned: AttendanceEvent | null
  /** Who came instead of an absent participant. */
  readonly substitute: AttendanceEvent | null
}

/** One entry a participant, in protocol order. The last event decides; someone who came late or left early was present. */
export function presenceOf(participants: readonly Participant[], events: readonly AttendanceEvent[]): Presence[] {
  const ofParticipant = Map.groupBy(inOrder(events), (event) => event.participantId)
  return [...participants]
    .sort((a, b) => a.order - b.order)
    .map((participant) => presence(participant, ofParticipant.get(participant.id) ?? []))
}

/**
 * Participants known to be in the room while an item was voted on. An event tied to an item takes effect before the vote on
 * that item; an event without an item was at the opening. `itemOrder` gives the place of an item in the discussion.
 */
export function inRoomFor(
  itemId: Id,
  participants: readonly Participant[],
  events: readonly AttendanceEvent[],
  itemOrder: (itemId: Id) => number,
): Participant[] {
  const inRoom = new Set<Id>()
  for (const event of inOrder(events).filter(isBefore(itemId, itemOrder))) {
    if (event.kind === 'present' || event.kind === 'late' || event.kind === 'returned') inRoom.add(event.participantId)
    else inRoom.delete(event.participantId)
  }
  return participants.filter(({ id }) => inRoom.has(id))
}

/**
 * Members in the room while an item was voted on; `null` while it is not recorded of every member whether they were there by then,
 * or how many a group in the room is: a count of some would pass for a count of all.
 */
export function membersInRoom(
  itemId: Id,
  participants: readonly Participant[],
  events: readonly AttendanceEvent[],
  itemOrder: (itemId: Id) => number,
): number | null {
  const members = participants.filter(({ capacity }) => capacity === 'member')
  const recorded = new Set(events.filter(isBefore(itemId, itemOrder)).map(({ participantId }) => participantId))
  if (members.length === 0 || members.some(({ id }) => !recorded.has(id))) return null
  return headCount(inRoomFor(itemId, members, events, itemOrder))
}

/** How many people the participants are: a group counts with all its people; `null` when the size of one is not known. */
export function headCount(participants: readonly Pick<Participant, 'personId' | 'groupCount'>[]): number | null {
  let count = 0
  for (const { personId, groupCount } of participants) {
    if (personId === null && groupCount === null) return null
    count += personId === null ? (groupCount ?? 0) : 1
  }
  return count
}

/**
 * How many of a list are present; `null` when a participant's presence or a group's size is not known. A group counts as
 * present with all its people unless an event says otherwise.
 */
export function countPresent(presences: readonly Presence[]): number | null {
  let count = 0
  for (const { participant, status } of presences) {
    if (status === 'unknown') return null
    if (status === 'absent') continue
    if (participant.personId !== null) count++
    else if (participant.groupCount === null) return null
    else count += participant.groupCount
  }
  return presences.length === 0 ? null : count
}

/** How many of a list are absent, groups with all their people; `null` when a presence or the size of an absent group is not known. */
export function countAbsent(presences: readonly Presence[]): number | null {
  let count = 0
  for (const { participant, status } of presences) {
    if (status === 'unknown') return null
    if (status === 'present') continue
    if (participant.personId !== null) count++
    else if (participant.groupCount === null) return null
    else count += participant.groupCount
  }
  return presences.length === 0 ? null : count
}

/** True for an event that took effect before the vote on the item. */
function isBefore(itemId: Id, itemOrder: (itemId: Id) => number): (event: AttendanceEvent) => boolean {
  return (event) => event.itemId === null || itemOrder(event.itemId) <= itemOrder(itemId)
}

function presence(participant: Participant, events: readonly AttendanceEvent[]): Presence {
  const last = (kind: AttendanceEvent['kind']) => events.findLast((event) => event.kind === kind) ?? null
  const absence = last('absent')
  const substitute = last('substitute')
  const final = events.at(-1)?.kind
  const status = final === undefined ? 'unknown' : final === 'absent' || final === 'substitute' ? 'absent' : 'present'
  return {
    participant,
    status,
    absence,
    late: last('late'),
    left: last('left'),
    returned: last('returned'),
    substitute,
  }
}

function inOrder(events: readonly AttendanceEvent[]): AttendanceEvent[] {
  return [...events].sort((a, b) => a.order - b.order)
}
