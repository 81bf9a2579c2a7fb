/** Writing of the body: numbered paragraphs, rich text of records, tables; each block remembers the records it came from. */
import { inlineText, isBlank, type RichText } from '../../records/rich-text.ts'
import type { Id } from '../../records/values.ts'
import type {
  Block,
  Inline,
  Numbering,
  NumberingScheme,
  ParagraphBlock,
  ParagraphRole,
  TableBlock,
  TableCell,
} from '../model.ts'
import { inlinesOfRecord, joinRuns, words } from './inlines.ts'

/** Lists that are counted on their own, not through the outline. */
export type ListScheme = Exclude<NumberingScheme, 'outline'>
type ParagraphOptions = { readonly role?: ParagraphRole; readonly numbering?: Numbering; readonly keepNext?: boolean }

export type BodyWriter = {
  readonly blocks: readonly Block[]
  /** The next number of the outline at a level (1 for `1.`, 2 for `1.1.`); deeper counters start again. */
  readonly outline: (level: number) => Numbering
  readonly paragraph: (inlines: readonly Inline[], sources: readonly Id[], options?: ParagraphOptions) => void
  /** A numbered heading that stays with what follows. */
  readonly heading: (level: 1 | 2 | 3, inlines: readonly Inline[], sources: readonly Id[]) => void
  /** Labels of a new list, one a call. */
  readonly labels: (scheme: ListScheme) => () => Numbering
  /** Paragraphs labelled `-`. */
  readonly dashes: (lines: readonly (readonly Inline[])[], sources: readonly Id[]) => void
  /** Rich text of a record; `lead` and the number stand before its first paragraph. `finish` may end the last paragraph. */
  readonly rich: (lead: readonly Inline[], text: RichText, sources: readonly Id[], options?: RichOptions) => void
  readonly table: (
    head: readonly string[],
    rows: readonly TableRow[],
    columns: readonly number[],
    sources: readonly Id[],
    options?: TableOptions,
  ) => void
  /** A chart of bars as long as their amounts, the greatest reaching the end; amounts are not negative. */
  readonly bars: (bars: readonly Bar[], sources: readonly Id[]) => void
}
export type TableRow = readonly (readonly Inline[])[]
/** Columns set in the middle, by place; least height of a row in twips. */
export type TableOptions = { readonly centred?: readonly number[]; readonly rowHeight?: number }
export type Bar = { readonly label: readonly Inline[]; readonly value: readonly Inline[]; readonly amount: number }
type RichOptions = { readonly numbering?: Numbering; readonly finish?: (inlines: readonly Inline[]) => Inline[] }

const headingRoles = { 1: 'heading1', 2: 'heading2', 3: 'heading3' } as const

export function createBody(): BodyWriter {
  const blocks: Block[] = []
  const counters: number[] = []
  let lists = 0

  const outline = (level: number): Numbering => {
    while (counters.length < level) counters.push(0)
    counters.length = level
    counters[level - 1] = (counters[level - 1] ?? 0) + 1
    return { scheme: 'outline', list: 0, counters: counters.map((counter) => Math.max(counter, 1)) }
  }
  const labels = (scheme: ListScheme) => {
    const list = ++lists
    let ordinal = 0
    return (): Numbering => ({ scheme, list, counters: [++ordinal] })
  }
  const paragraph: BodyWriter['paragraph'] = (
    inlines,
    sources,
    { role = 'body', numbering, keepNext = false } = {},
  ) => {
    blocks.push({
      kind: 'paragraph',
      role,
      inlines: joinRuns(inlines),
      numbering: numbering ?? null,
      keepNext,
      sources,
    })
  }
  return {
    blocks,
    outline,
    paragraph,
    heading: (level, inlines, sources) =>
      paragraph(inlines, sources, { role: headingRoles[level], numbering: outline(level), keepNext: true }),
    labels,
    dashes: (lines, sources) => {
      const nextLabel = labels('dash')
      for (const line of lines) paragraph(line, sources, { numbering: nextLabel() })
    },
    rich: (lead, text, sources, options = {}) => {
      const written = isBlank(text) ? [] : blocksOf(text, sources, () => ++lists)
      const led = finished(withLead(written, lead, sources, options.numbering ?? null), options.finish)
      blocks.push(
        ...led.map((block) => (block.kind === 'paragraph' ? { ...block, inlines: joinRuns(block.inlines) } : block)),
      )
    },
    table: (head, rows, columns, sources, { centred = [], rowHeight } = {}) => {
      const cell = (inlines: readonly Inline[], header: boolean, column = -1): TableCell => ({
        header,
        ...(centred.includes(column) ? { centred: true as const } : {}),
        paragraphs: [joinRuns(inlines)],
      })
      const headRow = head.map((title) => cell([{ kind: 'text', text: title }], true))
      blocks.push({
        kind: 'table',
        columns,
        headRows: 1,
        rows: [headRow, ...rows.map((row) => row.map((inlines, column) => cell(inlines, false, column)))],
        ...(rowHeight === undefined ? {} : { rowHeight }),
        sources,
      })
    },
    bars: (bars, sources) => {
      const most = Math.max(...bars.map(({ amount }) => amount))
      blocks.push({
        kind: 'bars',
        bars: bars.map(({ label, value, amount }) => ({ label, value, share: most === 0 ? 0 : amount / most })),
        sources,
      })
    },
  }
}

