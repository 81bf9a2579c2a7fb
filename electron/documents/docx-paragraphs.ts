/** Paragraphs and runs of the Word file: every look is a named style, so that a person restyles the document in Word. */
import { Paragraph, type ParagraphChild, type Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import type { Form, StyledPart } from '../../shared/documents/form.ts'
import type { Inline } from '../../shared/documents/model.ts'
import { runStyleId, styleIds } from './docx-styles.ts'
import { tableOf } from './docx-tables.ts'

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

/** Two columns without lines, in one row that is never divided. Widths in twips. */
export function twoColumns(
  [left, right]: readonly [number, number],
  leftCell: readonly Paragraph[],
  rightCell: readonly Paragraph[],
): Table {
  const cell = (children: readonly Paragraph[], size: number) =>
    new TableCell({
      children: children.length === 0 ? [styled('tableCell', [])] : children,
      width: { size, type: WidthType.DXA },
    })
  const row = new TableRow({ cantSplit: true, children: [cell(leftCell, left), cell(rightCell, right)] })
  return tableOf('columns', [left, right], [row])
}
