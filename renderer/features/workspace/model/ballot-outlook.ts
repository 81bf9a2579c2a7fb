/** What closing a vote now would give: the same rule main applies, shown before anybody presses. */
import type { AppError } from '../../../../shared/contract/errors.ts'
import type { Result } from '../../../../shared/contract/result.ts'
import type { StoredDossier } from '../../../../shared/contract/views.ts'
import { closeBallot, onItsBase } from '../../../../shared/domain/ballot.ts'
import { membersInOffice, votesNeeded } from '../../../../shared/domain/majority.ts'
import { membersInRoom } from '../../../../shared/domain/presence.ts'
import { discussionOrder } from '../../../../shared/domain/programme.ts'
import { votersOut } from '../../../../shared/domain/voters.ts'
import type { Ballot } from '../../../../shared/records/session.ts'

export type BallotOutlook = {
  /** Members of the body in office on the day of the session; `null` while the session has no date. */
  readonly inOffice: number | null
  /** Members recorded as being in the room for this item; `null` while it is not recorded of each of them. */
  readonly inRoom: number | null
  /** Votes for that carry it; `null` while the base is not known. */
  readonly needed: number | null
  /** The ballot as it would be closed, or the faults that stand in the way; `null` while the members in office are unknown. */
  readonly closing: Result<Ballot, AppError> | null
  /** Who voted by name and is recorded as not in the room. */
  readonly votersOut: readonly string[]
}

export function ballotOutlook(shown: Ballot, dossier: StoredDossier): BallotOutlook {
  const ballot = onItsBase(shown)
  const { session, memberships, body, participants, attendance } = dossier
  const inOffice = session.date === null ? null : membersInOffice(memberships, body.id, session.date).length
  const order = discussionOrder(dossier)
  const present = membersInRoom(ballot.itemId, participants, attendance, (id) => order.indexOf(id))
  const inRoom = ballot.kind === 'written' ? null : present
  const base = ballot.base === 'in_office' ? inOffice : (inRoom ?? ballot.present)
  return {
    inOffice,
    inRoom,
    needed: base === null || base === 0 ? null : votesNeeded(base),
    votersOut: votersOut(ballot, dossier),
    closing: inOffice === null ? null : closeBallot(ballot, { membersInOffice: inOffice, present: inRoom }),
  }
}
