/** Whether anyone has put the cursor anywhere yet: until then it stands at the head of the draft by accident, and no words go there. */
import { type EditorState, Plugin, PluginKey } from 'prosemirror-state'

const placed = new PluginKey<boolean>('cursor-placed')

/** The cursor counts as placed once it is moved, by hand or to a place that was asked for, or the editor is entered. */
export function cursorPlugin(): Plugin<boolean> {
  return new Plugin<boolean>({
    key: placed,
    state: {
      init: () => false,
      apply: (tr, isPlaced) => isPlaced || tr.selectionSet || tr.getMeta(placed) === true,
    },
    props: {
      handleDOMEvents: {
        focus: (view) => {
          if (!isCursorPlaced(view.state)) view.dispatch(view.state.tr.setMeta(placed, true))
        },
      },
    },
  })
}

export function isCursorPlaced(state: EditorState): boolean {
  return placed.getState(state) === true
}
