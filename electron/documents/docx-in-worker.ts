/** Word files made off the main thread, so that windows answer meanwhile (`perf.md` 1). */
import { AppFailure } from '../../shared/contract/errors.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { runWorker, type Watch, workerEntry } from '../workers/run-worker.ts'
import type { DocxJob } from './docx-worker.ts'
import type { RedlineOptions } from './to-redline-docx.ts'

/** The bytes `toDocx` makes. Fails with DOCX_FAILED; its cause is what went wrong in the worker. */
export function docxInWorker(model: DocModel, watch: Watch = {}): Promise<Uint8Array> {
  return made({ model: JSON.stringify(model) }, watch)
}

/** Two documents as JSON, as a worker that composed them gives them: main passes them on unread. */
export type RedlineSides = { readonly older: string; readonly newer: string }

/** The bytes `toRedlineDocx` makes. Fails as `docxInWorker` does. */
export function redlineInWorker(
  { older, newer }: RedlineSides,
  options: RedlineOptions,
  watch: Watch = {},
): Promise<Uint8Array> {
  return made({ model: newer, redline: { older, options } }, watch)
}

function made(job: DocxJob, watch: Watch): Promise<Uint8Array> {
  return runWorker({
    ...watch,
    entry: workerEntry(import.meta.url, 'docx-worker'),
    job,
    ends: 'at-once',
    failure: ({ cause }) => new AppFailure({ code: 'DOCX_FAILED' }, { cause }),
  })
}
