/** The programme in use and the order its items are taken in. */
import type { AgendaEntry, AgendaItem, AgendaVersion } from '../records/session.ts'
import type { Id } from '../records/values.ts'

/** Version A, B, ... Z, AA: the last one is the programme in use; `null` when there is none. */
export function latestVersion<V extends Pick<AgendaVersion, 'label'>>(versions: readonly V[]): V | null {
  const byAge = [...versions].sort((a, b) => a.label.length - b.label.length || (a.label < b.label ? -1 : 1))
  return byAge.at(-1) ?? null
}

type Programme = {
  readonly agendaVersions: readonly AgendaVersion[]
  readonly agendaEntries: readonly AgendaEntry[]
  readonly items: readonly Pick<AgendaItem, 'id' | 'parentId'>[]
}

/** The items of the programme in use as they are discussed, each followed by its sub-items. */
export function discussionOrder({ agendaVersions, agendaEntries, items }: Programme): Id[] {
  const version = latestVersion(agendaVersions)
  const entries = agendaEntries.filter(({ versionId }) => versionId === version?.id).sort((a, b) => a.order - b.order)
  const listed = new Set(entries.map(({ itemId }) => itemId))
  const parents = new Map(
    items.map(({ id, parentId }) => [id, parentId !== null && listed.has(parentId) ? parentId : null]),
  )
  const under = (parent: Id | null): Id[] =>
    entries.flatMap(({ itemId }) => (parents.get(itemId) === parent ? [itemId, ...under(itemId)] : []))
  return under(null)
}
