/** Closing a vote: the entitled are the members in office that day; the count, the rule and the result are frozen. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { AppFailure } from '../../shared/contract/errors.ts'
import { closeBallot } from '../../shared/domain/ballot.ts'
import { membersInOffice } from '../../shared/domain/majority.ts'
import { membersInRoom } from '../../shared/domain/presence.ts'
import { discussionOrder } from '../../shared/domain/programme.ts'
import type { Ballot } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Readers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'

/**
 * The closed ballot; those present are the members recorded in the room, or the number typed while not all are recorded.
 * INVALID_INPUT lists the counts that are missing or do not add up; a ballot closed already is refused.
 */
export function closeVote(desk: Desk, input: { id: Id; revision: number }): Stored<Ballot> {
  const { tables } = desk.store
  const { revision: _, ...ballot } = need(tables, 'ballot', input.id)
  requireEditable(desk, ballot.sessionId)
  const { date, bodyId } = need(tables, 'session', ballot.sessionId)
  const members = membersInOffice(tables.membership.all(), bodyId, date ?? desk.clock.today())
  const closed = closeBallot(ballot, { membersInOffice: members.length, present: inRoom(ballot, tables) })
  if (!closed.ok) throw new AppFailure(closed.error)
  return desk.store.command({ name: 'ballot.close', actor: actorOf(desk), sessionId: ballot.sessionId }, (w) =>
    w.ballot.update(ballot.id, input.revision, closed.value),
  )
}

function inRoom({ sessionId, itemId }: Ballot, tables: Readers): number | null {
  const order = discussionOrder({
    agendaVersions: tables.agendaVersion.ofSession(sessionId),
    agendaEntries: tables.agendaEntry.ofSession(sessionId),
    items: tables.item.ofSession(sessionId),
  })
  const [participants, events] = [tables.participant.ofSession(sessionId), tables.attendance.ofSession(sessionId)]
  return membersInRoom(itemId, participants, events, (id) => order.indexOf(id))
}
