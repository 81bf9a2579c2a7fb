/** The text of a Word file from outside: whatever wraps its runs, each word comes out once, with who wrote it and who struck it out. */
import { fail } from '../../shared/contract/errors.ts'
import type {
  ChangeMark,
  ReturnedElement,
  ReturnedParagraph,
  ReturnedRow,
  ReturnedRun,
  ReturnedTable,
} from '../../shared/domain/returned/returned.ts'
import type { Id } from '../../shared/records/values.ts'
import { blockOfBookmark } from './block-bookmark.ts'
import { readXml, type XmlElement } from './read-xml.ts'

/** What the other parts say of the styles a body uses. */
export type StyleFacts = {
  /** Names of styles in small letters by their id. */
  readonly names: ReadonlyMap<string, string>
}

export type ReadBody = { readonly elements: readonly ReturnedElement[]; readonly loose: readonly ReturnedParagraph[] }

const longestText = 20_000_000

/** Subtrees that hold how things looked before, or a second copy for older programs: none of their words are read. */
const passedOver = new Set([
  'pPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'tblGridChange',
  'mc:Fallback',
  'instrText',
  'delInstrText',
])
const trackers = { ins: 'inserted', moveTo: 'inserted', del: 'deleted', moveFrom: 'deleted' } as const

type Draft<T> = { -readonly [K in keyof T]: T[K] }
type OpenParagraph = Omit<Draft<ReturnedParagraph>, 'runs' | 'blocks' | 'comments' | 'end'> & {
  runs: ReturnedRun[]
  blocks: Id[]
  comments: { comment: string; from: number; to: number }[]
  end: { inserted: ChangeMark | null; deleted: ChangeMark | null }
  length: number
}
type OpenRow = { inserted: ChangeMark | null; deleted: ChangeMark | null; cells: ReturnedParagraph[][] }
type OpenTable = { style: string | null; rows: ReturnedRow[]; row: OpenRow | null }
type Bookmark = { readonly block: Id; readonly first: OpenParagraph | null; touched: boolean }

