/** The editor of a draft: one ProseMirror document of all its blocks. Knows nothing of records or React. */
import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Attrs, Node, Slice } from 'prosemirror-model'
import { type Command, EditorState, NodeSelection, Plugin, TextSelection, type Transaction } from 'prosemirror-state'
import { goToNextCell, tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import { blockOf, childrenOf, draftSchema } from '../../../../shared/domain/drafting/draft-schema.ts'
import { untidyBlocks } from '../../../../shared/domain/drafting/tidy-blocks.ts'
import { writtenBlocks } from '../../../../shared/domain/drafting/written-blocks.ts'
import type { ChipKind, ChipRequest } from '../../editor/editor-view.ts'
import { decodeLegacyText } from '../../editor/legacy-fonts.ts'
import { cleanPastedHtml } from '../../editor/paste-html.ts'
import { type MarginPorts, marginPlugin } from './block-view.ts'
import { carryingPlugin } from './carrying.ts'
import { cursorPlugin } from './cursor-placed.ts'
import {
  addBlock,
  type BlockForm,
  breakLine,
  insertTable,
  joinBack,
  joinForward,
  moveBlock,
  nextFill,
  removeBlock,
  selectedInline,
  setForm,
  splitBlock,
  toggleBold,
  toggleItalic,
} from './draft-commands.ts'
import { draftParser } from './draft-parser.ts'
import { type DraftPhrase, expandPhrase } from './draft-phrases.ts'
import { newId } from './new-id.ts'
import { markLetter, type Suggesting, suggestionPlugin, withSuggestions } from './suggestions.ts'

export type DraftPorts = {
  readonly margins: MarginPorts | null
  /** The document changed by the person's hand (not by `showDocument`). */
  readonly onEdit: (doc: Node) => void
  /** The selection moved, or what it stands in changed. */
  readonly onStatus: (view: EditorView) => void
  readonly onChip: (view: EditorView, request: ChipRequest) => void
  /** The office's phrases, and that one of them was put in. */
  readonly phrases: readonly DraftPhrase[]
  readonly onPhrase: (id: string) => void
  /** A red blank was opened: to the record that lacks the fact. */
  readonly onBlank: (path: string) => void
  readonly onLargePaste: (view: EditorView, pasted: Slice, bytes: number) => void
  /** True for the id of a block that was taken from the store for good. */
  readonly isBuried: (id: string) => boolean
  /** Whose suggestions what is typed becomes; `null` while the text itself is written. */
  readonly suggesting: () => Suggesting | null
  /** The person left the text. */
  readonly onBlur: () => void
  readonly plugins: readonly Plugin[]
}

const fromElsewhere = 'from-elsewhere'
const largePasteBytes = 200 * 1024

/** Keys that give a paragraph its form. */
export const formKeys: Record<BlockForm, string> = {
  body: 'Alt-0',
  clause: 'Alt-1',
  point: 'Alt-2',
  dash: 'Alt-3',
  outline1: 'Alt-5',
  outline2: 'Alt-6',
  article: 'Alt-7',
  part: 'Alt-8',
  legalBasis: 'Alt-9',
}

/** Mounts the editor in `place`. The caller destroys it. */
export function createDraftView(place: HTMLElement, doc: Node, name: string, ports: () => DraftPorts): EditorView {
  const margins = ports().margins
  const plugins = [
    ...ports().plugins,
    history(),
    keymap(keysFor(ports)),
    keymap(baseKeymap),
    tableEditing(),
    cursorPlugin(),
    tidyPlugin(ports),
    carryingPlugin(fromElsewhere),
    suggestionPlugin(() => ports().suggesting()),
    ...(margins === null ? [] : [marginPlugin(() => ports().margins ?? margins)]),
  ]
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc, plugins }),
    domParser: draftParser,
    clipboardParser: draftParser,
    transformPastedHTML: cleanPastedHtml,
    transformPastedText: decodeLegacyText,
    handlePaste(editor, _event, slice) {
      const bytes = new TextEncoder().encode(slice.content.textBetween(0, slice.content.size, '\n')).length
      if (bytes <= largePasteBytes) return false
      ports().onLargePaste(editor, slice, bytes)
      return true
    },
    attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': name, spellcheck: 'false' },
    dispatchTransaction(transaction: Transaction) {
      const suggesting = ports().suggesting()
      const own = transaction.getMeta(fromElsewhere) !== true
      const applied = own && suggesting !== null ? withSuggestions(view.state, transaction, suggesting) : transaction
      const before = view.state.doc
      view.updateState(view.state.apply(applied))
      if (view.state.doc !== before && own) ports().onEdit(view.state.doc)
      ports().onStatus(view)
    },
    handleDOMEvents: { blur: () => void ports().onBlur() },
    handleDoubleClickOn: (_view, _at, _node, _nodeAt, _event, direct) =>
      direct && openInline(ports)(view.state, undefined, view),
  })
  return view
}

