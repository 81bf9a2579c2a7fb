/** A Word file from outside read off the main thread, in bounded memory and time. */
import { Worker } from 'node:worker_threads'
import { AppFailure } from '../../shared/contract/errors.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import type { ReturnedAnswer, ReturnedJob, ReturnedRead } from './returned-worker.ts'

/** A draft of two hundred pages with every change tracked needs a quarter of it. */
const resourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 }
const patienceMs = 120_000

/** What the file says of each block of `sent`. Fails as `readDocx` does; what needs more memory or time than allowed is DOCX_UNSAFE. */
export async function returnedInWorker(bytes: Uint8Array, sent: DocModel): Promise<ReturnedRead> {
  const job: ReturnedJob = { bytes, sent: JSON.stringify(sent) }
  const worker = new Worker(entry(), { workerData: job, resourceLimits })
  const { promise, resolve, reject } = Promise.withResolvers<ReturnedRead>()
  const refuse = (code: 'DOCX_UNSAFE' | 'DOCX_DAMAGED', cause: unknown) => reject(new AppFailure({ code }, { cause }))
  const timer = setTimeout(() => refuse('DOCX_UNSAFE', new Error('The file took too long to read')), patienceMs)
  worker.once('message', (answer: ReturnedAnswer) => {
    if ('read' in answer) resolve(answer.read)
    else reject(new AppFailure(answer.error))
  })
  worker.once('error', (cause: NodeJS.ErrnoException) =>
    refuse(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'DOCX_UNSAFE' : 'DOCX_DAMAGED', cause),
  )
  worker.once('exit', (code) => refuse('DOCX_DAMAGED', new Error(`The worker ended with ${code}`)))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

/** Beside this module the worker lies as TypeScript in a checkout and as JavaScript in the bundle. */
function entry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './returned-worker.ts' : './returned-worker.js', import.meta.url)
}
