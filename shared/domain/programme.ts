/** The programme in use and the order its items are taken in. */
import type { AgendaEntry, AgendaItem, AgendaVersion } from '../records/session.ts'
import type { Id } from '../records/values.ts'

/** Versions A, B, ... Z, AA, the oldest first. */
export function versionsByAge<V extends Pick<AgendaVersion, 'label'>>(versions: readonly V[]): V[] {
  return [...versions].sort((a, b) => a.label.length - b.label.length || (a.label < b.label ? -1 : 1))
}

/** The last version is the programme in use; `null` when there is none. */
export function latestVersion<V extends Pick<AgendaVersion, 'label'>>(versions: readonly V[]): V | null {
  return versionsByAge(versions).at(-1) ?? null
}

/** An item that is not considered in this session. */
export function isOffTable({ state }: Pick<AgendaItem, 'state'>): boolean {
  return state === 'postponed' || state === 'withdrawn'
}

type Programme<E extends AgendaEntry> = {
  readonly agendaVersions: readonly AgendaVersion[]
  readonly agendaEntries: readonly E[]
  readonly items: readonly Pick<AgendaItem, 'id' | 'parentId' | 'state'>[]
}

/**
 * The entry each item is known by: that of the programme in use; of an item postponed or withdrawn after the programme was issued, which
 * is no longer in it, the one it was last printed with. In discussion order.
 */
export function entriesInUse<E extends AgendaEntry>({ agendaVersions, agendaEntries, items }: Programme<E>): E[] {
  const [latest, ...older] = versionsByAge(agendaVersions).reverse()
  const entries = agendaEntries.filter(({ versionId }) => versionId === latest?.id)
  const named = new Set(entries.map(({ itemId }) => itemId))
  const off = items.filter((item) => isOffTable(item) && !named.has(item.id))
  const last = off.flatMap(({ id }) => {
    const printed = agendaEntries.filter(({ itemId }) => itemId === id)
    return older.flatMap((version) => printed.find(({ versionId }) => versionId === version.id) ?? []).slice(0, 1)
  })
  return [...entries, ...last].sort((a, b) => a.order - b.order)
}

/** The items of the programme in use as they are discussed, each followed by its sub-items; those off the table where they stood. */
export function discussionOrder(programme: Programme<AgendaEntry>): Id[] {
  const entries = entriesInUse(programme)
  const listed = new Set(entries.map(({ itemId }) => itemId))
  const parents = new Map(
    programme.items.map(({ id, parentId }) => [id, parentId !== null && listed.has(parentId) ? parentId : null]),
  )
  const under = (parent: Id | null): Id[] =>
    entries.flatMap(({ itemId }) => (parents.get(itemId) === parent ? [itemId, ...under(itemId)] : []))
  return under(null)
}
