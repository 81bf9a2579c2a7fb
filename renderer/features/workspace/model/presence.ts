/** Who is in the room, derived from the attendance events; nobody is present or absent until someone says so. */
import type { StoredDossier } from '../../../../shared/contract/views.ts'
import { headCount } from '../../../../shared/domain/presence.ts'
import { type Quorum, quorumBase, quorumOf } from '../../../../shared/domain/quorum.ts'

type AttendanceEvent = StoredDossier['attendance'][number]
type Participant = StoredDossier['participants'][number]

/** The last thing recorded of a participant's presence; `unknown` when nothing is. */
export type Presence =
  | { readonly state: 'unknown' }
  | {
      readonly state: 'present' | 'late' | 'left' | 'returned' | 'substitute' | 'absent'
      readonly event: AttendanceEvent
    }

export function presenceNow(attendance: readonly AttendanceEvent[], participantId: string): Presence {
  const last = attendance
    .filter((event) => event.participantId === participantId)
    .reduce<AttendanceEvent | null>((latest, event) => (latest && latest.order >= event.order ? latest : event), null)
  return last === null ? { state: 'unknown' } : { state: last.kind, event: last }
}

/** True for those who are in the room now. A substitute sits in the place of the participant. */
export function isInRoom(presence: Presence): boolean {
  return presence.state === 'present' || presence.state === 'late' || presence.state === 'returned'
}

/** Members expected and in the room now (`null` while the size of a group is not known), and entries of whom nothing is recorded yet. */
export function countMembers(participants: readonly Participant[], attendance: readonly AttendanceEvent[]) {
  const members = participants.filter((participant) => participant.capacity === 'member')
  const presences = members.map((member) => presenceNow(attendance, member.id))
  return {
    members: headCount(members),
    inRoom: headCount(members.filter((member) => isInRoom(presenceNow(attendance, member.id)))),
    unknown: presences.filter((presence) => presence.state === 'unknown').length,
  }
}

/** The order number for the next event of a session. */
export function nextOrder(records: readonly { readonly order: number }[]): number {
  return records.reduce((highest, record) => Math.max(highest, record.order), -1) + 1
}

/** The quorum now, judged once every member is recorded; `inRoom` is `null` until then. */
export function quorumNow(dossier: StoredDossier): Quorum & { readonly inRoom: number | null } {
  const count = countMembers(dossier.participants, dossier.attendance)
  const inRoom = count.unknown > 0 ? null : count.inRoom
  return { ...quorumOf(dossier.body, quorumBase(dossier), inRoom), inRoom }
}

/** Why nobody is seen in the chair: none is named, who is named is not listed, or has left or not come; `null` when all is well or not recorded yet. */
export function missingChair({
  session,
  participants,
  attendance,
}: Pick<StoredDossier, 'session' | 'participants' | 'attendance'>): 'unnamed' | 'unlisted' | 'out' | null {
  if (attendance.length === 0) return null
  if (session.chairId === null) return 'unnamed'
  const own = participants.filter(({ personId }) => personId === session.chairId)
  if (own.length === 0) return 'unlisted'
  const presences = own.map(({ id }) => presenceNow(attendance, id))
  return presences.some((presence) => presence.state === 'unknown' || isInRoom(presence)) ? null : 'out'
}
