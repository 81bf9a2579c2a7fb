/** What a person sees chosen in the draft. */
import type { EditorView } from 'prosemirror-view'

/**
 * The words chosen in one paragraph; `null` for none or for more than one. The page is asked, not the editor: a key that follows a choice at once comes
 * before the editor has heard of it.
 */
export function chosenWords(view: EditorView): string | null {
  const { state } = view
  const seen = document.getSelection()
  const isHere = seen?.anchorNode != null && seen.focusNode !== null && view.dom.contains(seen.anchorNode)
  const ends = isHere
    ? [
        view.posAtDOM(seen.anchorNode as Node, seen.anchorOffset),
        view.posAtDOM(seen.focusNode as Node, seen.focusOffset),
      ]
    : [state.selection.from, state.selection.to]
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  if (from < 0 || to <= from || !state.doc.resolve(from).sameParent(state.doc.resolve(to))) return null
  const words = state.doc.textBetween(from, to, undefined, ' ').trim()
  return words === '' ? null : words
}
