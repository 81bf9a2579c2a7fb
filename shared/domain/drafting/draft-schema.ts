/**
 * A draft as one ProseMirror document: its blocks are the top-level nodes, each with the id, place and records of its block. The inlines are rich
 * text v1's, with the red blank of a missing fact and the marks of suggestions (`design.md` 3, decision 13).
 */
import { type MarkSpec, Node, type NodeSpec, Schema } from 'prosemirror-model'
import type { DraftBars, DraftBlock, DraftCell, DraftContent, DraftInline, DraftPlace } from '../../records/draft.ts'
import type { Id } from '../../records/values.ts'
import { richTextSchema } from '../rich-text-schema.ts'

const blockAttributes = { id: { default: '' }, place: { default: 'body' }, sources: { default: [] } }
// The table code of the editor asks each cell for its spans; a draft knows no merged cells, so they stay 1.
const cellAttributes = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
  colwidth: { default: null },
  centred: { default: false },
}
const rich = richTextSchema.spec.nodes
const inlineOf = (name: 'text' | 'hard_break' | 'citation' | 'figure'): NodeSpec => rich.get(name) ?? {}

const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    content: 'inline*',
    group: 'block',
    attrs: { ...blockAttributes, role: { default: 'body' }, label: { default: null }, keepNext: { default: false } },
    toDOM: () => ['p', 0],
  },
  table: {
    content: 'table_row+',
    group: 'block',
    tableRole: 'table',
    isolating: true,
    attrs: { ...blockAttributes, columns: { default: [] }, headRows: { default: 1 }, rowHeight: { default: null } },
    toDOM: () => ['table', ['tbody', 0]],
  },
  bars: {
    group: 'block',
    atom: true,
    attrs: { ...blockAttributes, bars: { default: [] } },
    toDOM: () => ['div', { 'data-bars': '' }],
  },
  table_row: { content: '(table_cell | table_header)+', tableRole: 'row', toDOM: () => ['tr', 0] },
  table_cell: {
    content: 'line+',
    tableRole: 'cell',
    isolating: true,
    attrs: cellAttributes,
    toDOM: (node) => ['td', centredClass(node), 0],
  },
  table_header: {
    content: 'line+',
    tableRole: 'header_cell',
    isolating: true,
    attrs: cellAttributes,
    toDOM: (node) => ['th', centredClass(node), 0],
  },
  /** A paragraph of a cell. */
  line: { content: 'inline*', toDOM: () => ['p', 0] },
  text: inlineOf('text'),
  hard_break: inlineOf('hard_break'),
  citation: inlineOf('citation'),
  figure: inlineOf('figure'),
  blank: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { text: {}, path: {} },
    leafText: (node) => String(node.attrs['text']),
    toDOM: (node) => [
      'span',
      { 'data-rich': 'blank', 'data-parts': JSON.stringify(node.attrs) },
      String(node.attrs['text']),
    ],
  },
} as const satisfies Record<string, NodeSpec>

const suggestion: MarkSpec = { attrs: { by: { default: null }, at: { default: 0 } } }
const marks = {
  bold: { toDOM: () => ['strong', 0] },
  italic: { toDOM: () => ['em', 0] },
  /** Words that are never broken over two lines. */
  joined: { inclusive: false, toDOM: () => ['span', { 'data-mark': 'joined' }, 0] },
  inserted: { ...suggestion, toDOM: (mark) => ['ins', { title: mark.attrs['by'] ?? '' }, 0] },
  deleted: { ...suggestion, inclusive: false, toDOM: (mark) => ['del', { title: mark.attrs['by'] ?? '' }, 0] },
} as const satisfies Record<string, MarkSpec>

export const draftSchema = new Schema({ nodes, marks })

/** What a block node carries besides its content. */
export type BlockAttributes = { readonly id: Id; readonly place: DraftPlace; readonly sources: readonly Id[] }

