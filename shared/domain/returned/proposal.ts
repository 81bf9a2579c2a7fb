/** What a change of a returned file asks of the draft: words as suggestions in its people's names; blocks parted, joined, moved, new or gone. */
import type {
  DraftCell,
  DraftContent,
  DraftInline,
  DraftParagraph,
  DraftRole,
  DraftTable,
} from '../../records/draft.ts'
import type { Id } from '../../records/values.ts'
import { unionOf } from '../drafting/carried-sources.ts'
import { hasMark } from '../drafting/inlines.ts'
import type { ReturnedChange } from './match.ts'
import { separators } from './pieces.ts'
import { type Stamp, suggestionsIn } from './suggestions-in.ts'

export type Proposal = {
  /** `sources` where words of other blocks came into the block. */
  readonly writes: readonly { readonly id: Id; readonly text: DraftContent; readonly sources?: readonly Id[] }[]
  /** New blocks, one after the other, after this block; `null`: at the head. What was parted or joined keeps the records of all its blocks. */
  readonly inserts: {
    readonly afterId: Id | null
    readonly texts: readonly DraftContent[]
    readonly sources: readonly Id[]
  }
  readonly removes: readonly Id[]
  /** Where the block moves to. */
  readonly move: { readonly id: Id; readonly afterId: Id | null } | null
}

export type ProposalPorts = {
  /** The blocks of the draft as they stand. */
  readonly contentOf: (id: Id) => DraftContent | undefined
  /** The records a block comes from. */
  readonly sourcesOf: (id: Id) => readonly Id[]
  readonly stamp: Stamp
  readonly roleOf: (style: string | null) => DraftRole
}

/** What is to be done; `null` where it does not fit the draft as it stands: a block that is gone, a table of another shape, a chart. */
export function proposalOf(change: ReturnedChange, ports: ProposalPorts): Proposal | null {
  const { kind, blocks, after, table } = change
  const contents = blocks.map(ports.contentOf)
  const known = contents.filter((content) => content !== undefined)
  if (known.length < contents.length) return null
  const nothing = { writes: [], inserts: { afterId: after, texts: [], sources: [] }, removes: [], move: null }
  if (blocks.length === 0) {
    const texts = table ? newTable(change, ports) : newParagraphs(change, ports)
    return texts === null ? null : { ...nothing, inserts: { afterId: after, texts, sources: [] } }
  }
  const [first] = known
  const [id] = blocks
  if (first === undefined || id === undefined) return null
  const move = kind === 'moved' ? { id, afterId: after } : null
  if (kind === 'deleted' && first.type !== 'paragraph') return { ...nothing, removes: [...blocks] }
  if (first.type === 'table') {
    const text = tableWith(first, change, ports.stamp)
    return text === null ? null : { ...nothing, writes: [{ id, text }], move }
  }
  const paragraphs = known.filter((one) => one.type === 'paragraph')
  if (paragraphs.length < known.length) return null
  return { ...nothing, ...paragraphsWith(paragraphs, change, ports), move }
}

/** Where the words go: as many parts as there are paragraphs now, the first ones into the blocks there were. */
function paragraphsWith(
  paragraphs: readonly DraftParagraph[],
  { blocks, pieces }: ReturnedChange,
  { stamp, sourcesOf }: ProposalPorts,
) {
  const between: DraftInline = { type: 'text', text: separators.paragraph }
  const content = paragraphs.flatMap((one, index) => [...(index === 0 ? [] : [between]), ...one.content])
  const parts = partsOf(suggestionsIn(content, pieces, stamp), separators.paragraph)
  const last = paragraphs.at(-1)
  const sources = unionOf(blocks.map(sourcesOf))
  const carried = blocks.length > 1 ? { sources } : {}
  const writes = blocks.flatMap((id, index) => {
    const [paragraph, part] = [paragraphs[index], parts[index]]
    return paragraph === undefined || part === undefined
      ? []
      : [{ id, text: { ...paragraph, content: part }, ...carried }]
  })
  const texts = last === undefined ? [] : parts.slice(blocks.length).map((part) => ({ ...last, content: part }))
  return { writes, inserts: { afterId: blocks.at(-1) ?? null, texts, sources }, removes: blocks.slice(parts.length) }
}

