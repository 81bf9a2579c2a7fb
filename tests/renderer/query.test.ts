/** Main's word that something changed, and what is read again for it. */
import { beforeEach, expect, test } from 'vitest'
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

test('a change of one session lets the reads of other sessions stand', () => {
  followChanges()
  tell({ records: ['contribution'], sessionId: 'one' })
  expect(stale()).toEqual([
    'directory.read ',
    'sessions.list {"year":null,"bodyId":null}',
    'sessions.read {"sessionId":"one"}',
  ])
})

test('a change of the office is read again by everything', () => {
  followChanges()
  tell({ records: ['person'], sessionId: null })
  expect(stale()).toHaveLength(4)
})
