/** The check of integrity as a person runs it: with progress, stopped when they want, its report printed. */
import { fail } from '../../shared/contract/errors.ts'
import { integrityHtml } from '../../shared/documents/integrity-paper.ts'
import type { Id } from '../../shared/records/values.ts'
import { runWorker, workerEntry } from '../workers/run-worker.ts'
import { type Desk, found } from './desk.ts'
import type { IntegrityReport } from './integrity-check.ts'
import type { IntegrityJob } from './integrity-worker.ts'
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
  const job: IntegrityJob = { path: store.path, rawKey, filesFolder: files.folder, nowMs: clock.nowMs() }
  const report = await jobs.run(jobId, (watch) =>
    runWorker<IntegrityReport>({
      ...watch,
      entry: workerEntry(import.meta.url, 'integrity-worker'),
      job,
      ends: 'at-a-step',
    }),
  )
  if (report !== null) reports.set(store, report)
  return report
}

/** Prints the newest report; NOT_FOUND before there is one. */
export async function printIntegrity({ store }: Desk, { pages }: Pick<Ports, 'pages'>): Promise<{ printed: boolean }> {
  const report = reports.get(store) ?? fail('NOT_FOUND')
  const { letterhead } = found(store.tables.office.all()[0])
  return { printed: await pages.print(integrityHtml(letterhead, report)) }
}
