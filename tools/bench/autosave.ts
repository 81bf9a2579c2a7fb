/**
 * P8 of the budgets: a committed autosave (record, change log and audit entry in one transaction, `synchronous=FULL`) beside a raw
 * write and fdatasync of the same number of bytes on the same disk, turn by turn in one run, at the 95th percentile.
 */

import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { newId } from '../../electron/db/new-id.ts'
import { openStore } from '../../electron/db/open-store.ts'
import { createFileStore } from '../../electron/files/file-store.ts'
import { noNetwork } from '../../electron/services/desk.ts'
import { importSession, readSessionFile } from '../../electron/services/session-import.ts'
import { richTextOf } from '../../shared/records/rich-text.ts'
import { type BenchResult, compare, packageVersion, skip } from './bench.ts'

const rounds = 1_000
const sample = resolve(import.meta.dirname, '../../assets/phien-2025-06.phien.json')

const id = 'P8 autosave commit p95 / raw fdatasync p95 (ms)'

/** Types into one contribution of the sample session, `rounds` commits. */
export async function benchAutosave(): Promise<BenchResult> {
  const versions = { 'better-sqlite3': packageVersion('better-sqlite3') }
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-bench-'))
  const path = join(folder, 'thu-ky.db')
  const store = openStore({ path, now: Date.now, newId })
  const raw = openSync(join(folder, 'raw'), 'w')
  try {
    const refused = refusedBy(() => writeThrough(raw, Buffer.alloc(1)))
    if (refused !== undefined) return { versions, rows: [skip(id, refused)] }
    const clock = { nowMs: Date.now, today: () => '2025-06-03' }
    const desk = {
      store,
      files: createFileStore(join(folder, 'papers'), store.files),
      clock,
      newId,
      network: noNetwork(),
    }
    const { sessionId } = importSession(desk, readSessionFile(sample), { answers: {}, asCopy: false })
    const contribution = store.tables.contribution.ofSession(sessionId)[0]
    if (contribution === undefined) throw new Error('the sample has no contribution')
    let { revision } = contribution
    const commit = (letters: number) => {
      const text = richTextOf(
        'Đề nghị làm rõ nguồn vốn, tiến độ và cơ quan chịu trách nhiệm. '.slice(0, letters % 64).repeat(8),
      )
      const step = {
        name: 'contribution.update',
        actor: { personId: null },
        sessionId,
        burstKey: contribution.id,
      } as const
      revision = store.command(step, (w) => w.contribution.update(contribution.id, revision, { text })).revision
    }
    const written = () => statSync(`${path}-wal`).size
    const before = written()
    for (let n = 1; n <= 50; n += 1) commit(n)
    const bytes = Buffer.alloc(Math.ceil((written() - before) / 50), 0x61)
    const [ours, peer]: [number[], number[]] = [[], []]
    for (let n = 1; n <= rounds; n += 1) {
      ours.push(timed(() => commit(n)))
      peer.push(timed(() => writeThrough(raw, bytes)))
    }
    return { versions, rows: [compare(id, ours, peer, 0.95, 2)] }
  } finally {
    store.close()
    closeSync(raw)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Why the peer does not run here: some disks take no fdatasync. */
function refusedBy(work: () => void): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}

function writeThrough(file: number, bytes: Uint8Array): void {
  writeSync(file, bytes)
  fdatasyncSync(file)
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
