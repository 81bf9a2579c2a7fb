import { afterEach, beforeEach, expect, test } from 'vitest'
import { composeInput } from '../../../electron/services/dossiers.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { countGaps, countStandsAt } from '../../../electron/services/session-gaps.ts'
import { gapsInWorker } from '../../../electron/services/session-gaps-in-worker.ts'
import { createSession } from '../../../electron/services/sessions.ts'
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
})

test('a blank that is filled is one less', () => {
  const { sessionId } = loadSample(made.desk, samplePath)
  const dossier = composeInput(made.store, sessionId)
  expect(dossier.session.startTime).toBeNull()
  const filled = { ...dossier, session: { ...dossier.session, startTime: '08:00' } }
  expect(countGaps(filled, '2026-11-20')).toBe(countGaps(dossier, '2026-11-20') - 1)
})

test('the counts of the list come from a worker, are those counted here, and follow every change of a session or the office', async () => {
  const { sessionId } = loadSample(made.desk, samplePath)
  const { bodyId, termId } = made.store.tables.session.find(sessionId) ?? expect.fail()
  const other = createSession(made.desk, { bodyId, termId, kind: 'regular', date: null }).sessionId
  const ids = [sessionId, other]
  const here = () =>
    ids.map((id) => ({ sessionId: id, gapCount: countGaps(composeInput(made.store, id), made.desk.clock.today()) }))
  const first = await gapsInWorker(made.desk, ids)
  expect(first).toEqual(here())
  expect(await gapsInWorker(made.desk, ids)).toEqual(first)
  const session = () => made.store.tables.session.find(sessionId) ?? expect.fail()
  made.store.command({ name: 'session.update', actor: { personId: null }, sessionId }, (w) => {
    w.session.update(sessionId, session().revision, { startTime: '08:00' })
  })
  const filled = await gapsInWorker(made.desk, ids)
  expect(filled).not.toEqual(first)
  expect(filled).toEqual(here())
  const stoodAt = countStandsAt(made.desk, sessionId)
  const [office] = made.store.tables.office.all()
  const { id, revision } = office ?? expect.fail()
  recordVerbs(made.desk, 'office').update({ id, revision, patch: { placeName: 'Lam Sơn Thượng' } })
  expect(ids.map((one) => countStandsAt(made.desk, one))).not.toContain(stoodAt)
  expect(await gapsInWorker(made.desk, ids)).toEqual(here())
  expect(await gapsInWorker(made.desk, [made.newId()])).toEqual([])
})
