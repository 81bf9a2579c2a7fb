/** Reading through TanStack Query: one key per channel and input, read again when main says that something changed. */
import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Channel, Input, Output } from '../shared/contract/contract.ts'
import { type ApiError, call, listen } from './api.ts'

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    },
  },
})

/** Reads a channel and keeps it read, once there is something to ask. What was last read stays on the screen while it is read again. */
export function useRead<C extends Channel>(
  channel: C,
  input: Input<C>,
  isAsked = true,
): UseQueryResult<Output<C>, ApiError> {
  return useQuery<Output<C>, ApiError>({
    queryKey: [channel, input],
    queryFn: () => call(channel, input),
    enabled: isAsked,
    placeholderData: (previous) => previous,
  })
}

/** Reads everything again that a change may have touched: the session's own reads, or all when the office changed. */
export function followChanges(): () => void {
  return listen('changed', ({ sessionId }) => {
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => sessionId === null || !namesOtherSession(queryKey[1], sessionId),
    })
  })
}

function namesOtherSession(input: unknown, sessionId: string): boolean {
  return typeof input === 'object' && input !== null && 'sessionId' in input && input.sessionId !== sessionId
}
