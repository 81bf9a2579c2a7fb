/** Pairwise tables: of several factors, rows in which each value of one meets each value of every other. */

export type Factors = Readonly<Record<string, readonly unknown[]>>
export type Row<F extends Factors> = { readonly [name in keyof F]: F[name][number] }

/** The rows, always the same for the same factors. Each row begins with a pair not met yet and takes what meets most others. */
export function pairwise<const F extends Factors>(factors: F): Row<F>[] {
  const names = Object.keys(factors)
  const sizes = names.map((name) => factors[name]?.length ?? 0)
  const open = new Set<string>()
  forEachPair(names.length, (one, other) => {
    for (let a = 0; a < (sizes[one] ?? 0); a++)
      for (let b = 0; b < (sizes[other] ?? 0); b++) open.add(key(one, a, other, b))
  })
  const rows: Row<F>[] = []
  while (open.size > 0) {
    const places = filled(sizes, open)
    forEachPair(names.length, (one, other) => open.delete(key(one, places[one] ?? 0, other, places[other] ?? 0)))
    // Every name of the factors has its place, so the row is whole.
    rows.push(Object.fromEntries(names.map((name, factor) => [name, factors[name]?.[places[factor] ?? 0]])) as Row<F>)
  }
  return rows
}

function filled(sizes: readonly number[], open: ReadonlySet<string>): number[] {
  const [first = ''] = open
  const [one = 0, a = 0, other = 0, b = 0] = first.split(',').map(Number)
  const places: (number | undefined)[] = sizes.map(() => undefined)
  places[one] = a
  places[other] = b
  sizes.forEach((size, factor) => {
    if (places[factor] !== undefined) return
    const gains = Array.from({ length: size }, (_, place) => gain(factor, place, places, open))
    places[factor] = gains.indexOf(Math.max(...gains))
  })
  return places.map((place) => place ?? 0)
}

function gain(
  factor: number,
  place: number,
  places: readonly (number | undefined)[],
  open: ReadonlySet<string>,
): number {
  return places.filter((chosen, other) => {
    if (chosen === undefined) return false
    return open.has(other < factor ? key(other, chosen, factor, place) : key(factor, place, other, chosen))
  }).length
}

function forEachPair(count: number, visit: (one: number, other: number) => void): void {
  for (let one = 0; one < count; one++) for (let other = one + 1; other < count; other++) visit(one, other)
}

function key(...parts: readonly number[]): string {
  return parts.join(',')
}