function newParagraphs({ pieces, style, level, after }: ReturnedChange, ports: ProposalPorts): DraftParagraph[] {
  const before = after === null ? undefined : ports.contentOf(after)
  const label = level !== null && before?.type === 'paragraph' ? before.label : null
  const role = ports.roleOf(style)
  return partsOf(suggestionsIn([], pieces, ports.stamp), separators.paragraph)
    .filter((content) => content.length > 0)
    .map((content) => ({ type: 'paragraph', role, label, keepNext: false, content }))
}

function newTable({ pieces }: ReturnedChange, { stamp }: ProposalPorts): DraftTable[] | null {
  const rows = rowsOf(suggestionsIn([], pieces, stamp))
  const width = rows[0]?.length ?? 0
  if (width === 0 || rows.some((row) => row.length !== width)) return null
  const plain = (paragraphs: DraftInline[][]): DraftCell => ({ header: false, centred: false, paragraphs })
  const columns = Array.from({ length: width }, () => 1 / width)
  return [{ type: 'table', columns, headRows: 0, rowHeight: null, rows: rows.map((row) => row.map(plain)) }]
}

/** The table with its words changed and its rows come and gone; `null` where a row would have another number of cells. */
function tableWith(table: DraftTable, { pieces }: ReturnedChange, stamp: Stamp): DraftTable | null {
  const end = (text: string): DraftInline => ({ type: 'text', text })
  const content = table.rows.flatMap((row, at) => [
    ...(at === 0 ? [] : [end(separators.row)]),
    ...row.flatMap(({ paragraphs }, column) => [
      ...(column === 0 ? [] : [end(separators.cell)]),
      ...paragraphs.flatMap((words, place) => [...(place === 0 ? [] : [end(separators.paragraph)]), ...words]),
    ]),
  ])
  const rows = rowsOf(suggestionsIn(content, pieces, stamp))
  const model = table.rows.at(-1)
  const shaped = rows.map((row, at) => {
    const like = table.rows[at] ?? model ?? []
    if (row.length !== like.length) return null
    return row.map((paragraphs, column): DraftCell => {
      const { header = false, centred = false } = like[column] ?? {}
      return { header: at < table.headRows && header, centred, paragraphs }
    })
  })
  const whole = shaped.filter((row) => row !== null)
  return whole.length < shaped.length || whole.length === 0 ? null : { ...table, rows: whole }
}

/** Rows of cells of paragraphs. A row whose words and end were all struck out is gone. */
function rowsOf(content: readonly DraftInline[]): DraftInline[][][][] {
  const rows: DraftInline[][] = [[]]
  for (const inline of content.flatMap((one) => atEnds(one, separators.row))) {
    if (isEnd(inline, separators.row)) rows.push(hasMark(inline, 'deleted') ? [inline] : [])
    else rows.at(-1)?.push(inline)
  }
  return rows
    .filter(([end, ...words]) => !(isEnd(end, separators.row) && words.every((one) => hasMark(one, 'deleted'))))
    .map((row) =>
      partsOf(
        row.filter((one) => !isEnd(one, separators.row)),
        separators.cell,
      ),
    )
    .map((cells) => cells.map((cell) => partsOf(cell, separators.paragraph)))
}

/** The parts between ends that stand; an end that was struck out joins what it parted. */
function partsOf(content: readonly DraftInline[], end: string): DraftInline[][] {
  const parts: DraftInline[][] = [[]]
  for (const inline of content.flatMap((one) => atEnds(one, end))) {
    if (!isEnd(inline, end)) parts.at(-1)?.push(inline)
    else if (!hasMark(inline, 'deleted')) parts.push([])
  }
  return parts
}

function atEnds(inline: DraftInline, end: string): DraftInline[] {
  if (inline.type !== 'text') return [inline]
  return inline.text
    .split(end)
    .flatMap((text, index) => [...(index === 0 ? [] : [end]), ...(text === '' ? [] : [text])])
    .map((text) => ({ ...inline, text }))
}

function isEnd(inline: DraftInline | undefined, end: string): boolean {
  return inline?.type === 'text' && inline.text === end
}
