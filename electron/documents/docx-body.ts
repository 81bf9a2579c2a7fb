/** The body of the Word file: paragraphs with real numbering, ruled tables with repeated heads, charts of bars. */
import { type Form, type StyledPart, textWidth } from '../../shared/documents/form.ts'
import type { BarsBlock, Block, ParagraphBlock, TableBlock } from '../../shared/documents/model.ts'
import { blockBookmark } from './block-bookmark.ts'
import type { WordElement, WordParagraph, WordTable } from './docx-elements.ts'
import { numberingUse } from './docx-numbering.ts'
import { runs, styled } from './docx-paragraphs.ts'
import { beforeTableStyleId, styleIds, thinStyleId } from './docx-styles.ts'
import { chartGapTwips, tableStyleIds } from './docx-tables.ts'

/** Shares of the text width: label, bar, value. */
const barColumns = [0.4, 0.48, 0.12] as const

/** The blocks in order. What follows the last one, if anything, is a table on the same page (`staysWithTable`). */
export function bodyOf(body: readonly Block[], form: Form, staysWithTable: boolean): WordElement[] {
  return body.flatMap((block, index) => blockOf(block, body[index + 1] ?? (staysWithTable ? 'table' : null), form))
}

/** The paragraph Word wants between and after tables; a twentieth of a line takes no page of its own. */
export function thinParagraph(keepNext: boolean): WordParagraph {
  return { kind: 'paragraph', style: thinStyleId, keepNext, runs: [] }
}

/** Two tables without a paragraph between them are one to Word, with the borders of one of them. */
function blockOf(block: Block, next: Block | 'table' | null, form: Form): WordElement[] {
  if (block.kind === 'paragraph')
    return [paragraphOf(block, next !== null && next !== 'table' && next.kind !== 'paragraph', form)]
  const staysWithNext = next === 'table'
  const unnamed = block.kind === 'table' ? gridOf(block, staysWithNext, form) : barsOf(block, staysWithNext, form)
  const table = block.blockId === undefined ? unnamed : named(unnamed, blockBookmark(block.blockId))
  const needsParagraph = next === null || staysWithNext || next.kind !== 'paragraph'
  return needsParagraph ? [table, thinParagraph(staysWithNext)] : [table]
}

function paragraphOf(
  { role, inlines, numbering, keepNext, blockId }: ParagraphBlock,
  isBeforeTable: boolean,
  form: Form,
): WordParagraph {
  return {
    kind: 'paragraph',
    style: isBeforeTable ? beforeTableStyleId(role) : styleIds[role],
    keepNext,
    ...(numbering === null ? {} : { numbering: numberingUse(numbering) }),
    ...(blockId === undefined ? {} : { bookmark: blockBookmark(blockId) }),
    runs: runs(inlines, role, form),
  }
}

/** A ruled table with its head rows repeated on each page; rows are not divided. The last row may have to stay with what follows. */
function gridOf({ columns, headRows, rows, rowHeight }: TableBlock, keepLastRow: boolean, form: Form): WordTable {
  const widths = columns.map((share) => Math.floor(share * textWidth(form)))
  return {
    kind: 'table',
    style: tableStyleIds.grid,
    columns: widths,
    rows: rows.map((row, index) => ({
      header: index < headRows,
      ...(rowHeight === undefined || index < headRows ? {} : { height: rowHeight }),
      cells: row.map(({ header, centred, paragraphs }, column) => {
        const part = cellPart(header, centred)
        const keepNext = keepLastRow && index === rows.length - 1
        return {
          width: widths[column] ?? 0,
          paragraphs: paragraphs.map((inlines) => ({ ...styled(part, runs(inlines, part, form)), keepNext })),
        }
      }),
    })),
  }
}

/** A bar is a shaded paragraph; the room right of it is what its share leaves over. */
function barsOf({ bars }: BarsBlock, keepLastRow: boolean, form: Form): WordTable {
  const widths = barColumns.map((share) => Math.floor(share * textWidth(form)))
  const barWidth = (widths[1] ?? 0) - chartGapTwips
  const cell = (paragraph: WordParagraph, width: number) => ({ width, paragraphs: [paragraph] })
  return {
    kind: 'table',
    style: tableStyleIds.chart,
    columns: widths,
    rows: bars.map(({ label, value, share }, index) => {
      const keepNext = index < bars.length - 1 || keepLastRow
      const bar = { ...styled('bar', []), indent: { right: Math.round((1 - share) * barWidth) }, keepNext }
      const words = (part: StyledPart, inlines: BarsBlock['bars'][number]['label']) => ({
        ...styled(part, runs(inlines, part, form)),
        keepNext,
      })
      return {
        cells: [
          cell(words('tableCell', label), widths[0] ?? 0),
          cell(share === 0 ? styled('tableCell', []) : bar, widths[1] ?? 0),
          cell(words('tableCentre', value), widths[2] ?? 0),
        ],
      }
    }),
  }
}

/** A table is named by a bookmark in its first paragraph. */
function named(table: WordTable, bookmark: string): WordTable {
  const [row, ...rows] = table.rows
  const [cell, ...cells] = row?.cells ?? []
  const [paragraph, ...paragraphs] = cell?.paragraphs ?? []
  if (row === undefined || cell === undefined || paragraph === undefined) return table
  const first = { ...cell, paragraphs: [{ ...paragraph, bookmark }, ...paragraphs] }
  return { ...table, rows: [{ ...row, cells: [first, ...cells] }, ...rows] }
}

function cellPart(header: boolean, centred: true | undefined): 'tableHead' | 'tableCentre' | 'tableCell' {
  if (header) return 'tableHead'
  return centred ? 'tableCentre' : 'tableCell'
}