/**
 * Shows a document that came from elsewhere (the records, another window, undo of the session). Only blocks that differ are replaced, and of them only
 * what differs, so the cursor keeps its place; it is not part of the local undo.
 */
export function showDocument(view: EditorView, next: Node): void {
  const { tr } = view.state
  const before = childrenOf(view.state.doc)
  const after = childrenOf(next)
  let head = 0
  while (head < before.length && head < after.length && isSameBlock(before[head], after[head])) head += 1
  let tail = 0
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    isSameBlock(before[before.length - 1 - tail], after[after.length - 1 - tail])
  )
    tail += 1
  // From the end to the start, so that places ahead of a change stay true.
  let at = view.state.doc.content.size
  for (let back = 1; back <= tail; back += 1) {
    const old = before[before.length - back]
    const now = after[after.length - back]
    if (old === undefined || now === undefined) continue
    at -= old.nodeSize
    replaceWithin(tr, at, old, now)
  }
  const middle = after.slice(head, after.length - tail)
  const sizes = before.map(({ nodeSize }) => nodeSize)
  const start = sizes.slice(0, head).reduce((sum, size) => sum + size, 0)
  if (head + tail < before.length || middle.length > 0) tr.replaceWith(start, at, middle)
  at = start
  for (let back = head - 1; back >= 0; back -= 1) {
    const [old, now] = [before[back], after[back]]
    if (old === undefined || now === undefined) continue
    at -= old.nodeSize
    replaceWithin(tr, at, old, now)
  }
  if (tr.docChanged) view.dispatch(tr.setMeta(fromElsewhere, true).setMeta('addToHistory', false))
}

/** Puts the cursor into the block and shows it; false where the draft has none of this id. */
export function goToBlock(view: EditorView, id: string, words: string | null = null): boolean {
  let found: { readonly at: number; readonly node: Node } | null = null
  view.state.doc.forEach((node, at) => {
    if (blockOf(node).id === id) found = { at, node }
  })
  const target = found as { readonly at: number; readonly node: Node } | null
  if (target === null) return false
  const quoted = words === null ? null : quoteIn(target.node, target.at, words)
  const { doc } = view.state
  const selection =
    quoted !== null
      ? TextSelection.create(doc, quoted.from, quoted.to)
      : target.node.isAtom
        ? NodeSelection.create(doc, target.at)
        : TextSelection.near(doc.resolve(target.at + 1))
  view.dispatch(view.state.tr.setSelection(selection))
  const dom = view.nodeDOM(target.at)
  if (dom instanceof HTMLElement) dom.scrollIntoView({ block: 'center' })
  view.focus()
  return true
}

/** Where these words stand in a block; `null` when they no longer do. */
export function quoteIn(node: Node, at: number, words: string): { readonly from: number; readonly to: number } | null {
  let found: { from: number; to: number } | null = null
  node.descendants((child, offset) => {
    if (found !== null || !child.isTextblock) return found === null
    found = spanIn(child, at + 1 + offset + 1, words)
    return false
  })
  return found ?? (node.isTextblock ? spanIn(node, at + 1, words) : null)
}

