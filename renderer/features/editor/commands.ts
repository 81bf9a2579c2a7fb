/** What the keys and buttons of the editor do; each is a ProseMirror command, so it answers whether it can. */
import { setBlockType, toggleMark } from 'prosemirror-commands'
import type { Attrs, Node, NodeType } from 'prosemirror-model'
import { liftListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, type EditorState, NodeSelection, TextSelection } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import { richTextSchema } from '../../../shared/domain/rich-text-schema.ts'

const { nodes, marks } = richTextSchema
export type PointStyle = 'decimal' | 'letter' | 'dash'

export const toggleBold = toggleMark(marks.bold)
export const toggleItalic = toggleMark(marks.italic)
export const setParagraph = setBlockType(nodes.paragraph)

/** A line break inside a paragraph. */
export const breakLine: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type !== nodes.paragraph) return false
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView())
  return true
}

/** Paragraphs become points of this style, points of another style change theirs, points of this style become paragraphs. */
export function togglePoints(style: PointStyle): Command {
  return (state, dispatch) => {
    const list = pointsAround(state)
    if (list === null) return wrapInList(nodes.points, { style })(state, dispatch)
    if (list.style === style) return liftListItem(nodes.point)(state, dispatch)
    dispatch?.(state.tr.setNodeMarkup(list.position, null, { style }))
    return true
  }
}

/** The list the cursor stands in, with the place where it begins. */
export function pointsAround(state: EditorState): { readonly position: number; readonly style: PointStyle } | null {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth)
    if (node.type === nodes.points) return { position: $from.before(depth), style: styleOf(node) }
  }
  return null
}

function styleOf(points: Node): PointStyle {
  const style: unknown = points.attrs['style']
  return style === 'decimal' || style === 'letter' ? style : 'dash'
}

/** A table of empty cells after the block the cursor stands in; its first row is the head. */
export function insertTable(size: { readonly rows: number; readonly columns: number }): Command {
  return (state, dispatch) => {
    if (isInTable(state) || pointsAround(state) !== null) return false
    const rows = Array.from({ length: size.rows }, (_, row) => {
      const cellType = row === 0 ? nodes.table_header : nodes.table_cell
      return nodes.table_row.create(
        null,
        Array.from({ length: size.columns }, () => emptyCell(cellType)),
      )
    })
    const table = nodes.table.create(null, rows)
    if (dispatch) {
      const after = state.selection.$to.after(1)
      const tr = state.tr.insert(after, table)
      if (after === state.doc.content.size) tr.insert(after + table.nodeSize, nodes.paragraph.create())
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView())
    }
    return true
  }
}

function emptyCell(type: NodeType) {
  return type.create(null, nodes.paragraph.create())
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

/** The citation or figure that is selected. */
export function selectedChip(state: EditorState) {
  const { selection } = state
  if (!(selection instanceof NodeSelection)) return null
  const { node } = selection
  if (node.type === nodes.citation) return { kind: 'citation', attrs: node.attrs, position: selection.from } as const
  if (node.type === nodes.figure) return { kind: 'figure', attrs: node.attrs, position: selection.from } as const
  return null
}

/** What holds where the cursor stands, for the buttons. */
export type EditorStatus = {
  readonly bold: boolean
  readonly italic: boolean
  readonly points: PointStyle | null
  readonly inTable: boolean
}

export function statusOf(state: EditorState): EditorStatus {
  return {
    bold: hasMark(state, 'bold'),
    italic: hasMark(state, 'italic'),
    points: pointsAround(state)?.style ?? null,
    inTable: isInTable(state),
  }
}

function hasMark(state: EditorState, name: 'bold' | 'italic'): boolean {
  const { from, to, empty, $from } = state.selection
  const type = marks[name]
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return state.doc.rangeHasMark(from, to, type)
}
