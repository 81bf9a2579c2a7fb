/** "Thông qua toàn bộ nhóm" (domain.md 3.2): items decided alike as one step, the exceptions untouched. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addItem, setItemState } from '../../../electron/services/agenda.ts'
import { decideGroup } from '../../../electron/services/consent.ts'
import { readDossier } from '../../../electron/services/dossiers.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import { createSession } from '../../../electron/services/sessions.ts'
import { groupOf } from '../../../shared/domain/consent.ts'
import { plainTextOf } from '../../../shared/records/rich-text.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
let [parent, a, b, c] = ['', '', '', '']
beforeEach(() => {
  made = makeDesk()
  const { bodyId, termId } = fillDirectory(made)
  sessionId = createSession(made.desk, { bodyId, termId, kind: 'regular', date: '2025-06-05' }).sessionId
  const add = (title: string, parentId: Id | null) => addItem(made.desk, { sessionId, title, parentId }).itemId
  parent = add('Các nội dung khác', null)
  ;[a, b, c] = [add('Việc một', parent), add('Việc hai', parent), add('Việc ba', parent)]
})
afterEach(() => made.dispose())

const read = () => readDossier(made.store, sessionId)

test('the group of an item is its sub-items, or those it stands among; what is off the table is in none', () => {
  setItemState(made.desk, { itemId: c, revision: 1, state: 'postponed' })
  for (const id of [parent, a]) expect(groupOf(read().items, id).map((item) => item.id)).toEqual([a, b])
})

test('each item gets its decision on what its title names and is decided; the exception is not; one undo takes all back', () => {
  expect(decideGroup(made.desk, { sessionId, itemIds: [a, b], exceptItemIds: [c], code: 'APPROVED' })).toEqual({
    decided: 2,
  })
  const { decisions, items } = read()
  expect(decisions.map(({ itemId, code, text }) => [itemId, code, plainTextOf(text)])).toEqual([
    [a, 'APPROVED', 'Việc một'],
    [b, 'APPROVED', 'Việc hai'],
  ])
  expect(new Set(decisions.map(({ consentGroup }) => consentGroup)).size).toBe(1)
  expect(decisions.map(({ consentGroup, exceptItemIds }) => [consentGroup !== null, exceptItemIds])).toEqual([
    [true, [c]],
    [true, [c]],
  ])
  const decided = items.filter(({ state }) => state === 'decided').map(({ id }) => id)
  expect(decided).toEqual([a, b])
  undoStep(made.desk, sessionId)
  expect([read().decisions, read().items.some(({ state }) => state === 'decided')]).toEqual([[], false])
})

test('what was decided for itself, or is off the table, is refused and nothing of the group is decided', () => {
  decideGroup(made.desk, { sessionId, itemIds: [a], exceptItemIds: [], code: 'NOTED' })
  setItemState(made.desk, { itemId: c, revision: 1, state: 'withdrawn' })
  for (const other of [a, c])
    expect(
      refusal(() => decideGroup(made.desk, { sessionId, itemIds: [b, other], exceptItemIds: [], code: 'APPROVED' })),
    ).toBe('INVALID_INPUT itemIds')
  expect(read().decisions).toHaveLength(1)
})

test('an item left out is one of the session, and not one of the group', () => {
  const ask = (exceptItemIds: Id[]) =>
    refusal(() => decideGroup(made.desk, { sessionId, itemIds: [a], exceptItemIds, code: 'APPROVED' }))
  expect(ask([a])).toBe('INVALID_INPUT exceptItemIds')
  expect(ask([sessionId])).toMatch(/^NOT_FOUND/)
  expect(read().decisions).toEqual([])
})
