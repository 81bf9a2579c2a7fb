/** What a session still lacks, counted over its minutes: the number beside it in the list. */
import { compose, isAssumed } from '../../shared/documents/compose.ts'
import { profileOf } from '../../shared/documents/profile.ts'
import type { Dossier } from '../../shared/records/dossier.ts'

/** Blanks of the minutes composed in the office's profile; what is assumed is not lacking. */
export function countGaps(dossier: Dossier): number {
  return compose('minutes', dossier, profileOf(dossier.office)).gaps.filter((gap) => !isAssumed(gap)).length
}
