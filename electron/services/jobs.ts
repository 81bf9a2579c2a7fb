/** Long work that a person watches and may stop: each job is named by the window that asked for it. */
import type { Id } from '../../shared/records/values.ts'

export type Progress = { readonly jobId: Id; readonly done: number; readonly total: number }

export type Job = {
  /** Aborted when the person stops the job. */
  readonly signal: AbortSignal
  /** Tells how many of the steps are done. */
  readonly step: (done: number, total: number) => void
}

export type Jobs = {
  /** Runs the work under this name; `null` when it was stopped. */
  readonly run: <T>(jobId: Id, work: (job: Job) => Promise<T>) => Promise<T | null>
  /** Stops the job; one that has ended is left alone. */
  readonly cancel: (jobId: Id) => void
}

/** `tell` carries each step to the screen. */
export function createJobs(tell: (progress: Progress) => void): Jobs {
  const running = new Map<Id, AbortController>()
  return {
    async run(jobId, work) {
      const control = new AbortController()
      running.set(jobId, control)
      try {
        return await work({ signal: control.signal, step: (done, total) => tell({ jobId, done, total }) })
      } catch (error) {
        if (control.signal.aborted) return null
        throw error
      } finally {
        running.delete(jobId)
      }
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
  }
}
