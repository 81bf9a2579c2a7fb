/** What the keys and buttons of the draft editor do to its blocks; each is a ProseMirror command. */

import { toggleMark } from 'prosemirror-commands'
import type { Attrs } from 'prosemirror-model'
import { Fragment, type Node, type NodeType } from 'prosemirror-model'
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state'
import { blockOf, draftSchema, emptyParagraph } from '../../../../shared/domain/drafting/draft-schema.ts'
import type { DraftLabel, DraftRole } from '../../../../shared/records/draft.ts'
import { newId } from './new-id.ts'

const { nodes, marks } = draftSchema

export const toggleBold = toggleMark(marks.bold)
export const toggleItalic = toggleMark(marks.italic)

/** What a paragraph can be: its role, and how it is numbered. */
export const blockForms = [
  'body',
  'part',
  'outline1',
  'outline2',
  'article',
  'clause',
  'point',
  'dash',
  'legalBasis',
] as const
export type BlockForm = (typeof blockForms)[number]

type FormAttributes = { readonly role: DraftRole; readonly label: DraftLabel | null }

const forms: Record<BlockForm, FormAttributes> = {
  body: { role: 'body', label: null },
  part: { role: 'part', label: { scheme: 'roman', level: 1, list: 0 } },
  outline1: { role: 'heading1', label: { scheme: 'outline', level: 1, list: 0 } },
  outline2: { role: 'heading2', label: { scheme: 'outline', level: 2, list: 0 } },
  article: { role: 'article', label: { scheme: 'article', level: 1, list: 0 } },
  clause: { role: 'body', label: { scheme: 'decimal', level: 1, list: 0 } },
  point: { role: 'body', label: { scheme: 'letter', level: 1, list: 0 } },
  dash: { role: 'body', label: { scheme: 'dash', level: 1, list: 0 } },
  legalBasis: { role: 'legalBasis', label: null },
}

/** Gives every paragraph of the selection this form. A numbered one goes on with the list it follows, else begins a list of its own. */
export function setForm(form: BlockForm): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection
    const { tr } = state
    let changed = false
    tr.doc.forEach((node, at, index) => {
      if (node.type !== nodes.paragraph || at >= to || at + node.nodeSize <= from) return
      const { role, label } = forms[form]
      const list = label === null || label.scheme === 'outline' ? 0 : listFor(tr.doc, index, label.scheme)
      const next = label === null ? null : { ...label, list }
      if (node.attrs['role'] === role && JSON.stringify(node.attrs['label']) === JSON.stringify(next)) return
      tr.setNodeMarkup(at, null, { ...node.attrs, role, label: next })
      changed = true
    })
    if (changed) dispatch?.(tr.scrollIntoView())
    return changed
  }
}

/** The form of the paragraph the cursor stands in; `null` in a table, or for a form the toolbar does not name. */
export function formAt(state: EditorState): BlockForm | null {
  const node = blockAt(state)?.node
  if (node?.type !== nodes.paragraph) return null
  const label = node.attrs['label'] as DraftLabel | null
  const found = blockForms.find((form) => {
    const { role, label: own } = forms[form]
    return (
      role === node.attrs['role'] &&
      (own === null ? label === null : label?.scheme === own.scheme && label.level === own.level)
    )
  })
  return found ?? null
}

/** The list of this scheme that a paragraph goes on with: that of the nearest one above within its heading; else one not used yet. */
function listFor(doc: Node, index: number, scheme: DraftLabel['scheme']): number {
  let highest = 0
  doc.forEach((node) => {
    const label = node.attrs['label'] as DraftLabel | null | undefined
    if (label?.scheme === scheme) highest = Math.max(highest, label.list)
  })
  for (let before = index - 1; before >= 0; before -= 1) {
    const node = doc.child(before)
    const label = node.attrs['label'] as DraftLabel | null | undefined
    if (label?.scheme === scheme) return label.list
    // The points of a clause are its own: under the next one they begin again.
    if (scheme === 'letter' && label && label.scheme !== 'dash') break
    const role = String(node.attrs['role'] ?? '')
    const isCounted = scheme === 'article' || scheme === 'roman'
    if (!isCounted && (role.startsWith('heading') || role === 'article' || role === 'part')) break
  }
  return highest + 1
}

/** The block the cursor stands in, and where it begins. */
export function blockAt(
  state: EditorState,
): { readonly node: Node; readonly at: number; readonly index: number } | null {
  const { selection } = state
  const { $from } = selection
  if ($from.depth > 0) return { node: $from.node(1), at: $from.before(1), index: $from.index(0) }
  return selection instanceof NodeSelection ? { node: selection.node, at: selection.from, index: $from.index(0) } : null
}

/** Enter: the block is split where the cursor stands; the words after it are a block a person added, with the same records. Where no words follow, the new block is the person's own. */
export const splitBlock: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  if ($from.parent.type !== nodes.paragraph && $from.parent.type !== nodes.line) return false
  if (dispatch) {
    const { tr } = state
    tr.deleteSelection()
    const at = tr.mapping.map($from.pos)
    const $at = tr.doc.resolve(at)
    const isLine = $at.parent.type === nodes.line
    const isStart = !isLine && $at.parentOffset === 0 && $at.parent.content.size > 0
    if (isStart) {
      // What was written stays the block it is; the empty one above it is new.
      const { place, sources } = blockOf($at.parent)
      tr.insert($at.before(1), emptyParagraph(newId(), place, sources))
    } else {
      const isEnd = $at.parentOffset === $at.parent.content.size
      const attrs = isLine ? null : { ...attrsAfter($at.parent), ...(isEnd ? { sources: [] } : {}) }
      tr.split(at, 1, attrs === null ? [] : [{ type: nodes.paragraph, attrs }])
    }
    dispatch(tr.scrollIntoView())
  }
  return $from.sameParent($to) || $from.depth > 0
}

