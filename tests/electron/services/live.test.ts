/** What goes on in the room is kept at the desk: read back as it was, no step of the log, nothing for a session that is closed. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepLive, readLive } from '../../../electron/services/live.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { transitionSession } from '../../../electron/services/sessions.ts'
import { begun } from '../../../shared/domain/live/clock.ts'
import { emptyLiveState } from '../../../shared/domain/live/live-state.ts'
import type { Id } from '../../../shared/records/values.ts'
import { makeDesk, refusal, samplePath, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
beforeEach(() => {
  made = makeDesk()
  sessionId = loadSample(made.desk, samplePath).sessionId
})
afterEach(() => made.dispose())

function said() {
  const [item] = made.store.tables.item.ofSession(sessionId)
  const [person] = made.store.tables.person.all()
  if (item === undefined || person === undefined) throw new Error('the sample has items and people')
  const turn = { itemId: item.id, speakerId: person.id, kind: 'comments', contributionId: null } as const
  return { ...begun(emptyLiveState, turn, 5_000), line: '@nva câu đang gõ', queue: [person.id] }
}

test('nothing is kept before anything was said; then it is read back as it was', () => {
  expect(readLive(made.desk, sessionId)).toEqual(emptyLiveState)
  keepLive(made.desk, sessionId, said())
  expect(readLive(made.desk, sessionId)).toEqual(said())
})

test('it is no step of the session, and a closed session keeps nothing new', () => {
  const steps = made.rows('SELECT seq FROM change_set')
  keepLive(made.desk, sessionId, said())
  expect(made.rows('SELECT seq FROM change_set')).toEqual(steps)
  const { revision } = made.store.tables.session.find(sessionId) ?? { revision: 0 }
  transitionSession(made.desk, { sessionId, revision, transition: 'archive', reason: null })
  expect(refusal(() => keepLive(made.desk, sessionId, emptyLiveState))).toBe('SESSION_CLOSED')
  expect(readLive(made.desk, sessionId)).toEqual(said())
})

test('a session that is not there has no room', () => {
  const other = '0190a000-0000-7000-8000-000000000009'
  expect(refusal(() => readLive(made.desk, other))).toBe('NOT_FOUND')
  expect(refusal(() => keepLive(made.desk, other, emptyLiveState))).toBe('NOT_FOUND')
})
