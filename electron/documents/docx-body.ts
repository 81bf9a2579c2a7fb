/** The body of the Word file: paragraphs with real numbering, ruled tables with repeated heads, charts of bars. */
import { HeightRule, Paragraph, type Table, TableCell, TableRow, WidthType } from 'docx'
import { type Form, type StyledPart, textWidth } from '../../shared/documents/form.ts'
import type { BarsBlock, Block, ParagraphBlock, TableBlock } from '../../shared/documents/model.ts'
import { numberingUse } from './docx-numbering.ts'
import { runs, styled } from './docx-paragraphs.ts'
import { beforeTableStyleId, styleIds, thinStyleId } from './docx-styles.ts'
import { chartGapTwips, tableOf } from './docx-tables.ts'

/** Shares of the text width: label, bar, value. */
const barColumns = [0.4, 0.48, 0.12] as const

/** The blocks in order. What follows the last one, if anything, is a table on the same page (`staysWithTable`). */
export function bodyOf(body: readonly Block[], form: Form, staysWithTable: boolean): (Paragraph | Table)[] {
  return body.flatMap((block, index) => blockOf(block, body[index + 1] ?? (staysWithTable ? 'table' : null), form))
}

/** The paragraph Word wants between and after tables; a twentieth of a line takes no page of its own. */
export function thinParagraph(keepNext: boolean): Paragraph {
  return new Paragraph({ style: thinStyleId, ...(keepNext ? { keepNext } : {}), children: [] })
}

/** Two tables without a paragraph between them are one to Word, with the borders of one of them. */
function blockOf(block: Block, next: Block | 'table' | null, form: Form): (Paragraph | Table)[] {
  if (block.kind === 'paragraph')
    return [paragraphOf(block, next !== null && next !== 'table' && next.kind !== 'paragraph', form)]
  const staysWithNext = next === 'table'
  const table = block.kind === 'table' ? gridOf(block, staysWithNext, form) : barsOf(block, staysWithNext, form)
  const needsParagraph = next === null || staysWithNext || next.kind !== 'paragraph'
  return needsParagraph ? [table, thinParagraph(staysWithNext)] : [table]
}

function paragraphOf(
  { role, inlines, numbering, keepNext }: ParagraphBlock,
  isBeforeTable: boolean,
  form: Form,
): Paragraph {
  return new Paragraph({
    style: isBeforeTable ? beforeTableStyleId(role) : styleIds[role],
    ...(keepNext ? { keepNext } : {}),
    ...(numbering === null ? {} : { numbering: numberingUse(numbering) }),
    children: runs(inlines, role, form),
  })
}

/** A ruled table with its head rows repeated on each page; rows are not divided. The last row may have to stay with what follows. */
function gridOf({ columns, headRows, rows, rowHeight }: TableBlock, keepLastRow: boolean, form: Form): Table {
  const widths = columns.map((share) => Math.floor(share * textWidth(form)))
  const gridRow = (row: TableBlock['rows'][number], index: number) => {
    const isHead = index < headRows
    const keepNext = keepLastRow && index === rows.length - 1
    return new TableRow({
      cantSplit: true,
      ...(isHead ? { tableHeader: true } : {}),
      ...(rowHeight === undefined || isHead ? {} : { height: { value: rowHeight, rule: HeightRule.ATLEAST } }),
      children: row.map(({ header, centred, paragraphs }, column) => {
        const part = cellPart(header, centred)
        return new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          children: paragraphs.map(
            (inlines) =>
              new Paragraph({
                style: styleIds[part],
                ...(keepNext ? { keepNext } : {}),
                children: runs(inlines, part, form),
              }),
          ),
        })
      }),
    })
  }
  return tableOf('grid', widths, rows.map(gridRow))
}

/** A bar is a shaded paragraph; the room right of it is what its share leaves over. */
function barsOf({ bars }: BarsBlock, keepLastRow: boolean, form: Form): Table {
  const widths = barColumns.map((share) => Math.floor(share * textWidth(form)))
  const barWidth = (widths[1] ?? 0) - chartGapTwips
  const cell = (child: Paragraph, size: number) =>
    new TableCell({ children: [child], width: { size, type: WidthType.DXA } })
  const barRow = ({ label, value, share }: BarsBlock['bars'][number], index: number) => {
    const keep = index < bars.length - 1 || keepLastRow ? { keepNext: true } : {}
    const bar = new Paragraph({
      style: styleIds.bar,
      indent: { right: Math.round((1 - share) * barWidth) },
      ...keep,
      children: [],
    })
    const words = (part: StyledPart, inlines: BarsBlock['bars'][number]['label']) =>
      new Paragraph({ style: styleIds[part], ...keep, children: runs(inlines, part, form) })
    return new TableRow({
      cantSplit: true,
      children: [
        cell(words('tableCell', label), widths[0] ?? 0),
        cell(share === 0 ? styled('tableCell', []) : bar, widths[1] ?? 0),
        cell(words('tableCentre', value), widths[2] ?? 0),
      ],
    })
  }
  return tableOf('chart', widths, bars.map(barRow))
}

function cellPart(header: boolean, centred: true | undefined): 'tableHead' | 'tableCentre' | 'tableCell' {
  if (header) return 'tableHead'
  return centred ? 'tableCentre' : 'tableCell'
}
