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

/** The kinds of record a person marks with a level. */
export const markedKinds = ['session', 'item', 'contribution', 'paper', 'decision', 'task'] as const
export type MarkedKind = (typeof markedKinds)[number]

/**
 * What the office rules of the network at this desk: there is none ("không nối mạng"), or one inside the office that nothing leads out of
 * ("mạng LAN độc lập"; Luật 117/2025/QH15, Art 5.2).
 */
export const networkRules = ['none', 'lan'] as const
export type NetworkRule = (typeof networkRules)[number]

/** What is done with secret parts when a session leaves the store as a file: left out, or taken along under their mark. */
export const secretChoices = ['leave_out', 'include'] as const
export type SecretChoice = (typeof secretChoices)[number]

/** What stands between a person and a secret: nothing, a declaration to make, or the network itself. */
export type Access = 'open' | 'declare' | 'refused'

/**
 * Whether matter of this level may be opened at a desk with these network interfaces up. Up to Mật always (the screen warns); Tối mật and
 * Tuyệt mật only while no interface is up or, in an independent LAN, after a person declared that it is one; a declaration holds for the
 * interfaces it was made on (`domain.md` 7, consequence 1).
 */
export function accessTo(
  level: SecrecyLevel,
  desk: { readonly rule: NetworkRule; readonly up: readonly string[]; readonly declaredOn: string | null },
): Access {
  if (!isAbove(level, 'mat') || desk.up.length === 0) return 'open'
  if (desk.rule === 'none') return 'refused'
  return desk.declaredOn === interfacesKey(desk.up) ? 'open' : 'declare'
}

/** The interfaces as one text, whatever their order. */
export function interfacesKey(up: readonly string[]): string {
  return [...up].sort().join(', ')
}
