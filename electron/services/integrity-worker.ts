/** Worker thread that checks the store over a read-only connection of its own, so that windows answer meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { newId } from '../db/new-id.ts'
import { openStore } from '../db/open-store.ts'
import { checkIntegrity, type IntegrityReport } from './integrity-check.ts'

export type IntegrityJob = {
  readonly path: string
  readonly rawKey: Uint8Array | null
  readonly filesFolder: string
  readonly nowMs: number
}
export type IntegrityAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'report'; readonly report: IntegrityReport }

const { path, rawKey, filesFolder, nowMs } = workerData as IntegrityJob
const tell = (answer: IntegrityAnswer) => parentPort?.postMessage(answer)
const key = { rawKey: () => (rawKey === null ? null : Buffer.from(rawKey)) }
const store = openStore({ path, key, readOnly: true, now: () => nowMs, newId })
try {
  tell({
    kind: 'report',
    report: checkIntegrity(store, filesFolder, nowMs, (done, total) => tell({ kind: 'progress', done, total })),
  })
} finally {
  store.close()
}
