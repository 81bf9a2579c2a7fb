/** What a session still lacks, counted over its minutes: the number beside it in the list. */
import { compose, isAssumed } from '../../shared/documents/compose.ts'
import { profileOfSession } from '../../shared/documents/profile.ts'
import type { WorkDossier } from '../../shared/records/dossier.ts'
import type { CivilDate, Id } from '../../shared/records/values.ts'
import type { Desk } from './desk.ts'
import { composeInput } from './dossiers.ts'

/** Blanks of the minutes composed in the profile of their day; what is assumed is not lacking. */
export function countGaps(dossier: WorkDossier, today: CivilDate): number {
  return compose('minutes', dossier, profileOfSession(dossier, today)).gaps.filter((gap) => !isAssumed(gap)).length
}

/** A count, and where the records stood that it was made of. */
export type CountedGaps = { readonly sessionId: Id; readonly gapCount: number; readonly standsAt: string }

/** What the session lacks now; `null` where there is no such session. */
export function countedGaps(desk: Desk, sessionId: Id): CountedGaps | null {
  if (desk.store.tables.session.find(sessionId) === undefined) return null
  const gapCount = countGaps(composeInput(desk.store, sessionId), desk.clock.today())
  return { sessionId, gapCount, standsAt: countStandsAt(desk, sessionId) }
}

/** Names the newest change of the session and of the office, and the day: a count made at the same is the same. */
export function countStandsAt({ store, clock }: Desk, sessionId: Id): string {
  return [store.steps.newestChange(sessionId), store.steps.newestChange(null), clock.today()].join(' ')
}
