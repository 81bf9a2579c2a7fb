/** How the room changed: after each event who was in it, and whether the quorum held. Derived from events, never typed. */
import type { Body } from '../records/directory.ts'
import type { AttendanceEvent, Participant, Session } from '../records/session.ts'
import type { ClockTime, Id } from '../records/values.ts'
import { headCount, isComing, presenceOf } from './presence.ts'
import { quorumOf } from './quorum.ts'

/** The room after one event. */
export type RoomStep = {
  readonly event: AttendanceEvent
  /** Members in the room from then on; `null` while a group's size is not known. */
  readonly inRoom: number | null
  readonly quorum: 'met' | 'lost' | 'unknown'
  /** True where the quorum came to be or was lost by this event. */
  readonly isTurn: boolean
}

/**
 * The room after each event, in their order. The quorum is judged from the moment every member's coming is recorded: before,
 * the roll is still being called. `members` is the number the quorum is counted of.
 */
export function roomSteps(
  participants: readonly Participant[],
  events: readonly AttendanceEvent[],
  body: Pick<Body, 'quorum'>,
  members: number | null,
): RoomStep[] {
  const listed = participants.filter(({ capacity }) => capacity === 'member')
  const inRoom = new Set<Id>()
  const recorded = new Set<Id>()
  let before: RoomStep['quorum'] = 'unknown'
  return [...events]
    .sort((a, b) => a.order - b.order)
    .map((event) => {
      recorded.add(event.participantId)
      if (isComing(event.kind)) inRoom.add(event.participantId)
      else inRoom.delete(event.participantId)
      const count = headCount(listed.filter(({ id }) => inRoom.has(id)))
      const isComplete = listed.every(({ id }) => recorded.has(id))
      const { isMet } = quorumOf(body, members, isComplete ? count : null)
      const quorum = isMet === null ? 'unknown' : isMet ? 'met' : 'lost'
      const isTurn = before !== quorum && !(before === 'unknown' && quorum === 'met')
      before = quorum
      return { event, inRoom: count, quorum, isTurn }
    })
}

/** How many members came on time, late, left before the end, were absent with, without and with no word of a reason, or sent someone. */
export type PresenceCounts = Readonly<
  Record<'onTime' | 'late' | 'left' | 'excused' | 'unexcused' | 'absent' | 'substituted' | 'unknown', number>
>

/** The members counted by how they attended; one who came late and left early is in both. A person with two posts is counted once. */
export function presenceCounts(
  participants: readonly Participant[],
  events: readonly AttendanceEvent[],
): PresenceCounts {
  const people = new Set<Id>()
  const counts = { onTime: 0, late: 0, left: 0, excused: 0, unexcused: 0, absent: 0, substituted: 0, unknown: 0 }
  const members = participants.filter(({ capacity }) => capacity === 'member')
  const presences = presenceOf(members, events)
  const known = presences.filter(({ status }) => status !== 'unknown')
  const unknown = presences.filter(({ status }) => status === 'unknown')
  for (const { participant, status, absence, late, left, returned, substitute } of [...known, ...unknown]) {
    const key = participant.personId ?? participant.id
    if (people.has(key)) continue
    people.add(key)
    const size = participant.personId === null ? (participant.groupCount ?? 0) : 1
    if (status === 'unknown') counts.unknown += size
    else if (status === 'present') {
      counts[late === null ? 'onTime' : 'late'] += size
      if (left !== null && (returned === null || returned.order < left.order)) counts.left += size
    } else if (substitute !== null && (absence === null || absence.order < substitute.order)) counts.substituted += size
    else if (absence?.excused === true) counts.excused += size
    else counts[absence?.excused === false ? 'unexcused' : 'absent'] += size
  }
  return counts
}

/** True when a clock time of the session is of the day after it began: the session crosses midnight and the time is before its start. */
export function isNextDay(session: Pick<Session, 'date' | 'endDate' | 'startTime'>, time: ClockTime): boolean {
  const { date, endDate, startTime } = session
  return date !== null && endDate !== null && endDate > date && startTime !== null && time < startTime
}
