/** Who is expected in a session, grouped as the minutes name them, and who may still be added. */
import type { Directory, StoredDossier } from '../../../../shared/contract/views.ts'
import { membersInOffice } from '../../../../shared/domain/majority.ts'
import { capacities } from '../../../../shared/records/session.ts'
import { compareNames } from '../../../../shared/vietnamese/names.ts'
import { inOrder, titleOn } from './names.ts'

type Participant = StoredDossier['participants'][number]
type Capacity = Participant['capacity']

export type PeopleGroup = { readonly capacity: Capacity; readonly participants: readonly Participant[] }

/** Members first, then guests, press and those whose capacity is not settled; empty groups are left out. */
export function peopleGroups(participants: readonly Participant[]): PeopleGroup[] {
  return capacities
    .map((capacity) => ({
      capacity,
      participants: inOrder(participants).filter((participant) => participant.capacity === capacity),
    }))
    .filter((group) => group.participants.length > 0)
}

/** One person to choose, with the title that tells people of one name apart. */
export type PersonOption = { readonly id: string; readonly name: string; readonly title: string | null }

/** People of the session first, in its order; then the rest of the directory by given name (`domain.md` 6). */
export function personOptions(dossier: StoredDossier, directory: Directory): PersonOption[] {
  const people = new Map([...directory.people, ...dossier.people].map((person) => [person.id, person.fullName]))
  const posts = [...directory.posts, ...dossier.posts]
  const expected = inOrder(dossier.participants).flatMap((participant) =>
    participant.personId === null ? [] : [{ id: participant.personId, title: participant.title }],
  )
  const first = new Set(expected.map((person) => person.id))
  const rest = [...people].filter(([id]) => !first.has(id)).sort(([, a], [, b]) => compareNames(a, b))
  return [...expected, ...rest.map(([id]) => ({ id, title: null }))].map(({ id, title }) => ({
    id,
    name: people.get(id) ?? '',
    title: title ?? titleOn(posts, id, dossier.session.date),
  }))
}

/** Members in office on the day of the session who are not expected yet; none while the day is not known. */
export function absentMembers(dossier: StoredDossier, directory: Directory): string[] {
  const { session, body, participants } = dossier
  if (session.date === null) return []
  const expected = new Set(participants.map((participant) => participant.personId))
  return membersInOffice(directory.memberships, body.id, session.date).filter((id) => !expected.has(id))
}

/** The participants of one capacity in order: the level within which one of them moves. */
export function sameCapacity(participants: readonly Participant[], capacity: Capacity): Participant[] {
  return inOrder(participants).filter((participant) => participant.capacity === capacity)
}
