/** Worker thread that checks the store over a read-only connection of its own, so that windows answer meanwhile. */
import { newId } from '../db/new-id.ts'
import { openStore } from '../db/open-store.ts'
import { answerJob } from '../workers/answer-job.ts'
import { checkIntegrity, type IntegrityReport } from './integrity-check.ts'

export type IntegrityJob = {
  readonly path: string
  readonly rawKey: Uint8Array | null
  readonly filesFolder: string
  readonly nowMs: number
}

await answerJob<IntegrityJob, IntegrityReport>(({ path, rawKey, filesFolder, nowMs }, step) => {
  const key = { rawKey: () => (rawKey === null ? null : Buffer.from(rawKey)) }
  const store = openStore({ path, key, readOnly: true, now: () => nowMs, newId })
  try {
    return checkIntegrity(store, filesFolder, nowMs, step)
  } finally {
    store.close()
  }
})
