/** Quorum of a session: a warning, never a hard stop (`domain.md` 4.6). */
import type { Body, Membership } from '../records/directory.ts'
import type { Participant, Session } from '../records/session.ts'
import { membersInOffice } from './majority.ts'
import { headCount } from './presence.ts'

/** Where a session stands against the quorum of its body. */
export type Quorum = {
  /** The members the share is taken of; `null` while their number is not known. */
  readonly members: number | null
  /** The smallest number of members in the room that meets it; `null` while the members are not known. */
  readonly needed: number | null
  /** `null` while who is in the room is not known. */
  readonly isMet: boolean | null
}

/** The smallest number of present members that meets the body's share; 2/3 of 15 is 10. */
export function quorumNeeded(body: Pick<Body, 'quorum'>, members: number): number {
  const { numerator, denominator } = body.quorum
  return Math.ceil((members * numerator) / denominator)
}

/** The quorum with this many members in the room. */
export function quorumOf(body: Pick<Body, 'quorum'>, members: number | null, inRoom: number | null): Quorum {
  if (members === null || members === 0) return { members: null, needed: null, isMet: null }
  const needed = quorumNeeded(body, members)
  return { members, needed, isMet: inRoom === null ? null : inRoom >= needed }
}

/**
 * The members a quorum is counted of: those in office on the day of the session. Where the directory does not say, or members are listed as a
 * group the directory does not name, those listed; `null` while the size of the group is not known.
 */
export function quorumBase(dossier: {
  readonly session: Pick<Session, 'date'>
  readonly body: Pick<Body, 'id'>
  readonly memberships: readonly Membership[]
  readonly participants: readonly Participant[]
}): number | null {
  const { session, body, memberships, participants } = dossier
  const listed = participants.filter(({ capacity }) => capacity === 'member')
  const inOffice = session.date === null ? 0 : membersInOffice(memberships, body.id, session.date).length
  const isNamed = listed.every(({ personId }) => personId !== null)
  return inOffice > 0 && isNamed ? inOffice : headCount(listed)
}
