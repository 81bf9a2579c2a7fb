/** A session as full as a session gets: 60 items, a thousand contributions, two hundred people. Made from the long session of the documents. */
import type { Dossier } from '../../../shared/records/dossier.ts'
import type { Id } from '../../../shared/records/values.ts'
import { longSession } from '../documents/long-session.ts'

const size = { items: 60, contributions: 1_000, people: 200 } as const

export function fullRoom(): Dossier {
  const dossier = longSession(size.items)
  const { people, participants, contributions } = dossier
  const [participant] = participants
  if (participant === undefined) throw new Error('the sample has no participant')
  const guests = Array.from({ length: size.people - participants.length }, (_, n) => ({
    person: { id: idOf(1, n), fullName: `Nguyễn Văn ${letters(n)}`, note: null },
    participant: {
      ...participant,
      id: idOf(2, n),
      personId: idOf(1, n),
      groupLabel: null,
      groupCount: null,
      title: 'Giám đốc sở',
      order: participants.length + n,
    },
  }))
  const missing = size.contributions - contributions.length
  const more = Array.from({ length: missing }, (_, n) => {
    const one = contributions[n % contributions.length]
    if (one === undefined) throw new Error('the sample has no contribution')
    return { ...one, id: idOf(3, n), order: contributions.length + n }
  })
  return {
    ...dossier,
    people: [...people, ...guests.map(({ person }) => person)],
    participants: [...participants, ...guests.map((guest) => guest.participant)],
    contributions: [...contributions, ...more],
  }
}

/** Names by letters: A, B ... Z, BA, BB ... */
function letters(n: number): string {
  return n.toString(26).replace(/./g, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26)))
}

function idOf(kind: number, n: number): Id {
  return `00000000-000${kind}-7000-8000-${String(n).padStart(12, '0')}`
}
