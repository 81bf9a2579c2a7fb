/** Records of one item in their order, and the orders a person can make of them. */

type Ordered = { readonly id: string; readonly order: number }

/** The records of the item, in order. */
export function ofItem<T extends Ordered & { readonly itemId: string }>(records: readonly T[], itemId: string): T[] {
  return records.filter((record) => record.itemId === itemId).sort((a, b) => a.order - b.order)
}

/** The order numbers that change when one record moves one place; empty when it is already first or last. */
export function swapOrders<T extends Ordered>(
  list: readonly T[],
  id: string,
  direction: 'up' | 'down',
): { readonly record: T; readonly order: number }[] {
  const at = list.findIndex((record) => record.id === id)
  const to = direction === 'up' ? at - 1 : at + 1
  const moved = list[at]
  if (moved === undefined || list[to] === undefined) return []
  const wanted = list.toSpliced(at, 1).toSpliced(to, 0, moved)
  const numbers = distinctOrders(list)
  return wanted.flatMap((record, index) => {
    const order = numbers[index] ?? index
    return record.order === order ? [] : [{ record, order }]
  })
}

/** The order numbers of the list, each larger than the one before, so that equal ones are told apart. */
function distinctOrders(list: readonly Ordered[]): number[] {
  const numbers: number[] = []
  for (const { order } of list) numbers.push(Math.max(order, (numbers.at(-1) ?? -1) + 1))
  return numbers
}

/** The record to stand on after one goes: the next, else the one before, else none. */
export function neighbour(list: readonly Ordered[], id: string): string | null {
  const at = list.findIndex((record) => record.id === id)
  return (list[at + 1] ?? list[at - 1])?.id ?? null
}
