/** What a person wrote in a draft, as the checks read it. Blocks still as composed are checked where they come from: in the records. */
import type { DraftBlock, DraftContent } from '../../records/draft.ts'
import { draftLines } from '../drafting/inlines.ts'
import { originOf } from '../drafting/origin.ts'
import { type CheckedText, checkedText, type TextRole } from './checked-text.ts'

/** The texts of blocks edited by hand or free, each a field `text` of its block; one line a paragraph. */
export function draftTexts(blocks: readonly DraftBlock[]): CheckedText[] {
  return blocks.flatMap((block) => {
    if (block.text === null || originOf(block) === 'generated') return []
    const words = draftLines(block.text).join('\n')
    return [checkedText({ kind: 'draftBlock', id: block.id, field: 'text' }, words, roleOf(block, block.text))]
  })
}

function roleOf({ place }: DraftBlock, content: DraftContent): TextRole {
  if (place === 'recipients') return 'label'
  return place === 'summary' || (content.type === 'paragraph' && content.role.startsWith('heading'))
    ? 'heading'
    : 'body'
}
