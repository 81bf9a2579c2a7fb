/** Three texts of one block into one: what the records gave, what a person made of it, what the records give now. Never loses a word. */
import { diff3MergeRegions } from 'node-diff3'
import type { DraftContent, DraftInline, DraftParagraph, DraftTable } from '../../records/draft.ts'
import { fromTokens, tokenKey, tokensOf } from './inlines.ts'

export type Merged = {
  readonly content: DraftContent
  /** Places where both sides changed the same words: theirs stands beside mine as a suggestion. */
  readonly conflicts: number
}

/**
 * Merges word by word: a change of one side is taken, the same change of both once. Where both changed the same words mine stay, and
 * theirs follow as a suggestion to insert. Gives `null` where no merge makes sense (another kind of block, a table of another shape): a
 * person takes one or the other.
 */
export function mergeContents(base: DraftContent, mine: DraftContent, theirs: DraftContent, at: number): Merged | null {
  if (base.type === 'paragraph' && mine.type === 'paragraph' && theirs.type === 'paragraph')
    return mergeParagraphs(base, mine, theirs, at)
  if (base.type === 'table' && mine.type === 'table' && theirs.type === 'table')
    return mergeTables(base, mine, theirs, at)
  return null
}

function mergeParagraphs(base: DraftParagraph, mine: DraftParagraph, theirs: DraftParagraph, at: number): Merged {
  const { content, conflicts } = mergeInlines(base.content, mine.content, theirs.content, at)
  const role = mine.role === base.role ? theirs.role : mine.role
  const label = JSON.stringify(mine.label) === JSON.stringify(base.label) ? theirs.label : mine.label
  return { content: { ...mine, role, label, keepNext: theirs.keepNext, content }, conflicts }
}

function mergeTables(base: DraftTable, mine: DraftTable, theirs: DraftTable, at: number): Merged | null {
  if (shapeOf(base) !== shapeOf(mine) || shapeOf(base) !== shapeOf(theirs)) return null
  let conflicts = 0
  const rows = mine.rows.map((row, r) =>
    row.map((cell, c) => ({
      ...cell,
      paragraphs: cell.paragraphs.map((paragraph, p) => {
        const of = ({ rows }: DraftTable) => rows[r]?.[c]?.paragraphs[p] ?? []
        const merged = mergeInlines(of(base), paragraph, of(theirs), at)
        conflicts += merged.conflicts
        return merged.content
      }),
    })),
  )
  return { content: { ...mine, rows }, conflicts }
}

function shapeOf({ rows }: DraftTable): string {
  return JSON.stringify(rows.map((row) => row.map(({ paragraphs }) => paragraphs.length)))
}

type Region =
  | {
      readonly stable: true
      readonly buffer: 'a' | 'o' | 'b'
      readonly bufferStart: number
      readonly bufferLength: number
    }
  | {
      readonly stable: false
      readonly aStart: number
      readonly aLength: number
      readonly oStart: number
      readonly oLength: number
      readonly bStart: number
      readonly bLength: number
    }

/** As `mergeContents`, for the inline content of one paragraph. `at` is the UTC ms a suggestion carries. */
export function mergeInlines(
  base: readonly DraftInline[],
  mine: readonly DraftInline[],
  theirs: readonly DraftInline[],
  at: number,
): { content: DraftInline[]; conflicts: number } {
  const tokens = { a: tokensOf(mine), o: tokensOf(base), b: tokensOf(theirs) }
  const keys = { a: tokens.a.map(tokenKey), o: tokens.o.map(tokenKey), b: tokens.b.map(tokenKey) }
  const regions = diff3MergeRegions(keys.a, keys.o, keys.b) as Region[]
  let conflicts = 0
  const merged = regions.flatMap((region): DraftInline[] => {
    if (region.stable) return tokens[region.buffer].slice(region.bufferStart, region.bufferStart + region.bufferLength)
    const a = keys.a.slice(region.aStart, region.aStart + region.aLength)
    const b = keys.b.slice(region.bStart, region.bStart + region.bLength)
    const o = keys.o.slice(region.oStart, region.oStart + region.oLength)
    const own = tokens.a.slice(region.aStart, region.aStart + region.aLength)
    const other = tokens.b.slice(region.bStart, region.bStart + region.bLength)
    if (isSame(a, b) || isSame(b, o)) return own
    if (isSame(a, o)) return other
    conflicts++
    return [...own, ...other.map((token) => suggested(token, at))]
  })
  return { content: fromTokens(merged), conflicts }
}

function suggested(token: DraftInline, at: number): DraftInline {
  const marks = (token.marks ?? []).filter(({ type }) => type !== 'inserted' && type !== 'deleted')
  return { ...token, marks: [...marks, { type: 'inserted', attrs: { by: null, at } }] }
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key, index) => key === other[index])
}
