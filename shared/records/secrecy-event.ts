/** What is done about secrets and kept for good: who raised or lowered a level and why, declared a network safe, let secrets out. */
import * as v from 'valibot'
import { Id, Line, PlainText } from './values.ts'

/**
 * `mark`: the level of a record went from `from` to `to`. `declaration`: a person declared that secrets up to `to` may be opened though
 * network interfaces (named in `reason`) are up. `export`: something of level `to` left the store. `network`: the office's rule of the
 * network changed (Luật 117/2025/QH15, Art 5.2; `domain.md` 7).
 */
export const secrecyEventKinds = ['mark', 'declaration', 'export', 'network'] as const

export const SecrecyEvent = v.strictObject({
  id: Id,
  /** `null` where it concerns no one session. */
  sessionId: v.nullable(Id),
  kind: v.picklist(secrecyEventKinds),
  recordKind: v.nullable(Line),
  recordId: v.nullable(Id),
  from: v.nullable(Line),
  to: Line,
  reason: v.nullable(PlainText),
})
export type SecrecyEvent = v.InferOutput<typeof SecrecyEvent>