/** A block as a top-level node. Throws RangeError where the content is none of a draft. */
export function nodeOf(content: DraftContent, block: BlockAttributes): Node {
  const attrs = { id: block.id, place: block.place, sources: block.sources }
  switch (content.type) {
    case 'paragraph': {
      const { role, label, keepNext } = content
      return draftSchema.node('paragraph', { ...attrs, role, label, keepNext }, inlineNodes(content.content))
    }
    case 'table': {
      const { columns, headRows, rowHeight } = content
      const rows = content.rows.map((row) => draftSchema.node('table_row', null, row.map(cellNode)))
      return draftSchema.node('table', { ...attrs, columns, headRows, rowHeight }, rows)
    }
    case 'bars':
      return draftSchema.node('bars', { ...attrs, bars: content.bars })
  }
}

/** What a top-level node says, as a block keeps it: NFC, without the editor's own attributes. */
export function contentOf(node: Node): DraftContent {
  const known = contents.get(node)
  if (known !== undefined) return known
  const content = readContent(node)
  contents.set(node, content)
  return content
}

/** Nodes never change, so what they say is read once. */
const contents = new WeakMap<Node, DraftContent>()

/** The attributes of a top-level node. */
export function blockOf({ attrs }: Node): BlockAttributes {
  return { id: attrs['id'] as Id, place: attrs['place'] as DraftPlace, sources: attrs['sources'] as readonly Id[] }
}

/** The draft as it stands: blocks taken out by hand are not in it. An empty draft is one empty paragraph with `emptyId`. */
export function documentOfBlocks(blocks: readonly DraftBlock[], emptyId: Id): Node {
  const standing = blocks.flatMap((block) => (block.text === null ? [] : [nodeOf(block.text, block)]))
  return draftSchema.node('doc', null, standing.length > 0 ? standing : [emptyParagraph(emptyId, 'body')])
}

/** A paragraph to be written in. */
export function emptyParagraph(id: Id, place: DraftPlace, sources: readonly Id[] = []): Node {
  return draftSchema.node('paragraph', { id, place, sources })
}

function readContent(node: Node): DraftContent {
  if (node.type === draftSchema.nodes.bars) return { type: 'bars', bars: node.attrs['bars'] as DraftBars['bars'] }
  if (node.type !== draftSchema.nodes.table) {
    const { role, label, keepNext } = node.attrs
    return { type: 'paragraph', role, label, keepNext, content: inlinesIn(node) }
  }
  const rows = childrenOf(node).map((row) => childrenOf(row).map(readCell))
  const width = Math.max(1, ...rows.map((row) => row.length))
  const kept = node.attrs['columns'] as number[]
  return {
    type: 'table',
    columns: kept.length === width ? kept : Array.from({ length: width }, () => 1 / width),
    headRows: Math.min(Number(node.attrs['headRows']), rows.length),
    rowHeight: node.attrs['rowHeight'] as number | null,
    rows,
  }
}

function readCell(cell: Node): DraftCell {
  return {
    header: cell.type === draftSchema.nodes.table_header,
    centred: cell.attrs['centred'] === true,
    paragraphs: childrenOf(cell).map(inlinesIn),
  }
}

function cellNode({ header, centred, paragraphs }: DraftCell): Node {
  const lines = paragraphs.map((inlines) => draftSchema.node('line', null, inlineNodes(inlines)))
  return draftSchema.node(header ? 'table_header' : 'table_cell', { centred }, lines)
}

/** Inlines as nodes, in NFC; neighbouring runs of the same marks become one, as the editor keeps them while typing. */
function inlineNodes(inlines: readonly DraftInline[]): Node[] {
  const made: Node[] = []
  for (const inline of inlines) {
    const node = Node.fromJSON(draftSchema, inline)
    const last = made.at(-1)
    if (last?.isText && node.isText && last.sameMarkup(node))
      made[made.length - 1] = draftSchema.text(`${last.text}${node.text}`, last.marks)
    else made.push(node)
  }
  return made
}

function inlinesIn(parent: Node): DraftInline[] {
  return childrenOf(parent).map((child) => {
    const inline = child.toJSON() as DraftInline
    return inline.type === 'text' ? { ...inline, text: inline.text.normalize('NFC') } : inline
  })
}

/** The children of a node as a list. */
export function childrenOf(node: Node): Node[] {
  return [...node.content.content]
}

function centredClass(cell: Node) {
  return cell.attrs['centred'] === true ? { class: 'centred' } : {}
}
