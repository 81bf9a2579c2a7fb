/** A Word file from outside read off the main thread, in bounded memory and time. */
import { AppFailure } from '../../shared/contract/errors.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { runWorker, workerEntry } from '../workers/run-worker.ts'
import type { ReturnedJob, ReturnedRead } from './returned-worker.ts'

const patienceMs = 120_000

/** What the file says of each block of `sent`. Fails as `readDocx` does; what needs more memory or time than allowed is DOCX_UNSAFE. */
export function returnedInWorker(bytes: Uint8Array, sent: DocModel): Promise<ReturnedRead> {
  const job: ReturnedJob = { bytes, sent: JSON.stringify(sent) }
  return runWorker({
    entry: workerEntry(import.meta.url, 'returned-worker'),
    job,
    ends: 'at-once',
    patienceMs,
    failure: ({ isExhausted, cause }) =>
      new AppFailure({ code: isExhausted ? 'DOCX_UNSAFE' : 'DOCX_DAMAGED' }, { cause }),
  })
}
