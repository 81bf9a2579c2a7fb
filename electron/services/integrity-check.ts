/**
 * Kiểm tra tính toàn vẹn: the store, the audit chain, every kept file against its hash, and each issued document against what was frozen.
 * It finds what was damaged or changed past the program; it cannot prove that nobody with the disk and the program built the chain anew.
 */
import type { Output } from '../../shared/contract/contract.ts'
import type { Store } from '../db/store.ts'
import { holdsContent } from '../files/file-store.ts'

export type IntegrityReport = NonNullable<Output<'integrity.check'>>

/** Walks through everything; `step` is told how far it is. `nowMs` is when. */
export function checkIntegrity(
  store: Store,
  filesFolder: string,
  nowMs: number,
  step: (done: number, total: number) => void,
): IntegrityReport {
  const kept = store.files.all()
  const total = kept.length + 1
  step(0, total)
  const report = store.check()
  step(1, total)
  const damaged = new Set<string>()
  for (const [index, file] of kept.entries()) {
    if (!holdsContent(filesFolder, file)) damaged.add(file.sha256)
    step(index + 2, total)
  }
  const known = new Set(kept.map(({ sha256 }) => sha256))
  const documentFaults = store.registers.issued().flatMap((issued) => faultsOf(store, issued, known, damaged))
  const { audit } = report
  return {
    ok: report.ok && damaged.size === 0 && documentFaults.length === 0,
    at: nowMs,
    storeFaults: [...report.integrity],
    auditEntries: audit.entryCount,
    auditHead: audit.head,
    auditFaults: audit.faults.map(({ kind, seq, record }) => ({ kind, seq, record })),
    files: kept.length,
    damagedFiles: [...damaged],
    papersWithoutFile: report.papersWithoutFile.length,
    snapshotFaults: report.damagedSnapshots.length,
    issued: store.registers.issued().length,
    documentFaults,
  }
}

type Issued = ReturnType<Store['registers']['issued']>[number]

/** A document of this desk has its snapshot and both files; one that came in with a session file has neither and is not at fault. */
function faultsOf(
  store: Store,
  { id, sessionId, printedNumber, snapshotId }: Issued,
  known: ReadonlySet<string>,
  damaged: ReadonlySet<string>,
): IntegrityReport['documentFaults'] {
  const files = store.tables.issuedFile.ofSession(sessionId).filter(({ issuedId }) => issuedId === id)
  const isOurs = store.tables.registerNumber.all().some(({ issuedId }) => issuedId === id)
  if (!isOurs) return []
  const fault = (what: IntegrityReport['documentFaults'][number]['what']) => ({ printedNumber, what })
  const roles = new Set(files.map(({ role }) => role))
  return [
    ...(store.documents.findSnapshot(snapshotId) === undefined ? [fault('snapshot')] : []),
    ...(roles.has('docx') && roles.has('pdf') ? [] : [fault('missing')]),
    ...files.flatMap(({ sha256 }) => (known.has(sha256) && !damaged.has(sha256) ? [] : [fault('file')])),
  ]
}
