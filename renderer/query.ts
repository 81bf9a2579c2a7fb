/** Reading through TanStack Query: one key per channel and input, read again when main says that something changed. */
import { QueryClient, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { Channel, Events, Input, Output } from '../shared/contract/contract.ts'
import { type Directory, mostRecordsRead, type StoredDossier } from '../shared/contract/views.ts'
import { directoryRecords, draftingRecords, keptRecords } from '../shared/records/tables.ts'
import { type ApiError, call, listen } from './api.ts'
import { changedRecords, withRecords } from './session-records.ts'

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

/** Reads again what a change may have touched: of a session the records that changed, where that is enough; all when the office changed. */
export function followChanges(): () => void {
  let waiting: {
    readonly changes: Map<string, Changed[]>
    readonly since: number
    timer: ReturnType<typeof setTimeout>
  } | null = null
  const readTyped = () => {
    for (const [sessionId, records] of waiting?.changes ?? []) void readChanged(sessionId, records)
    waiting = null
  }
  return listen('changed', ({ records, sessionId, typing }) => {
    if (sessionId === null || records.some(({ record }) => officeRecords.has(record))) return readAgain(() => true)
    if (waiting !== null) clearTimeout(waiting.timer)
    const since = waiting?.since ?? performance.now()
    const changes = waiting?.changes ?? new Map<string, Changed[]>()
    changes.set(sessionId, [...(changes.get(sessionId) ?? []), ...records])
    const restMs = typing ? Math.min(pauseMs, since + longestMs - performance.now()) : 0
    waiting = { changes, since, timer: setTimeout(readTyped, Math.max(0, restMs)) }
  })
}

type Changed = Events['changed']['records'][number]

function readAgain(isTouched: (input: unknown, channel: unknown) => boolean): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey: [channel, input] }) => isTouched(input, channel) })
}

/** The session itself is read record by record where that gives the same as reading the whole of it. */
async function readChanged(sessionId: string, records: readonly Changed[]): Promise<void> {
  const isWriting = records.every(({ record }) => record === 'draftBlock')
  // What is written in a draft changes neither the records nor what they would change in it.
  const isApart = (channel: unknown) => channel === 'sessions.read' || (isWriting && channel === 'drafts.outlook')
  readAgain((input, channel) => !isApart(channel) && concerns(sessionId, input, channel))
  const ofSession = records.filter(({ record }) => !draftingOnly.has(record))
  if (ofSession.length === 0 || (await patched(sessionId, ofSession))) return
  readAgain((input, channel) => channel === 'sessions.read' && concerns(sessionId, input, channel))
}

async function patched(sessionId: string, records: readonly Changed[]): Promise<boolean> {
  const key = ['sessions.read', { sessionId }]
  const asked = changedRecords(records)
  if (asked === null || asked.length > mostRecordsRead || queryClient.getQueryData(key) === undefined) return false
  const read = await call('sessions.readRecords', { sessionId, records: asked }).catch(() => null)
  const dossier = queryClient.getQueryData<StoredDossier>(key)
  const units = queryClient.getQueryData<Directory>(['directory.read', null])?.units
  if (read === null || dossier === undefined || units === undefined) return false
  const next = withRecords(dossier, units, asked, read)
  if (next !== null) queryClient.setQueryData(key, next)
  return next !== null
}

const officeRecords: ReadonlySet<string> = new Set(Object.keys({ ...directoryRecords, ...keptRecords }))

/** Records of drafts the workspace reads apart from its session. */
const draftingOnly: ReadonlySet<string> = new Set(Object.keys(draftingRecords).filter((name) => name !== 'draft'))

/** Reads of the session, of its drafts, lists of sessions and of tasks in force, and programmes to start from. */
function concerns(sessionId: string, input: unknown, channel: unknown): boolean {
  if (typeof input === 'object' && input !== null && 'sessionId' in input) return input.sessionId === sessionId
  if (typeof input === 'object' && input !== null && 'draftId' in input) return true
  return typeof channel === 'string' && /^(sessions|programmes|followUp)\./.test(channel)
}
