/** Two versions compared by main as a job: it ends when other versions are chosen, the dialog closes or the person stops it. */
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Output } from '../../../../shared/contract/contract.ts'
import { type ApiError, call } from '../../../api.ts'
import { type RunningJob, useJob } from '../../../use-job.ts'

type Sides = { readonly draftId: string; readonly olderId: string | null; readonly newerId: string | null }

/** What differs; `null` where the person stopped it. What was last compared stays on the screen while it is compared again. */
export function useCompared(sides: Sides): {
  readonly compared: UseQueryResult<Output<'drafts.compare'>, ApiError>
  readonly job: RunningJob
} {
  const job = useJob()
  const compared = useQuery<Output<'drafts.compare'>, ApiError>({
    queryKey: ['drafts.compare', sides],
    queryFn: ({ signal }) =>
      job.run((jobId) => {
        signal.addEventListener('abort', () => void call('jobs.cancel', { jobId }), { once: true })
        return call('drafts.compare', { ...sides, jobId })
      }),
    placeholderData: (previous) => previous,
  })
  return { compared, job }
}
