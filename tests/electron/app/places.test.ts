import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPlaces } from '../../../electron/app/places.ts'
import { createSession } from '../../../electron/services/sessions.ts'
import type { Place } from '../../../shared/contract/endpoints/app.ts'
import { fillDirectory, makeDesk, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let place: Place

beforeEach(() => {
  made = makeDesk()
  const { bodyId, termId } = fillDirectory(made, 1)
  const { sessionId } = createSession(made.desk, { bodyId, termId, kind: 'regular', date: null })
  const cursor = { field: 'session.place', path: [0, 1], offset: 3, words: null }
  place = { sessionId, stage: 'hop', itemId: null, cursor, scrolls: [{ path: [1], top: 40 }] }
})
afterEach(() => made.dispose())

const start = () => createPlaces(() => made.desk)

test('the first window of the run after a crash is where the last run was left; another window is not', () => {
  start().keep(1, place)
  const next = start()
  expect(next.find(7)).toEqual(place)
  expect(next.find(8)).toBeNull()
})

test('a page loaded again is where its own window was', () => {
  const places = start()
  expect(places.find(1)).toBeNull()
  places.keep(1, place)
  places.keep(2, { ...place, stage: 'du-thao' })
  expect(places.find(1)).toEqual(place)
})

test('a program that ends as it should, or left the session, leaves no place behind', () => {
  const ended = start()
  ended.keep(1, place)
  ended.end()
  expect(start().find(1)).toBeNull()
  start().keep(1, place)
  start().keep(1, null)
  expect(start().find(1)).toBeNull()
})

test('what is no place, or leads to a session that is gone, is not returned to', () => {
  for (const kept of ['{', '{"sessionId":1}', JSON.stringify({ ...place, sessionId: made.newId() })]) {
    made.store.settings.set('place', kept)
    expect(start().find(1)).toBeNull()
  }
})
