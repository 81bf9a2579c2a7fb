/** The number of an item in a document: its place in the discussion and, where they differ, the number printed in the programme. */
import type { Id } from '../../records/values.ts'
import type { Inline } from '../model.ts'
import type { Profile } from '../profile-type.ts'
import { fill } from './inlines.ts'
import type { ItemNode } from './items.ts'

/** Where each item stands in the discussion: `2`, its sub-items `2.1`, `2.2`. */
export function placesInDiscussion(nodes: readonly ItemNode[], above = ''): ReadonlyMap<Id, string> {
  const placed = nodes.map((node, n) => [node, `${above}${n + 1}`] as const)
  return new Map(
    placed.flatMap(([{ item, children }, at]) => [[item.id, at], ...placesInDiscussion(children, `${at}.`)]),
  )
}

/** The number printed in the programme, when it is not the place in the discussion: they are two facts. */
export function otherProgrammeNumber(profile: Profile, { printedNumber }: ItemNode, place: string): Inline[] {
  if (printedNumber === null || printedNumber.replace(/\.$/, '') === place) return []
  return fill(profile.minutes.programmeNumber, { number: printedNumber })
}
