/**
 * Taking over what the records say now, without touching what a person wrote: blocks still as composed follow silently, changed ones wait for
 * a decision, new ones find their place, those whose records are gone leave only if nobody wrote in them.
 */
import { diffIndices } from 'node-diff3'
import type { DraftBlock, DraftContent, DraftPlace } from '../../records/draft.ts'
import { draftPlaces } from '../../records/draft.ts'
import type { Id } from '../../records/values.ts'
import { draftLines } from './inlines.ts'
import { contentKey, originOf, sameContent } from './origin.ts'

/** A block as the records give it now. */
export type Given = { readonly place: DraftPlace; readonly content: DraftContent; readonly sources: readonly Id[] }

export type Regeneration = {
  readonly updates: readonly { readonly id: Id; readonly patch: Partial<DraftBlock> }[]
  /** Blocks to come in, each after a block that stands (`null`: at the head of its place) or after the insert before it. */
  readonly inserts: readonly { readonly afterId: Id | null; readonly given: Given }[]
  readonly removals: readonly Id[]
}

type Pair = { readonly block: DraftBlock; readonly given: Given }

/** What has to happen to `blocks` (in reading order) now that the records give `given`. Pure; nothing to do gives three empty lists. */
export function planRegeneration(blocks: readonly DraftBlock[], given: readonly Given[]): Regeneration {
  const plans = draftPlaces.map((place) =>
    planPlace(
      blocks.filter((block) => block.place === place),
      given.filter((one) => one.place === place),
    ),
  )
  return {
    updates: plans.flatMap(({ updates }) => updates),
    inserts: plans.flatMap(({ inserts }) => inserts),
    removals: plans.flatMap(({ removals }) => removals),
  }
}

/** True when taking over would change or ask anything. */
export function isOutdated({ updates, inserts, removals }: Regeneration): boolean {
  return updates.length + inserts.length + removals.length > 0
}

function planPlace(blocks: readonly DraftBlock[], given: readonly Given[]): Regeneration {
  const composed = blocks.filter(({ generated }) => generated !== null)
  const pairs = pairUp(composed, given)
  const lists = movedLists(pairs)
  const paired = new Set(pairs.map(({ block }) => block.id))
  const gone = composed.filter(({ id }) => !paired.has(id))
  const updates = [
    ...pairs.flatMap(({ block, given: now }) => patchOf(block, now, lists)),
    ...gone.filter((block) => originOf(block) === 'edited' && block.text !== null).flatMap(patchOfGone),
    ...blocks.filter(({ generated }) => generated === null).flatMap((block) => patchOfFree(block, lists)),
  ]
  const removals = gone.filter((block) => originOf(block) === 'generated' || block.text === null).map(({ id }) => id)
  return { updates, removals, inserts: insertsOf(pairs, given) }
}

type Update = Regeneration['updates'][number]

function patchOf(block: DraftBlock, now: Given, lists: ReadonlyMap<string, number>): Update[] {
  const { generated, text, pending } = block
  const patch: Partial<DraftBlock> = {}
  const sources = [...now.sources]
  if (text === null) {
    if (generated === null || !isIdentical(generated, now.content)) patch.generated = now.content
    if (generated !== null && !sameContent(generated, now.content)) patch.renewed = true
  } else if (originOf(block) === 'generated') {
    if (!isIdentical(text, now.content)) Object.assign(patch, { generated: now.content, text: now.content })
    if (!sameContent(text, now.content)) patch.renewed = true
  } else if (sameContent(text, now.content)) {
    Object.assign(patch, { generated: now.content, text: now.content })
    if (pending !== null) patch.pending = null
  } else if (generated !== null && sameContent(generated, now.content)) {
    if (!isIdentical(generated, now.content)) patch.generated = now.content
    const kept = inList(text, lists)
    if (kept !== text) patch.text = kept
    if (pending !== null) patch.pending = null
  } else if (pending?.content == null || !isIdentical(pending.content, now.content)) {
    patch.pending = { content: now.content, sources }
  }
  if (patch.pending === undefined && block.pending === null && !sameIds(block.sources, sources)) patch.sources = sources
  return Object.keys(patch).length === 0 ? [] : [{ id: block.id, patch }]
}

/** Its records are gone, but a person wrote in it: they decide. */
function patchOfGone(block: DraftBlock): Update[] {
  if (block.pending !== null && block.pending.content === null) return []
  return [{ id: block.id, patch: { pending: { content: null, sources: [] } } }]
}

function patchOfFree(block: DraftBlock, lists: ReadonlyMap<string, number>): Update[] {
  const text = block.text === null ? null : inList(block.text, lists)
  return text === block.text ? [] : [{ id: block.id, patch: { text } }]
}

