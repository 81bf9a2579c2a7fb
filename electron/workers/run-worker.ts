/** Work in a thread of its own: bounded in memory and, where asked, in time, stopped when a person stops it, its errors as data. */
import { once } from 'node:events'
import { type ResourceLimits, Worker } from 'node:worker_threads'
import { AppFailure } from '../../shared/contract/errors.ts'
import type { WorkerAnswer, WorkerInput } from './answer-job.ts'

export type Watch = {
  /** Told as work is done: steps done and all steps. */
  readonly step?: ((done: number, total: number) => void) | undefined
  /** Aborting ends the work; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

export type WorkerTask = Watch & {
  /** Where the worker lies, as `workerEntry` says. */
  readonly entry: URL
  /** What it is given, copied as a message is. */
  readonly job: unknown
  /**
   * How it is ended when it is not wanted any more. `at-once`: wherever it is, for work that may never end by itself. `at-a-step`: before it begins or
   * at its next step, and its answer is dropped. So must end whatever opens a store: a thread ended while the driver is loaded or runs takes the
   * whole program with it.
   */
  readonly ends: 'at-once' | 'at-a-step'
  readonly limits?: ResourceLimits
  /** Work that takes longer is ended. */
  readonly patienceMs?: number
  /** What a worker that broke down, ran out of memory or out of time is told as; without it the cause itself. */
  readonly failure?: (cause: WorkerBreakdown) => unknown
}

/** Why a worker gave no answer; `isExhausted` when it needed more memory or time than it was allowed. */
export type WorkerBreakdown = { readonly isExhausted: boolean; readonly cause: unknown }

/** A draft of two hundred pages with every change tracked needs a quarter of it; room for new objects keeps collections few (`perf.md` 1). */
const usualLimits: ResourceLimits = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64 }

/** What the worker's `answerJob` gives. Fails with the AppFailure the work refused with, otherwise as `failure` says. */
export async function runWorker<R>(task: WorkerTask): Promise<R> {
  const { entry, job, ends, limits = {}, patienceMs, signal, step, failure = ({ cause }) => cause } = task
  signal?.throwIfAborted()
  const stopped = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const input: WorkerInput<unknown> = { job, stopped }
  const worker = new Worker(entry, { workerData: input, resourceLimits: { ...usualLimits, ...limits } })
  const gone = once(worker, 'exit').catch(() => undefined)
  const { promise, resolve, reject } = Promise.withResolvers<R>()
  const cancel = () => reject(signal?.reason)
  const broke = (cause: unknown, isExhausted = false) => reject(failure({ cause, isExhausted }))
  const timer =
    patienceMs === undefined
      ? undefined
      : setTimeout(() => broke(new Error(`The worker took longer than ${patienceMs} ms`), true), patienceMs)
  signal?.addEventListener('abort', cancel, { once: true })
  worker.on('message', (answer: WorkerAnswer<R>) => {
    if (signal?.aborted) return
    if (answer.kind === 'step') step?.(answer.done, answer.total)
    else if (answer.kind === 'result') resolve(answer.result)
    else reject(new AppFailure(answer.error))
  })
  worker.once('error', (cause: NodeJS.ErrnoException) => broke(cause, cause.code === 'ERR_WORKER_OUT_OF_MEMORY'))
  worker.once('messageerror', (cause) => broke(cause))
  worker.once('exit', (code) => broke(new Error(`The worker ended with ${code}`)))
  try {
    await promise
    if (ends === 'at-a-step') await gone
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', cancel)
    Atomics.store(stopped, 0, 1)
    if (ends === 'at-once') await worker.terminate()
  }
  // Stopped as it ended: what was asked for is not wanted.
  signal?.throwIfAborted()
  return promise
}

/** A worker beside the module at `base`: TypeScript in a checkout, JavaScript in the bundle. */
export function workerEntry(base: string, name: string): URL {
  return new URL(`./${name}${base.endsWith('.ts') ? '.ts' : '.js'}`, base)
}
