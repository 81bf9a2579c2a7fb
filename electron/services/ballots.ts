/** Closing a vote and opening it again: the entitled are the members in office that day; the count, the rule and the result are frozen. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { AppFailure, fail } from '../../shared/contract/errors.ts'
import { closeBallot, onItsBase, reopenBallot } from '../../shared/domain/ballot.ts'
import { membersInOffice } from '../../shared/domain/majority.ts'
import { membersInRoom } from '../../shared/domain/presence.ts'
import { discussionOrder } from '../../shared/domain/programme.ts'
import { type Room, votersOut } from '../../shared/domain/voters.ts'
import type { Ballot } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Readers } from '../db/types.ts'
import { roomOf } from './attendance.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { failVoters } from './record-rules.ts'

/**
 * The closed ballot; those present are the members recorded in the room, or the number typed while not all are recorded. The same vote is
 * recorded for each of `itemIds`, counted by who was in the room for that item: all of it is one step, or nothing is done. INVALID_INPUT
 * lists the counts that are missing or do not add up; VOTER_ABSENT where one who voted by name was not there; a ballot closed already is refused.
 */
export function closeVote(desk: Desk, input: { id: Id; revision: number; itemIds: readonly Id[] }): Stored<Ballot> {
  const { tables } = desk.store
  const { revision: _, ...ballot } = need(tables, 'ballot', input.id)
  requireEditable(desk, ballot.sessionId)
  const { date, bodyId } = need(tables, 'session', ballot.sessionId)
  const members = membersInOffice(tables.membership.all(), bodyId, date ?? desk.clock.today()).length
  // A list of candidates is of one item.
  if (ballot.options.length > 0 && input.itemIds.length > 0) fail('INVALID_INPUT', { params: { field: 'itemIds' } })
  const room = roomOf(tables, ballot.sessionId)
  const closed = closedIn(tables, room, ballot, members)
  const last = tables.ballot.ofSession(ballot.sessionId).reduce((most, { order }) => Math.max(most, order), 0)
  const repeated = furtherItems(room, ballot, input.itemIds).map((itemId, index) =>
    // What the vote was about is said of the first item; each further item is named by itself.
    closedIn(tables, room, { ...ballot, id: desk.newId(), itemId, subject: null, order: last + 1 + index }, members),
  )
  return desk.store.command({ name: 'ballot.close', actor: actorOf(desk), sessionId: ballot.sessionId }, (w) => {
    for (const one of repeated) w.ballot.insert(one)
    return w.ballot.update(ballot.id, input.revision, closed)
  })
}

/**
 * A closed vote opened again, for a reason that stays with it; when it closes, the entitled and the result are frozen anew. The same vote
 * recorded for other items stays closed there. TRANSITION_REFUSED for one that is open, STALE_WRITE for another revision.
 */
export function reopenVote(desk: Desk, input: { id: Id; revision: number; reason: string }): Stored<Ballot> {
  const { revision: _, ...ballot } = need(desk.store.tables, 'ballot', input.id)
  requireEditable(desk, ballot.sessionId)
  const opened = reopenBallot(ballot, input.reason)
  if (!opened.ok) throw new AppFailure(opened.error)
  const step = { name: 'ballot.reopen', actor: actorOf(desk), sessionId: ballot.sessionId }
  return desk.store.command(step, (w) => w.ballot.update(ballot.id, input.revision, opened.value))
}

function closedIn(tables: Readers, room: Room, ballot: Ballot, members: number): Ballot {
  const order = discussionOrder(room)
  const inRoom = membersInRoom(ballot.itemId, room.participants, room.attendance, (id) => order.indexOf(id))
  // Written opinions come from members who need not be anywhere.
  const present = ballot.kind === 'written' ? null : inRoom
  const closed = closeBallot(onItsBase(ballot), { membersInOffice: members, present })
  if (!closed.ok) throw new AppFailure(closed.error)
  const out = ballot.kind === 'open_named' ? votersOut(ballot, room) : []
  if (out.length > 0) failVoters(tables, out)
  return closed.value
}

/** The further items, each once; INVALID_INPUT when one is not of this session. */
function furtherItems(room: Room, { itemId }: Ballot, itemIds: readonly Id[]): Id[] {
  const known = new Set(room.items.map(({ id }) => id))
  if (itemIds.some((id) => !known.has(id))) fail('INVALID_INPUT', { params: { field: 'itemIds' } })
  return [...new Set(itemIds)].filter((id) => id !== itemId)
}
