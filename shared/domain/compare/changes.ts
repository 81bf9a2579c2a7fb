/** What a person is told of a difference: kinds of change, counted and named. */
import type { Difference, ParagraphDifference } from './difference.ts'
import type { Piece } from './text-difference.ts'

/**
 * `figures` is a change of words in which a number changed too; `restyled` changed its look only (a whole paragraph its style), and
 * `renumbered` its label only, because something before it came or went.
 */
export const changeKinds = ['added', 'removed', 'moved', 'edited', 'figures', 'restyled', 'renumbered'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** The kinds of change of one element, the weightiest first; none for an element that stayed as it was. */
export function changesOf(difference: Difference): ChangeKind[] {
  if (difference.status === 'inserted') return ['added']
  if (difference.status === 'deleted') return ['removed']
  const inside = difference.kind === 'paragraph' ? paragraphChanges(difference) : tableChanges(difference.rows)
  const isRestyled = difference.older?.style !== difference.newer?.style
  const moved = difference.status === 'kept' ? [] : ['moved']
  const found = new Set<string>([...moved, ...inside, ...(isRestyled ? ['restyled'] : [])])
  return changeKinds.filter((kind) => found.has(kind))
}

function paragraphChanges({ pieces, older, newer }: ParagraphDifference): ChangeKind[] {
  const changed = (kind: Piece['kind']) =>
    pieces
      .filter((piece) => piece.kind === kind)
      .map(({ text }) => text)
      .join(' ')
  const [deleted, inserted] = [changed('deleted'), changed('inserted')]
  return [
    ...(deleted + inserted === '' ? [] : (['edited'] as const)),
    ...(figuresOf(deleted) === figuresOf(inserted) ? [] : (['figures'] as const)),
    ...(pieces.some(({ kind }) => kind === 'restyled') ? (['restyled'] as const) : []),
    ...(older?.label === newer?.label ? [] : (['renumbered'] as const)),
  ]
}

function tableChanges(rows: Extract<Difference, { kind: 'table' }>['rows']): ChangeKind[] {
  return rows.flatMap(({ status, cells }): ChangeKind[] =>
    status === 'kept'
      ? cells.flatMap((cell): ChangeKind[] =>
          cell.status === 'kept'
            ? cell.paragraphs.flatMap((one): ChangeKind[] =>
                one.status === 'kept' ? paragraphChanges(one) : ['edited'],
              )
            : ['edited'],
        )
      : ['edited'],
  )
}

function figuresOf(text: string): string {
  return (text.match(/\p{N}+/gu) ?? []).join(' ')
}
