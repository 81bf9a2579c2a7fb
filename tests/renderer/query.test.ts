/** Main's word that something changed, and what is read again for it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followChanges, queryClient } from '../../renderer/query.ts'
import type { Events } from '../../shared/contract/contract.ts'

let tell: (change: Events['changed']) => void = () => undefined
const stale = () =>
  queryClient
    .getQueryCache()
    .getAll()
    .filter(({ state }) => state.isInvalidated)
    .map(({ queryKey }) => queryKey.join(' ').replace('[object Object]', JSON.stringify(queryKey[1])))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const on = (event: string, listener: typeof tell) => {
    if (event === 'changed') tell = listener
    return () => undefined
  }
  Object.assign(globalThis, { window: { api: { on } } })
  queryClient.clear()
  for (const key of [
    ['directory.read', null],
    ['sessions.list', { year: null, bodyId: null }],
    ['sessions.read', { sessionId: 'one' }],
    ['documents.preview', { sessionId: 'other', kind: 'minutes' }],
  ])
    queryClient.setQueryData(key, 'read')
})

afterEach(() => void vi.useRealTimers())

test('a change of one session lets the directory and the reads of other sessions stand', () => {
  followChanges()
  tell({ records: ['contribution'], sessionId: 'one', typing: false })
  vi.advanceTimersByTime(0)
  expect(stale()).toEqual(['sessions.list {"year":null,"bodyId":null}', 'sessions.read {"sessionId":"one"}'])
})

test('a change of the office is read again by everything', () => {
  followChanges()
  tell({ records: ['person'], sessionId: null, typing: false })
  expect(stale()).toHaveLength(4)
})

test('what is typed is read again when the typing pauses, and at the latest after five seconds', () => {
  followChanges()
  const type = () => tell({ records: ['contribution'], sessionId: 'one', typing: true })
  type()
  vi.advanceTimersByTime(500)
  type()
  vi.advanceTimersByTime(500)
  expect(stale()).toEqual([])
  vi.advanceTimersByTime(200)
  expect(stale()).toHaveLength(2)
  queryClient.setQueryData(['sessions.read', { sessionId: 'one' }], 'read again')
  queryClient.setQueryData(['sessions.list', { year: null, bodyId: null }], 'read again')
  for (let tick = 0; tick < 9; tick += 1) {
    type()
    vi.advanceTimersByTime(500)
  }
  expect(stale()).toEqual([])
  type()
  vi.advanceTimersByTime(500)
  expect(stale()).toHaveLength(2)
})

test('what is done in the middle of typing is read at once, with what was typed', () => {
  followChanges()
  tell({ records: ['contribution'], sessionId: 'one', typing: true })
  tell({ records: ['contribution'], sessionId: 'one', typing: false })
  vi.advanceTimersByTime(0)
  expect(stale()).toHaveLength(2)
})
