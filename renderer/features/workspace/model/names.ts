/** Names and titles as the session shows them: a title is the one of that day (`design.md` 3). */
import type { Directory, StoredDossier } from '../../../../shared/contract/views.ts'

type Participant = StoredDossier['participants'][number]

/** Looks names up in the session first, then in the whole directory. */
export type Names = {
  readonly person: (id: string | null) => string | null
  readonly unit: (id: string | null) => string | null
  /** The title the person carries in this session. */
  readonly title: (personId: string | null) => string | null
  readonly participant: (id: string) => string | null
}

export function namesOf(dossier: StoredDossier, directory: Directory): Names {
  const people = byId([...directory.people, ...dossier.people])
  const units = byId([...directory.units, ...dossier.units])
  const participants = byId(dossier.participants)
  const posts = [...directory.posts, ...dossier.posts]
  const day = dossier.session.date

  const person = (id: string | null) => (id === null ? null : (people.get(id)?.fullName ?? null))
  return {
    person,
    unit: (id) => (id === null ? null : (units.get(id)?.name ?? null)),
    title: (personId) => {
      const own = dossier.participants.find((participant) => participant.personId === personId)
      return own?.title ?? titleOn(posts, personId, day)
    },
    participant: (id) => {
      const participant = participants.get(id)
      return participant === undefined ? null : (participant.groupLabel ?? person(participant.personId))
    },
  }
}

/** The title of the person's highest post on that day; without a day, of any post not ended. */
export function titleOn(posts: Directory['posts'], personId: string | null, day: string | null): string | null {
  const held = posts
    .filter((post) => post.personId === personId && isOn(post, day))
    .sort((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
  return held[0]?.title ?? null
}

/** True when something with these ends holds on the day; unknown ends are open. */
export function isOn(span: { readonly from: string | null; readonly to: string | null }, day: string | null): boolean {
  if (day === null) return span.to === null
  return (span.from === null || span.from <= day) && (span.to === null || day <= span.to)
}

/** Participants in the order of the session. */
export function inOrder(participants: readonly Participant[]): Participant[] {
  return [...participants].sort((a, b) => a.order - b.order)
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]))
}
