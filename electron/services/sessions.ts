/** Use cases of sessions: list, make, move through their states. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import type { SessionSummary } from '../../shared/contract/views.ts'
import { inForce } from '../../shared/domain/in-force.ts'
import { moveSession, type Transition } from '../../shared/domain/session-states.ts'
import type { Membership, Person, PostHeld } from '../../shared/records/directory.ts'
import type { ItemSeed } from '../../shared/records/programme-template.ts'
import type { Participant, Session } from '../../shared/records/session.ts'
import { type CivilDate, type Id, unclassified } from '../../shared/records/values.ts'
import type { Readers } from '../db/types.ts'
import { actorOf, type Desk, need } from './desk.ts'
import { plantSeeds } from './programme-templates.ts'
import { issueInHand } from './programme-writer.ts'

export type NewSession = {
  readonly bodyId: Id
  readonly termId: Id
  readonly kind: Session['kind']
  readonly date: CivilDate | null
  /** What its programme begins with. */
  readonly programme?: readonly ItemSeed[]
}

/** Sessions, newest first, undated ones on top; and the years there are. */
export function listSessions(
  desk: Desk,
  filter: { year: number | null; bodyId: Id | null },
): { sessions: SessionSummary[]; years: number[] } {
  const { summaries, years } = desk.store.sessions
  return { sessions: summaries(filter), years: years() }
}

/** Makes a session with programme version A, of the items given, and the members of its body in office on its date as participants. */
export function createSession(desk: Desk, input: NewSession): { sessionId: Id } {
  const { tables } = desk.store
  need(tables, 'body', input.bodyId)
  need(tables, 'term', input.termId)
  const sessionId = desk.newId()
  const on = input.date ?? desk.clock.today()
  desk.store.command({ name: 'session.create', actor: actorOf(desk), sessionId }, (w) => {
    w.session.insert(emptySession(sessionId, input))
    const version = w.agendaVersion.insert({ id: desk.newId(), sessionId, label: 'A', issuedOn: null })
    plantSeeds(desk, w, { sessionId, versionId: version.id, seeds: input.programme ?? [] })
    for (const participant of membersAsParticipants(tables, input.bodyId, on, sessionId, desk.newId))
      w.participant.insert(participant)
  })
  return { sessionId }
}

function emptySession(id: Id, { bodyId, termId, kind, date }: NewSession): Session {
  return {
    id,
    bodyId,
    termId,
    kind,
    number: null,
    date,
    startTime: null,
    endTime: null,
    endDate: null,
    place: null,
    chairId: null,
    minuteTakerId: null,
    documentsUsed: null,
    otherInformation: null,
    documentDate: null,
    minutesReadOut: false,
    recordingPermittedBy: null,
    secrecy: unclassified,
    state: 'preparing',
    stateReason: null,
    assumed: [],
    copiedFrom: null,
  }
}

/** The members in office on a day, in protocol order: by role, then by the rank of their first post (`domain.md` 6). */
export function membersAsParticipants(
  tables: Readers,
  bodyId: Id,
  on: CivilDate,
  sessionId: Id,
  newId: () => Id,
): Participant[] {
  const posts = tables.post.all().filter((post) => inForce(post, on))
  const people = new Map(tables.person.all().map((person) => [person.id, person]))
  const members = tables.membership.all().filter((m) => m.bodyId === bodyId && inForce(m, on))
  return members
    .flatMap((member) => describeMember(member, people.get(member.personId), posts))
    .sort((a, b) => a.role - b.role || a.rank - b.rank)
    .map(({ person, title }, order) => ({
      id: newId(),
      sessionId,
      personId: person.id,
      groupLabel: null,
      groupCount: null,
      capacity: 'member',
      title,
      order,
      itemIds: [],
    }))
}

const roleOrder: readonly Membership['role'][] = [
  'secretary',
  'standing_deputy_secretary',
  'deputy_secretary',
  'member',
]

function describeMember(member: Membership, person: Person | undefined, posts: readonly PostHeld[]) {
  if (person === undefined) return []
  const own = posts.filter(({ personId }) => personId === person.id).sort((a, b) => (a.rank ?? 999) - (b.rank ?? 999))
  const title = own.length === 0 ? null : own.map((post) => post.title).join(', ')
  return [{ person, title, role: roleOrder.indexOf(member.role), rank: own[0]?.rank ?? 999 }]
}

/**
 * Moves the session to its next state; TRANSITION_REFUSED where that is not open or lacks its reason. Convening and opening it issue the
 * programme in hand.
 */
export function transitionSession(
  desk: Desk,
  input: { sessionId: Id; revision: number; transition: Transition; reason: string | null },
): Stored<Session> {
  const session = need(desk.store.tables, 'session', input.sessionId)
  const moved = moveSession(session, input.transition, input.reason)
  if (!moved.ok) return fail('TRANSITION_REFUSED')
  return desk.store.command(
    { name: `session.${input.transition}`, actor: actorOf(desk), sessionId: session.id },
    (w) => {
      const stored = w.session.update(session.id, input.revision, moved.value)
      if (input.transition === 'convene' || input.transition === 'start') issueInHand(w, session.id, desk.clock.today())
      return stored
    },
  )
}
