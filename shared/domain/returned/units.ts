/** A returned file cut into what blocks are matched with: paragraphs, paragraphs joined or divided with tracking, whole tables. */
import type { Id } from '../../records/values.ts'
import { separators } from './pieces.ts'
import type {
  ReturnedDocument,
  ReturnedElement,
  ReturnedParagraph,
  ReturnedRow,
  ReturnedRun,
  ReturnedTable,
} from './returned.ts'

export type ReturnedUnit = {
  readonly kind: 'paragraph' | 'table'
  readonly style: string | null
  readonly level: number | null
  /** Blocks named on it, in order. */
  readonly blocks: readonly Id[]
  /** Its words; ends of paragraphs, cells and rows inside it stand among them. */
  readonly runs: readonly ReturnedRun[]
  readonly comments: ReturnedParagraph['comments']
}

/** The table that sets the head and the signature in two columns is no table of the document's own. */
const layoutTable = 'bảng hai cột'

/** The units in order of reading. */
export function unitsOf({ elements }: Pick<ReturnedDocument, 'elements'>): ReturnedUnit[] {
  return grouped(elements.flatMap(paragraphsAndTables))
}

/** A paragraph outside the text as a unit of its own. */
export function unitOf({ style, level, blocks, runs, comments }: ReturnedParagraph): ReturnedUnit {
  return { kind: 'paragraph', style, level, blocks, runs, comments }
}

function paragraphsAndTables(element: ReturnedElement): (ReturnedParagraph | ReturnedTable)[] {
  if (element.kind === 'paragraph' || element.style !== layoutTable) return [element]
  return element.rows.flatMap(({ cells }) => cells.flat())
}

function grouped(elements: readonly (ReturnedParagraph | ReturnedTable)[]): ReturnedUnit[] {
  const units: ReturnedUnit[] = []
  let open: { unit: ReturnedUnit; paragraph: ReturnedParagraph } | null = null
  for (const element of elements) {
    if (element.kind === 'table') {
      units.push(tableUnit(element))
      open = null
      continue
    }
    if (open !== null && isOneWith(open.paragraph, element)) {
      const unit: ReturnedUnit = joinedUnit(open.unit, unitOf(element), open.paragraph.end)
      units[units.length - 1] = unit
      open = { unit, paragraph: element }
    } else {
      const unit = unitOf(element)
      units.push(unit)
      open = { unit, paragraph: element }
    }
  }
  return units
}

/** Two units as one, with the end of a paragraph between them. */
export function joinedUnit(
  first: ReturnedUnit,
  second: ReturnedUnit,
  end: Pick<ReturnedRun, 'inserted' | 'deleted'>,
): ReturnedUnit {
  const length = first.runs.reduce((sum, { text }) => sum + text.length, separators.paragraph.length)
  const moved = second.comments.map(({ comment, from, to }) => ({ comment, from: from + length, to: to + length }))
  return {
    ...first,
    blocks: [...new Set([...first.blocks, ...second.blocks])],
    runs: [...first.runs, { text: separators.paragraph, look: '', ...end }, ...second.runs],
    comments: [...first.comments, ...moved],
  }
}

/** Whether the tracked end between two paragraphs joins or divides words that were there; else one of them came or went as a whole. */
function isOneWith(first: ReturnedParagraph, second: ReturnedParagraph): boolean {
  const { inserted, deleted } = first.end
  if (inserted !== null && deleted !== null) return false
  if (inserted !== null) return hasWords(first, 'inserted') && hasWords(second, 'inserted')
  return deleted !== null && hasWords(first, 'deleted') && hasWords(second, 'deleted')
}

function hasWords({ runs }: ReturnedParagraph, without: 'inserted' | 'deleted'): boolean {
  return runs.some((run) => run[without] === null)
}

function tableUnit({ style, rows }: ReturnedTable): ReturnedUnit {
  const paragraphs = rows.flatMap(({ cells }) => cells.flat())
  return {
    kind: 'table',
    style,
    level: null,
    blocks: [...new Set(paragraphs.flatMap(({ blocks }) => blocks))],
    runs: rows.flatMap((row, place) => rowRuns(row, place > 0)),
    comments: commentsIn(paragraphs),
  }
}

/** Comments on words of cells by their place in the words of the table: one end stands before each paragraph but the first. */
function commentsIn(paragraphs: readonly ReturnedParagraph[]): ReturnedParagraph['comments'] {
  let start = 0
  return paragraphs.flatMap(({ runs, comments }) => {
    const placed = comments.map(({ comment, from, to }) => ({ comment, from: start + from, to: start + to }))
    start += runs.reduce((sum, { text }) => sum + text.length, separators.paragraph.length)
    return placed
  })
}

/** A row that came or went takes the end before it along. */
function rowRuns({ cells, inserted, deleted }: ReturnedRow, hasBefore: boolean): ReturnedRun[] {
  const end = (text: string): ReturnedRun => ({ text, look: '', inserted, deleted })
  const words = cells.flatMap((cell, column) => [
    ...(column > 0 ? [end(separators.cell)] : []),
    ...cell.flatMap((paragraph, place) => [
      ...(place > 0 ? [{ text: separators.paragraph, look: '', ...(cell[place - 1] ?? paragraph).end }] : []),
      ...paragraph.runs.map((run) => ({ ...run, inserted: run.inserted ?? inserted, deleted: run.deleted ?? deleted })),
    ]),
  ])
  return hasBefore ? [end(separators.row), ...words] : words
}
