/** What the toolbar says of the place the cursor stands in. */
import { isInTable } from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import { blockOf, draftSchema } from '../../../../shared/domain/drafting/draft-schema.ts'
import { blockAt, formAt } from './draft-commands.ts'
import type { DraftStatus } from './draft-toolbar.tsx'

export function statusOf({ state }: EditorView): DraftStatus {
  const block = blockAt(state)
  const { from, to, empty, $from } = state.selection
  const has = (mark: 'bold' | 'italic') => {
    const type = draftSchema.marks[mark]
    return empty
      ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
      : state.doc.rangeHasMark(from, to, type)
  }
  return {
    bold: has('bold'),
    italic: has('italic'),
    form: formAt(state),
    inTable: isInTable(state),
    blockId: block === null ? null : blockOf(block.node).id,
  }
}
