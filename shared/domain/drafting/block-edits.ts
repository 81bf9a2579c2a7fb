/** What a person did to a draft, as changes of its blocks: the document that was last stored against the one on the screen. */
import type { Node } from 'prosemirror-model'
import type { DraftContent, DraftPlace } from '../../records/draft.ts'
import type { Id } from '../../records/values.ts'
import { blockOf, childrenOf, contentOf } from './draft-schema.ts'
import { sameContent } from './origin.ts'

export type BlockChange =
  /** `sources` where the words of the block come from other records than before. */
  | { readonly op: 'write'; readonly id: Id; readonly text: DraftContent; readonly sources?: Id[] }
  | {
      readonly op: 'insert'
      readonly id: Id
      readonly afterId: Id | null
      readonly place: DraftPlace
      readonly text: DraftContent
      readonly sources: Id[]
    }
  | { readonly op: 'remove'; readonly id: Id }
  | { readonly op: 'move'; readonly id: Id; readonly afterId: Id | null }

/**
 * The fewest changes that turn the stored document into the one now, in an order in which each `afterId` already stands. Blocks that were not
 * touched are the same nodes and cost nothing. `known` are the blocks the store has and the document does not show: taken out by hand.
 */
export function changesBetween(stored: Node, now: Node, known: ReadonlySet<Id> = new Set()): BlockChange[] {
  const before = childrenOf(stored)
  const after = childrenOf(now)
  const nodesBefore = new Map(before.map((node) => [blockOf(node).id, node]))
  const idsAfter = new Set(after.map((node) => blockOf(node).id))
  const removed = before.flatMap((node): BlockChange[] => {
    const { id } = blockOf(node)
    return idsAfter.has(id) ? [] : [{ op: 'remove', id }]
  })
  const staying = stayingIds(before, after)
  const last = new Map<DraftPlace, Id>()
  const rest = after.flatMap((node): BlockChange[] => {
    const { id, place, sources } = blockOf(node)
    const afterId = last.get(place) ?? null
    last.set(place, id)
    const old = nodesBefore.get(id)
    if (old === undefined && !known.has(id))
      return [{ op: 'insert', id, afterId, place, text: contentOf(node), sources: [...sources] }]
    return [
      ...(staying.has(id) ? [] : [{ op: 'move' as const, id, afterId }]),
      ...(old === undefined || isWritten(old, node)
        ? [{ op: 'write' as const, id, text: contentOf(node), ...sourcesSince(old, sources) }]
        : []),
    ]
  })
  return [...removed, ...rest]
}

function isWritten(old: Node, node: Node): boolean {
  return (
    old !== node &&
    !(sameContent(contentOf(old), contentOf(node)) && isSameList(blockOf(old).sources, blockOf(node).sources))
  )
}

function sourcesSince(old: Node | undefined, sources: readonly Id[]): { readonly sources?: Id[] } {
  return old !== undefined && isSameList(blockOf(old).sources, sources) ? {} : { sources: [...sources] }
}

function isSameList(one: readonly Id[], other: readonly Id[]): boolean {
  return one === other || (one.length === other.length && one.every((id, at) => id === other[at]))
}

/** The blocks that need not move: a longest run of those in both that keeps its order. */
function stayingIds(before: readonly Node[], after: readonly Node[]): Set<Id> {
  const places = new Map(before.map((node, index) => [blockOf(node).id, index]))
  const kept = after.flatMap((node) => {
    const { id } = blockOf(node)
    const at = places.get(id)
    return at === undefined ? [] : [{ id, at }]
  })
  // Patience: `ends[n]` is the last of the best run of length n + 1, `back` leads from each to the one before it.
  const ends: number[] = []
  const back: number[] = []
  kept.forEach(({ at }, index) => {
    let length = ends.length
    while (length > 0 && (kept[ends[length - 1] ?? 0]?.at ?? 0) > at) length -= 1
    back[index] = ends[length - 1] ?? -1
    ends[length] = index
  })
  const staying = new Set<Id>()
  for (let index = ends.at(-1) ?? -1; index >= 0; index = back[index] ?? -1) {
    const one = kept[index]
    if (one !== undefined) staying.add(one.id)
  }
  return staying
}
