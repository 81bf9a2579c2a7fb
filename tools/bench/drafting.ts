/**
 * Drafts at their largest (`perf.md` P9, P11; a notice of 60 tasks, minutes of 200 pages): how long main is ever busy while a draft is looked at,
 * taken over, compared and exported as a redline in workers, beside the same work on main's own thread; and how long each takes.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { newId } from '../../electron/db/new-id.ts'
import { openStore } from '../../electron/db/open-store.ts'
import { redlineInWorker } from '../../electron/documents/docx-in-worker.ts'
import { toRedlineDocx } from '../../electron/documents/to-redline-docx.ts'
import { createFileStore } from '../../electron/files/file-store.ts'
import { type Desk, noNetwork } from '../../electron/services/desk.ts'
import { compareInWorker, outlookInWorker, regenerateInWorker } from '../../electron/services/draft-in-worker.ts'
import { compareVersions, modelOf } from '../../electron/services/draft-redline.ts'
import { freezeVersion } from '../../electron/services/draft-versions.ts'
import { beginDraft, draftOutlook, editBlocks, readDraft, regenerateDraft } from '../../electron/services/drafts.ts'
import { importSession } from '../../electron/services/session-import.ts'
import type { DocumentKind } from '../../shared/records/documents.ts'
import type { Id } from '../../shared/records/values.ts'
import { type BenchResult, compare, packageVersion } from './bench.ts'
import { fullRoom } from './typing/full-room.ts'

const rounds = 5
/** A worker is started for each: that costs a short work several times its own time, beside a stall that is gone. */
const workerPrice = 10
/** Blocks that differ between the two versions that are compared. */
const edited = 40

/** Main's longest stall and the whole time of each way to do one thing, over the rounds; ms. */
type Measured = { readonly stall: number[]; readonly whole: number[] }

export async function benchDrafting(): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-bench-'))
  const store = openStore({ path: join(folder, 'thu-ky.db'), now: Date.now, newId })
  try {
    const clock = { nowMs: Date.now, today: () => '2025-06-05' }
    const files = createFileStore(join(folder, 'papers'), store.files)
    const desk: Desk = { store, files, clock, newId, network: noNetwork() }
    const { sessionId } = importSession(
      desk,
      { dossier: fullRoom(), papers: new Map() },
      { answers: {}, asCopy: false },
    )
    const rows = [...(await rowsOf(desk, sessionId, 'minutes')), ...(await rowsOf(desk, sessionId, 'notice'))]
    return { versions: { diff: packageVersion('diff'), 'better-sqlite3': packageVersion('better-sqlite3') }, rows }
  } finally {
    store.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function rowsOf(desk: Desk, sessionId: Id, kind: DocumentKind): Promise<BenchResult['rows']> {
  const draftId = beginDraft(desk, { sessionId, kind, choices: {} }).id
  const version = freezeVersion(desk, { draftId, reason: 'bench' })
  const { blocks } = readDraft(desk, draftId)
  const edits = blocks.flatMap(({ id, place, text }) => {
    if (place !== 'body' || text?.type !== 'paragraph') return []
    const content = [{ type: 'text' as const, text: 'Thêm lời. ' }, ...text.content]
    return [{ op: 'write' as const, id, text: { ...text, content } }]
  })
  editBlocks(desk, { draftId, edits: edits.slice(0, edited), revisions: {} })
  const sides = { draftId, olderId: version.id, newerId: null }
  const [older, newer] = [modelOf(desk, draftId, version.id), modelOf(desk, draftId, null)]
  const options = { author: 'Thư Ký', date: '2025-06-05T00:00:00Z', comments: [] }
  const works = {
    outlook: [() => outlookInWorker(desk, draftId), () => draftOutlook(desk, draftId)],
    regenerate: [() => regenerateInWorker(desk, draftId), () => regenerateDraft(desk, draftId)],
    compare: [() => compareInWorker(desk, sides), () => compareVersions(desk, sides)],
    redline: [() => redlineInWorker(older, newer, options), () => toRedlineDocx(older, newer, options)],
  } as const
  const rows: BenchResult['rows'][number][] = []
  for (const [name, [off, on]] of Object.entries(works)) {
    const ways: Record<'off' | 'on', Measured> = { off: { stall: [], whole: [] }, on: { stall: [], whole: [] } }
    for (let round = 0; round < rounds; round += 1) {
      await measured(off, ways.off)
      await measured(on, ways.on)
    }
    const what = `${kind} of ${blocks.length} blocks: ${name}`
    rows.push(
      compare(`${what}, main's longest stall, in a worker / on main (ms)`, ways.off.stall, ways.on.stall, 0.5, 0.5),
    )
    rows.push(
      compare(`${what}, whole time, in a worker / on main (ms)`, ways.off.whole, ways.on.whole, 0.5, workerPrice),
    )
  }
  return rows
}

async function measured(work: () => unknown, into: Measured): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await new Promise((idle) => setTimeout(idle, 50))
  delay.enable()
  await new Promise((idle) => setTimeout(idle, 5))
  const start = performance.now()
  await work()
  into.whole.push(performance.now() - start)
  await new Promise((idle) => setTimeout(idle, 5))
  delay.disable()
  into.stall.push(delay.max / 1e6)
}
