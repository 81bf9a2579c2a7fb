/** The room's screen: the one view it may read, made for one session. */
import type { Output } from '../../shared/contract/contract.ts'
import { latestVersion } from '../../shared/domain/programme.ts'
import { roomView } from '../../shared/domain/room/room-view.ts'
import type { Id } from '../../shared/records/values.ts'
import { type Desk, need } from './desk.ts'
import { readLive } from './live.ts'

/** What the room sees of the session now. */
export function readRoom(desk: Desk, sessionId: Id): Omit<Output<'room.read'>, 'rehearsal'> {
  const { tables } = desk.store
  const session = need(tables, 'session', sessionId)
  const version = latestVersion(tables.agendaVersion.ofSession(sessionId))
  const records = {
    session,
    items: tables.item.ofSession(sessionId),
    entries: tables.agendaEntry.ofSession(sessionId).filter(({ versionId }) => versionId === version?.id),
    ballots: tables.ballot.ofSession(sessionId),
    contributions: tables.contribution.ofSession(sessionId),
    live: readLive(desk, sessionId).state,
  }
  const { speakerId, ...shown } = roomView(records, desk.clock.nowMs())
  const participant = tables.participant.ofSession(sessionId).find(({ personId }) => personId === speakerId)
  const speaker = speakerId === null ? undefined : tables.person.find(speakerId)
  return {
    ...shown,
    bodyName: need(tables, 'body', session.bodyId).name,
    date: session.date,
    speaker: speaker === undefined ? null : { name: speaker.fullName, title: participant?.title ?? null },
  }
}
