/**
 * The body of a Word file written as text, letter for letter as the `docx` package writes it (a test compares them). That package builds
 * a tree of objects for each word: two hundred pages take it nine times as long as text needs (`perf.md` 1).
 */
import type {
  WordCell,
  WordElement,
  WordNumbering,
  WordParagraph,
  WordRow,
  WordRun,
  WordTable,
} from './docx-elements.ts'

/** Number of a list in the file's numbering. */
export type NumberOf = (numbering: WordNumbering) => number

/** One element of the body as WordprocessingML. Characters that XML cannot hold are left out. */
export function elementXml(element: WordElement, numberOf: NumberOf): string {
  return element.kind === 'paragraph' ? paragraphXml(element, numberOf) : tableXml(element, numberOf)
}

function paragraphXml(paragraph: WordParagraph, numberOf: NumberOf): string {
  const { style, keepNext, numbering, indent, runs } = paragraph
  let xml = `<w:p><w:pPr><w:pStyle w:val="${style}"/>`
  if (keepNext) xml += '<w:keepNext/>'
  if (numbering !== undefined)
    xml += `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numberOf(numbering)}"/></w:numPr>`
  if (indent !== undefined)
    xml += `<w:ind${indent.left === undefined ? '' : ` w:left="${indent.left}"`} w:right="${indent.right}"/>`
  xml += '</w:pPr>'
  for (const run of runs) xml += runXml(run)
  return `${xml}</w:p>`
}

function runXml({ text, break: lineBreak, style }: WordRun): string {
  const look = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`
  const words = text === undefined ? '' : `<w:t xml:space="preserve">${escaped(text)}</w:t>`
  return `<w:r>${look}${lineBreak ? '<w:br/>' : ''}${words}</w:r>`
}

function tableXml({ style, columns, rows }: WordTable, numberOf: NumberOf): string {
  const width = columns.reduce((sum, column) => sum + column, 0)
  let xml = `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:type="dxa" w:w="${width}"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`
  for (const column of columns) xml += `<w:gridCol w:w="${column}"/>`
  xml += '</w:tblGrid>'
  for (const row of rows) xml += rowXml(row, numberOf)
  return `${xml}</w:tbl>`
}

function rowXml({ header, height, cells }: WordRow, numberOf: NumberOf): string {
  let xml = '<w:tr><w:trPr><w:cantSplit/>'
  if (header) xml += '<w:tblHeader/>'
  if (height !== undefined) xml += `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`
  xml += '</w:trPr>'
  for (const cell of cells) xml += cellXml(cell, numberOf)
  return `${xml}</w:tr>`
}

function cellXml({ width, paragraphs }: WordCell, numberOf: NumberOf): string {
  let xml = `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>`
  for (const paragraph of paragraphs) xml += paragraphXml(paragraph, numberOf)
  return `${xml}</w:tc>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters XML cannot hold
  return text.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (character) => entities[character] ?? '')
}
