/** Giving the records of a dossier other ids, wherever they are named. */
import { sessionParts } from '../domain/dossier-parts.ts'
import type { Dossier } from '../records/dossier.ts'
import type { Id } from '../records/values.ts'

/** The dossier with every id that has a match replaced. */
export function mapIds(dossier: Dossier, matches: ReadonlyMap<Id, Id | null>): Dossier {
  const renamed = new Map(
    [...matches].flatMap(([from, to]) => (to === null || to === from ? [] : [[from, to] as const])),
  )
  if (renamed.size === 0) return dossier
  // Ids are the only texts of their shape, and only whole texts are replaced.
  return replace(dossier, renamed) as Dossier
}

/** The ids of the records that belong to the session itself. */
export function sessionIds(dossier: Dossier): Id[] {
  return sessionParts.flatMap((part) => [dossier[part]].flat().map(({ id }) => id))
}

function replace(value: unknown, renamed: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return renamed.get(value) ?? value
  if (Array.isArray(value)) return value.map((part) => replace(part, renamed))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, replace(part, renamed)]))
}