/** Which list each list has become: composing counts lists anew. */
function movedLists(pairs: readonly Pair[]): Map<string, number> {
  const moved = new Map<string, number>()
  for (const { block, given } of pairs) {
    const [from, to] = [listOf(block.generated), listOf(given.content)]
    if (from !== null && to !== null && from.scheme === to.scheme && from.list !== to.list)
      moved.set(`${from.scheme} ${from.list}`, to.list)
  }
  return moved
}

function listOf(content: DraftContent | null) {
  return content?.type === 'paragraph' ? content.label : null
}

function inList(content: DraftContent, lists: ReadonlyMap<string, number>): DraftContent {
  const label = listOf(content)
  const list = label === null ? undefined : lists.get(`${label.scheme} ${label.list}`)
  if (content.type !== 'paragraph' || label === null || list === undefined || list === label.list) return content
  return { ...content, label: { ...label, list } }
}

/** New blocks, each after what precedes it among what the records give. */
function insertsOf(pairs: readonly Pair[], given: readonly Given[]): Regeneration['inserts'][number][] {
  const blockOf = new Map(pairs.map(({ block, given: one }) => [one, block.id]))
  let afterId: Id | null = null
  return given.flatMap((one) => {
    const id = blockOf.get(one)
    if (id === undefined) return [{ afterId, given: one }]
    afterId = id
    return []
  })
}

/** Pairs blocks with what the records give: first those that say the same, in order; then kin, of the same form and a common source. */
function pairUp(blocks: readonly DraftBlock[], given: readonly Given[]): Pair[] {
  const pairs = pairEqual(blocks, given)
  const pairedBlocks = new Set(pairs.map(({ block }) => block))
  const pairedGiven = new Set(pairs.map(({ given: one }) => one))
  const left = given.filter((one) => !pairedGiven.has(one))
  const kin = Map.groupBy(
    left.flatMap((one) => kinKeys(one.content, one.sources).map((key) => ({ key, one }))),
    ({ key }) => key,
  )
  const taken = new Set<Given>()
  for (const block of blocks) {
    if (pairedBlocks.has(block) || block.generated === null) continue
    const { generated } = block
    const candidates = new Set(
      kinKeys(generated, block.sources).flatMap((key) => (kin.get(key) ?? []).map(({ one }) => one)),
    )
    const best = bestOf(
      [...candidates].filter((one) => !taken.has(one)),
      generated,
    )
    if (best === undefined) continue
    taken.add(best)
    pairs.push({ block, given: best })
  }
  return pairs
}

function pairEqual(blocks: readonly DraftBlock[], given: readonly Given[]): Pair[] {
  const old = blocks.map(({ generated }) => (generated === null ? '' : contentKey(generated)))
  const now = given.map(({ content }) => contentKey(content))
  const changes = diffIndices(old, now) as { buffer1: [number, number]; buffer2: [number, number] }[]
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  const pairUntil = (end: number) => {
    for (; i < end; i++, j++) {
      const [block, one] = [blocks[i], given[j]]
      if (block !== undefined && one !== undefined) pairs.push({ block, given: one })
    }
  }
  for (const { buffer1, buffer2 } of changes) {
    pairUntil(buffer1[0])
    i = buffer1[0] + buffer1[1]
    j = buffer2[0] + buffer2[1]
  }
  pairUntil(blocks.length)
  return pairs
}

/** What a block is kin by: its form with each record it came from; its form alone where it came from none. */
function kinKeys(content: DraftContent, sources: readonly Id[]): string[] {
  const form =
    content.type === 'paragraph' ? `${content.role} ${content.label?.scheme} ${content.label?.level}` : content.type
  return sources.length === 0 ? [form] : sources.map((id) => `${form} ${id}`)
}

/** The candidate that has the most words in common; the first of equals. */
function bestOf(candidates: readonly Given[], generated: DraftContent): Given | undefined {
  const known = wordSet(generated)
  let best: Given | undefined
  let most = -1
  for (const candidate of candidates) {
    const words = wordSet(candidate.content)
    const common = [...words].filter((word) => known.has(word)).length
    const share = (2 * common) / Math.max(1, words.size + known.size)
    if (share > most) [best, most] = [candidate, share]
  }
  return best
}

function wordSet(content: DraftContent): Set<string> {
  return new Set(draftLines(content).flatMap((line) => line.split(/\s+/)))
}

/** Equal to the last detail, the list it counts in and what stays on one page included. */
function isIdentical(one: DraftContent, other: DraftContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function sameIds(one: readonly Id[], other: readonly Id[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index])
}
