import { afterEach, beforeEach, expect, test } from 'vitest'
import { composeInput } from '../../../electron/services/dossiers.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { countGaps } from '../../../electron/services/session-gaps.ts'
import { listSessions } from '../../../electron/services/sessions.ts'
import { compose, isAssumed } from '../../../shared/documents/compose.ts'
import { profileOf } from '../../../shared/documents/profile.ts'
import { makeDesk, samplePath, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
beforeEach(() => {
  made = makeDesk()
})
afterEach(() => made.dispose())

test('what a session lacks is every blank of its minutes; what is assumed is not lacking', () => {
  const { sessionId } = loadSample(made.desk, samplePath)
  const dossier = composeInput(made.store, sessionId)
  const { gaps } = compose('minutes', dossier, profileOf(dossier.office))
  const [lacking, assumed] = [gaps.filter((gap) => !isAssumed(gap)), gaps.filter(isAssumed)]
  expect(assumed.length).toBeGreaterThan(0)
  expect(lacking.length).toBeGreaterThan(0)
  expect(countGaps(dossier, '2026-11-20')).toBe(lacking.length)
  expect(listSessions(made.desk, { year: null, bodyId: null }).sessions[0]?.gapCount).toBe(lacking.length)
})

test('a blank that is filled is one less', () => {
  const { sessionId } = loadSample(made.desk, samplePath)
  const dossier = composeInput(made.store, sessionId)
  expect(dossier.session.startTime).toBeNull()
  const filled = { ...dossier, session: { ...dossier.session, startTime: '08:00' } }
  expect(countGaps(filled, '2026-11-20')).toBe(countGaps(dossier, '2026-11-20') - 1)
})