/** After a heading the text begins; else the list goes on. */
function attrsAfter(paragraph: Node): Attrs {
  const isHeading = /^(heading|part|article)/.test(String(paragraph.attrs['role']))
  const ends = isHeading ? { role: 'body', label: null, keepNext: false } : {}
  return { ...paragraph.attrs, ...ends, id: newId() }
}

/** A new block after this one, with nothing in it. */
export const addBlock: Command = (state, dispatch) => {
  const block = blockAt(state)
  if (block === null) return false
  const after = block.at + block.node.nodeSize
  insertAt(state.tr, after, emptyParagraph(newId(), blockOf(block.node).place), dispatch)
  return true
}

/** The block goes from the draft; what the records gave is remembered as taken out. */
export const removeBlock: Command = (state, dispatch) => {
  const block = blockAt(state)
  if (block === null || state.doc.childCount < 2) return false
  if (dispatch) {
    const tr = state.tr.delete(block.at, block.at + block.node.nodeSize)
    dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(block.at, tr.doc.content.size)))).scrollIntoView())
  }
  return true
}

/** Up or down by one among the blocks of its place. */
export function moveBlock(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const block = blockAt(state)
    const other = block === null ? null : state.doc.maybeChild(block.index + direction)
    if (block === null || other === null || blockOf(other).place !== blockOf(block.node).place) return false
    if (dispatch) {
      const { node, at } = block
      const offset = state.selection.from - at
      const tr = state.tr.delete(at, at + node.nodeSize)
      const to = direction === -1 ? at - other.nodeSize : at + other.nodeSize
      tr.insert(to, node)
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(to + offset))).scrollIntoView())
    }
    return true
  }
}

/** Backspace at the head of a block: its label goes first; then it joins the block above, within its place. */
export const joinBack: Command = (state, dispatch) => {
  const { $cursor } = state.selection as TextSelection
  if (!$cursor || $cursor.parentOffset > 0 || $cursor.parent.type !== nodes.paragraph) return false
  if ($cursor.parent.attrs['label'] !== null) return setForm('body')(state, dispatch)
  const before = state.doc.maybeChild($cursor.index(0) - 1)
  if (before === null || blockOf(before).place !== blockOf($cursor.parent).place) return true
  return false
}

/** Delete at the end of a block never joins over the edge of a place. */
export const joinForward: Command = (state) => {
  const { $cursor } = state.selection as TextSelection
  if (!$cursor || $cursor.parentOffset < $cursor.parent.content.size || $cursor.parent.type !== nodes.paragraph)
    return false
  const after = state.doc.maybeChild($cursor.index(0) + 1)
  return after !== null && blockOf(after).place !== blockOf($cursor.parent).place
}

/** A line break inside a paragraph. */
export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
}

/** A table of empty cells after the block the cursor stands in; its first row is the head. */
export function insertTable(size: { readonly rows: number; readonly columns: number }): Command {
  return (state, dispatch) => {
    const block = blockAt(state)
    if (block === null || block.node.type === nodes.table || blockOf(block.node).place !== 'body') return false
    const row = (type: NodeType) =>
      nodes.table_row.create(
        null,
        Array.from({ length: size.columns }, () => type.create(null, nodes.line.create())),
      )
    const rows = Array.from({ length: size.rows }, (_, at) => row(at === 0 ? nodes.table_header : nodes.table_cell))
    const columns = Array.from({ length: size.columns }, () => 1 / size.columns)
    const table = nodes.table.create({ id: newId(), place: 'body', columns, headRows: 1 }, Fragment.from(rows))
    insertAt(state.tr, block.at + block.node.nodeSize, table, dispatch)
    return true
  }
}

/** A citation or figure in place of the selection, or new parts for the one at `position`. */
export function putChip(kind: 'citation' | 'figure', attrs: Attrs, position: number | null): Command {
  return (state, dispatch) => {
    const chip = nodes[kind].create(attrs)
    if (position !== null && state.doc.nodeAt(position)?.type === chip.type) {
      dispatch?.(state.tr.setNodeMarkup(position, null, attrs))
      return true
    }
    if (!state.selection.$from.parent.inlineContent) return false
    dispatch?.(state.tr.replaceSelectionWith(chip).scrollIntoView())
    return true
  }
}

/** The citation, figure or blank that is selected. */
export function selectedInline(state: EditorState) {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || !selection.node.isInline) return null
  return { node: selection.node, position: selection.from }
}

/** A place of a phrase that is to be filled. */
export const blankWords = /_{3,}|\{[^{}]*\}/g

/** Tab: the next place of a phrase to be filled (`___`, `{...}`) in this block is chosen. */
export const nextFill: Command = (state, dispatch) => {
  const { $to, from, to } = state.selection
  if (!$to.parent.isTextblock) return false
  const words = $to.parent.textBetween(0, $to.parent.content.size, undefined, '\uFFFC')
  const start = $to.start()
  const spans = [...words.matchAll(blankWords)].map(
    ({ index, 0: found }) => [start + index, start + index + found.length] as const,
  )
  const next = spans.find(([at, end]) => at >= to - (end === to && at === from ? 0 : 0) && at >= to) ?? spans[0]
  if (next === undefined || (next[0] === from && next[1] === to)) return false
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, next[0], next[1])).scrollIntoView())
  return true
}

function insertAt(tr: Transaction, at: number, node: Node, dispatch: ((tr: Transaction) => void) | undefined): void {
  tr.insert(at, node)
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(at + 1))).scrollIntoView())
}
