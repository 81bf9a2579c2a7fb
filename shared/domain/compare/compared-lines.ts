/** The difference of two versions as a screen shows it: one line a paragraph or table, with what changed named. */
import * as v from 'valibot'
import { changeKinds, changesOf } from './changes.ts'
import type { Difference } from './difference.ts'
import type { Piece } from './text-difference.ts'

const pieceKinds = ['kept', 'inserted', 'deleted', 'restyled'] as const
const sides = ['kept', 'inserted', 'deleted'] as const
const Pieces = v.array(v.strictObject({ kind: v.picklist(pieceKinds), text: v.string() }))
const Place = {
  status: v.picklist(['kept', 'deleted', 'inserted', 'movedFrom', 'movedTo']),
  changes: v.array(v.picklist(changeKinds)),
  /** Ties the two places of one move together. */
  move: v.nullable(v.number()),
}
export const ComparedLine = v.variant('kind', [
  v.strictObject({
    kind: v.literal('paragraph'),
    ...Place,
    /** The printed labels in the older and in the newer version. */
    labels: v.tuple([v.nullable(v.string()), v.nullable(v.string())]),
    pieces: Pieces,
  }),
  v.strictObject({
    kind: v.literal('table'),
    ...Place,
    rows: v.array(
      v.strictObject({
        status: v.picklist(sides),
        cells: v.array(v.strictObject({ status: v.picklist(sides), paragraphs: v.array(Pieces) })),
      }),
    ),
  }),
])
export type ComparedLine = v.InferOutput<typeof ComparedLine>

/** The lines in the order of reading; none is left out, changed or not. */
export function comparedLines(differences: readonly Difference[]): ComparedLine[] {
  return differences.map((difference): ComparedLine => {
    const { status, move } = difference
    const place = { status, move, changes: changesOf(difference) }
    if (difference.kind === 'paragraph') {
      const labels: [string | null, string | null] = [difference.older?.label ?? null, difference.newer?.label ?? null]
      return { kind: 'paragraph', ...place, labels, pieces: difference.pieces.map(shown) }
    }
    const rows = difference.rows.map(({ status, cells }) => ({
      status,
      cells: cells.map((cell) => ({
        status: cell.status,
        paragraphs: cell.paragraphs.map(({ pieces }) => pieces.map(shown)),
      })),
    }))
    return { kind: 'table', ...place, rows }
  })
}

function shown({ kind, text }: Piece) {
  return { kind, text }
}
