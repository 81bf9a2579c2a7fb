/**
 * The hidden bookmark that names a block of a draft inside its Word file. Word and LibreOffice keep bookmarks through editing: one that
 * spans the words of a paragraph stays on both halves when it is divided, and two stand in one paragraph when two are joined.
 */
import type { Id } from '../../shared/records/values.ts'

// Word hides names that begin with an underscore, and allows letters, digits and underscores, forty characters in all.
const prefix = '_tk_'

/** Name of the bookmark of a block. */
export function blockBookmark(blockId: Id): string {
  return prefix + blockId.replaceAll('-', '')
}

/** The block a bookmark names; `null` for every other bookmark. */
export function blockOfBookmark(name: string): Id | null {
  const [, ...parts] = /^_tk_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(name) ?? []
  return parts.length === 0 ? null : parts.join('-')
}
