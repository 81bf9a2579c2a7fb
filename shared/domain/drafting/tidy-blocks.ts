/** Keeps the top level of a draft in order: every block has an id of its own and stands in the place it was put in. */
import type { Node } from 'prosemirror-model'
import type { DraftPlace } from '../../records/draft.ts'
import type { Id } from '../../records/values.ts'
import { blockOf, childrenOf } from './draft-schema.ts'

export type TidiedBlock = { readonly at: number; readonly id: Id; readonly place: DraftPlace }

/**
 * What has to change after a split, a paste or an undo: blocks without an id, or with one that is taken or was buried. Each gets a new id and the
 * place of the block before it.
 */
export function untidyBlocks(doc: Node, isBuried: (id: Id) => boolean, newId: () => Id): TidiedBlock[] {
  const seen = new Set<Id>()
  const untidy: TidiedBlock[] = []
  const isFree = (id: Id) => id !== '' && !seen.has(id) && !isBuried(id)
  let place: DraftPlace | null = null
  doc.forEach((node, at) => {
    const block = blockOf(node)
    if (isFree(block.id)) place = block.place
    else untidy.push({ at, id: newId(), place: place ?? firstPlace(doc) })
    seen.add(block.id)
  })
  return untidy
}

function firstPlace(doc: Node): DraftPlace {
  const named = childrenOf(doc).find((node) => blockOf(node).id !== '')
  return named === undefined ? 'body' : blockOf(named).place
}
