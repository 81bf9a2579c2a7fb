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

/** What writing the body needs to know of the file: its lists, and numbers for marks that no other mark has. */
export type BodyFacts = { readonly numberOf: NumberOf; readonly nextMark: () => number }

/** A count from 1: each mark of a file has a number of its own. */
export function markCounter(): () => number {
  let mark = 0
  return () => ++mark
}

/** One element of the body as WordprocessingML. Characters that XML cannot hold are left out. */
export function elementXml(element: WordElement, facts: BodyFacts): string {
  return element.kind === 'paragraph' ? paragraphXml(element, facts) : tableXml(element, facts)
}

function paragraphXml(paragraph: WordParagraph, facts: BodyFacts): string {
  let words = ''
  for (const run of paragraph.runs) words += runXml(run)
  return `<w:p><w:pPr>${paragraphPropertiesXml(paragraph, facts.numberOf)}</w:pPr>${bookmarked(words, paragraph, facts)}</w:p>`
}

/** The words of a paragraph inside its bookmark, if it has one. */
export function bookmarked(words: string, { bookmark }: WordParagraph, { nextMark }: BodyFacts): string {
  if (bookmark === undefined) return words
  const mark = nextMark()
  return `<w:bookmarkStart w:id="${mark}" w:name="${bookmark}"/>${words}<w:bookmarkEnd w:id="${mark}"/>`
}

/** Style, numbering and place of a paragraph, as they stand inside `w:pPr`. */
export function paragraphPropertiesXml(paragraph: WordParagraph, numberOf: NumberOf): string {
  const { style, keepNext, numbering, indent } = paragraph
  let xml = `<w:pStyle w:val="${style}"/>`
  if (keepNext) xml += '<w:keepNext/>'
  if (numbering !== undefined)
    xml += `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numberOf(numbering)}"/></w:numPr>`
  if (indent !== undefined)
    xml += `<w:ind${indent.left === undefined ? '' : ` w:left="${indent.left}"`} w:right="${indent.right}"/>`
  return xml
}

function runXml({ text, break: lineBreak, style }: WordRun): string {
  const look = style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`
  const words = text === undefined ? '' : `<w:t xml:space="preserve">${escaped(text)}</w:t>`
  return `<w:r>${look}${lineBreak ? '<w:br/>' : ''}${words}</w:r>`
}

function tableXml({ style, columns, rows }: WordTable, facts: BodyFacts): string {
  const width = columns.reduce((sum, column) => sum + column, 0)
  let xml = `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:type="dxa" w:w="${width}"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`
  for (const column of columns) xml += `<w:gridCol w:w="${column}"/>`
  xml += '</w:tblGrid>'
  for (const row of rows) xml += rowXml(row, facts)
  return `${xml}</w:tbl>`
}

function rowXml({ header, height, cells }: WordRow, facts: BodyFacts): string {
  let xml = '<w:tr><w:trPr><w:cantSplit/>'
  if (header) xml += '<w:tblHeader/>'
  if (height !== undefined) xml += `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`
  xml += '</w:trPr>'
  for (const cell of cells) xml += cellXml(cell, facts)
  return `${xml}</w:tr>`
}

function cellXml({ width, paragraphs }: WordCell, facts: BodyFacts): string {
  let xml = `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>`
  for (const paragraph of paragraphs) xml += paragraphXml(paragraph, facts)
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
