/** The worker's side of `runWorker`: one job, its steps, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import { type AppError, AppFailure } from '../../shared/contract/errors.ts'

/** The job, and a place in shared memory that is 1 once nobody wants its answer. */
export type WorkerInput<J> = { readonly job: J; readonly stopped: Int32Array }

export type WorkerAnswer<R> =
  | { readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: R }
  | { readonly kind: 'refused'; readonly error: AppError }

export type Step = (done: number, total: number) => void

/** Ends work nobody wants any more. */
class Stopped extends Error {}

/**
 * Does the job this thread was made for and answers with what `work` gives; bytes move over and are not copied. A refusal goes back as data, any
 * other error breaks the worker down. A step does not come back where the work was stopped.
 */
export async function answerJob<J, R>(work: (job: J, step: Step) => R | Promise<R>): Promise<void> {
  const { job, stopped } = workerData as WorkerInput<J>
  const tell = (answer: WorkerAnswer<R>, moved: ArrayBuffer[] = []) => parentPort?.postMessage(answer, moved)
  const goOn = () => {
    if (Atomics.load(stopped, 0) === 1) throw new Stopped()
  }
  try {
    goOn()
    const result = await work(job, (done, total) => {
      goOn()
      tell({ kind: 'step', done, total })
    })
    tell({ kind: 'result', result }, result instanceof Uint8Array ? [result.buffer as ArrayBuffer] : [])
  } catch (error) {
    if (error instanceof Stopped) return
    if (!(error instanceof AppFailure)) throw error
    tell({ kind: 'refused', error: error.error })
  }
}
