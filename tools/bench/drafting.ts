/**
 * Drafts at their largest (`perf.md` P9, P11; a notice of 60 tasks, minutes of 200 pages): how long main is ever busy while a draft is begun, looked
 * at, taken over, frozen, compared and exported as a redline in workers, beside the same work on main's own thread; and how long each takes.
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
import {
  beginInWorker,
  compareInWorker,
  draftInWorker,
  freezeInWorker,
  regenerateInWorker,
} from '../../electron/services/draft-in-worker.ts'
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

type Ways = Readonly<Record<'off' | 'on', Measured>>
type Work = () => unknown

/** One thing done in a worker and on main, turn by turn. */
async function measuredWays([off, on]: readonly [Work, Work]): Promise<Ways> {
  const ways: Ways = { off: { stall: [], whole: [] }, on: { stall: [], whole: [] } }
  for (let round = 0; round < rounds; round += 1) {
    await measured(off, ways.off)
    await measured(on, ways.on)
  }
  return ways
}

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
  const request = { sessionId, kind, choices: {} }
  const withdraw = ({ id, revision }: Awaited<ReturnType<typeof beginInWorker>>) =>
    void desk.store.command({ name: 'draft.advance', actor: { personId: null }, sessionId }, (w) =>
      w.draft.update(id, revision, { state: 'withdrawn' }),
    )
  const begin = [
    async () => withdraw(await beginInWorker(desk, request)),
    () => withdraw(beginDraft(desk, request)),
  ] as const
  const measuredBegin = await measuredWays(begin)
  const draftId = beginDraft(desk, request).id
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
  const asJson = { older: JSON.stringify(older), newer: JSON.stringify(newer) }
  const options = { author: 'Thư Ký', date: '2025-06-05T00:00:00Z', comments: [] }
  const works = {
    outlook: [() => draftInWorker(desk, 'outlook', draftId), () => draftOutlook(desk, draftId)],
    regenerate: [() => regenerateInWorker(desk, draftId), () => regenerateDraft(desk, draftId)],
    compare: [() => compareInWorker(desk, sides), () => compareVersions(desk, sides)],
    freeze: [
      () => freezeInWorker(desk, { draftId, reason: 'bench' }),
      () => freezeVersion(desk, { draftId, reason: 'bench' }),
    ],
    redline: [() => redlineInWorker(asJson, options), () => toRedlineDocx(older, newer, options)],
  } as const
  const rows: BenchResult['rows'][number][] = []
  const all: [string, Ways][] = [['begin', measuredBegin]]
  for (const [name, work] of Object.entries(works)) all.push([name, await measuredWays(work)])
  for (const [name, ways] of all) {
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
