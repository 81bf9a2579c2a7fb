/** What goes on in the room is kept at the desk: read back as it was, no step of the log, nothing for a session that is closed. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepLive, readLive } from '../../../electron/services/live.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { transitionSession } from '../../../electron/services/sessions.ts'
import { AppFailure } from '../../../shared/contract/errors.ts'
import { begun } from '../../../shared/domain/live/clock.ts'
import { emptyLiveState } from '../../../shared/domain/live/live-state.ts'
import type { Id } from '../../../shared/records/values.ts'
import { makeDesk, refusal, samplePath, type TestDesk } from '../../support/desk.ts'

const atStart = { revision: 0, state: emptyLiveState }

let made: TestDesk
let sessionId: Id
beforeEach(() => {
  made = makeDesk()
  sessionId = loadSample(made.desk, samplePath).sessionId
})
afterEach(() => made.dispose())

function errorOf(call: () => unknown) {
  try {
    return call()
  } catch (thrown) {
    return thrown instanceof AppFailure ? thrown.error : thrown
  }
}

function said() {
  const [item] = made.store.tables.item.ofSession(sessionId)
  const [person] = made.store.tables.person.all()
  if (item === undefined || person === undefined) throw new Error('the sample has items and people')
  const turn = { itemId: item.id, speakerId: person.id, kind: 'comments', contributionId: null } as const
  return { ...begun(emptyLiveState, turn, 5_000), line: '@nva câu đang gõ', queue: [person.id] }
}

test('nothing is kept before anything was said; then it is read back as it was', () => {
  expect(readLive(made.desk, sessionId)).toEqual(atStart)
  keepLive(made.desk, sessionId, { revision: 0, state: said() })
  expect(readLive(made.desk, sessionId)).toEqual({ revision: 1, state: said() })
})

test('a window that has not seen what another kept is refused, and told how it stands', () => {
  const first = keepLive(made.desk, sessionId, { revision: 0, state: said() })
  const late = { revision: 0, state: { ...emptyLiveState, line: 'chưa thấy gì' } }
  expect(errorOf(() => keepLive(made.desk, sessionId, late))).toMatchObject({ code: 'STALE_WRITE', current: first })
  expect(readLive(made.desk, sessionId)).toEqual(first)
  expect(keepLive(made.desk, sessionId, { ...late, revision: 1 }).revision).toBe(2)
})

test('a room kept before it had a revision is still read', () => {
  made.store.settings.set(`live.${sessionId}`, JSON.stringify(said()))
  expect(readLive(made.desk, sessionId)).toEqual({ revision: 0, state: said() })
})

test('it is no step of the session, and a closed session keeps nothing new', () => {
  const steps = made.rows('SELECT seq FROM change_set')
  const kept = keepLive(made.desk, sessionId, { revision: 0, state: said() })
  expect(made.rows('SELECT seq FROM change_set')).toEqual(steps)
  const { revision } = made.store.tables.session.find(sessionId) ?? { revision: 0 }
  transitionSession(made.desk, { sessionId, revision, transition: 'archive', reason: null })
  expect(refusal(() => keepLive(made.desk, sessionId, { ...kept, state: emptyLiveState }))).toBe('SESSION_CLOSED')
  expect(readLive(made.desk, sessionId)).toEqual(kept)
})

test('a session that is not there has no room', () => {
  const other = '0190a000-0000-7000-8000-000000000009'
  expect(refusal(() => readLive(made.desk, other))).toBe('NOT_FOUND')
  expect(refusal(() => keepLive(made.desk, other, atStart))).toBe('NOT_FOUND')
})
