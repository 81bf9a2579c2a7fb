/** Main's word that something changed, and what is read again for it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followChanges, queryClient } from '../../renderer/query.ts'
import type { Events } from '../../shared/contract/contract.ts'

const contribution = { record: 'contribution', id: 'a' }
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

test('a change of one session lets the directory and the reads of other sessions stand', async () => {
  followChanges()
  tell({ records: [contribution], sessionId: 'one', typing: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(stale()).toEqual(['sessions.list {"year":null,"bodyId":null}', 'sessions.read {"sessionId":"one"}'])
})

test('a change of the office is read again by everything', () => {
  followChanges()
  tell({ records: [{ record: 'person', id: 'p' }], sessionId: null, typing: false })
  expect(stale()).toHaveLength(4)
})

test('what is typed is read again when the typing pauses, and at the latest after five seconds', async () => {
  followChanges()
  const type = () => tell({ records: [contribution], sessionId: 'one', typing: true })
  type()
  await vi.advanceTimersByTimeAsync(500)
  type()
  await vi.advanceTimersByTimeAsync(500)
  expect(stale()).toEqual([])
  await vi.advanceTimersByTimeAsync(200)
  expect(stale()).toHaveLength(2)
  queryClient.setQueryData(['sessions.read', { sessionId: 'one' }], 'read again')
  queryClient.setQueryData(['sessions.list', { year: null, bodyId: null }], 'read again')
  for (let tick = 0; tick < 9; tick += 1) {
    type()
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(stale()).toEqual([])
  type()
  await vi.advanceTimersByTimeAsync(500)
  expect(stale()).toHaveLength(2)
})

test('what is done in the middle of typing is read at once, with what was typed', async () => {
  followChanges()
  tell({ records: [contribution], sessionId: 'one', typing: true })
  tell({ records: [contribution], sessionId: 'one', typing: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(stale()).toHaveLength(2)
})

test('of a session that has been read only the records that changed are read, once for all that was typed', async () => {
  const key = ['sessions.read', { sessionId: 'one' }]
  const record = { id: 'a', revision: 1, order: 0, speakerId: null, text: [] }
  const lists = { items: [], papers: [], participants: [], attendance: [], ballots: [], decisions: [], tasks: [] }
  const readRecords = vi.fn(async (_: unknown) => ({
    ok: true,
    value: { ...lists, contributions: [{ ...record, revision: 3 }] },
  }))
  Object.assign(window.api, { 'sessions.readRecords': readRecords })
  queryClient.setQueryData(key, { ...lists, people: [], units: [], contributions: [record] })
  queryClient.setQueryData(['directory.read', null], { units: [] })
  followChanges()
  for (let typed = 0; typed < 2; typed += 1) tell({ records: [contribution], sessionId: 'one', typing: true })
  await vi.advanceTimersByTimeAsync(700)
  expect(readRecords.mock.calls).toEqual([[{ sessionId: 'one', records: [{ part: 'contributions', id: 'a' }] }]])
  expect(queryClient.getQueryData(key)).toMatchObject({ contributions: [{ id: 'a', revision: 3 }] })
  expect(stale()).toEqual(['sessions.list {"year":null,"bodyId":null}'])
})
