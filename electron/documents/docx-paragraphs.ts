/** Paragraphs and runs of the Word file: every look is a named style, so that a person restyles the document in Word. */
import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Form, StyledPart } from '../../shared/documents/form.ts'
import type { Inline } from '../../shared/documents/model.ts'
import { runStyleId, styleIds } from './docx-styles.ts'

export const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder } as const
export const noTableBorders = { ...noBorders, insideHorizontal: noBorder, insideVertical: noBorder } as const

/** A paragraph of one style. */
export function styled(part: StyledPart, children: readonly ParagraphChild[]): Paragraph {
  return new Paragraph({ style: styleIds[part], children })
}

/** The same, or nothing for nothing. */
export function optional(part: StyledPart, text: string | null): Paragraph[] {
  return text === null ? [] : [styled(part, lines(text))]
}

/** Plain words; a line break in them is one on the page. */
export function lines(text: string): TextRun[] {
  return text.split('\n').map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }))
}

/**
 * Inline content within a paragraph of some style. Bold in a bold style is left to that style: Word would take a bold character style
 * there as its opposite.
 */
export function runs(inlines: readonly Inline[], part: StyledPart, form: Form): TextRun[] {
  const { bold, italic } = form.styles[part]
  return inlines.map((inline) => {
    if (inline.kind === 'break') return new TextRun({ break: 1 })
    const style = runStyleId({
      blank: inline.kind === 'blank',
      bold: inline.bold === true && !bold,
      italic: inline.italic === true && !italic,
    })
    return new TextRun({ text: inline.text, ...(style === null ? {} : { style }) })
  })
}

/** Two columns without borders, in one row that is never divided. Widths in twips. */
export function twoColumns(
  [left, right]: readonly [number, number],
  leftCell: readonly Paragraph[],
  rightCell: readonly Paragraph[],
): Table {
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({
      children: children.length === 0 ? [styled('tableCell', [])] : children,
      width: { size, type: WidthType.DXA },
      borders: noBorders,
      margins: noMargins,
      verticalAlign: VerticalAlign.TOP,
    })
  return new Table({
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    layout: TableLayoutType.FIXED,
    borders: noTableBorders,
    margins: noMargins,
    rows: [new TableRow({ cantSplit: true, children: [cell(leftCell, left), cell(rightCell, right)] })],
  })
}
