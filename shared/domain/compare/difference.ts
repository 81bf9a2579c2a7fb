/** The difference of two versions of a document: blocks, the words in them, tables cell by cell. */
import { type Aligned, align, type Pair } from './alignment.ts'
import type { Compared, ComparedParagraph, ComparedTable } from './compared.ts'
import { textOf } from './compared.ts'
import { joined, newRunsOf, oldRunsOf, type Piece, textDifference, wholeText } from './text-difference.ts'

/** A moved element stands twice: where it was and where it is, with its differences in both places. */
export type Status = 'kept' | 'deleted' | 'inserted' | 'movedFrom' | 'movedTo'

/** What one version holds of a paragraph beside its words. `place` counts within its list: the document or the cell. */
export type ParagraphFacts = Pick<ComparedParagraph, 'id' | 'style' | 'label'> & { readonly place: number }

export type ParagraphDifference = {
  readonly kind: 'paragraph'
  readonly status: Status
  /** Ties the two places of one move together. */
  readonly move: number | null
  readonly older: ParagraphFacts | null
  readonly newer: ParagraphFacts | null
  readonly pieces: readonly Piece[]
}

/** Rows and cells are never called moved. A deleted row has deleted cells only, an inserted one inserted cells. */
export type CellDifference = {
  readonly status: 'kept' | 'deleted' | 'inserted'
  readonly paragraphs: readonly ParagraphDifference[]
}

export type RowDifference = {
  readonly status: 'kept' | 'deleted' | 'inserted'
  readonly older: number | null
  readonly newer: number | null
  readonly cells: readonly CellDifference[]
}

export type TableFacts = Pick<ComparedTable, 'id' | 'style'> & { readonly place: number }

export type TableDifference = {
  readonly kind: 'table'
  readonly status: Status
  readonly move: number | null
  readonly older: TableFacts | null
  readonly newer: TableFacts | null
  readonly rows: readonly RowDifference[]
}

export type Difference = ParagraphDifference | TableDifference

/**
 * The difference of two lists in one order of reading: between two kept elements those that went stand before those that came.
 * `olderOf` and `newerOf` give both lists back, so no word of either is lost.
 */
export function differenceOf(older: readonly Compared[], newer: readonly Compared[]): Difference[] {
  const { kept, moved } = align(older.map(alignedOf), newer.map(alignedOf))
  const movesFrom = new Map(moved.map((pair, move) => [pair.older, { ...pair, move }]))
  const movesTo = new Map(moved.map((pair, move) => [pair.newer, { ...pair, move }]))
  return merged(
    kept,
    older.length,
    newer.length,
    (pair) => pairDifference('kept', null, older, newer, pair),
    (place) => {
      const move = movesFrom.get(place)
      if (move !== undefined) return pairDifference('movedFrom', move.move, older, newer, move)
      return oneSided('deleted', older[place], place)
    },
    (place) => {
      const move = movesTo.get(place)
      if (move !== undefined) return pairDifference('movedTo', move.move, older, newer, move)
      return oneSided('inserted', newer[place], place)
    },
  )
}

/** The older list. */
export function olderOf(differences: readonly Difference[]): Compared[] {
  return differences.flatMap((difference) =>
    difference.status === 'inserted' || difference.status === 'movedTo' ? [] : sideOf(difference, 'older'),
  )
}

/** The newer list. */
export function newerOf(differences: readonly Difference[]): Compared[] {
  return differences.flatMap((difference) =>
    difference.status === 'deleted' || difference.status === 'movedFrom' ? [] : sideOf(difference, 'newer'),
  )
}

function alignedOf(element: Compared): Aligned {
  return { id: element.id, kind: element.kind, text: textOf(element) }
}

/** Both lists as one: pairs in order, before each the elements of either list that have no pair. */
function merged<T>(
  pairs: readonly Pair[],
  olderLength: number,
  newerLength: number,
  both: (pair: Pair) => T,
  onlyOlder: (place: number) => T,
  onlyNewer: (place: number) => T,
): T[] {
  const result: T[] = []
  let older = 0
  let newer = 0
  for (const pair of [...pairs, { older: olderLength, newer: newerLength }]) {
    while (older < pair.older) result.push(onlyOlder(older++))
    while (newer < pair.newer) result.push(onlyNewer(newer++))
    if (older < olderLength || newer < newerLength) result.push(both(pair))
    older++
    newer++
  }
  return result
}

function pairDifference(
  status: Status,
  move: number | null,
  olderList: readonly Compared[],
  newerList: readonly Compared[],
  pair: Pair,
): Difference {
  const older = olderList[pair.older]
  const newer = newerList[pair.newer]
  if (older?.kind === 'paragraph' && newer?.kind === 'paragraph')
    return paragraphDifference(status, move, older, newer, pair)
  if (older?.kind === 'table' && newer?.kind === 'table') {
    const facts = { older: tableFacts(older, pair.older), newer: tableFacts(newer, pair.newer) }
    return { kind: 'table', status, move, ...facts, rows: rowDifferences(older, newer) }
  }
  throw new Error('Elements of two kinds are never the same')
}

function paragraphDifference(
  status: Status,
  move: number | null,
  older: ComparedParagraph,
  newer: ComparedParagraph,
  pair: Pair,
): ParagraphDifference {
  return {
    kind: 'paragraph',
    status,
    move,
    older: paragraphFacts(older, pair.older),
    newer: paragraphFacts(newer, pair.newer),
    pieces: textDifference(older.runs, newer.runs),
  }
}

