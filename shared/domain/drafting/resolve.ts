/** A person's decision on a block whose records changed after it was edited: one of the two texts, or a merged one. */
import type { DraftBlock, DraftContent } from '../../records/draft.ts'

/** `mine` keeps what stands, `records` takes what the records give now, `merged` is a text of the person's own. */
export type Decision =
  | { readonly choice: 'mine' }
  | { readonly choice: 'records' }
  | { readonly choice: 'merged'; readonly text: DraftContent }

/** How the block stands after the decision; `null` where it is to go: the records give nothing any more and the person agrees. */
export function resolved(block: DraftBlock, decision: Decision): Partial<DraftBlock> | null {
  const { pending } = block
  if (pending === null) return {}
  const after = {
    generated: pending.content,
    pending: null,
    renewed: false,
    sources: pending.content === null ? block.sources : pending.sources,
  }
  if (decision.choice === 'mine') return after
  if (decision.choice === 'merged') return { ...after, text: decision.text }
  return pending.content === null ? null : { ...after, text: pending.content }
}
