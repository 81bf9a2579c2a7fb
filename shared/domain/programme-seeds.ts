/** What of a programme another one may begin with. */

import type { ItemSeed, ProgrammeTemplates } from '../records/programme-template.ts'
import type { AgendaEntry, AgendaItem, AgendaVersion } from '../records/session.ts'
import { fold } from '../vietnamese/letters.ts'
import { discussionOrder } from './programme.ts'

type Programme = {
  readonly agendaVersions: readonly AgendaVersion[]
  readonly agendaEntries: readonly AgendaEntry[]
  readonly items: readonly AgendaItem[]
}

/**
 * The items of the programme in use in the order of discussion, with those put off to a later session; not the withdrawn. A secret item is
 * left out with all under it: its words do not wander into other sessions (`domain.md` 7, consequence 5).
 */
export function seedsOf(programme: Programme): ItemSeed[] {
  const items = new Map(programme.items.map((item) => [item.id, item]))
  const listed = discussionOrder(programme).flatMap((id) => items.get(id) ?? [])
  const isOpen = ({ state, secrecy }: AgendaItem) => state !== 'withdrawn' && secrecy.level === 'none'
  return listed
    .filter((item) => item.parentId === null && isOpen(item))
    .map((item) => ({
      ...seedOf(item),
      subItems: listed.filter((sub) => sub.parentId === item.id && isOpen(sub)).map(seedOf),
    }))
}

/** The seeds and before them those that come back in every session, each title once, whatever its marks and capitals. */
export function withRecurring(seeds: readonly ItemSeed[], recurring: readonly ItemSeed[]): ItemSeed[] {
  return [...recurring.filter((one) => !seeds.some((other) => isSameItem(one, other))), ...seeds]
}

/** Kept items whose titles hold every word typed so far, each title once, without those in the programme already. */
export function suggestedItems(
  kept: ProgrammeTemplates,
  typed: string,
  listed: readonly Pick<AgendaItem, 'title'>[],
): ItemSeed[] {
  const words = fold(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const all = [...kept.recurring, ...kept.templates.flatMap(({ items }) => items)]
  return all.filter(
    (seed, index) =>
      words.every((word) => fold(seed.title).includes(word)) &&
      all.findIndex((other) => isSameItem(other, seed)) === index &&
      !listed.some((item) => isSameItem(item, seed)),
  )
}

export function isSameItem(one: Pick<ItemSeed, 'title'>, other: Pick<ItemSeed, 'title'>): boolean {
  return fold(one.title) === fold(other.title)
}

function seedOf({ title, presentingUnitId, plannedMinutes, invitedUnitIds }: AgendaItem) {
  return { title, presentingUnitId, plannedMinutes, invitedUnitIds }
}
