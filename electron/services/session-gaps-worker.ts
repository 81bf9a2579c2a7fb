/** Worker thread that counts what sessions lack: each means composing its minutes. */
import type { Id } from '../../shared/records/values.ts'
import { answerJob } from '../workers/answer-job.ts'
import { type CountedGaps, countedGaps } from './session-gaps.ts'
import { type DeskFacts, readAtDesk } from './worker-desk.ts'

export type GapsJob = { readonly facts: DeskFacts; readonly sessionIds: readonly Id[] }

await answerJob<GapsJob, CountedGaps[]>(({ facts, sessionIds }) =>
  readAtDesk(facts, (desk) => sessionIds.flatMap((id) => countedGaps(desk, id) ?? [])),
)
