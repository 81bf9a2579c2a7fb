/** The same document by the `docx` package alone, body and all: what ours is measured beside and compared with. */
import {
  type Document,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type {
  WordCell,
  WordElement,
  WordParagraph,
  WordRow,
  WordRun,
  WordTable,
} from '../../../electron/documents/docx-elements.ts'
import { documentOf } from '../../../electron/documents/docx-shell.ts'
import type { DocModel } from '../../../shared/documents/model.ts'

/** The document of these elements, ready for the package's `Packer`. */
export function plainDocument(model: DocModel, elements: readonly WordElement[]): Document {
  return documentOf(model, elements.map(elementOf))
}

/** One element as an object of the package. */
export function elementOf(element: WordElement): Paragraph | Table {
  return element.kind === 'paragraph' ? paragraphOf(element) : tableOf(element)
}

function paragraphOf({ style, keepNext, numbering, indent, runs }: WordParagraph): Paragraph {
  return new Paragraph({
    style,
    ...(keepNext ? { keepNext } : {}),
    ...(numbering === undefined ? {} : { numbering }),
    ...(indent === undefined ? {} : { indent }),
    children: runs.map(runOf),
  })
}

function runOf({ text, break: lineBreak, style }: WordRun): TextRun {
  return new TextRun({
    ...(text === undefined ? {} : { text }),
    ...(lineBreak ? { break: 1 } : {}),
    ...(style === undefined ? {} : { style }),
  })
}

function tableOf({ style, columns, rows }: WordTable): Table {
  return new Table({
    style,
    width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    rows: rows.map(rowOf),
  })
}

function rowOf({ header, height, cells }: WordRow): TableRow {
  return new TableRow({
    cantSplit: true,
    ...(header ? { tableHeader: true } : {}),
    ...(height === undefined ? {} : { height: { value: height, rule: HeightRule.ATLEAST } }),
    children: cells.map(cellOf),
  })
}

function cellOf({ width, paragraphs }: WordCell): TableCell {
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: paragraphs.map(paragraphOf) })
}
