/** Drafts composed off the main thread: what the records would change, what they give now, how two versions differ. */
import { Worker } from 'node:worker_threads'
import { AppFailure } from '../../shared/contract/errors.ts'
import type { Id } from '../../shared/records/values.ts'
import { type Desk, need } from './desk.ts'
import type { Sides } from './draft-redline.ts'
import type { DraftAnswer, DraftJob, DraftResults, DraftWork } from './draft-worker.ts'
import { requireWritable, takeOver } from './drafts.ts'

/** As `draftOutlook`. */
export async function outlookInWorker(desk: Desk, draftId: Id): Promise<DraftResults['outlook']> {
  return (await inWorker(desk, { kind: 'outlook', draftId })) as DraftResults['outlook']
}

/**
 * As `regenerateDraft`. What is written meanwhile stays, for the blocks are read when the records' words are there; a record that changes meanwhile is
 * told of by the next outlook.
 */
export async function regenerateInWorker(desk: Desk, draftId: Id): Promise<{ changes: number; pending: number }> {
  requireWritable(desk, need(desk.store.tables, 'draft', draftId))
  return takeOver(desk, draftId, (await inWorker(desk, { kind: 'given', draftId })) as DraftResults['given'])
}

/** As `compareVersions`. */
export async function compareInWorker(desk: Desk, sides: Sides): Promise<DraftResults['compare']> {
  return (await inWorker(desk, { kind: 'compare', sides })) as DraftResults['compare']
}

async function inWorker(
  { store, files, clock, network }: Desk,
  work: DraftWork,
): Promise<DraftResults[DraftWork['kind']]> {
  const job: DraftJob = {
    path: store.path,
    rawKey: store.key.rawKey(),
    filesFolder: files.folder,
    nowMs: clock.nowMs(),
    today: clock.today(),
    network: { up: network.interfacesUp(), declared: network.declared },
    work,
  }
  const worker = new Worker(entry(), { workerData: job })
  const { promise, resolve, reject } = Promise.withResolvers<DraftResults[DraftWork['kind']]>()
  worker.once('message', (answer: DraftAnswer) => {
    if ('result' in answer) resolve(answer.result)
    else reject(new AppFailure(answer.error))
  })
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`the draft's worker ended with ${code}`)))
  try {
    return await promise
  } finally {
    await worker.terminate()
  }
}

/** Beside this module the worker lies as TypeScript in a checkout and as JavaScript in the bundle. */
function entry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './draft-worker.ts' : './draft-worker.js', import.meta.url)
}
