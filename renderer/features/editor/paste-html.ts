/**
 * Makes pasted HTML plain before it is parsed: Word's and spreadsheets' structure (paragraphs, points, tables, bold, italic)
 * stays, their styling goes. Words are never lost: a nested point becomes a paragraph of its parent with its label typed.
 */
import { labelLetter } from '../../../shared/vietnamese/letters.ts'
import { decodeLegacyFonts } from './legacy-fonts.ts'
import { pointStyle } from './rich-text-parser.ts'

/** Clean HTML for the parser, in NFC. */
export function cleanPastedHtml(html: string): string {
  // Words in the encodings of old fonts are no NFC text until they are decoded.
  const page = new DOMParser().parseFromString(html, 'text/html')
  decodeLegacyFonts(page)
  for (const element of page.querySelectorAll('style, script, meta, link, title, xml, img, object')) element.remove()
  turnWordListsIntoLists(page)
  flattenNestedLists(page)
  splitMergedCells(page)
  turnHeadingsIntoParagraphs(page)
  return page.body.innerHTML.normalize('NFC')
}

type WordPoint = { readonly level: number; readonly label: string; readonly words: HTMLElement }

/** Word marks a point only by style (`mso-list: l0 level1`), with its label in an ignored span. */
function turnWordListsIntoLists(page: Document): void {
  let list: HTMLElement | null = null
  let previous: Element | null = null
  for (const paragraph of [...page.querySelectorAll('p')]) {
    const point = readWordPoint(paragraph)
    if (point === null) continue
    const follows = list !== null && paragraph.previousElementSibling === previous
    if (follows && list !== null && point.level > 1 && list.lastElementChild !== null) {
      list.lastElementChild.append(labelled(page, point))
      paragraph.remove()
      continue
    }
    const style = labelStyle(point.label)
    if (!follows || list === null || list.getAttribute('data-style') !== style) {
      list = page.createElement(style === 'dash' ? 'ul' : 'ol')
      list.setAttribute('data-style', style)
      paragraph.before(list)
    }
    const item = page.createElement('li')
    item.append(point.words)
    list.append(item)
    paragraph.remove()
    previous = list
  }
}

function readWordPoint(paragraph: HTMLElement): WordPoint | null {
  const level = /mso-list:\s*l\d+\s+level(\d+)/i.exec(paragraph.getAttribute('style') ?? '')
  if (level === null) return null
  const words = paragraph.ownerDocument.createElement('p')
  words.append(...paragraph.childNodes)
  const label = [...words.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  )
  label?.remove()
  return { level: Number(level[1]), label: (label?.textContent ?? '').trim(), words }
}

function labelStyle(label: string): 'decimal' | 'letter' | 'dash' {
  if (/^\d+[.)]?$/.test(label)) return 'decimal'
  return /^[a-zđ][.)]$/iu.test(label) ? 'letter' : 'dash'
}

function labelled(page: Document, point: WordPoint): HTMLElement {
  const label = labelStyle(point.label) === 'dash' ? '-' : point.label
  point.words.prepend(page.createTextNode(`${label} `))
  return point.words
}

/** Rich text v1 has one level of points. */
function flattenNestedLists(page: Document): void {
  for (const inner of [...page.querySelectorAll('li ul, li ol')].reverse()) {
    const style = pointStyle(inner)
    const paragraphs = [...inner.children].flatMap((item, index) => {
      const label = style === 'dash' ? '-' : style === 'letter' ? `${labelLetter(index + 1)})` : `${index + 1}.`
      const [first, ...rest] = paragraphsOf(page, item)
      first?.prepend(page.createTextNode(`${label} `))
      return first === undefined ? [] : [first, ...rest]
    })
    inner.replaceWith(...paragraphs)
  }
}

/** The contents of a list item as paragraphs. */
function paragraphsOf(page: Document, item: Element): HTMLElement[] {
  const paragraphs: HTMLElement[] = []
  let open: HTMLElement | null = null
  for (const child of [...item.childNodes]) {
    if (child instanceof HTMLElement && /^(P|DIV)$/.test(child.tagName)) {
      paragraphs.push(child)
      open = null
    } else if (open !== null || child.textContent?.trim() !== '') {
      if (open === null) {
        open = page.createElement('p')
        paragraphs.push(open)
      }
      open.append(child)
    }
  }
  return paragraphs
}

/** Rich text v1 has no merged cells: the words stay in the first cell, the others are empty. */
function splitMergedCells(page: Document): void {
  for (const table of page.querySelectorAll('table')) {
    for (const cell of [...table.querySelectorAll<HTMLTableCellElement>('td[colspan], th[colspan]')]) {
      const extra = Math.min(cell.colSpan, 30) - 1
      for (let count = 0; count < extra; count += 1) cell.after(emptyLike(cell))
      if (cell.rowSpan > 1) for (const other of following(cell, extra)) other.rowSpan = cell.rowSpan
      cell.removeAttribute('colspan')
    }
    for (const row of [...table.rows]) fillRowsBelow(table, row)
  }
}

function fillRowsBelow(table: HTMLTableElement, row: HTMLTableRowElement): void {
  for (const cell of [...row.cells]) {
    const rows = Math.min(cell.rowSpan, table.rows.length - row.rowIndex)
    cell.removeAttribute('rowspan')
    for (let below = 1; below < rows; below += 1) {
      const target = table.rows[row.rowIndex + below]
      target?.insertBefore(emptyLike(cell), target.cells[cell.cellIndex] ?? null)
    }
  }
}

function following(cell: HTMLTableCellElement, count: number): HTMLTableCellElement[] {
  const row = cell.parentElement
  if (!(row instanceof HTMLTableRowElement)) return []
  return [...row.cells].slice(cell.cellIndex + 1, cell.cellIndex + 1 + count)
}

function emptyLike(cell: HTMLTableCellElement): HTMLElement {
  return cell.ownerDocument.createElement(cell.tagName)
}

function turnHeadingsIntoParagraphs(page: Document): void {
  for (const heading of page.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const paragraph = page.createElement('p')
    const bold = page.createElement('strong')
    bold.append(...heading.childNodes)
    paragraph.append(bold)
    heading.replaceWith(paragraph)
  }
}
