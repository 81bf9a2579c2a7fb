/** Đề nghị sửa: what is typed is marked as inserted, what is taken out stays and is marked as deleted, until a person decides. */
import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model'
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { childrenOf, draftSchema } from '../../../../shared/domain/drafting/draft-schema.ts'

/** Whose suggestion it is, and when (UTC ms) it was begun. */
export type Suggesting = { readonly by: string | null; readonly at: number }

const { inserted, deleted } = draftSchema.marks
const decided = 'suggestions-decided'

/**
 * The change as a suggestion. Words put in are marked, words taken out stay, marked; one's own suggestion is taken back at once. What changes the
 * structure (a new block, a role, a table's rows) is done as it is: there is no mark for it.
 */
export function withSuggestions(state: EditorState, tr: Transaction, suggesting: Suggesting): Transaction {
  const isHistory = tr.getMeta('history$') !== undefined
  if (!tr.docChanged || isHistory || tr.getMeta(decided) === true) return tr
  if (!tr.steps.every((step) => step instanceof ReplaceStep)) return tr
  const next = state.tr
  const mark = inserted.create(suggesting)
  let cursor: number | null = null
  for (const [index, step] of tr.steps.entries()) {
    if (!(step instanceof ReplaceStep)) return tr
    const doc = tr.docs[index]
    if (doc === undefined) return tr
    const { slice } = step
    if (!isInline(slice) || (step.to > step.from && !isWords(doc, step.from, step.to))) return tr
    const from = next.mapping.map(beforeSteps(tr, index, step.from, -1), -1)
    const to = next.mapping.map(beforeSteps(tr, index, step.to, 1), 1)
    const wasForward = state.selection.empty && state.selection.from === step.from && step.to > step.from
    if (slice.size > 0) {
      next.replace(to, to, marked(slice, mark))
      cursor = to + slice.size
    }
    const length = next.doc.content.size
    if (to > from) takeOut(next, from, to, suggesting)
    const shrunk = length - next.doc.content.size
    if (slice.size > 0) cursor = (cursor ?? to) - shrunk
    else cursor = wasForward ? to - shrunk : from
  }
  if (cursor !== null) next.setSelection(TextSelection.near(next.doc.resolve(cursor), -1))
  return next.scrollIntoView().setMeta('suggested', true)
}

/** Where a place ahead of the nth step of the change stood before all of them. */
function beforeSteps(tr: Transaction, index: number, place: number, side: -1 | 1): number {
  return tr.mapping.maps.slice(0, index).reduceRight((at, map) => map.invert().map(at, side), place)
}

/** While suggesting, what is typed next carries the mark; otherwise typing beside a suggestion is no part of it. */
export function suggestionPlugin(suggesting: () => Suggesting | null): Plugin {
  return new Plugin({
    appendTransaction(_transactions, before, state) {
      if (before.doc === state.doc && before.selection.eq(state.selection)) return null
      if (!state.selection.empty) return null
      const now = suggesting()
      const marks = state.storedMarks ?? state.selection.$from.marks()
      const bare = marks.filter(({ type }) => type !== inserted && type !== deleted)
      const wanted = now === null ? bare : inserted.create(now).addToSet(bare)
      const same = wanted.length === marks.length && wanted.every((mark, index) => mark.eq(marks[index] as Mark))
      return same ? null : state.tr.setStoredMarks(wanted)
    },
  })
}

/** Backspace and Delete while suggesting: one letter is marked. The browser's own way would take it off the page first. */
export function markLetter(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { selection } = state
    if (!(selection instanceof TextSelection) || selection.$cursor === null) return false
    const { parent, parentOffset, pos } = selection.$cursor
    const [from, to] = direction === -1 ? [0, parentOffset] : [parentOffset, parent.content.size]
    const letters = [...parent.textBetween(from, to, undefined, '\uFFFC')]
    const size = (direction === -1 ? letters.at(-1) : letters[0])?.length
    if (size === undefined) return false
    dispatch?.(direction === -1 ? state.tr.delete(pos - size, pos) : state.tr.delete(pos, pos + size))
    return true
  }
}

/** A run of one suggestion: where it stands, what it does, whose it is. */
export type FoundSuggestion = {
  readonly kind: 'inserted' | 'deleted'
  readonly from: number
  readonly to: number
  readonly by: string | null
  readonly words: string
}

