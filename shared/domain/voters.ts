/** Votes and presence speak of the same people: one who voted by name was in the room for that item (`features.md` C1). */
import type {
  AgendaEntry,
  AgendaItem,
  AgendaVersion,
  AttendanceEvent,
  Ballot,
  Participant,
} from '../records/session.ts'
import type { Id } from '../records/values.ts'
import { whereaboutsFor } from './presence.ts'
import { discussionOrder } from './programme.ts'

/** What tells who was in the room for an item. */
export type Room = {
  readonly agendaVersions: readonly AgendaVersion[]
  readonly agendaEntries: readonly AgendaEntry[]
  readonly items: readonly Pick<AgendaItem, 'id' | 'parentId' | 'state'>[]
  readonly participants: readonly Participant[]
  readonly attendance: readonly AttendanceEvent[]
}

/** Who voted by name and, as the events say, was not in the room for the item; silence says nothing. */
export function votersOut({ itemId, named }: Pick<Ballot, 'itemId' | 'named'>, room: Room): Id[] {
  if (named.length === 0) return []
  const order = discussionOrder(room)
  return named.flatMap(({ personId }) => {
    const own = room.participants.filter((participant) => participant.personId === personId)
    const isOut = (entry: Participant) =>
      whereaboutsFor(itemId, entry, room.attendance, (id) => order.indexOf(id)) === 'out'
    return own.length > 0 && own.every(isOut) ? [personId] : []
  })
}
