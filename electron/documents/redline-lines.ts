/** Two Word bodies as one with tracked changes, as data: which paragraph and which row stands, came or went, and whose mark ends it. */
import type { Compared, ComparedParagraph, ComparedRun } from '../../shared/domain/compare/compared.ts'
import {
  type CellDifference,
  differenceOf,
  type ParagraphDifference,
  type RowDifference,
  type TableDifference,
} from '../../shared/domain/compare/difference.ts'
import { newRunsOf, oldRunsOf, type Piece, wholeText } from '../../shared/domain/compare/text-difference.ts'
import type { WordElement, WordParagraph, WordRow, WordTable } from './docx-elements.ts'

/** What happened to the mark at the end of a paragraph; accepting or rejecting joins it with the next one where the mark goes. */
export type EndMark = 'kept' | 'inserted' | 'deleted' | 'movedFrom' | 'movedTo' | 'never'

export type TrackedParagraph = {
  readonly kind: 'paragraph'
  readonly older: WordParagraph | null
  readonly newer: WordParagraph | null
  readonly pieces: readonly Piece[]
  readonly end: EndMark
  /** Ties the two places of a move; its words are the same in both. */
  readonly move: number | null
}

export type TrackedRow = {
  readonly status: 'kept' | 'inserted' | 'deleted'
  readonly row: WordRow
  readonly cells: readonly (readonly TrackedParagraph[])[]
}

export type TrackedTable = { readonly kind: 'table'; readonly table: WordTable; readonly rows: readonly TrackedRow[] }

export type Tracked = TrackedParagraph | TrackedTable

/** The lines of both bodies in the order of reading. Without the deleted ones they are the newer body, without the inserted ones the older. */
export function redlineLines(older: readonly WordElement[], newer: readonly WordElement[]): Tracked[] {
  const lines = differenceOf(older.map(comparedOf), newer.map(comparedOf)).flatMap((difference) =>
    difference.kind === 'paragraph'
      ? paragraphLines(difference, paragraphAt(older, difference.older), paragraphAt(newer, difference.newer))
      : tableLines(difference, tableAt(older, difference.older), tableAt(newer, difference.newer)),
  )
  return stretched(lines)
}

function comparedOf(element: WordElement): Compared {
  if (element.kind === 'paragraph') return comparedParagraph(element)
  const [first] = element.rows[0]?.cells[0]?.paragraphs ?? []
  return {
    kind: 'table',
    id: first?.bookmark ?? null,
    style: element.style,
    rows: element.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(comparedParagraph))),
  }
}

function comparedParagraph({ style, keepNext, indent, numbering, bookmark, runs }: WordParagraph): ComparedParagraph {
  return {
    kind: 'paragraph',
    id: bookmark ?? null,
    style: JSON.stringify([style, keepNext ?? false, indent ?? null]),
    label: numbering === undefined ? null : JSON.stringify(numbering),
    runs: runs.map(
      (run): ComparedRun => ({
        // A line end inside words prints as a space.
        text: (run.break ? '\n' : '') + (run.text ?? '').replace(/\n/g, ' '),
        look: run.style ?? '',
      }),
    ),
  }
}

type Place = { readonly place: number } | null

function paragraphAt(list: readonly WordElement[], place: Place): WordParagraph | null {
  const element = place === null ? undefined : list[place.place]
  return element?.kind === 'paragraph' ? element : null
}

function tableAt(list: readonly WordElement[], place: Place): WordTable | null {
  const element = place === null ? undefined : list[place.place]
  return element?.kind === 'table' ? element : null
}

/**
 * A paragraph that became a point of a list, or is none any more, went and came anew: LibreOffice loses the count of a list whose first
 * point is one only before or after the change. The new one stands first, or rejecting it would take the next point out of its list.
 */
function paragraphLines(
  difference: ParagraphDifference,
  older: WordParagraph | null,
  newer: WordParagraph | null,
): TrackedParagraph[] {
  const isListed = (paragraph: WordParagraph) => paragraph.numbering !== undefined
  if (difference.status !== 'kept' || older === null || newer === null || isListed(older) === isListed(newer))
    return [paragraphLine(difference, older, newer)]
  return [wholeParagraph(newer, 'inserted'), wholeParagraph(older, 'deleted')]
}

/** A block that moved and was edited too went there and came here anew: Word keeps no edits inside a move. */
function paragraphLine(
  { status, move, pieces }: ParagraphDifference,
  older: WordParagraph | null,
  newer: WordParagraph | null,
): TrackedParagraph {
  const line = { kind: 'paragraph' as const, older, newer, move: null }
  if (status === 'kept' || status === 'inserted' || status === 'deleted') return { ...line, pieces, end: status }
  const isPure = pieces.length > 0 && pieces.every(({ kind }) => kind === 'kept')
  const sided = status === 'movedFrom' ? { ...line, newer: null } : { ...line, older: null }
  if (isPure) return { ...sided, pieces, move, end: status }
  return status === 'movedFrom'
    ? { ...sided, pieces: wholeText('deleted', oldRunsOf(pieces)), end: 'deleted' }
    : { ...sided, pieces: wholeText('inserted', newRunsOf(pieces)), end: 'inserted' }
}

/** A table whose columns changed goes as a whole and comes anew: Word tracks rows, not columns. A moved table likewise. */
function tableLines(difference: TableDifference, older: WordTable | null, newer: WordTable | null): Tracked[] {
  const { status } = difference
  if (status === 'kept' && older !== null && newer !== null && older.columns.length === newer.columns.length)
    return [{ kind: 'table', table: newer, rows: difference.rows.flatMap((row) => rowLines(row, older, newer)) }]
  return [
    ...(older === null || status === 'movedTo' ? [] : [wholeTable(older, 'deleted')]),
    ...(newer === null || status === 'movedFrom' ? [] : [wholeTable(newer, 'inserted')]),
  ]
}

