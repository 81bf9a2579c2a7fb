/**
 * Rich text v1 as a ProseMirror schema: the same closed set of nodes and marks as the record, so that what can be typed
 * can be stored and what is stored can be edited (`design.md` 3, decision 13).
 */
import { type Mark, type MarkSpec, Node, type NodeSpec, Schema } from 'prosemirror-model'
import * as v from 'valibot'
import { RichText } from '../records/rich-text.ts'

const citationAttributes = { text: {}, documentType: {}, number: {}, date: {}, issuer: {}, title: {} }
const figureAttributes = { value: {}, unit: { default: '' }, label: { default: null } }

// The table code of the editor asks each cell for its spans; the record knows no merged cells, so they stay 1.
const cellAttributes = { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } }

const nodes = {
  doc: { content: 'block+' },
  paragraph: { content: 'inline*', group: 'block', toDOM: () => ['p', 0] },
  points: {
    content: 'point+',
    group: 'block',
    attrs: { style: { default: 'dash' } },
    toDOM: (node) => [attribute(node, 'style') === 'dash' ? 'ul' : 'ol', { 'data-style': attribute(node, 'style') }, 0],
  },
  point: { content: 'paragraph+', defining: true, toDOM: () => ['li', 0] },
  table: {
    content: 'table_row+',
    group: 'block',
    tableRole: 'table',
    isolating: true,
    toDOM: () => ['table', ['tbody', 0]],
  },
  table_row: { content: '(table_cell | table_header)+', tableRole: 'row', toDOM: () => ['tr', 0] },
  table_cell: {
    content: 'paragraph+',
    tableRole: 'cell',
    isolating: true,
    attrs: cellAttributes,
    toDOM: () => ['td', 0],
  },
  table_header: {
    content: 'paragraph+',
    tableRole: 'header_cell',
    isolating: true,
    attrs: cellAttributes,
    toDOM: () => ['th', 0],
  },
  text: { group: 'inline' },
  hard_break: { group: 'inline', inline: true, selectable: false, toDOM: () => ['br'] },
  citation: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: citationAttributes,
    leafText: (node) => attribute(node, 'text'),
    toDOM: (node) => chip('citation', node, attribute(node, 'text')),
  },
  figure: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: figureAttributes,
    leafText: figureText,
    toDOM: (node) => chip('figure', node, figureText(node)),
  },
} as const satisfies Record<string, NodeSpec>

const marks = {
  bold: { toDOM: () => ['strong', 0] },
  italic: { toDOM: () => ['em', 0] },
} as const satisfies Record<string, MarkSpec>

/** Names of nodes and marks are those of the record; `table` nodes carry the roles that prosemirror-tables reads. */
export const richTextSchema = new Schema({ nodes, marks })

/** The record as a ProseMirror document. Throws RangeError when the text is not rich text v1. */
export function documentOf(text: RichText): Node {
  const document = Node.fromJSON(richTextSchema, text)
  const tidy = tidied(document)
  tidy.check()
  return tidy
}

/** A ProseMirror document as the record: NFC, without the editor's own attributes. Throws when it is not rich text v1. */
export function richTextFrom(document: Node): RichText {
  return v.parse(RichText, withoutCellSpans(document.toJSON()))
}

/** Adjacent runs with the same marks become one and no mark stands twice, as the editor keeps them while typing. */
function tidied(node: Node): Node {
  if (node.isText) return node.mark(uniqueMarks(node.marks))
  const children: Node[] = []
  node.forEach((child) => {
    const next = tidied(child)
    const last = children.at(-1)
    if (last?.isText && next.isText && last.sameMarkup(next)) {
      children[children.length - 1] = richTextSchema.text(`${last.text}${next.text}`, last.marks)
    } else children.push(next)
  })
  return node.type.create(node.attrs, children, uniqueMarks(node.marks))
}

function uniqueMarks(list: readonly Mark[]): readonly Mark[] {
  return list.filter((mark, index) => list.findIndex((other) => other.type === mark.type) === index)
}

type NodeJson = { readonly type?: unknown; readonly content?: unknown; readonly attrs?: unknown }

function withoutCellSpans(json: NodeJson): NodeJson {
  const content = Array.isArray(json.content) ? { content: json.content.map(withoutCellSpans) } : {}
  if (json.type !== 'table_cell' && json.type !== 'table_header') return { ...json, ...content }
  return { type: json.type, ...content }
}

function figureText(node: Node): string {
  const unit = attribute(node, 'unit')
  return unit === '' ? attribute(node, 'value') : `${attribute(node, 'value')} ${unit}`
}

function attribute(node: Node, name: string): string {
  return String(node.attrs[name])
}

/** A citation or figure as one unbreakable piece; its parts travel with it through the clipboard. */
function chip(kind: string, node: Node, words: string) {
  return ['span', { 'data-rich': kind, 'data-parts': JSON.stringify(node.attrs) }, words] as const
}
