/** The check of integrity as a person runs it: with progress, stopped when they want, its report printed. */
import { Worker } from 'node:worker_threads'
import { fail } from '../../shared/contract/errors.ts'
import { integrityHtml } from '../../shared/documents/integrity-paper.ts'
import type { Id } from '../../shared/records/values.ts'
import { type Desk, found } from './desk.ts'
import type { IntegrityReport } from './integrity-check.ts'
import type { IntegrityAnswer, IntegrityJob } from './integrity-worker.ts'
import type { Job } from './jobs.ts'
import type { Ports } from './ports.ts'

/** The newest report of each open store: what is printed is what was shown. */
const reports = new WeakMap<Desk['store'], IntegrityReport>()

/** Checks everything in a worker; `null` when the person stopped it. */
export async function runIntegrityCheck(
  { store, files, clock }: Desk,
  { jobs }: Pick<Ports, 'jobs'>,
  jobId: Id,
): Promise<IntegrityReport | null> {
  const rawKey = store.key.rawKey()
  const work = { path: store.path, rawKey, filesFolder: files.folder, nowMs: clock.nowMs() }
  const report = await jobs.run(jobId, (job) => inWorker(work, job))
  if (report !== null) reports.set(store, report)
  return report
}

/** Prints the newest report; NOT_FOUND before there is one. */
export async function printIntegrity({ store }: Desk, { pages }: Pick<Ports, 'pages'>): Promise<{ printed: boolean }> {
  const report = reports.get(store) ?? fail('NOT_FOUND')
  const { letterhead } = found(store.tables.office.all()[0])
  return { printed: await pages.print(integrityHtml(letterhead, report)) }
}

async function inWorker(work: IntegrityJob, { signal, step }: Job): Promise<IntegrityReport> {
  const worker = new Worker(entry(), { workerData: work })
  const { promise, resolve, reject } = Promise.withResolvers<IntegrityReport>()
  const cancel = () => reject(signal.reason)
  signal.addEventListener('abort', cancel, { once: true })
  worker.on('message', (answer: IntegrityAnswer) => {
    if (answer.kind === 'progress') step(answer.done, answer.total)
    else resolve(answer.report)
  })
  worker.once('error', reject)
  worker.once('exit', (code) => reject(new Error(`the check ended with ${code}`)))
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', cancel)
    await worker.terminate()
  }
}

/** Beside this module the worker lies as TypeScript in a checkout and as JavaScript in the bundle. */
function entry(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './integrity-worker.ts' : './integrity-worker.js', import.meta.url)
}