function wholeTable(table: WordTable, status: 'inserted' | 'deleted'): TrackedTable {
  return { kind: 'table', table, rows: table.rows.map((row) => wholeRow(row, status)) }
}

function wholeRow(row: WordRow, status: 'inserted' | 'deleted'): TrackedRow {
  const cells = row.cells.map(({ paragraphs }) =>
    stretchOf(paragraphs.map((paragraph) => wholeParagraph(paragraph, status))),
  )
  return { status, row, cells }
}

function wholeParagraph(paragraph: WordParagraph, status: 'inserted' | 'deleted'): TrackedParagraph {
  const isOld = status === 'deleted'
  return {
    kind: 'paragraph',
    older: isOld ? paragraph : null,
    newer: isOld ? null : paragraph,
    pieces: wholeText(status, comparedParagraph(paragraph).runs),
    end: status,
    move: null,
  }
}

function rowLines(difference: RowDifference, older: WordTable, newer: WordTable): TrackedRow[] {
  const before = difference.older === null ? undefined : older.rows[difference.older]
  const after = difference.newer === null ? undefined : newer.rows[difference.newer]
  if (before !== undefined && after !== undefined && difference.cells.every(({ status }) => status === 'kept')) {
    const cells = difference.cells.map((cell, place) => cellLines(cell, before, after, place))
    return [{ status: 'kept', row: after, cells }]
  }
  return [
    ...(before === undefined ? [] : [wholeRow(before, 'deleted')]),
    ...(after === undefined ? [] : [wholeRow(after, 'inserted')]),
  ]
}

function cellLines({ paragraphs }: CellDifference, before: WordRow, after: WordRow, place: number): TrackedParagraph[] {
  const [older, newer] = [before.cells[place]?.paragraphs ?? [], after.cells[place]?.paragraphs ?? []]
  return stretchOf(
    paragraphs.map((difference) =>
      paragraphLine(
        difference,
        difference.older === null ? null : (older[difference.older.place] ?? null),
        difference.newer === null ? null : (newer[difference.newer.place] ?? null),
      ),
    ),
  )
}

/** Paragraphs that end before a table or where the document ends. */
function stretched(lines: readonly Tracked[]): Tracked[] {
  const result: Tracked[] = []
  let stretch: TrackedParagraph[] = []
  const flush = () => {
    result.push(...stretchOf(stretch))
    stretch = []
  }
  for (const line of lines) {
    if (line.kind === 'paragraph') stretch.push(line)
    else {
      flush()
      if (result.at(-1)?.kind === 'table') result.push(parting)
      result.push(line)
    }
  }
  flush()
  return result
}

/** Parts two tables, one of which came or went, that would be one table to Word. It is in neither version. */
const parting: TrackedParagraph = {
  kind: 'paragraph',
  older: null,
  newer: null,
  pieces: [],
  end: 'never',
  move: null,
}

/**
 * The mark that ends a stretch must stay, for there is no paragraph to join with. Where the last paragraphs changed, each mark changes
 * places with the one before it: what is left when the change is accepted or rejected is the same.
 */
function stretchOf(paragraphs: readonly TrackedParagraph[]): TrackedParagraph[] {
  const lastKept = paragraphs.findLastIndex(({ end }) => end === 'kept')
  const tail = paragraphs.slice(lastKept + 1).map(withoutMove)
  const last = tail.at(-1)
  if (last === undefined) return [...paragraphs]
  const gone = tail.findLast(({ end }) => end === 'deleted')
  const come = tail.findLast(({ end }) => end === 'inserted')
  const rest = paragraphs.slice(0, lastKept + 1)
  // The last one that went and the last one that came are one paragraph with other words.
  if (gone !== undefined && come !== undefined)
    return [...rest, ...tail.filter((one) => one !== gone && one !== come), replaced(gone, come)]
  const anchor = rest.at(-1)
  if (anchor === undefined) return [...tail]
  const status = last.end
  return [
    ...rest.slice(0, -1),
    { ...anchor, end: status },
    ...tail.slice(0, -1),
    // Joined with the paragraph before, what is left takes the form of that one.
    status === 'inserted'
      ? { ...last, older: anchor.older, end: 'kept' }
      : { ...last, newer: unnamed(anchor.newer), end: 'kept' },
  ]
}

/** A block is named once, where it begins. */
function unnamed(paragraph: WordParagraph | null): WordParagraph | null {
  if (paragraph === null) return null
  const { bookmark: _, ...rest } = paragraph
  return rest
}

/** Words that moved over the end of a stretch went and came like any others. */
function withoutMove(line: TrackedParagraph): TrackedParagraph {
  if (line.move === null) return line
  return line.end === 'movedFrom'
    ? { ...line, move: null, end: 'deleted', pieces: wholeText('deleted', oldRunsOf(line.pieces)) }
    : { ...line, move: null, end: 'inserted', pieces: wholeText('inserted', newRunsOf(line.pieces)) }
}

function replaced(gone: TrackedParagraph, come: TrackedParagraph): TrackedParagraph {
  return {
    kind: 'paragraph',
    older: gone.older,
    newer: come.newer,
    pieces: [...gone.pieces, ...come.pieces],
    end: 'kept',
    move: null,
  }
}
