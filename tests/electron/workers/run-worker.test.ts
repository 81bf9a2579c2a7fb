import { getEventListeners } from 'node:events'
import { expect, test, vi } from 'vitest'
import { runWorker, type WorkerTask, workerEntry } from '../../../electron/workers/run-worker.ts'
import { AppFailure } from '../../../shared/contract/errors.ts'
import type { OddJob } from './odd-worker.ts'

const entry = workerEntry(import.meta.url, 'odd-worker')
const run = (job: OddJob, more: Partial<WorkerTask> = {}) => runWorker<string>({ entry, job, ends: 'at-once', ...more })
/** Node lists a worker as the port it is spoken to through. */
const workersAlive = () => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length
const failure: WorkerTask['failure'] = ({ isExhausted }) =>
  new AppFailure({ code: isExhausted ? 'DOCX_UNSAFE' : 'DOCX_DAMAGED' })

test('a worker gives what it made and tells its steps', async () => {
  const steps: string[] = []
  expect(await run('done', { step: (done, total) => steps.push(`${done}/${total}`) })).toBe('xong')
  expect(steps).toEqual(['1/2'])
})

test('what the work refuses comes back as data', async () => {
  await expect(run('refused', { failure })).rejects.toMatchObject({
    error: { code: 'NOT_FOUND', params: { record: 'draft' } },
  })
})

test('a worker that breaks down or goes is told of as its caller wants it, without that by its cause', async () => {
  await expect(run('broken', { failure })).rejects.toMatchObject({ error: { code: 'DOCX_DAMAGED' } })
  await expect(run('broken')).rejects.toThrow('broken')
  await expect(run('gone', { failure })).rejects.toMatchObject({ error: { code: 'DOCX_DAMAGED' } })
})

test('one that wants more memory or time than it was given is ended, and main goes on', async () => {
  const before = workersAlive()
  const limits = { maxOldGenerationSizeMb: 32 }
  await expect(run('hungry', { failure, limits })).rejects.toMatchObject({ error: { code: 'DOCX_UNSAFE' } })
  await expect(run('endless', { failure, patienceMs: 50 })).rejects.toMatchObject({ error: { code: 'DOCX_UNSAFE' } })
  expect(workersAlive()).toBe(before)
})

test('stopped before, while and as it ends it gives the reason; no worker and no listener is left', async () => {
  const before = workersAlive()
  await expect(run('done', { signal: AbortSignal.abort('no longer wanted') })).rejects.toBe('no longer wanted')
  for (const job of ['endless', 'done'] as const) {
    const control = new AbortController()
    const going = run(job, { signal: control.signal, step: () => control.abort('no longer wanted') })
    await expect(going).rejects.toBe('no longer wanted')
    expect(getEventListeners(control.signal, 'abort')).toEqual([])
  }
  expect(workersAlive()).toBe(before)
})

test('one that ends at a step is never broken off: stopped, its answer is dropped and it goes by itself', async () => {
  const before = workersAlive()
  const ends = 'at-a-step'
  expect(await run('done', { ends })).toBe('xong')
  expect(workersAlive()).toBe(before)
  await expect(run('broken', { ends, failure })).rejects.toMatchObject({ error: { code: 'DOCX_DAMAGED' } })
  const control = new AbortController()
  const told: number[] = []
  const step = (done: number) => {
    told.push(done)
    control.abort('no longer wanted')
  }
  await expect(run('stepping', { ends, signal: control.signal, step })).rejects.toBe('no longer wanted')
  await vi.waitFor(() => expect(workersAlive()).toBe(before), 10_000)
  expect(told).toEqual([1])
})
