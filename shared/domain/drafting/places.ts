/** Where blocks stand: numbers with room between them, so that one can come in without moving the rest. */

const step = 50
/** `Order` holds no more; there is room for 20,000 blocks a place. */
export const mostPlaces = 1_000_000 / step

/** The place of the nth block of a fresh draft. */
export function placeOf(index: number): number {
  return index * step
}

/** A place after `before` and ahead of `next` (`null`: the end); `null` where there is no room left. */
export function placeBetween(before: number | null, next: number | null): number | null {
  if (next === null) return before === null ? 0 : before + step
  const least = before ?? -1
  return next - least < 2 ? null : least + Math.ceil((next - least) / 2)
}
