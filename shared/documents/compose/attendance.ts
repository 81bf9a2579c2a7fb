/** Who took part, derived from attendance events (HD 16-HD/VPTW, part 1 of the minutes; `domain.md` 3.1). */
import { countAbsent, countPresent, type Presence, presenceOf } from '../../domain/presence.ts'
import { isNextDay } from '../../domain/presence-timeline.ts'
import type { AttendanceEvent, Participant } from '../../records/session.ts'
import { clockTime, dateInSentence } from '../../vietnamese/dates.ts'
import { paddedCount } from '../../vietnamese/numbers.ts'
import type { Inline } from '../model.ts'
import type { Context } from './context.ts'
import type { Lacking } from './gaps.ts'
import { enumerate, fill, words } from './inlines.ts'
import { otherProgrammeNumber, placesInDiscussion } from './item-number.ts'
import { byOrder, flatten } from './items.ts'

export type Capacity = Participant['capacity']

/** Participants of one capacity with their presence, in protocol order. */
export function presencesOf({ input }: Context, capacity: Capacity): Presence[] {
  return presenceOf(
    input.participants.filter((participant) => participant.capacity === capacity),
    input.attendance,
  )
}

/** How many members were present; a blank when the records do not say. */
export function presentCount(context: Context, presences: readonly Presence[]): Inline[] {
  const count = countPresent(presences)
  if (count !== null) return words(paddedCount(count))
  return context.gaps.blank({
    path: 'attendance',
    code: 'attendance.memberCount',
    recordId: context.input.session.id,
    where: context.input.body.name,
  })
}

/** How many members were absent; a blank when the records do not say it of every member. */
export function absentCount(context: Context, presences: readonly Presence[]): Inline[] {
  const count = countAbsent(presences)
  if (count !== null) return words(paddedCount(count))
  return context.gaps.blank({
    path: 'attendance',
    code: 'attendance.absentCount',
    recordId: context.input.session.id,
    where: context.input.body.name,
  })
}

/** "đồng chí X, title: vắng có lý do (công tác nước ngoài)"; a reason that is not recorded is a blank. */
export function absenceLine(context: Context, presence: Presence): Inline[] {
  const { minutes } = context.profile
  const event = presence.absence
  const person = context.participant(presence.participant)
  // Whose place another takes is absent by that very event: it carries the reason.
  const reason = event?.reason ?? presence.substitute?.reason ?? null
  const lacking = reasonLacking(context, presence, event)
  const excuse = event?.excused ?? null
  const line = fill(minutes.absent, {
    person,
    excuse: excuse === null ? minutes.absentPlain : excuse ? minutes.excused : minutes.unexcused,
    reason: reason === null ? context.gaps.blank(lacking) : reason,
  })
  return [...line, ...substituteClause(context, presence)]
}

function reasonLacking(
  { input }: Context,
  { participant, substitute }: Presence,
  event: AttendanceEvent | null,
): Lacking {
  const index = input.attendance.findIndex(({ id }) => id === (event ?? substitute)?.id)
  return {
    path: `attendance[${index}].reason`,
    code: 'attendance.reason',
    recordId: event?.id ?? substitute?.id ?? participant.id,
    where: personWhere(input.people, participant),
  }
}

function substituteClause(context: Context, { participant, substitute }: Presence): Inline[] {
  if (substitute === null) return []
  const index = context.input.attendance.findIndex(({ id }) => id === substitute.id)
  const lacking: Lacking = {
    path: `attendance[${index}].substituteId`,
    code: 'attendance.substituteId',
    recordId: substitute.id,
    where: personWhere(context.input.people, participant),
  }
  return fill(context.profile.minutes.substitute, { person: context.person(substitute.substituteId, lacking) })
}

/** Who came late, left or returned, one line an event in the order of the events, with its time and item. */
export function movementLines(
  context: Context,
  presences: readonly Presence[],
): { inlines: Inline[]; event: AttendanceEvent }[] {
  const { minutes } = context.profile
  const members = new Map(presences.map(({ participant }) => [participant.id, participant]))
  return byOrder(context.input.attendance).flatMap((event) => {
    const participant = members.get(event.participantId)
    if (participant === undefined || !isMovement(event)) return []
    const slots = { person: context.participant(participant), when: whenOf(context, event) }
    return [{ event, inlines: fill(minutes[event.kind], slots) }]
  })
}

/** A guest with when they came for their item and left; one who was there throughout as they are. */
export function withMovements(context: Context, { participant }: Presence, guest: readonly Inline[]): Inline[] {
  const { minutes } = context.profile
  const said = { late: minutes.guestCame, left: minutes.guestLeft, returned: minutes.guestReturned }
  const movements = byOrder(context.input.attendance)
    .filter(({ participantId }) => participantId === participant.id)
    .filter(isMovement)
    .map((event) => fill(said[event.kind], { when: whenOf(context, event) }))
  if (movements.length === 0) return [...guest]
  return fill(minutes.guestMoved, { person: [...guest], movements: enumerate(movements, '; ', '; ') })
}

type Movement = AttendanceEvent & { readonly kind: 'late' | 'left' | 'returned' }

function isMovement(event: AttendanceEvent): event is Movement {
  return event.kind === 'late' || event.kind === 'left' || event.kind === 'returned'
}

function whenOf(context: Context, event: Movement): Inline[] {
  return [...timeClause(context, event), ...itemClause(context, event)]
}

/** A time after midnight names its day, which is not the day of the session. */
function timeClause({ profile, input: { session } }: Context, { time }: AttendanceEvent): Inline[] {
  if (time === null) return []
  const clock = clockTime(time)
  if (!isNextDay(session, time) || session.endDate === null) return fill(profile.minutes.atTime, { time: clock })
  return fill(profile.minutes.atTimeOtherDay, {
    time: clock,
    date: dateInSentence(session.endDate, profile.spelling.date),
  })
}

/** The item is named by its place in the discussion, so that a secret title is never repeated here. */
function itemClause(context: Context, { itemId }: AttendanceEvent): Inline[] {
  const node = flatten(context.items).find(({ item }) => item.id === itemId)
  const place = node === undefined ? undefined : placesInDiscussion(context.items).get(node.item.id)
  if (node === undefined || place === undefined) return []
  return [
    ...fill(context.profile.minutes.atItem, { number: place }),
    ...otherProgrammeNumber(context.profile, node, place),
  ]
}

function personWhere(
  people: readonly { readonly id: string; readonly fullName: string }[],
  participant: Participant,
): string {
  return people.find(({ id }) => id === participant.personId)?.fullName ?? participant.groupLabel ?? ''
}
