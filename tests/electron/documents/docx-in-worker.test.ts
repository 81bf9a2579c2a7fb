import { getEventListeners } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { docxInWorker } from '../../../electron/documents/docx-in-worker.ts'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import type { Watch } from '../../../electron/workers/run-worker.ts'
import type { DocModel } from '../../../shared/documents/model.ts'
import { longSession } from '../../../tools/bench/documents/long-session.ts'
import { nodeBundle } from '../../../tools/bundle.ts'
import { composed, sampleDossier } from '../../support/composed.ts'

const sample = composed('minutes', sampleDossier()).model
const long = composed('minutes', longSession(108)).model
const folder = mkdtempSync(join(tmpdir(), 'thu-ky-worker-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Turns of the event loop until the work is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let isOver = false
  const turn = () => {
    turns += 1
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  isOver = true
  return turns
}

/** Node lists a worker as the port it is spoken to through. */
const workersAlive = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length

describe('a Word file made in a worker', () => {
  test('is the file made here, also of two hundred pages', async () => {
    for (const model of [sample, long]) expect(Buffer.compare(await docxInWorker(model), await toDocx(model))).toBe(0)
  })

  test('leaves the event loop turning, which making it here does not', async () => {
    expect(await turnsDuring(() => toDocx(long))).toBe(0)
    expect(await turnsDuring(() => docxInWorker(long))).toBeGreaterThan(0)
  })

  test('tells its progress up to the end', async () => {
    const told: string[] = []
    await docxInWorker(sample, { step: (done, total) => told.push(`${done}/${total}`) })
    expect(told).toEqual(['1/3', '2/3', '3/3'])
  })

  test('several at once are each whole', async () => {
    const models = (['minutes', 'notice', 'report'] as const).map((kind) => composed(kind, sampleDossier()).model)
    const made = await Promise.all(models.map((model) => docxInWorker(model)))
    for (const [index, model] of models.entries())
      expect(Buffer.compare(made[index] ?? new Uint8Array(), await toDocx(model))).toBe(0)
  })

  test('that fails is DOCX_FAILED with the cause, and the worker is gone', async () => {
    const broken = { ...sample, head: null } as unknown as DocModel
    const before = workersAlive()
    await expect(docxInWorker(broken)).rejects.toMatchObject({
      error: { code: 'DOCX_FAILED' },
      cause: { name: 'TypeError' },
    })
    expect(workersAlive()).toBe(before)
  })
})

describe('cancelling', () => {
  test('before it starts makes no worker', async () => {
    const before = workersAlive()
    const made = docxInWorker(sample, { signal: AbortSignal.abort('no longer wanted') })
    expect(workersAlive()).toBe(before)
    await expect(made).rejects.toBe('no longer wanted')
  })

  test('at the start and half-way ends the worker, leaves no listener and gives the reason', async () => {
    const before = workersAlive()
    for (const cancelAt of [0, 1]) {
      const controller = new AbortController()
      const told: number[] = []
      const made = docxInWorker(long, {
        signal: controller.signal,
        step: (done) => {
          told.push(done)
          if (done === cancelAt) controller.abort('no longer wanted')
        },
      })
      expect(workersAlive()).toBe(before + 1)
      if (cancelAt === 0) controller.abort('no longer wanted')
      await expect(made).rejects.toBe('no longer wanted')
      expect(told).not.toContain(3)
      expect(workersAlive()).toBe(before)
      expect(getEventListeners(controller.signal, 'abort')).toEqual([])
    }
  })
})

test('in the bundle the worker makes the same file, and main does not load the docx package', {
  timeout: 120_000,
}, async () => {
  await nodeBundle(
    { main: 'electron/documents/docx-in-worker.ts', 'docx-worker': 'electron/documents/docx-worker.ts' },
    { outDir: folder, format: 'es' },
  )
  const main = join(folder, 'main.js')
  const bundle = (await import(/* @vite-ignore */ pathToFileURL(main).href)) as {
    docxInWorker: (model: DocModel, options?: Watch) => Promise<Uint8Array>
  }
  expect(Buffer.compare(await bundle.docxInWorker(sample), await toDocx(sample))).toBe(0)
  const loading = readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'utf8').includes('Packer'))
  expect(loading).toEqual(['docx-worker.js'])
})