function spanIn(textblock: Node, start: number, words: string): { from: number; to: number } | null {
  const text = textblock.textBetween(0, textblock.content.size, undefined, '\uFFFC')
  const index = text.indexOf(words)
  return index < 0 ? null : { from: start + index, to: start + index + words.length }
}

function isSameBlock(one: Node | undefined, other: Node | undefined): boolean {
  return one !== undefined && other !== undefined && one.type === other.type && blockOf(one).id === blockOf(other).id
}

function replaceWithin(tr: Transaction, at: number, old: Node, now: Node): void {
  if (old === now || old.eq(now)) return
  if (!old.sameMarkup(now)) tr.setNodeMarkup(at, null, now.attrs, now.marks)
  const start = old.content.findDiffStart(now.content)
  const end = old.content.findDiffEnd(now.content)
  if (start === null || end === null) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  tr.replace(at + 1 + start, at + 1 + end.a + overlap, now.slice(start, end.b + overlap))
}

/** Every block has an id of its own, whatever was split, pasted or brought back. */
function tidyPlugin(ports: () => DraftPorts): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some(({ docChanged }) => docChanged) || before.doc === state.doc) return null
      const isBuried = (id: string) => ports().isBuried(id)
      if (writtenBlocks(before.doc, state.doc)?.every(({ node }) => !isBuried(blockOf(node).id))) return null
      const untidy = untidyBlocks(state.doc, isBuried, newId)
      if (untidy.length === 0) return null
      const { tr } = state
      for (const { at, id, place } of untidy) {
        const node = state.doc.nodeAt(at)
        if (node !== null) tr.setNodeMarkup(at, null, { ...node.attrs, id, place })
      }
      return tr
    },
  })
}

function keysFor(ports: () => DraftPorts): Record<string, Command> {
  const ask =
    (kind: ChipKind): Command =>
    (_state, _dispatch, view) => {
      if (view) ports().onChip(view, { kind, attrs: null, position: null })
      return true
    }
  return {
    'Mod-z': always(undo),
    'Mod-y': always(redo),
    'Mod-b': toggleBold,
    'Mod-i': toggleItalic,
    'Shift-Enter': breakLine,
    'Alt-4': insertTable({ rows: 3, columns: 3 }),
    'Mod-d': ask('citation'),
    'Mod-l': ask('figure'),
    'Mod-Enter': addBlock,
    'Alt-Delete': removeBlock,
    'Alt-ArrowUp': moveBlock(-1),
    'Alt-ArrowDown': moveBlock(1),
    Tab: chainCommands(
      expandPhrase(
        () => ports().phrases,
        (id) => ports().onPhrase(id),
      ),
      goToNextCell(1),
      nextFill,
    ),
    'Shift-Tab': goToNextCell(-1),
    Enter: chainCommands(openInline(ports), splitBlock),
    Backspace: chainCommands(joinBack, whileSuggesting(ports, markLetter(-1))),
    Delete: chainCommands(joinForward, whileSuggesting(ports, markLetter(1))),
    ...Object.fromEntries(Object.entries(formKeys).map(([form, key]) => [key, setForm(form as BlockForm)])),
  }
}

/** Opens the selected citation or figure to be changed, the selected blank at its record. */
function openInline(ports: () => DraftPorts): Command {
  return (state, _dispatch, view) => {
    const chosen = selectedInline(state)
    if (chosen === null || !view) return false
    const { node, position } = chosen
    if (node.type === draftSchema.nodes.blank) ports().onBlank(String(node.attrs['path']))
    else if (node.type === draftSchema.nodes.citation || node.type === draftSchema.nodes.figure)
      ports().onChip(view, { kind: node.type.name as ChipKind, attrs: node.attrs as Attrs, position })
    else return false
    return true
  }
}

function whileSuggesting(ports: () => DraftPorts, command: Command): Command {
  return (state, dispatch, view) => ports().suggesting() !== null && command(state, dispatch, view)
}

/** Undo in the editor never falls through to the undo of the session. */
function always(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view)
    return true
  }
}
