/** Closing a vote: the entitled are the members in office that day; the count, the rule and the result are frozen. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { AppFailure } from '../../shared/contract/errors.ts'
import { closeBallot } from '../../shared/domain/ballot.ts'
import type { Ballot } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { inForce } from './sessions.ts'

/** The closed ballot. INVALID_INPUT lists the counts that are missing or do not add up; a ballot closed already is refused. */
export function closeVote(desk: Desk, input: { id: Id; revision: number }): Stored<Ballot> {
  const { tables } = desk.store
  const { revision: _, ...ballot } = need(tables, 'ballot', input.id)
  requireEditable(desk, ballot.sessionId)
  const session = need(tables, 'session', ballot.sessionId)
  const day = session.date ?? desk.clock.today()
  const members = tables.membership.all().filter((m) => m.bodyId === session.bodyId && inForce(m, day))
  const membersInOffice = new Set(members.map(({ personId }) => personId)).size
  const closed = closeBallot(ballot, { membersInOffice, present: ballot.present })
  if (!closed.ok) throw new AppFailure(closed.error)
  return desk.store.command({ name: 'ballot.close', actor: actorOf(desk), sessionId: ballot.sessionId }, (w) =>
    w.ballot.update(ballot.id, input.revision, closed.value),
  )
}
