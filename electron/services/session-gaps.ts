/** What a session still lacks, counted over its minutes: the number beside it in the list. */
import { compose } from '../../shared/documents/compose.ts'
import { profileOf } from '../../shared/documents/profile.ts'
import type { Dossier } from '../../shared/records/dossier.ts'

/** Gaps of the minutes composed in the office's profile. */
export function countGaps(dossier: Dossier): number {
  return compose('minutes', dossier, profileOf(dossier.office)).gaps.length
}
