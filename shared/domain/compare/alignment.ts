/** Which elements of two lists are the same one: by name where both have it, by their words elsewhere. */
import { diffArrays } from 'diff'
import { similarity, type WordBag, wordBag } from './words.ts'

/** One element of a list to align. Only elements of one kind are ever the same. */
export type Aligned = { readonly id: string | null; readonly kind: string; readonly text: string }

export type Pair = { readonly older: number; readonly newer: number }

/** `kept` rises in both lists; `moved` are the same elements in another place. */
export type Alignment = { readonly kept: readonly Pair[]; readonly moved: readonly Pair[] }

/** Share of common words from which an element that stands in the same place is an edited one and not another. */
const editedFrom = 0.4
/** The same for one in another place, which must be much more alike, and long enough that the likeness is no chance. */
const movedFrom = 0.8
const movedWords = 4
/** Bounds of the work: elements compared pair by pair at once, and edits before lists are taken as different. */
const widestGap = 120
const mostMoves = 250_000
const longestEdit = 3000

type Side = { readonly keys: readonly string[]; readonly bags: readonly WordBag[]; readonly kinds: readonly string[] }

/**
 * The alignment of two lists. Elements with a common id are the same; then those with equal words; then, between these, the most alike
 * in order; then, anywhere, those that are nearly equal. The time is bounded for lists of any length.
 */
export function align(older: readonly Aligned[], newer: readonly Aligned[]): Alignment {
  const common = commonIds(older, newer)
  const before = sideOf(older, common)
  const after = sideOf(newer, common)
  const anchors = anchorsOf(before.keys, after.keys)
  const kept = [...anchors]
  let from: Pair = { older: 0, newer: 0 }
  for (const anchor of [...anchors, { older: older.length, newer: newer.length }]) {
    kept.push(...alikeInGap(before, after, from, anchor))
    from = { older: anchor.older + 1, newer: anchor.newer + 1 }
  }
  kept.sort((a, b) => a.older - b.older)
  return { kept, moved: movesOf(before, after, kept) }
}

function commonIds(older: readonly Aligned[], newer: readonly Aligned[]): Set<string> {
  const once = (list: readonly Aligned[]) => {
    const counts = new Map<string, number>()
    for (const { id, kind } of list)
      if (id !== null) counts.set(`${kind} ${id}`, (counts.get(`${kind} ${id}`) ?? 0) + 1)
    return new Set([...counts].flatMap(([id, count]) => (count === 1 ? [id] : [])))
  }
  const inNewer = once(newer)
  return new Set([...once(older)].filter((id) => inNewer.has(id)))
}

/** Keys are equal for what is surely the same; a key that begins with `#` is a name and stands for nothing else. */
function sideOf(list: readonly Aligned[], common: ReadonlySet<string>): Side {
  return {
    keys: list.map(({ id, kind, text }) => {
      const name = `${kind} ${id}`
      return id !== null && common.has(name) ? `#${name}` : `${kind} ${text}`
    }),
    bags: list.map(({ text }) => wordBag(text)),
    kinds: list.map(({ kind }) => kind),
  }
}

function anchorsOf(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  let older = 0
  let newer = 0
  for (const { added, removed, value } of diffArrays([...before], [...after], { maxEditLength: longestEdit }) ?? []) {
    if (added) newer += value.length
    else if (removed) older += value.length
    else for (const _ of value) pairs.push({ older: older++, newer: newer++ })
  }
  return pairs
}

/** The pairs, in order, whose likeness adds up to most. A very wide gap is cut into stretches of equal shares. */
function alikeInGap(before: Side, after: Side, from: Pair, to: Pair): Pair[] {
  const rows = to.older - from.older
  const columns = to.newer - from.newer
  if (rows <= 0 || columns <= 0) return []
  const stretches = Math.ceil(Math.max(rows, columns) / widestGap)
  if (stretches > 1)
    return Array.from({ length: stretches }, (_, index) => {
      const at = (part: number) => ({
        older: from.older + Math.floor((rows * part) / stretches),
        newer: from.newer + Math.floor((columns * part) / stretches),
      })
      return alikeInGap(before, after, at(index), at(index + 1))
    }).flat()
  const likeness = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) =>
      likenessOf(before, after, from.older + row, from.newer + column),
    ),
  )
  // best[row][column]: the most that the rest of both stretches can be alike.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const bestAt = (row: number, column: number) => best[row]?.[column] ?? 0
  const pairedAt = (row: number, column: number) => {
    const likely = likeness[row]?.[column] ?? 0
    return likely < editedFrom ? -1 : likely + bestAt(row + 1, column + 1)
  }
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const line = best[row]
      if (line !== undefined)
        line[column] = Math.max(pairedAt(row, column), bestAt(row + 1, column), bestAt(row, column + 1))
    }
  const pairs: Pair[] = []
  let row = 0
  let column = 0
  while (row < rows && column < columns) {
    if (bestAt(row, column) === pairedAt(row, column))
      pairs.push({ older: from.older + row++, newer: from.newer + column++ })
    else if (bestAt(row, column) === bestAt(row + 1, column)) row++
    else column++
  }
  return pairs
}

function likenessOf(before: Side, after: Side, older: number, newer: number): number {
  const isNamed = before.keys[older]?.startsWith('#') || after.keys[newer]?.startsWith('#')
  const [a, b] = [before.bags[older], after.bags[newer]]
  if (isNamed || before.kinds[older] !== after.kinds[newer] || a === undefined || b === undefined) return 0
  return similarity(a, b)
}

function movesOf(before: Side, after: Side, kept: readonly Pair[]): Pair[] {
  const free = (length: number, taken: ReadonlySet<number>) =>
    Array.from({ length }, (_, place) => place).filter((place) => !taken.has(place))
  const gone = free(before.keys.length, new Set(kept.map(({ older }) => older)))
  const come = new Set(free(after.keys.length, new Set(kept.map(({ newer }) => newer))))
  const moves: Pair[] = []
  const take = (older: number, newer: number) => {
    come.delete(newer)
    moves.push({ older, newer })
  }
  const longEnough = (older: number) => (before.bags[older]?.size ?? 0) >= movedWords
  const byKey = Map.groupBy(come, (newer) => after.keys[newer] ?? '')
  const left = gone.filter((older) => {
    const key = before.keys[older] ?? ''
    const newer = byKey.get(key)?.find((place) => come.has(place))
    if (newer === undefined || !(key.startsWith('#') || longEnough(older))) return true
    take(older, newer)
    return false
  })
  if (left.length * come.size > mostMoves) return moves
  for (const older of left.filter(longEnough)) {
    let best = { newer: -1, likeness: movedFrom }
    for (const newer of come) {
      const likeness = likenessOf(before, after, older, newer)
      if (likeness >= best.likeness && (best.newer < 0 || likeness > best.likeness)) best = { newer, likeness }
    }
    if (best.newer >= 0) take(older, best.newer)
  }
  return moves
}
