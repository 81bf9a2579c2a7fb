/** Fault 2 of `perf.md` 4.3 by a model (`tests/support/power-loss.ts`), over the calls a real writer made: no plug was pulled. */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../electron/db/new-id.ts'
import { openStore } from '../../../electron/db/open-store.ts'
import { ended, startChild } from '../../support/child.ts'
import { createDisk, type Disk, type DiskEvent, eventsOf, tracing } from '../../support/power-loss.ts'
import { makeFolder, makeStore } from '../../support/store.ts'
import { emptied, insertOneOfEach } from './records.ts'

/** Enough that the log is brought into the main file and begun anew within the run. */
const commits = 240
const powerCuts = 100

function isTraceable(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Numbers that look random and are the same each time. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

describe.skipIf(!isTraceable())('a power cut, by the model of what fsync promises (needs strace)', () => {
  let path: string
  let wal: string
  let before: Uint8Array
  let events: readonly DiskEvent[]

  beforeAll(async () => {
    const made = makeStore()
    insertOneOfEach(made.store, emptied)
    made.store.close()
    path = made.path
    wal = `${path}-wal`
    before = readFileSync(path)
    const log = join(makeFolder(), 'trace')
    const child = await startChild('write-as-child.ts', [path, emptied.contribution.id], tracing(log))
    let said = 0
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text: string) => {
      said += text.split('\n').length - 1
      // With nobody to speak to the writer ends, in the middle of what it does.
      if (said >= commits) child.stdout.destroy()
    })
    await ended(child)
    events = eventsOf(readFileSync(log, 'utf8')).filter(
      (event) => event.kind === 'said' || [path, wal].includes(event.path),
    )
  }, 600_000)

  /** Goes through the run and cuts the power after these events; gives what was acknowledged by then and is not in the store of what is left. */
  function cutPower(
    cuts: readonly { readonly index: number; readonly keeps: () => boolean }[],
    honest: boolean,
  ): { readonly lost: readonly string[]; readonly acknowledged: number }[] {
    const disk = createDisk(new Map([[path, before]]), honest)
    const acknowledged = new Map<string, number>()
    return events.flatMap((event, index) => {
      disk.happen(event)
      if (event.kind === 'said')
        for (const [id = '', revision] of event.text
          .trim()
          .split('\n')
          .map((line) => line.split(' ')))
          acknowledged.set(id, Number(revision))
      return cuts
        .filter((cut) => cut.index === index)
        .map(({ keeps }) => ({ lost: lostFrom(disk, acknowledged, keeps), acknowledged: acknowledged.size }))
    })
  }

  function lostFrom(disk: Disk, acknowledged: ReadonlyMap<string, number>, keeps: () => boolean): string[] {
    const folder = makeFolder()
    const found = join(folder, 'thu-ky.db')
    for (const [name, from] of [
      [found, path],
      [`${found}-wal`, wal],
    ] as const) {
      const bytes = disk.afterPowerLoss(from, keeps)
      if (bytes.length > 0) writeFileSync(name, bytes)
    }
    const store = openStore({ path: found, now: Date.now, newId })
    try {
      expect(store.check()).toMatchObject({ ok: true, integrity: [], audit: { ok: true, faults: [] } })
      return [...acknowledged].flatMap(([id, revision]) =>
        (store.tables.contribution.find(id)?.revision ?? 0) < revision ? [id] : [],
      )
    } finally {
      store.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }

  test('the writer was seen at work: its log was synced before each acknowledgement, and brought into the main file', () => {
    const kinds = (of: DiskEvent['kind'], file: string) =>
      events.filter((event) => event.kind === of && 'path' in event && event.path === file).length
    expect(events.filter(({ kind }) => kind === 'said').length).toBeGreaterThanOrEqual(commits - 1)
    expect(kinds('sync', wal)).toBeGreaterThanOrEqual(commits - 1)
    expect([kinds('write', path), kinds('sync', path)].every((count) => count > 0)).toBe(true)
  })

  test('wherever it comes, the store opens whole and no acknowledged step is lost', { timeout: 1_800_000 }, () => {
    const random = randomNumbers(20_251_126)
    const ways: readonly (() => boolean)[] = [() => false, () => true, () => random() < 0.5, () => random() < 0.9]
    const cuts = Array.from({ length: powerCuts }, (_, cut) => ({
      index: Math.floor(random() * events.length),
      keeps: ways[cut % ways.length] ?? (() => false),
    }))
    const outcomes = cutPower(cuts, true)
    expect(outcomes).toHaveLength(powerCuts)
    expect(outcomes.flatMap(({ lost }) => lost)).toEqual([])
  })

  test('a disk that answers a sync without doing it does lose them: the model can fail', () => {
    const [outcome] = cutPower([{ index: events.length - 1, keeps: () => false }], false)
    expect(outcome?.acknowledged).toBeGreaterThan(30)
    expect(outcome?.lost).toHaveLength(outcome?.acknowledged ?? 0)
  })
})
