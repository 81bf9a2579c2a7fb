/** Reading through TanStack Query: one key per channel and input, read again when main says that something changed. */
import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Channel, Input, Output } from '../shared/contract/contract.ts'
import { directoryRecords, keptRecords } from '../shared/records/tables.ts'
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

/** What is typed is read again once the typing pauses, at the latest after a while: the words are on the screen already. */
const pauseMs = 700
const longestMs = 5_000

/** Reads everything again that a change may have touched: what names the session, or all when the office changed. */
export function followChanges(): () => void {
  let waiting: { readonly sessions: Set<string>; readonly since: number; timer: ReturnType<typeof setTimeout> } | null =
    null
  const readAgain = (isTouched: (input: unknown, channel: unknown) => boolean) =>
    void queryClient.invalidateQueries({ predicate: ({ queryKey: [channel, input] }) => isTouched(input, channel) })
  const readTyped = () => {
    const sessions = waiting?.sessions ?? new Set()
    waiting = null
    readAgain((input, channel) => concerns(sessions, input, channel))
  }
  return listen('changed', ({ records, sessionId, typing }) => {
    if (sessionId === null || records.some((name) => officeRecords.has(name))) return readAgain(() => true)
    if (waiting !== null) clearTimeout(waiting.timer)
    const since = waiting?.since ?? performance.now()
    const sessions = (waiting?.sessions ?? new Set<string>()).add(sessionId)
    const restMs = typing ? Math.min(pauseMs, since + longestMs - performance.now()) : 0
    waiting = { sessions, since, timer: setTimeout(readTyped, Math.max(0, restMs)) }
  })
}

const officeRecords: ReadonlySet<string> = new Set(Object.keys({ ...directoryRecords, ...keptRecords }))

/** Reads of one of the sessions, lists of sessions, and programmes to start from. */
function concerns(sessions: ReadonlySet<string>, input: unknown, channel: unknown): boolean {
  if (typeof input === 'object' && input !== null && 'sessionId' in input) return sessions.has(String(input.sessionId))
  return typeof channel === 'string' && /^(sessions|programmes)\./.test(channel)
}
