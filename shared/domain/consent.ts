/** "Thông qua toàn bộ nhóm": items that are decided alike in one breath, except those a member wants to discuss. */
import type { AgendaItem, Decision } from '../records/session.ts'
import type { Id } from '../records/values.ts'
import { isOffTable } from './programme.ts'

type Item = Pick<AgendaItem, 'id' | 'parentId' | 'state'>

/**
 * The group an item belongs to, in the order given: its sub-items, or the sub-items it stands among; without any, the items that have none.
 * Items off the table are in no group.
 */
export function groupOf<I extends Item>(items: readonly I[], itemId: Id): I[] {
  const own = items.filter(({ parentId }) => parentId === itemId)
  const parentId = items.find(({ id }) => id === itemId)?.parentId ?? null
  const level = own.length > 0 ? own : items.filter((item) => item.parentId === parentId)
  return level.filter((item) => !isOffTable(item) && !items.some((other) => other.parentId === item.id))
}

/** True for an item that nothing was decided on yet: only those are decided with their group. */
export function isUndecided({ id, state }: Item, decisions: readonly Pick<Decision, 'itemId'>[]): boolean {
  return state !== 'decided' && !decisions.some(({ itemId }) => itemId === id)
}
