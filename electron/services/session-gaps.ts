/** What a session still lacks, counted over its minutes: the number beside it in the list. */
import { compose, isAssumed } from '../../shared/documents/compose.ts'
import { profileOfSession } from '../../shared/documents/profile.ts'
import type { WorkDossier } from '../../shared/records/dossier.ts'
import type { CivilDate } from '../../shared/records/values.ts'

/** Blanks of the minutes composed in the profile of their day; what is assumed is not lacking. */
export function countGaps(dossier: WorkDossier, today: CivilDate): number {
  return compose('minutes', dossier, profileOfSession(dossier, today)).gaps.filter((gap) => !isAssumed(gap)).length
}
