/** The programme as rows on the screen, and the orders a person can make of them. */
import type { StoredDossier } from '../../../../shared/contract/views.ts'
import { discussionOrder, entriesInUse } from '../../../../shared/domain/programme.ts'
import { itemLevels, sealedTitle } from '../../../../shared/domain/secret-parts.ts'
import type { SecrecyLevel } from '../../../../shared/records/values.ts'

type Item = StoredDossier['items'][number]
type Entry = StoredDossier['agendaEntries'][number]

/** One line of the programme; `depth` 0 is an item, 1 a sub-item. */
export type AgendaRow = {
  /** As a list shows it: of a top-secret item no word but its number (`domain.md` 7, consequence 4). */
  readonly item: Item
  readonly entry: Entry
  readonly depth: number
  readonly level: SecrecyLevel
}

/** The rows of the programme in use, each item followed by its sub-items, in discussion order. */
export function agendaRows(
  dossier: Pick<StoredDossier, 'agendaVersions' | 'agendaEntries' | 'items' | 'session'>,
): AgendaRow[] {
  const levels = itemLevels(dossier.session, dossier.items)
  const items = new Map(dossier.items.map((item) => [item.id, item]))
  const entries = new Map(entriesInUse(dossier).map((entry) => [entry.itemId, entry]))
  const depths = new Map<string, number>()
  return discussionOrder(dossier).flatMap((id) => {
    const [item, entry] = [items.get(id), entries.get(id)]
    if (item === undefined || entry === undefined) return []
    const depth = (depths.get(item.parentId ?? '') ?? -1) + 1
    depths.set(id, depth)
    const level = levels.get(id) ?? 'none'
    return [{ item: level === 'tuyet_mat' ? { ...item, title: sealedTitle } : item, entry, depth, level }]
  })
}

/**
 * The order after moving one item, with its sub-items, one place up or down among its own level.
 * `null` when it is already first or last there.
 */
export function movedByOne(rows: readonly AgendaRow[], itemId: string, direction: 'up' | 'down'): string[] | null {
  const level = siblingsOf(rows, itemId)
  const at = level.indexOf(itemId)
  const other = level[direction === 'up' ? at - 1 : at + 1]
  if (at < 0 || other === undefined) return null
  return movedBeside(rows, itemId, other, direction === 'up' ? 'before' : 'after')
}

/**
 * The order after dropping one item, with its sub-items, before or after another. An item dropped at a sub-item lands beside
 * the item that holds it; a sub-item stays under its own item, so dropping it elsewhere gives `null`, as does no change.
 */
export function movedBeside(
  rows: readonly AgendaRow[],
  itemId: string,
  targetId: string,
  side: 'before' | 'after',
): string[] | null {
  const level = siblingsOf(rows, itemId)
  const target = level.find((id) => id === targetId || branchOf(rows, id).includes(targetId))
  if (target === undefined || target === itemId) return null
  const branch = branchOf(rows, itemId)
  const order = rows.map((row) => row.item.id)
  const rest = order.filter((id) => !branch.includes(id))
  const targetBranch = branchOf(rows, target)
  const at = side === 'before' ? rest.indexOf(target) : rest.indexOf(targetBranch.at(-1) ?? target) + 1
  const moved = [...rest.slice(0, at), ...branch, ...rest.slice(at)]
  return moved.every((id, index) => id === order[index]) ? null : moved
}

/** Place of an item among its own level, from 1, for the spoken result of a move. */
export function placeOf(rows: readonly AgendaRow[], order: readonly string[], itemId: string) {
  const level = new Set(siblingsOf(rows, itemId))
  const ordered = order.filter((id) => level.has(id))
  return { place: ordered.indexOf(itemId) + 1, count: ordered.length }
}

/** The row to stand on after a row goes: the next one, else the one before. */
export function neighbourOf(rows: readonly AgendaRow[], itemId: string): string | null {
  const branch = branchOf(rows, itemId)
  const at = rows.findIndex((row) => row.item.id === itemId)
  return rows[at + branch.length]?.item.id ?? rows[at - 1]?.item.id ?? null
}

/** An item with everything under it, in order. */
function branchOf(rows: readonly AgendaRow[], itemId: string): string[] {
  const at = rows.findIndex((row) => row.item.id === itemId)
  const top = rows[at]
  if (top === undefined) return []
  const end = rows.findIndex((row, index) => index > at && row.depth <= top.depth)
  return rows.slice(at, end < 0 ? undefined : end).map((row) => row.item.id)
}

function siblingsOf(rows: readonly AgendaRow[], itemId: string): string[] {
  const row = rows.find((candidate) => candidate.item.id === itemId)
  if (row === undefined) return []
  return rows
    .filter(
      (candidate) =>
        candidate.depth === row.depth && (row.depth === 0 || candidate.item.parentId === row.item.parentId),
    )
    .map((candidate) => candidate.item.id)
}
