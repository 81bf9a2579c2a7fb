/** Long work in main that the screen watches and a person may stop. */
import { useEffect, useRef, useState } from 'react'
import { call, listen } from './api.ts'

export type RunningJob = {
  /** Steps done and all steps; `null` while nothing runs. */
  readonly progress: { readonly done: number; readonly total: number } | null
  /** Runs the call under a new job's id. The newest is the one that is watched and stopped. */
  readonly run: <T>(start: (jobId: string) => Promise<T>) => Promise<T>
  readonly stop: () => void
}

/** A job of this component; it is stopped when the component goes. */
export function useJob(): RunningJob {
  const id = useRef<string | null>(null)
  const [progress, setProgress] = useState<RunningJob['progress']>(null)
  useEffect(() => {
    const stop = listen('progress', ({ jobId, done, total }) => {
      if (jobId === id.current) setProgress({ done, total })
    })
    return () => {
      stop()
      if (id.current !== null) void call('jobs.cancel', { jobId: id.current })
    }
  }, [])
  return {
    progress,
    async run(start) {
      const jobId = crypto.randomUUID()
      id.current = jobId
      setProgress({ done: 0, total: 0 })
      try {
        return await start(jobId)
      } finally {
        if (id.current === jobId) {
          id.current = null
          setProgress(null)
        }
      }
    },
    stop: () => {
      if (id.current !== null) void call('jobs.cancel', { jobId: id.current })
    },
  }
}
