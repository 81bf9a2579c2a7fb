/** Worker thread that composes drafts over a read-only connection of its own, so that typing in any window never waits for it. */
import type { Id } from '../../shared/records/values.ts'
import { answerJob, type Step } from '../workers/answer-job.ts'
import type { Desk } from './desk.ts'
import { compareVersions, type Sides, sidesToExport } from './draft-redline.ts'
import { requireFreezable, standingNow } from './draft-versions.ts'
import { draftOutlook, givenFor, givenToBegin } from './drafts.ts'
import type { DraftRequest } from './find-draft.ts'
import { type DeskFacts, readAtDesk } from './worker-desk.ts'

/** What a draft is asked for, each at the desk as it is at one moment. */
const works = {
  outlook: (desk: Desk, draftId: Id) => draftOutlook(desk, draftId),
  begin: (desk: Desk, request: DraftRequest) => givenToBegin(desk, request),
  given: (desk: Desk, draftId: Id) => givenFor(desk, draftId),
  standing: (desk: Desk, draftId: Id) => standingNow(desk, requireFreezable(desk, draftId).id),
  compare: (desk: Desk, sides: Sides, step: Step) => compareVersions(desk, sides, step),
  redline: (desk: Desk, sides: Sides, step: Step) => sidesToExport(desk, sides, step),
}
export type DraftWork = keyof typeof works
export type DraftInput<W extends DraftWork> = Parameters<(typeof works)[W]>[1]
export type DraftResult<W extends DraftWork> = ReturnType<(typeof works)[W]>
export type DraftJob<W extends DraftWork = DraftWork> = {
  readonly facts: DeskFacts
  readonly work: W
  readonly input: DraftInput<W>
}

await answerJob<DraftJob, DraftResult<DraftWork>>(({ facts, work, input }, step) =>
  // The work and its input come from `draftInWorker`, which holds them to each other.
  readAtDesk(facts, (desk) => works[work](desk, input as never, step)),
)
