/** Majority of a vote (QĐ 168-QĐ/TW, Art 30; `domain.md` 4.7). */
import type { Membership } from '../records/directory.ts'
import type { CivilDate, Id } from '../records/values.ts'
import { inForce } from './in-force.ts'

/** Votes needed: more than half of the base, floor(N / 2) + 1. The base is the members in office unless the body's rule says those present. */
export function votesNeeded(base: number): number {
  return Math.floor(base / 2) + 1
}

/** Persons who are members of the body on the day, each once. An unknown start or end counts as open. */
export function membersInOffice(memberships: readonly Membership[], bodyId: Id, date: CivilDate): Id[] {
  const held = memberships.filter((membership) => membership.bodyId === bodyId && inForce(membership, date))
  return [...new Set(held.map(({ personId }) => personId))]
}
