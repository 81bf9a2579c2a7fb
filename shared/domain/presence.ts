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
    if (isComing(event.kind)) inRoom.add(event.participantId)
    else inRoom.delete(event.participantId)
  }
  return participants.filter(({ id }) => inRoom.has(id))
}

/** Where a participant was while an item was voted on; `unknown` while no event says it. Who is recorded as late was not there before. */
export function whereaboutsFor(
  itemId: Id,
  participant: Participant,
  events: readonly AttendanceEvent[],
  itemOrder: (itemId: Id) => number,
): 'in' | 'out' | 'unknown' {
  const own = inOrder(events).filter(({ participantId }) => participantId === participant.id)
  const last = own.findLast(isBefore(itemId, itemOrder))
  if (last === undefined) return own[0]?.kind === 'late' ? 'out' : 'unknown'
  return isComing(last.kind) ? 'in' : 'out'
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
  const where = (member: Participant) => whereaboutsFor(itemId, member, events, itemOrder)
  const isKnown = (member: Participant) => entriesOf(member, members).some((entry) => where(entry) !== 'unknown')
  if (members.length === 0 || !members.every(isKnown)) return null
  return headCount(members.filter((member) => where(member) === 'in'))
}

/** How many people the participants are: a person counts once, a group with all its people; `null` when the size of one is not known. */
export function headCount(participants: readonly Pick<Participant, 'personId' | 'groupCount'>[]): number | null {
  const groups = participants.filter(({ personId }) => personId === null)
  if (groups.some(({ groupCount }) => groupCount === null)) return null
  const people = new Set(participants.flatMap(({ personId }) => (personId === null ? [] : [personId])))
  return groups.reduce((sum, { groupCount }) => sum + (groupCount ?? 0), people.size)
}

/**
 * How many of a list are present; `null` when a participant's presence or a group's size is not known. A group counts as
 * present with all its people unless an event says otherwise; a person listed with two posts counts once.
 */
export function countPresent(presences: readonly Presence[]): number | null {
  return countOf(presences, 'present')
}

/** How many of a list are absent, groups with all their people; `null` when a presence or the size of an absent group is not known. */
export function countAbsent(presences: readonly Presence[]): number | null {
  return countOf(presences, 'absent')
}

/** True for an event that brings a participant into the room. */
export function isComing(kind: AttendanceEvent['kind']): boolean {
  return kind === 'present' || kind === 'late' || kind === 'returned'
}

/** Someone listed twice came when one of the entries says so. */
function countOf(presences: readonly Presence[], wanted: 'present' | 'absent'): number | null {
  const participants = presences.map(({ participant }) => participant)
  const statusOf = ({ participant }: Presence) => {
    const ids = entriesOf(participant, participants).map(({ id }) => id)
    const said = presences.filter((one) => ids.includes(one.participant.id)).map(({ status }) => status)
    return said.includes('present') ? 'present' : said.includes('absent') ? 'absent' : 'unknown'
  }
  if (presences.length === 0 || presences.some((one) => statusOf(one) === 'unknown')) return null
  return headCount(presences.filter((one) => statusOf(one) === wanted).map(({ participant }) => participant))
}

/** The entries of one person among the participants: two when they are listed with two posts. */
function entriesOf(participant: Participant, participants: readonly Participant[]): Participant[] {
  return participants.filter(
    ({ id, personId }) => id === participant.id || (personId !== null && personId === participant.personId),
  )
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
