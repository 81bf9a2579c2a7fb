/** The records of a session that may be secret, as the store holds them now. */
import { highestLevel } from '../../shared/domain/secrecy.ts'
import type { Id, SecrecyLevel } from '../../shared/records/values.ts'
import type { Readers } from '../db/types.ts'
import { type Desk, need } from './desk.ts'

/** Everything of it that is marked or belongs to something marked. NOT_FOUND for no session. */
export function recordsOf(tables: Readers, sessionId: Id) {
  return {
    session: need(tables, 'session', sessionId),
    items: tables.item.ofSession(sessionId),
    agendaEntries: tables.agendaEntry.ofSession(sessionId),
    papers: tables.paper.ofSession(sessionId),
    contributions: tables.contribution.ofSession(sessionId),
    ballots: tables.ballot.ofSession(sessionId),
    decisions: tables.decision.ofSession(sessionId),
    tasks: tables.task.ofSession(sessionId),
    taskEvents: tables.taskEvent.ofSession(sessionId),
  }
}

/** The highest level anything of the session is marked with; no record is read for it. */
export function markedLevel({ store }: Desk, sessionId: Id): SecrecyLevel {
  return highestLevel(store.sessions.levels(sessionId))
}