/** All suggestions of the document in reading order; neighbouring pieces of one kind and person are one. */
export function suggestionsIn(doc: Node): FoundSuggestion[] {
  const found: FoundSuggestion[] = []
  doc.descendants((node, at) => {
    if (!node.isInline) return true
    for (const kind of ['deleted', 'inserted'] as const) {
      const mark = draftSchema.marks[kind].isInSet(node.marks)
      if (mark === undefined) continue
      const by = mark.attrs['by'] as string | null
      const words =
        node.textBetween(0, node.content.size) || node.text || String(node.attrs['text'] ?? node.attrs['value'] ?? '')
      const last = found.at(-1)
      if (last?.kind === kind && last.to === at && last.by === by)
        found[found.length - 1] = { ...last, to: at + node.nodeSize, words: last.words + words }
      else found.push({ kind, from: at, to: at + node.nodeSize, by, words })
    }
    return false
  })
  return found
}

/**
 * The suggestions decided: accepted as their authors want, or rejected as it stood before. A paragraph of which nothing is left goes. One step of the
 * undo.
 */
export function decide(tr: Transaction, found: readonly FoundSuggestion[], accept: boolean): Transaction {
  const emptied = new Set<number>()
  for (const { kind, from, to } of [...found].sort((a, b) => b.from - a.from)) {
    const goes = (kind === 'deleted') === accept
    const $from = tr.doc.resolve(from)
    if (goes && $from.depth === 1) emptied.add($from.index(0))
    if (goes) tr.delete(from, to)
    else tr.removeMark(from, to, draftSchema.marks[kind])
  }
  // A paragraph that was nothing but what went by the decision goes with it.
  for (const index of [...emptied].sort((a, b) => b - a)) {
    const node = tr.doc.child(index)
    const at = childrenOf(tr.doc)
      .slice(0, index)
      .reduce((sum, { nodeSize }) => sum + nodeSize, 0)
    if (node.content.size === 0 && tr.doc.childCount > 1) tr.delete(at, at + node.nodeSize)
  }
  return tr.setMeta(decided, true)
}

/** Words put in at the end of the selection as a suggestion of `by`; `null` where no words can stand. */
export function putIn(state: EditorState, words: string, by: Suggesting): Transaction | null {
  const { $to } = state.selection
  if (!$to.parent.inlineContent) return null
  const before = $to.parent.textBetween(0, $to.parentOffset, undefined, '\uFFFC')
  const spaced = before === '' || /\s$/.test(before) ? words : ` ${words}`
  const tr = state.tr.insert($to.pos, draftSchema.text(spaced, [inserted.create(by)]))
  return tr
    .setSelection(TextSelection.create(tr.doc, $to.pos + spaced.length))
    .scrollIntoView()
    .setMeta(decided, true)
}

/** The suggestion at the cursor or in the selection; else the first after it. */
export function suggestionAt(state: EditorState): FoundSuggestion | null {
  const { from, to } = state.selection
  const all = suggestionsIn(state.doc)
  return all.find((one) => one.from <= to && one.to >= from) ?? null
}

function isInline(slice: Slice): boolean {
  if (slice.openStart > 0 || slice.openEnd > 0) return false
  let inline = true
  slice.content.forEach((node) => {
    if (!node.isInline) inline = false
  })
  return inline
}

/** True where only words go, not whole blocks or cells; over the edge of blocks the words are marked and the blocks stay. */
function isWords(doc: Node, from: number, to: number): boolean {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  return $from.parent.inlineContent && $to.parent.inlineContent
}

function marked(slice: Slice, mark: Mark): Slice {
  const nodes: Node[] = []
  slice.content.forEach((node) => {
    nodes.push(node.mark(mark.addToSet(deleted.removeFromSet(node.marks))))
  })
  return new Slice(Fragment.from(nodes), 0, 0)
}

/** One's own insertions go; everything else stays and is marked as deleted. */
function takeOut(tr: Transaction, from: number, to: number, suggesting: Suggesting): void {
  const own: { readonly from: number; readonly to: number }[] = []
  tr.doc.nodesBetween(from, to, (node, at) => {
    if (!node.isInline) return true
    const mark = inserted.isInSet(node.marks)
    if (mark !== undefined && mark.attrs['by'] === suggesting.by)
      own.push({ from: Math.max(from, at), to: Math.min(to, at + node.nodeSize) })
    return false
  })
  tr.addMark(from, to, deleted.create(suggesting))
  for (const span of own.reverse()) {
    tr.delete(span.from, span.to)
  }
}
