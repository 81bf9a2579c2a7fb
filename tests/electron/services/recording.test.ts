import { afterEach, beforeEach, expect, test } from 'vitest'
import { setUser } from '../../../electron/services/desk.ts'
import { permitRecording, readRecording } from '../../../electron/services/recording.ts'
import { listSteps, undoStep } from '../../../electron/services/session-steps.ts'
import { createSession } from '../../../electron/services/sessions.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let people: Id[]
let sessionId: Id

beforeEach(() => {
  made = makeDesk()
  const { bodyId, termId, ...filled } = fillDirectory(made, 2)
  people = filled.people
  setUser(made.desk, people[1] ?? '')
  sessionId = createSession(made.desk, { bodyId, termId, kind: 'regular', date: '2025-06-05' }).sessionId
})
afterEach(() => made.dispose())

const session = () => made.store.tables.session.find(sessionId)
const permit = (personId: Id | null) =>
  permitRecording(made.desk, { sessionId, revision: session()?.revision ?? 0, personId })

test('nobody has permitted recording until it is put down; then the log tells who permitted, when, and who put it down', () => {
  expect(readRecording(made.desk, sessionId)).toEqual({ atMs: null, recordedBy: null })
  made.clock.advance(60_000)
  expect(permit(people[0] ?? '').recordingPermittedBy).toBe(people[0])
  const recordedBy = made.store.tables.person.find(people[1] ?? '')?.fullName
  expect(readRecording(made.desk, sessionId)).toEqual({ atMs: made.clock.nowMs, recordedBy })
  expect(listSteps(made.desk, sessionId).steps[0]).toMatchObject({ step: 'session.permitRecording', by: recordedBy })
  expect(made.row('SELECT action FROM audit_entry ORDER BY seq DESC')).toEqual({ action: 'session.permitRecording' })
})

test('it is withdrawn, undone, and given by nobody who is not in the directory', () => {
  permit(people[0] ?? '')
  permit(null)
  expect(readRecording(made.desk, sessionId).atMs).toBeNull()
  undoStep(made.desk, sessionId)
  expect(session()?.recordingPermittedBy).toBe(people[0])
  expect(refusal(() => permit(made.newId()))).toBe('NOT_FOUND')
})
