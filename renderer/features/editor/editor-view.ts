/** One small editor of rich text v1: keys, clipboard, local undo. Knows nothing of records or React. */
import { baseKeymap } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Attrs, Node, Slice } from 'prosemirror-model'
import { splitListItem } from 'prosemirror-schema-list'
import { type Command, EditorState, type Plugin } from 'prosemirror-state'
import { goToNextCell, tableEditing } from 'prosemirror-tables'
import { EditorView } from 'prosemirror-view'
import { richTextFrom, richTextSchema } from '../../../shared/domain/rich-text-schema.ts'
import { breakLine, selectedChip, setParagraph, toggleBold, toggleItalic, togglePoints } from './commands.ts'
import { decodeLegacyText } from './legacy-fonts.ts'
import { cleanPastedHtml } from './paste-html.ts'
import { richTextParser } from './rich-text-parser.ts'

export type ChipKind = 'citation' | 'figure'

/** A citation or figure to be written (`position` null) or changed. */
export type ChipRequest = { readonly kind: ChipKind; readonly attrs: Attrs | null; readonly position: number | null }

/** `fits` is false when the text with it would be more than a record holds. */
export type LargePaste = { readonly slice: Slice; readonly bytes: number; readonly fits: boolean }

export type EditorPorts = {
  /** The document changed by the person's hand (not by `showText`). */
  readonly onEdit: (view: EditorView) => void
  /** Selection, marks or focus moved. */
  readonly onStatus: (view: EditorView) => void
  readonly onFocus: (view: EditorView) => void
  readonly onBlur: (view: EditorView) => void
  readonly onChip: (view: EditorView, request: ChipRequest) => void
  /** Much was pasted, or more than a record holds: nothing is put in before the person says so. */
  readonly onLargePaste: (view: EditorView, pasted: LargePaste) => void
  /** Ctrl+Enter: the person is done here and goes on. */
  readonly onNext: () => void
}

export type EditorLabels = { readonly name: string; readonly placeholder: string; readonly id: string }

const fromElsewhere = 'from-elsewhere'

/** Above this much text a paste is asked about first. */
const largePasteBytes = 200 * 1024

/** Mounts an editor of a rich text document in `place`. The caller destroys it. */
export function createEditor(place: HTMLElement, text: Node, labels: EditorLabels, ports: EditorPorts): EditorView {
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: text, plugins: pluginsFor(ports) }),
    domParser: richTextParser,
    clipboardParser: richTextParser,
    transformPastedHTML: cleanPastedHtml,
    transformPastedText: decodeLegacyText,
    handlePaste(editor, _event, slice) {
      const bytes = new TextEncoder().encode(slice.content.textBetween(0, slice.content.size, '\n')).length
      const fits = isKept(editor.state.tr.replaceSelection(slice).doc)
      if (bytes <= largePasteBytes && fits) return false
      ports.onLargePaste(editor, { slice, bytes, fits })
      return true
    },
    attributes: {
      id: labels.id,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': labels.name,
      'data-placeholder': labels.placeholder,
      spellcheck: 'false',
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      if (transaction.docChanged && transaction.getMeta(fromElsewhere) !== true) ports.onEdit(view)
      ports.onStatus(view)
    },
    handleDoubleClickOn: (_view, _at, _node, _nodeAt, _event, direct) =>
      direct && openChip(ports)(view.state, undefined, view),
    handleDOMEvents: {
      focus: () => void ports.onFocus(view),
      blur: () => void ports.onBlur(view),
    },
  })
  return view
}

/**
 * Shows a text that came from elsewhere (another window, undo of the session). Only what differs is replaced, so the cursor
 * keeps its place; it is not part of the local undo. Never call it while the person types here.
 */
export function showText(view: EditorView, next: Node): void {
  const start = view.state.doc.content.findDiffStart(next.content)
  if (start === null) return
  const end = view.state.doc.content.findDiffEnd(next.content)
  if (end === null) return
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  const slice = next.slice(start, end.b + overlap)
  const transaction = view.state.tr.replace(start, end.a + overlap, slice)
  view.dispatch(transaction.setMeta(fromElsewhere, true).setMeta('addToHistory', false))
}

/** Whether a record takes this text. */
function isKept(text: Node): boolean {
  try {
    richTextFrom(text)
    return true
  } catch {
    return false
  }
}

/** Where the cursor stands on the screen; the browser tells the editor's own state of it only a moment later. */
export function cursorOf(view: EditorView): number {
  const selection = view.dom.ownerDocument.getSelection()
  if (selection === null || selection.rangeCount === 0) return view.state.selection.from
  const { startContainer, startOffset } = selection.getRangeAt(0)
  return view.dom.contains(startContainer) ? view.posAtDOM(startContainer, startOffset) : view.state.selection.from
}

function pluginsFor(ports: EditorPorts): Plugin[] {
  return [history(), keymap(keysFor(ports)), keymap(baseKeymap), tableEditing()]
}

function keysFor(ports: EditorPorts): Record<string, Command> {
  const ask =
    (kind: ChipKind): Command =>
    (_state, _dispatch, view) => {
      if (view) ports.onChip(view, { kind, attrs: null, position: null })
      return true
    }
  return {
    'Mod-z': always(undo),
    'Mod-y': always(redo),
    'Mod-b': toggleBold,
    'Mod-i': toggleItalic,
    'Shift-Enter': breakLine,
    'Alt-0': setParagraph,
    'Alt-1': togglePoints('decimal'),
    'Alt-2': togglePoints('letter'),
    'Alt-3': togglePoints('dash'),
    'Mod-d': ask('citation'),
    'Mod-l': ask('figure'),
    'Mod-Enter': () => {
      ports.onNext()
      return true
    },
    Tab: goToNextCell(1),
    'Shift-Tab': goToNextCell(-1),
    Enter: either(openChip(ports), splitListItem(richTextSchema.nodes.point)),
  }
}

/** Opens the selected citation or figure. */
function openChip(ports: EditorPorts): Command {
  return (state, _dispatch, view) => {
    const chip = selectedChip(state)
    if (chip === null || !view) return false
    ports.onChip(view, chip)
    return true
  }
}

/** Undo in the editor never falls through to the undo of the session. */
function always(command: Command): Command {
  return (state, dispatch, view) => {
    command(state, dispatch, view)
    return true
  }
}

function either(first: Command, second: Command): Command {
  return (state, dispatch, view) => first(state, dispatch, view) || second(state, dispatch, view)
}
