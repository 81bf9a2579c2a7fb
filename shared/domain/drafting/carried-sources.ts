/**
 * Words take their records with them. Where a block is parted, joined, cut or pasted, the block its words come to stand in names the records they came from too: what a
 * record said must be found wherever it stands, for its secrecy above all (`domain.md` 7).
 */
import type { Node } from 'prosemirror-model'
import type { Mapping } from 'prosemirror-transform'
import type { Id } from '../../records/values.ts'
import { blockOf, childrenOf } from './draft-schema.ts'
import { bareWords, runsOf } from './word-runs.ts'

/** The records a block at this place has to name, all of them. */
export type CarriedSources = { readonly at: number; readonly sources: readonly Id[] }

/** Words that were copied out of a draft, and the records of the block they stood in. */
export type CopiedWords = { readonly words: string; readonly sources: readonly Id[] }

/** The records of all these, each once, in their order. */
export function unionOf(lists: readonly (readonly Id[])[]): Id[] {
  return [...new Set(lists.flat())]
}

/** What the blocks must name besides what they name, after an edit that `mapping` describes. Blocks that were not touched cost nothing. */
export function carriedSources(before: Node, after: Node, mapping: Mapping): CarriedSources[] {
  const { first, last } = touched(before, after)
  const wanted = new Map<number, (readonly Id[])[]>()
  forEachFrom(before, first, childrenOf(before).length - last, (node, at) => {
    const { sources } = blockOf(node)
    if (sources.length === 0) return
    const [from, to] = [mapping.map(at + 1, 1), mapping.map(at + node.nodeSize - 1, -1)]
    if (from >= to) return
    after.nodesBetween(from, to, (_, found, parent) => {
      if (parent === after) wanted.set(found, [...(wanted.get(found) ?? []), sources])
      return false
    })
  })
  return missing(after, wanted)
}

/** What the blocks written between these blocks of `before` must name because copied words were put into them. */
export function pastedSources(before: Node, after: Node, copied: readonly CopiedWords[]): CarriedSources[] {
  const telling = copied
    .map(({ words, sources }) => ({ words: plain(words), sources }))
    .filter(({ words, sources }) => words !== '' && sources.length > 0)
  if (telling.length === 0) return []
  const { first, last } = touched(before, after)
  const wanted = new Map<number, (readonly Id[])[]>()
  forEachFrom(after, first, childrenOf(after).length - last, (node, at) => {
    const words = plain(wordsOf(node))
    const found = telling.filter((one) => words.includes(one.words))
    if (found.length > 0)
      wanted.set(
        at,
        found.map(({ sources }) => sources),
      )
  })
  return missing(after, wanted)
}

/** The words of a block as they are compared with what was copied. */
export function wordsOf(node: Node): string {
  return node.textBetween(0, node.content.size, '\n', '\uFFFC')
}

/** So many words in a row are no accident. */
const longRun = 6

/** A clipboard may change the blanks between words. */
function plain(words: string): string {
  return words.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/**
 * Tells of any text the records of the blocks it has a run of words in common with, one too long for an accident: who pastes half a sentence of a record in Word and
 * sends the file back brings the record with it.
 */
export function sourcesByWords(blocks: readonly CopiedWords[]): (words: string) => Id[] {
  const known = new Map<string, Id[]>()
  for (const { words, sources } of blocks) {
    if (sources.length > 0) for (const run of longRuns(words)) known.set(run, unionOf([known.get(run) ?? [], sources]))
  }
  return (words) => unionOf(longRuns(words).map((run) => known.get(run) ?? []))
}

function longRuns(text: string): string[] {
  return runsOf(bareWords(text), longRun)
}

/** How many blocks at the head and at the end are the same nodes in both. */
function touched(before: Node, after: Node): { first: number; last: number } {
  const most = Math.min(before.childCount, after.childCount)
  let first = 0
  while (first < most && before.child(first) === after.child(first)) first += 1
  let last = 0
  while (last < most - first && before.child(before.childCount - 1 - last) === after.child(after.childCount - 1 - last))
    last += 1
  return { first, last }
}

function forEachFrom(doc: Node, first: number, end: number, run: (node: Node, at: number) => void): void {
  let at = 0
  for (let index = 0; index < end; index += 1) {
    const node = doc.child(index)
    if (index >= first) run(node, at)
    at += node.nodeSize
  }
}

function missing(doc: Node, wanted: ReadonlyMap<number, readonly (readonly Id[])[]>): CarriedSources[] {
  return [...wanted].flatMap(([at, lists]) => {
    const node = doc.nodeAt(at)
    if (node === null) return []
    const own = blockOf(node).sources
    const sources = unionOf([own, ...lists])
    return sources.length === own.length ? [] : [{ at, sources }]
  })
}
