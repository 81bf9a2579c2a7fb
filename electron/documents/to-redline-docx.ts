/** The difference of two versions as a Word file with tracked changes: accepting all gives the newer version, rejecting all the older. */
import type { DocModel } from '../../shared/documents/model.ts'
import { commentRanges, type WordComment, withComments } from './docx-comments.ts'
import { packParts } from './docx-package.ts'
import { bodyPart, shellOf } from './docx-shell.ts'
import { markCounter } from './docx-xml.ts'
import { redlineLines } from './redline-lines.ts'
import { trackedXml } from './redline-xml.ts'
import { wordElements } from './to-docx.ts'

export type RedlineOptions = {
  /** Whose changes they are, as Word shows it. */
  readonly author: string
  /** When they were made: ISO 8601 with seconds, UTC. */
  readonly date: string
  /** Comments on blocks of the newer version. */
  readonly comments: readonly WordComment[]
}

/**
 * The file's bytes: valid Office Open XML, the same for the same versions. Styles, page and the line at the foot are those of the newer
 * version; the older one's numbered lists are there for what was deleted. A version beside itself is that version with its comments.
 */
export function toRedlineDocx(
  older: DocModel,
  newer: DocModel,
  { author, date, comments }: RedlineOptions,
): Uint8Array<ArrayBuffer> {
  const lists = [...older.body, ...older.annexes.flatMap(({ body }) => body)]
  const { parts, before, after, numberOf } = shellOf(newer, lists)
  const ranges = commentRanges(comments)
  const facts = {
    numberOf,
    nextMark: markCounter(),
    author,
    date,
    commentsOn: (bookmark: string) => ranges.get(bookmark) ?? [],
  }
  let body = before
  for (const line of redlineLines(wordElements(older), wordElements(newer))) body += trackedXml(line, facts)
  const present = [...ranges].flatMap(([bookmark, list]) => (body.includes(`"${bookmark}"`) ? list : []))
  return packParts(withComments({ ...parts, [bodyPart]: body + after }, present))
}
