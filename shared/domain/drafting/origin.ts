/** Where a block comes from, told from its two texts: the line in the margin (`mockups`, principle 9). */
import type { DraftBlock, DraftContent } from '../../records/draft.ts'
import { fromTokens, mapInlines } from './inlines.ts'

/** As composed; composed, then changed or taken out by hand; written by hand. */
export type Origin = 'generated' | 'edited' | 'free'

export function originOf({ generated, text }: Pick<DraftBlock, 'generated' | 'text'>): Origin {
  if (generated === null) return 'free'
  return text !== null && sameContent(generated, text) ? 'generated' : 'edited'
}

/** True when two blocks say the same in the same form. Which list of its kind a number counts in, and what stays on one page, are no words. */
export function sameContent(one: DraftContent, other: DraftContent): boolean {
  return one === other || contentKey(one) === contentKey(other)
}

/** One text that is equal for blocks that say the same. */
export function contentKey(content: DraftContent): string {
  const tidy = mapInlines(content, fromTokens)
  if (tidy.type !== 'paragraph') return JSON.stringify(inOrder(tidy))
  const { label, role, content: inlines } = tidy
  return JSON.stringify(inOrder([role, label === null ? null : [label.scheme, label.level], inlines]))
}

/** Keys in one order, however the value was made. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, inOrder(part)]),
  )
}
