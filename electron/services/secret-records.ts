/** The records of a session that may be secret, as the store holds them now. */
import type { Id } from '../../shared/records/values.ts'
import type { Readers } from '../db/types.ts'
import { need } from './desk.ts'

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
