/** What a key changes of a draft: the words of a block, mostly, and nothing else. */
import type { Node } from 'prosemirror-model'
import { blockOf } from './draft-schema.ts'

export type WrittenBlock = { readonly index: number; readonly old: Node; readonly node: Node }

/** The blocks that are not what they were, where all blocks are still those of before in their order; `null` where one came, went or moved. */
export function writtenBlocks(before: Node, after: Node): WrittenBlock[] | null {
  if (before.childCount !== after.childCount) return null
  const written: WrittenBlock[] = []
  for (let index = 0; index < after.childCount; index += 1) {
    const [old, node] = [before.child(index), after.child(index)]
    if (old === node) continue
    if (blockOf(old).id !== blockOf(node).id) return null
    written.push({ index, old, node })
  }
  return written
}
