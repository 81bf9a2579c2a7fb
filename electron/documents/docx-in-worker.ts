/** Word files made off the main thread, so that windows answer meanwhile (`perf.md` 1). */
import { Worker } from 'node:worker_threads'
import { AppFailure } from '../../shared/contract/errors.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import type { DocxAnswer, DocxJob } from './docx-worker.ts'
import type { DocxProgress } from './to-docx.ts'
import type { RedlineOptions } from './to-redline-docx.ts'

export type DocxOptions = {
  /** Told as work is done, at the end with `done` equal to `total`. */
  readonly onProgress?: (progress: DocxProgress) => void
  /** Aborting ends the worker; nothing of it stays, and the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
}

/** Room for new objects, so that few collections stop the threads (measured in `perf.md` 1). */
const resourceLimits = { maxYoungGenerationSizeMb: 64 }

/** The bytes `toDocx` makes. Fails with DOCX_FAILED; its cause is what went wrong in the worker. */
export function docxInWorker(model: DocModel, options: DocxOptions = {}): Promise<Uint8Array> {
  return made({ model: JSON.stringify(model) }, options)
}

/** The bytes `toRedlineDocx` makes. Fails as `docxInWorker` does. */
export function redlineInWorker(older: DocModel, newer: DocModel, options: RedlineOptions): Promise<Uint8Array> {
  return made({ model: JSON.stringify(newer), redline: { older: JSON.stringify(older), options } }, {})
}

async function made(job: DocxJob, { onProgress, signal }: DocxOptions): Promise<Uint8Array> {
  signal?.throwIfAborted()
  const worker = new Worker(entry(), { workerData: job, resourceLimits })
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const cancel = () => reject(signal?.reason)
  const failed = (cause: unknown) => reject(new AppFailure({ code: 'DOCX_FAILED' }, { cause }))
  signal?.addEventListener('abort', cancel, { once: true })
  worker.on('message', (answer: DocxAnswer) => {
    if (signal?.aborted) return
    if (answer.kind === 'progress') onProgress?.(answer.progress)
    else resolve(answer.bytes)
  })
  worker.once('error', failed)
  worker.once('messageerror', failed)
  worker.once('exit', (code) => failed(new Error(`The worker ended with ${code}`)))
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}

/** Beside this module the worker lies as TypeScript in a checkout and as JavaScript in the bundle. */
function entry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './docx-worker.ts' : './docx-worker.js', import.meta.url)
}