/** Rich text as blocks, without loss: paragraphs, points with their labels, tables. */
function blocksOf(text: RichText, sources: readonly Id[], newList: () => number): Block[] {
  return text.content.flatMap((block) => blocksOfOne(block, sources, newList))
}

function blocksOfOne(block: RichBlock, sources: readonly Id[], newList: () => number): Block[] {
  switch (block.type) {
    case 'paragraph':
      // An empty line says nothing; official text sets paragraphs apart by distance.
      return inlineText(block.content).trim() === '' ? [] : [plain(inlinesOfRecord(block.content), sources)]
    case 'points': {
      const list = newList()
      return block.content.flatMap((point, index) =>
        point.content.map(({ content }, place) => ({
          ...plain(inlinesOfRecord(content), sources),
          numbering: place > 0 ? null : { scheme: block.attrs.style, list, counters: [index + 1] },
        })),
      )
    }
    case 'table':
      return [tableOf(block, sources)]
  }
}

function plain(inlines: readonly Inline[], sources: readonly Id[]): ParagraphBlock {
  return { kind: 'paragraph', role: 'body', inlines, numbering: null, keepNext: false, sources }
}

type RichBlock = RichText['content'][number]
type RichTable = Extract<RichBlock, { type: 'table' }>

function tableOf(table: RichTable, sources: readonly Id[]): TableBlock {
  const width = Math.max(...table.content.map((row) => row.content.length))
  const rows = table.content.map((row) =>
    Array.from({ length: width }, (_, index): TableCell => {
      const cell = row.content[index]
      if (cell === undefined) return { header: false, paragraphs: [[]] }
      return {
        header: cell.type === 'table_header',
        paragraphs: cell.content.map(({ content }) => inlinesOfRecord(content)),
      }
    }),
  )
  const firstOpen = rows.findIndex((row) => !row.every(({ header }) => header))
  // A table of header rows only has nothing for them to head: none is repeated.
  const headRows = firstOpen < 0 ? 0 : firstOpen
  return { kind: 'table', columns: Array.from({ length: width }, () => 1 / width), headRows, rows, sources }
}

/** The lead goes into the first paragraph; before points or a table it is a paragraph of its own. */
function withLead(
  blocks: readonly Block[],
  lead: readonly Inline[],
  sources: readonly Id[],
  numbering: Numbering | null,
): Block[] {
  const [first, ...rest] = blocks
  if (lead.length === 0 && numbering === null) return [...blocks]
  if (first?.kind === 'paragraph' && first.numbering === null) {
    const inlines = lead.length === 0 ? first.inlines : [...lead, ...words(' '), ...first.inlines]
    return [{ ...first, inlines, numbering }, ...rest]
  }
  const opening = first === undefined ? lead : withColon(lead)
  return [{ ...plain(opening, sources), numbering, keepNext: first !== undefined }, ...blocks]
}

function withColon(lead: readonly Inline[]): Inline[] {
  const last = lead.at(-1)
  return last?.kind === 'text' && last.text.endsWith(':') ? [...lead] : [...lead, ...words(':')]
}

function finished(blocks: readonly Block[], finish: RichOptions['finish']): Block[] {
  const last = blocks.at(-1)
  if (finish === undefined || last?.kind !== 'paragraph') return [...blocks]
  return [...blocks.slice(0, -1), { ...last, inlines: finish(last.inlines) }]
}
