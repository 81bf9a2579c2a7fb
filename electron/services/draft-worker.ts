/** Worker thread that composes drafts over a read-only connection of its own, so that typing in any window never waits for it. */
import { parentPort, workerData } from 'node:worker_threads'
import { type AppError, AppFailure } from '../../shared/contract/errors.ts'
import type { Given } from '../../shared/domain/drafting/regenerate.ts'
import type { CivilDate, Id } from '../../shared/records/values.ts'
import { newId } from '../db/new-id.ts'
import { openStore } from '../db/open-store.ts'
import { createFileStore } from '../files/file-store.ts'
import type { Desk, Network } from './desk.ts'
import { compareVersions, type Sides } from './draft-redline.ts'
import { draftOutlook, givenFor } from './drafts.ts'

/** What a draft is asked for. */
export type DraftWork =
  | { readonly kind: 'outlook'; readonly draftId: Id }
  | { readonly kind: 'given'; readonly draftId: Id }
  | { readonly kind: 'compare'; readonly sides: Sides }
export type DraftResults = {
  readonly outlook: ReturnType<typeof draftOutlook>
  readonly given: Given[]
  readonly compare: ReturnType<typeof compareVersions>
}
export type DraftJob = {
  readonly path: string
  readonly rawKey: Uint8Array | null
  readonly filesFolder: string
  readonly nowMs: number
  readonly today: CivilDate
  /** The interfaces that are up, and what was declared of them. */
  readonly network: { readonly up: ReturnType<Network['interfacesUp']>; readonly declared: Network['declared'] }
  readonly work: DraftWork
}
export type DraftAnswer = { readonly result: DraftResults[DraftWork['kind']] } | { readonly error: AppError }

function answer(): DraftAnswer {
  const { path, rawKey, filesFolder, nowMs, today, network, work } = workerData as DraftJob
  const key = { rawKey: () => (rawKey === null ? null : Buffer.from(rawKey)) }
  const store = openStore({ path, key, readOnly: true, now: () => nowMs, newId })
  const desk: Desk = {
    store,
    files: createFileStore(filesFolder, store.files),
    clock: { nowMs: () => nowMs, today: () => today },
    newId,
    // What may be opened at this desk is asked here as in main: of the network as main found it.
    network: { interfacesUp: () => network.up, declared: network.declared },
  }
  try {
    return { result: done(desk, work) }
  } catch (error) {
    if (error instanceof AppFailure) return { error: error.error }
    throw error
  } finally {
    store.close()
  }
}

function done(desk: Desk, work: DraftWork): DraftResults[DraftWork['kind']] {
  switch (work.kind) {
    case 'outlook':
      return draftOutlook(desk, work.draftId)
    case 'given':
      return givenFor(desk, work.draftId)
    case 'compare':
      return compareVersions(desk, work.sides)
  }
}

parentPort?.postMessage(answer())
