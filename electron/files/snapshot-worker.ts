/**
 * Worker thread that copies a store while main goes on writing: `VACUUM INTO` over a read-only connection of its own, fsync, then the
 * copy is opened, checked and compared (`perf.md` 4.2). It answers with what it found, never with half a copy: the caller renames.
 */
import { connect, type KeyProvider } from '../db/db.ts'
import { copyFaults, copyInto, type InspectedCopy, inspectCopy, readFacts } from '../db/snapshot.ts'
import { answerJob } from '../workers/answer-job.ts'
import { syncFile } from './atomic-write.ts'

export type SnapshotJob = { readonly source: string; readonly target: string; readonly rawKey: Uint8Array | null }
export type SnapshotAnswer =
  | ({ readonly ok: true } & InspectedCopy)
  | { readonly ok: false; readonly message: string; readonly sqlite: string | null }

function takeSnapshot({ source, target, rawKey }: SnapshotJob): SnapshotAnswer {
  const key: KeyProvider = { rawKey: () => (rawKey === null ? null : Buffer.from(rawKey)) }
  const db = connect(source, { key, readOnly: true })
  try {
    const before = readFacts(db)
    copyInto(db, target)
    const after = readFacts(db)
    syncFile(target)
    const copy = inspectCopy(target, key)
    return { ok: true, ...copy, faults: [...copy.faults, ...copyFaults(before, copy.facts, after)] }
  } finally {
    db.close()
  }
}

await answerJob<SnapshotJob, SnapshotAnswer>((job) => {
  try {
    return takeSnapshot(job)
  } catch (error) {
    const sqlite = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    return { ok: false, message: error instanceof Error ? error.message : String(error), sqlite }
  }
})
