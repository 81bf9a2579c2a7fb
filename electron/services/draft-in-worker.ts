/** Drafts composed off the main thread: main asks whether the draft may be opened, and writes what was composed. */
import type { ParsedInput } from '../../shared/contract/contract.ts'
import type { Stored } from '../../shared/contract/endpoint.ts'
import type { Draft } from '../../shared/records/draft.ts'
import type { OpinionRound } from '../../shared/records/review.ts'
import type { Id } from '../../shared/records/values.ts'
import { runWorker, type Watch, workerEntry } from '../workers/run-worker.ts'
import { type Desk, need } from './desk.ts'
import { exportRedline, type Sides } from './draft-redline.ts'
import { freezeAs, requireFreezable, type VersionHead } from './draft-versions.ts'
import type { DraftInput, DraftJob, DraftResult, DraftWork } from './draft-worker.ts'
import { beginWith, draftInHand, requireWritable, takeOver } from './drafts.ts'
import type { DraftRequest } from './find-draft.ts'
import { askOpinions } from './opinions.ts'
import type { Ports } from './ports.ts'
import { requireDraftOpen } from './seals.ts'
import type { Confirmed } from './secret-print.ts'
import { factsOf } from './worker-desk.ts'

/**
 * What the worker finds, at the desk as it is at one moment. A watch that is stopped ends it with its signal's reason: as nothing was written, nothing
 * is half done.
 */
export function draftInWorker<W extends DraftWork>(
  desk: Desk,
  work: W,
  input: DraftInput<W>,
  watch: Watch = {},
): Promise<DraftResult<W>> {
  const job: DraftJob<W> = { facts: factsOf(desk), work, input }
  return runWorker({ ...watch, entry: workerEntry(import.meta.url, 'draft-worker'), job, ends: 'at-a-step' })
}

/** As `beginDraft`. One begun meanwhile in another window is given as it is; a record that changes meanwhile is told of by the next outlook. */
export async function beginInWorker(desk: Desk, request: DraftRequest, watch: Watch = {}): Promise<Stored<Draft>> {
  return draftInHand(desk, request) ?? beginWith(desk, request, await draftInWorker(desk, 'begin', request, watch))
}

/**
 * As `regenerateDraft`. What is written meanwhile stays, for the blocks are read when the records' words are there; a record that changes meanwhile is
 * told of by the next outlook.
 */
export async function regenerateInWorker(
  desk: Desk,
  draftId: Id,
  watch: Watch = {},
): Promise<{ changes: number; pending: number }> {
  requireWritable(desk, need(desk.store.tables, 'draft', draftId))
  return takeOver(desk, draftId, await draftInWorker(desk, 'given', draftId, watch))
}

/** As `freezeVersion`: the version and its document are the draft as it stood at one moment between asking and writing. */
export async function freezeInWorker(
  desk: Desk,
  { draftId, reason }: { draftId: Id; reason: string },
  watch: Watch = {},
): Promise<VersionHead> {
  // The revision of the asking: of two windows that ask at once one freezes, the other is told.
  const draft = requireFreezable(desk, draftId)
  const standing = await draftInWorker(desk, 'standing', draftId, watch)
  return freezeAs(desk, { draftId, reason }, { ...standing, draft })
}

/** As `compareVersions`. Refused as `requireDraftOpen` when the network came up meanwhile, too. */
export async function compareInWorker(desk: Desk, sides: Sides, watch: Watch = {}): Promise<DraftResult<'compare'>> {
  const compared = await draftInWorker(desk, 'compare', sides, watch)
  requireDraftOpen(desk, need(desk.store.tables, 'draft', sides.draftId))
  return compared
}

/** As `exportRedline`, as a job a person may stop. */
export async function exportRedlineJob(
  desk: Desk,
  ports: Pick<Ports, 'dialogs' | 'documentsFolder' | 'onWritten' | 'jobs'>,
  jobId: Id,
  input: Sides & Confirmed,
): Promise<{ fileName: string | null }> {
  const done = await ports.jobs.run(jobId, (job) =>
    exportRedline(desk, ports, input, (sides) => draftInWorker(desk, 'redline', sides, job), job),
  )
  return done ?? { fileName: null }
}

/** As `askOpinions`, of the draft as it stood at one moment. */
export async function askOpinionsInWorker(
  desk: Desk,
  input: ParsedInput<'opinions.ask'>,
): Promise<Stored<OpinionRound>> {
  const draft = requireFreezable(desk, input.draftId)
  const standing = await draftInWorker(desk, 'standing', input.draftId)
  return askOpinions(desk, input, { ...standing, draft })
}