function oneSided(status: 'deleted' | 'inserted', element: Compared | undefined, place: number): Difference {
  if (element === undefined) throw new Error('A place outside its list')
  if (element.kind === 'paragraph') return oneSidedParagraph(status, element, place)
  const facts = tableFacts(element, place)
  const rows = element.rows.map((row, index) => oneSidedRow(status, row, index))
  return { kind: 'table', status, move: null, ...sides(status, facts), rows }
}

function oneSidedParagraph(
  status: 'deleted' | 'inserted',
  element: ComparedParagraph,
  place: number,
): ParagraphDifference {
  const facts = paragraphFacts(element, place)
  return { kind: 'paragraph', status, move: null, ...sides(status, facts), pieces: wholeText(status, element.runs) }
}

function sides<T>(status: 'deleted' | 'inserted', facts: T): { older: T | null; newer: T | null } {
  return status === 'deleted' ? { older: facts, newer: null } : { older: null, newer: facts }
}

function paragraphFacts({ id, style, label }: ComparedParagraph, place: number): ParagraphFacts {
  return { id, style, label, place }
}

function tableFacts({ id, style }: ComparedTable, place: number): TableFacts {
  return { id, style, place }
}

type Cell = readonly ComparedParagraph[]
type Row = readonly Cell[]

/** Rows are paired by their words; so are columns where the two tables have not as many. */
function rowDifferences(older: ComparedTable, newer: ComparedTable): RowDifference[] {
  const columns = columnPairs(older, newer)
  const rowText = (row: Row): Aligned => ({ id: null, kind: 'row', text: row.map(cellText).join('\t') })
  const { kept } = align(older.rows.map(rowText), newer.rows.map(rowText))
  return merged(
    kept,
    older.rows.length,
    newer.rows.length,
    (pair): RowDifference => ({
      status: 'kept',
      ...pair,
      cells: cellDifferences(older.rows[pair.older] ?? [], newer.rows[pair.newer] ?? [], columns),
    }),
    (place) => oneSidedRow('deleted', older.rows[place] ?? [], place),
    (place) => oneSidedRow('inserted', newer.rows[place] ?? [], place),
  )
}

function columnPairs(older: ComparedTable, newer: ComparedTable): readonly Pair[] {
  const before = columnsOf(older)
  const after = columnsOf(newer)
  if (before.length === after.length) return before.map((_, place) => ({ older: place, newer: place }))
  return align(before, after).kept
}

function columnsOf({ rows }: ComparedTable): Aligned[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => ({
    id: null,
    kind: 'column',
    text: rows.map((row) => cellText(row[column] ?? [])).join('\n'),
  }))
}

function cellText(cell: Cell): string {
  return cell.map(textOf).join('\n')
}

function cellDifferences(older: Row, newer: Row, columns: readonly Pair[]): CellDifference[] {
  const inBoth = columns.filter((pair) => pair.older < older.length && pair.newer < newer.length)
  return merged(
    inBoth,
    older.length,
    newer.length,
    (pair): CellDifference => ({
      status: 'kept',
      paragraphs: cellParagraphs(older[pair.older] ?? [], newer[pair.newer] ?? []),
    }),
    (place) => oneSidedCell('deleted', older[place] ?? []),
    (place) => oneSidedCell('inserted', newer[place] ?? []),
  )
}

/** A cell of one paragraph in both versions is that paragraph, however little of its words is left. */
function cellParagraphs(older: Cell, newer: Cell): ParagraphDifference[] {
  const kept =
    older.length === 1 && newer.length === 1
      ? [{ older: 0, newer: 0 }]
      : align(older.map(alignedOf), newer.map(alignedOf)).kept
  return merged(
    kept,
    older.length,
    newer.length,
    (pair) => {
      const [before, after] = [older[pair.older], newer[pair.newer]]
      if (before === undefined || after === undefined) throw new Error('A place outside its list')
      return paragraphDifference('kept', null, before, after, pair)
    },
    (place) => paragraphAt('deleted', older, place),
    (place) => paragraphAt('inserted', newer, place),
  )
}

function oneSidedRow(status: 'deleted' | 'inserted', row: Row, place: number): RowDifference {
  return { status, ...sides(status, place), cells: row.map((cell) => oneSidedCell(status, cell)) }
}

function oneSidedCell(status: 'deleted' | 'inserted', cell: Cell): CellDifference {
  return { status, paragraphs: cell.map((_, place) => paragraphAt(status, cell, place)) }
}

function paragraphAt(status: 'deleted' | 'inserted', cell: Cell, place: number): ParagraphDifference {
  const paragraph = cell[place]
  if (paragraph === undefined) throw new Error('A place outside its list')
  return oneSidedParagraph(status, paragraph, place)
}

type Version = 'older' | 'newer'

function sideOf(difference: Difference, version: Version): Compared[] {
  if (difference.kind === 'paragraph') return paragraphSide(difference, version)
  const facts = difference[version]
  if (facts === null) return []
  const out = version === 'older' ? 'inserted' : 'deleted'
  const rows = difference.rows
    .filter(({ status }) => status !== out)
    .map(({ cells }) =>
      cells
        .filter(({ status }) => status !== out)
        .map(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraphSide(paragraph, version))),
    )
  return [{ kind: 'table', id: facts.id, style: facts.style, rows }]
}

function paragraphSide(difference: ParagraphDifference, version: Version): ComparedParagraph[] {
  const facts = difference[version]
  if (facts === null) return []
  const runs = version === 'older' ? oldRunsOf(difference.pieces) : newRunsOf(difference.pieces)
  return [{ kind: 'paragraph', id: facts.id, style: facts.style, label: facts.label, runs: joined(runs) }]
}
