/** Paragraphs and runs of the Word file: every look is a named style, so that a person restyles the document in Word. */
import type { Form, StyledPart } from '../../shared/documents/form.ts'
import type { Inline } from '../../shared/documents/model.ts'
import type { WordParagraph, WordRun, WordTable } from './docx-elements.ts'
import { runStyleId, styleIds } from './docx-styles.ts'
import { tableStyleIds } from './docx-tables.ts'

/** A paragraph of one style. */
export function styled(part: StyledPart, runs: readonly WordRun[]): WordParagraph {
  return { kind: 'paragraph', style: styleIds[part], runs }
}

/** The same, or nothing for nothing. */
export function optional(part: StyledPart, text: string | null): WordParagraph[] {
  return text === null ? [] : [styled(part, lines(text))]
}

/** Plain words; a line break in them is one on the page. */
export function lines(text: string): WordRun[] {
  return text.split('\n').map((line, index) => ({ text: line, ...(index === 0 ? {} : { break: true }) }))
}

/**
 * Inline content within a paragraph of some style. Bold in a bold style is left to that style: Word would take a bold character style
 * there as its opposite.
 */
export function runs(inlines: readonly Inline[], part: StyledPart, form: Form): WordRun[] {
  const { bold, italic } = form.styles[part]
  return inlines.map((inline) => {
    if (inline.kind === 'break') return { break: true }
    const style = runStyleId({
      blank: inline.kind === 'blank',
      bold: inline.bold === true && !bold,
      italic: inline.italic === true && !italic,
    })
    return { text: inline.text, ...(style === null ? {} : { style }) }
  })
}

/** Two columns without lines, in one row that is never divided. Widths in twips. */
export function twoColumns(
  [left, right]: readonly [number, number],
  leftCell: readonly WordParagraph[],
  rightCell: readonly WordParagraph[],
): WordTable {
  const cell = (paragraphs: readonly WordParagraph[], width: number) => ({
    width,
    paragraphs: paragraphs.length === 0 ? [styled('tableCell', [])] : paragraphs,
  })
  return {
    kind: 'table',
    style: tableStyleIds.columns,
    columns: [left, right],
    rows: [{ cells: [cell(leftCell, left), cell(rightCell, right)] }],
  }
}
