/** The office's phrases in a draft: put in by Tab after `#` and their shortcut, or chosen from the list; places to be filled are gone to by Tab. */
import { type Command, type EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { draftSchema } from '../../../../shared/domain/drafting/draft-schema.ts'
import { fold } from '../../../../shared/vietnamese/letters.ts'
import { blankWords } from './draft-commands.ts'

export type DraftPhrase = { readonly id: string; readonly shortcut: string; readonly words: string }

const typedShortcut = /#([\p{L}\p{M}\p{N}]{1,40})$/u

/** Puts the words in place of what is chosen; the first place to be filled is chosen then. */
export function putPhrase(words: string): Command {
  return (state, dispatch, view) => {
    const { from, to, $from, $to } = state.selection
    if (!$from.sameParent($to) || !$from.parent.inlineContent) return false
    dispatch?.(withWords(state, from, to, words))
    if (view) chooseBlank(view, words)
    return true
  }
}

/** Tab after `#` and a shortcut: the phrase stands in its place. `phrases` is read when the key is pressed. */
export function expandPhrase(phrases: () => readonly DraftPhrase[], onUsed: (id: string) => void): Command {
  return (state, dispatch, view) => {
    const { $from, empty } = state.selection
    if (!empty || !$from.parent.isTextblock) return false
    const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\uFFFC')
    const [sign, typed = ''] = typedShortcut.exec(before) ?? []
    const phrase = sign === undefined ? undefined : phrases().find(({ shortcut }) => fold(shortcut) === fold(typed))
    if (sign === undefined || phrase === undefined) return false
    dispatch?.(withWords(state, $from.pos - sign.length, $from.pos, phrase.words))
    if (view) chooseBlank(view, phrase.words)
    if (dispatch !== undefined) onUsed(phrase.id)
    return true
  }
}

function withWords(state: EditorState, from: number, to: number, words: string): Transaction {
  const nodes = words
    .normalize('NFC')
    .split('\n')
    .flatMap((line, index) => [
      ...(index === 0 ? [] : [draftSchema.nodes.hard_break.create()]),
      ...(line === '' ? [] : [draftSchema.text(line)]),
    ])
  const tr = state.tr.replaceWith(from, to, nodes)
  const [blank] = words.normalize('NFC').matchAll(blankWords)
  const at = from + (blank?.index ?? words.length)
  const end = blank === undefined ? at : at + blank[0].length
  return tr.setSelection(TextSelection.create(tr.doc, at, end)).scrollIntoView()
}

/** What is put in as a suggestion leaves the cursor behind it: the first place to be filled is chosen from there. */
function chooseBlank(view: EditorView, words: string): void {
  const { doc, selection, tr } = view.state
  const put = words.normalize('NFC')
  const [blank] = put.matchAll(blankWords)
  const start = selection.from - put.length
  if (blank === undefined || !selection.empty || start < 0) return
  const stands = doc.textBetween(start, selection.from, undefined, '\n') === put
  const at = start + blank.index
  if (stands) view.dispatch(tr.setSelection(TextSelection.create(doc, at, at + blank[0].length)).scrollIntoView())
}
