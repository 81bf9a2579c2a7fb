/** The worker's side of `runWorker`: one job, its steps, one answer. */
import { parentPort, workerData } from 'node:worker_threads'
import { type AppError, AppFailure } from '../../shared/contract/errors.ts'

export type WorkerAnswer<R> =
  | { readonly kind: 'step'; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: R }
  | { readonly kind: 'refused'; readonly error: AppError }

export type Step = (done: number, total: number) => void

/**
 * Does the job this thread was made for and answers with what `work` gives; bytes move over and are not copied. A refusal goes back as data, any
 * other error breaks the worker down.
 */
export async function answerJob<J, R>(work: (job: J, step: Step) => R | Promise<R>): Promise<void> {
  const tell = (answer: WorkerAnswer<R>, moved: ArrayBuffer[] = []) => parentPort?.postMessage(answer, moved)
  try {
    const result = await work(workerData as J, (done, total) => tell({ kind: 'step', done, total }))
    tell({ kind: 'result', result }, result instanceof Uint8Array ? [result.buffer as ArrayBuffer] : [])
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error
    tell({ kind: 'refused', error: error.error })
  }
}
