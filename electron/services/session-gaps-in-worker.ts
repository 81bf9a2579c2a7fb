/** What sessions lack, counted beside main and kept until a session or the office changes: the list shows at once, its numbers follow. */
import type { Id } from '../../shared/records/values.ts'
import { runWorker, workerEntry } from '../workers/run-worker.ts'
import type { Desk } from './desk.ts'
import { type CountedGaps, countStandsAt } from './session-gaps.ts'
import type { GapsJob } from './session-gaps-worker.ts'
import { factsOf } from './worker-desk.ts'

const keptCounts = new WeakMap<Desk['store'], Map<Id, CountedGaps>>()

/** The count of each session that is there. */
export async function gapsInWorker(
  desk: Desk,
  sessionIds: readonly Id[],
): Promise<{ sessionId: Id; gapCount: number }[]> {
  const kept = keptCounts.get(desk.store) ?? new Map<Id, CountedGaps>()
  keptCounts.set(desk.store, kept)
  const toCount = sessionIds.filter((id) => kept.get(id)?.standsAt !== countStandsAt(desk, id))
  if (toCount.length > 0) {
    const job: GapsJob = { facts: factsOf(desk), sessionIds: toCount }
    const entry = workerEntry(import.meta.url, 'session-gaps-worker')
    for (const id of toCount) kept.delete(id)
    for (const counted of await runWorker<CountedGaps[]>({ entry, job, ends: 'at-a-step' }))
      kept.set(counted.sessionId, counted)
  }
  return sessionIds.flatMap((sessionId) => {
    const counted = kept.get(sessionId)
    return counted === undefined ? [] : [{ sessionId, gapCount: counted.gapCount }]
  })
}
