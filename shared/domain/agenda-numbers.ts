/** Printed numbers of a programme: 1, 2, 3 for items, 4.1, 4.2 for sub-items, in the order given. */
import type { Id } from '../records/values.ts'

/** The number of each item when the programme is numbered anew in this order. Sub-items count within their parent. */
export function renumber(items: readonly { readonly id: Id; readonly parentId: Id | null }[]): Map<Id, string> {
  const numbers = new Map<Id, string>()
  const counts = new Map<Id | null, number>()
  const next = (parentId: Id | null) => {
    const count = (counts.get(parentId) ?? 0) + 1
    counts.set(parentId, count)
    return count
  }
  for (const { id, parentId } of items) if (parentId === null) numbers.set(id, String(next(null)))
  for (const { id, parentId } of items)
    if (parentId !== null) numbers.set(id, `${numbers.get(parentId) ?? ''}.${next(parentId)}`)
  return numbers
}