/** Reads the part of the body, or of notes. Fails as `readXml` does. */
export function readBody(part: Uint8Array, styles: StyleFacts): ReadBody {
  const elements: ReturnedElement[] = []
  const loose: ReturnedParagraph[] = []
  const paragraphs: OpenParagraph[] = []
  const tables: OpenTable[] = []
  const tracked: { readonly kind: 'inserted' | 'deleted'; readonly mark: ChangeMark }[] = []
  const bookmarks = new Map<string, Bookmark>()
  const comments = new Map<string, { paragraph: OpenParagraph; from: number }>()
  let frames = 0
  let skipping = 0
  let length = 0
  let look = { bold: false, italic: false }

  const paragraph = () => paragraphs.at(-1)

  const write = (text: string) => {
    const open = paragraph()
    if (open === undefined || text === '') return
    length += text.length
    if (length > longestText) fail('DOCX_TOO_LARGE', { params: { megabytes: longestText / 1_000_000 } })
    const run: ReturnedRun = {
      text,
      look: `${look.bold ? 'b' : ''}${look.italic ? 'i' : ''}`,
      inserted: tracked.findLast(({ kind }) => kind === 'inserted')?.mark ?? null,
      deleted: tracked.findLast(({ kind }) => kind === 'deleted')?.mark ?? null,
    }
    const last = open.runs.at(-1)
    if (last !== undefined && isSame(last, run)) open.runs[open.runs.length - 1] = { ...last, text: last.text + text }
    else open.runs.push(run)
    open.length += text.length
    for (const bookmark of bookmarks.values()) {
      bookmark.touched = true
      if (!open.blocks.includes(bookmark.block)) open.blocks.push(bookmark.block)
    }
  }

  const put = ({ length: _, ...done }: OpenParagraph) => {
    const row = tables.at(-1)?.row
    if (frames > 0) loose.push(done)
    else if (row !== null && row !== undefined) row.cells.at(-1)?.push(done)
    else elements.push(done)
  }

  const openElement = ({ name, attributes }: XmlElement, path: readonly string[]) => {
    const parent = path.at(-1)
    const value = attributes['val'] ?? ''
    const open = paragraph()
    switch (name) {
      case 'p':
        paragraphs.push({
          kind: 'paragraph',
          style: null,
          level: null,
          blocks: [],
          runs: [],
          comments: [],
          length: 0,
          end: { inserted: null, deleted: null },
        })
        return
      case 'pStyle':
        if (open !== undefined) open.style = styles.names.get(value) ?? value.toLowerCase()
        return
      case 'ilvl':
        if (open !== undefined && parent === 'numPr') open.level = Number(value) || 0
        return
      case 'numId':
        if (open !== undefined && parent === 'numPr') open.level = value === '0' ? null : (open.level ?? 0)
        return
      case 'r':
        look = { bold: false, italic: false }
        return
      case 'b':
      case 'i': {
        const isOn = !/^(?:0|false|off)$/.test(value)
        if (parent === 'rPr' && path.at(-2) === 'r')
          look = name === 'b' ? { ...look, bold: isOn } : { ...look, italic: isOn }
        return
      }
      case 'rStyle': {
        const style = styles.names.get(value) ?? ''
        if (path.at(-2) === 'r')
          look = { bold: look.bold || style.includes('đậm'), italic: look.italic || style.includes('nghiêng') }
        return
      }
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo': {
        const kind = trackers[name]
        const mark = markOf(attributes)
        if (parent === 'rPr') {
          if (open !== undefined && path.at(-2) === 'pPr') open.end[kind] = mark
        } else if (parent === 'trPr') {
          const row = tables.at(-1)?.row
          if (row !== null && row !== undefined) row[kind] = mark
        } else tracked.push({ kind, mark })
        return
      }
      case 'br':
      case 'cr':
        return write('\n')
      case 'tab':
        if (parent === 'r') write('\t')
        return
      case 'ptab':
        return write('\t')
      case 'noBreakHyphen':
        return write('\u2011')
      case 'sym':
        return write('\uFFFD')
      case 'txbxContent':
        frames++
        return
      case 'tbl':
        tables.push({ style: null, rows: [], row: null })
        return
      case 'tblStyle': {
        const table = tables.at(-1)
        if (table !== undefined) table.style = styles.names.get(value) ?? value.toLowerCase()
        return
      }
      case 'tr': {
        const table = tables.at(-1)
        if (table !== undefined) table.row = { inserted: null, deleted: null, cells: [] }
        return
      }
      case 'tc':
        tables.at(-1)?.row?.cells.push([])
        return
      case 'bookmarkStart': {
        const block = blockOfBookmark(attributes['name'] ?? '')
        if (block !== null) bookmarks.set(attributes['id'] ?? '', { block, first: open ?? null, touched: false })
        return
      }
      case 'bookmarkEnd': {
        const bookmark = bookmarks.get(attributes['id'] ?? '')
        bookmarks.delete(attributes['id'] ?? '')
        // An empty one names the paragraph it stands in.
        if (bookmark !== undefined && !bookmark.touched) bookmark.first?.blocks.push(bookmark.block)
        return
      }
      case 'commentRangeStart':
        if (open !== undefined) comments.set(attributes['id'] ?? '', { paragraph: open, from: open.length })
        return
      case 'commentRangeEnd':
      case 'commentReference': {
        const id = attributes['id'] ?? ''
        const start = comments.get(id)
        comments.delete(id)
        if (start !== undefined) {
          const to = start.paragraph === open ? open.length : start.paragraph.length
          start.paragraph.comments.push({ comment: id, from: start.from, to })
        } else if (
          name === 'commentReference' &&
          open !== undefined &&
          !open.comments.some(({ comment }) => comment === id)
        )
          open.comments.push({ comment: id, from: open.length, to: open.length })
        return
      }
    }
  }

  const closeElement = (name: string, path: readonly string[]) => {
    switch (name) {
      case 'p': {
        const done = paragraphs.pop()
        if (done !== undefined) put(done)
        return
      }
      case 'ins':
      case 'del':
      case 'moveFrom':
      case 'moveTo':
        if (path.at(-1) !== 'rPr' && path.at(-1) !== 'trPr') tracked.pop()
        return
      case 'txbxContent':
        frames--
        return
      case 'tr': {
        const table = tables.at(-1)
        if (table?.row !== null && table?.row !== undefined) table.rows.push(table.row)
        if (table !== undefined) table.row = null
        return
      }
      case 'tbl': {
        const table = tables.pop()
        if (table === undefined) return
        const inner = tables.at(-1)?.row
        // A table inside a cell is read as the paragraphs of that cell.
        if (frames > 0 || (inner !== null && inner !== undefined)) {
          const within = table.rows.flatMap(({ cells }) => cells.flat())
          if (frames > 0) loose.push(...within)
          else inner?.cells.at(-1)?.push(...within)
        } else elements.push({ kind: 'table', style: table.style, rows: table.rows } satisfies ReturnedTable)
        return
      }
    }
  }

  readXml(part, {
    open: (element, path) => {
      if (skipping > 0 || passedOver.has(element.name) || isOldLook(element.name)) skipping++
      else openElement(element, path)
    },
    close: (name, path) => {
      if (skipping > 0) skipping--
      else closeElement(name, path)
    },
    text: (text, path) => {
      const name = path.at(-1)
      if (skipping === 0 && (name === 't' || name === 'delText' || name === 'm:t'))
        write(text.replace(/[\u2028\u2029\n\r]/g, ' '))
    },
  })
  return { elements, loose }
}

function isOldLook(name: string): boolean {
  return name === 'rPrChange' || name === 'numberingChange'
}

function isSame(a: ReturnedRun, b: ReturnedRun): boolean {
  const mark = (one: ChangeMark | null) => (one === null ? '' : `${one.author}\n${one.at}`)
  return a.look === b.look && mark(a.inserted) === mark(b.inserted) && mark(a.deleted) === mark(b.deleted)
}

/** Who and when, from the attributes of a tracked change or a comment. */
export function markOf(attributes: Readonly<Record<string, string>>): ChangeMark {
  return { author: (attributes['author'] ?? '').normalize('NFC').trim(), at: attributes['date'] ?? null }
}
