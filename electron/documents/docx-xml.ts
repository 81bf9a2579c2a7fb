/**
 * The body of a Word file written as text, letter for letter as the `docx` package writes it (a test compares them). That package builds
 * a tree of objects for each word: two hundred pages take it nine times as long as text needs (`perf.md` 1).
 */
import type { WordElement, WordNumbering, WordParagraph, WordRow, WordRun, WordTable } from './docx-elements.ts'

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
  if (element.kind === 'paragraph') return paragraphXml(element, facts)
  return tableXml(element, element.rows.map((row) => plainRowXml(row, facts)).join(''))
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

/** A run. Deleted words stand in an element of their own, and a look may say what it was before. */
export function runXml(
  { text, break: lineBreak, style }: WordRun,
  change: { readonly text?: 'delText'; readonly look?: string } = {},
): string {
  const named = style === undefined ? '' : `<w:rStyle w:val="${style}"/>`
  const look = named + (change.look ?? '')
  const element = `w:${change.text ?? 't'}`
  const words = text === undefined ? '' : `<${element} xml:space="preserve">${escaped(text)}</${element}>`
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${lineBreak ? '<w:br/>' : ''}${words}</w:r>`
}

/** A table around its rows. */
export function tableXml({ style, columns }: WordTable, rows: string): string {
  const width = columns.reduce((sum, column) => sum + column, 0)
  let xml = `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:type="dxa" w:w="${width}"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`
  for (const column of columns) xml += `<w:gridCol w:w="${column}"/>`
  return `${xml}</w:tblGrid>${rows}</w:tbl>`
}

function plainRowXml(row: WordRow, facts: BodyFacts): string {
  const cells = row.cells.map(({ paragraphs }) => paragraphs.map((one) => paragraphXml(one, facts)).join(''))
  return rowXml(row, '', cells)
}

/** A row around the paragraphs of its cells, with what changed of the row as a whole. */
export function rowXml({ header, height, cells }: WordRow, change: string, paragraphs: readonly string[]): string {
  let xml = '<w:tr><w:trPr><w:cantSplit/>'
  if (header) xml += '<w:tblHeader/>'
  if (height !== undefined) xml += `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`
  xml += `${change}</w:trPr>`
  cells.forEach(({ width }, place) => {
    xml += `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/></w:tcPr>${paragraphs[place] ?? ''}</w:tc>`
  })
  return `${xml}</w:tr>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text and values of attributes, without what XML cannot hold. */
export function escaped(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the characters XML cannot hold
  return text.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (character) => entities[character] ?? '')
}
