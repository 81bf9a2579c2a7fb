/** The chair's permission to record, a logged fact (HD 16-HD/VPTW; `domain.md` 3.1, 7). The program itself records nothing. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import type { Session } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'

const permitted = 'session.permitRecording'
const withdrawn = 'session.withdrawRecording'

/** Puts down who permits it, or with `null` that nobody does any more; a step of its own in the log. */
export function permitRecording(
  desk: Desk,
  { sessionId, revision, personId }: { sessionId: Id; revision: number; personId: Id | null },
): Stored<Session> {
  requireEditable(desk, sessionId)
  if (personId !== null) need(desk.store.tables, 'person', personId)
  const step = { name: personId === null ? withdrawn : permitted, actor: actorOf(desk), sessionId }
  return desk.store.command(step, (w) => w.session.update(sessionId, revision, { recordingPermittedBy: personId }))
}

/** When the permission that stands was put down, UTC ms, and by whom. */
export function readRecording(
  { store }: Desk,
  sessionId: Id,
): { readonly atMs: number | null; readonly recordedBy: string | null } {
  const { recordingPermittedBy } = need(store.tables, 'session', sessionId)
  const step = recordingPermittedBy === null ? undefined : store.steps.lastOfName(sessionId, permitted)
  const by = step?.actorId == null ? undefined : store.tables.person.find(step.actorId)
  return { atMs: step?.atMs ?? null, recordedBy: by?.fullName ?? null }
}
