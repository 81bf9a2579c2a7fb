/** Levels of state secrecy compared (Luật 117/2025/QH15; `domain.md` 7). Levels are only ever raised by composing, never lowered. */
import { type SecrecyLevel, secrecyLevels } from '../records/values.ts'

/** The highest of the levels; `none` of nothing. */
export function highestLevel(levels: Iterable<SecrecyLevel>): SecrecyLevel {
  let highest: SecrecyLevel = 'none'
  for (const level of levels) if (isAbove(level, highest)) highest = level
  return highest
}

/** True when `level` asks for more protection than `other`. */
export function isAbove(level: SecrecyLevel, other: SecrecyLevel): boolean {
  return secrecyLevels.indexOf(level) > secrecyLevels.indexOf(other)
}
