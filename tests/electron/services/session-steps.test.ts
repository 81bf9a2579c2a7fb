import { afterEach, beforeEach, expect, test } from 'vitest'
import { addItem } from '../../../electron/services/agenda.ts'
import { setUser } from '../../../electron/services/desk.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { listSteps, redoStep, undoDownTo } from '../../../electron/services/session-steps.ts'
import { createSession } from '../../../electron/services/sessions.ts'
import { richTextOf } from '../../../shared/records/rich-text.ts'
import { type Id, unclassified } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let people: Id[]
let sessionId: Id
let itemId: Id

beforeEach(() => {
  made = makeDesk()
  const filled = fillDirectory(made, 3)
  people = filled.people
  setUser(made.desk, people[0] ?? '')
  sessionId = createSession(made.desk, {
    bodyId: filled.bodyId,
    termId: filled.termId,
    kind: 'regular',
    date: '2025-06-05',
  }).sessionId
  itemId = addItem(made.desk, { sessionId, title: 'Đề án tổ chức bộ máy', parentId: null }).itemId
})
afterEach(() => made.dispose())

const say = (words: string) =>
  recordVerbs(made.desk, 'contribution').add({
    sessionId,
    itemId,
    kind: 'comments',
    speakerId: people[1] ?? null,
    time: null,
    text: richTextOf(words),
    confirmed: null,
    order: 0,
    secrecy: unclassified,
  })
const spoken = () => made.store.tables.contribution.ofSession(sessionId).length
const nameOf = (id: Id | undefined) => made.store.tables.person.find(id ?? '')?.fullName
const listed = () => listSteps(made.desk, sessionId).steps

test('the steps are listed newest first, with who, when and what they were about', () => {
  made.clock.advance(60_000)
  say('Đồng ý với đề án.')
  expect(listed()).toEqual([
    {
      seq: expect.any(Number),
      step: 'contribution.add',
      by: nameOf(people[0]),
      atMs: made.clock.nowMs,
      about: `${nameOf(people[1])}: Đồng ý với đề án.`,
      canUndo: true,
    },
    expect.objectContaining({ step: 'item.add', about: 'Đề án tổ chức bộ máy' }),
  ])
})

test('one goes back down to a step and makes the steps again one by one', () => {
  for (const words of ['một', 'hai', 'ba']) say(words)
  const [, second] = listed()
  expect(undoDownTo(made.desk, { sessionId, seq: second?.seq ?? 0 })).toEqual({ undone: 2, refused: null })
  expect(spoken()).toBe(1)
  expect(listSteps(made.desk, sessionId).redo).toBe('contribution.add')
  redoStep(made.desk, sessionId)
  redoStep(made.desk, sessionId)
  expect(spoken()).toBe(3)
  expect(listSteps(made.desk, sessionId).redo).toBeNull()
})

test('steps of another person stay and are no place to go back to', () => {
  const first = say('của tôi')
  setUser(made.desk, people[1] ?? '')
  say('của người khác')
  const [theirs] = listed()
  setUser(made.desk, people[0] ?? '')
  expect(listed().map(({ canUndo }) => canUndo)).toEqual([false, true, true])
  expect(refusal(() => undoDownTo(made.desk, { sessionId, seq: theirs?.seq ?? 0 }))).toBe('NOT_FOUND')
  expect(undoDownTo(made.desk, { sessionId, seq: listed()[1]?.seq ?? 0 })).toEqual({ undone: 1, refused: null })
  expect(spoken()).toBe(1)
  expect(made.store.tables.contribution.find(first.id)).toBeUndefined()
})

test('going back stops at the step that another has changed since, and tells who', () => {
  const first = say('một')
  say('hai')
  setUser(made.desk, people[1] ?? '')
  recordVerbs(made.desk, 'contribution').update({ id: first.id, revision: 1, patch: { text: richTextOf('sửa') } })
  setUser(made.desk, people[0] ?? '')
  const mine = listed().filter(({ canUndo }) => canUndo)
  expect(undoDownTo(made.desk, { sessionId, seq: mine.at(-1)?.seq ?? 0 })).toEqual({
    undone: 1,
    refused: {
      code: 'UNDO_CHANGED_SINCE',
      params: { step: 'contribution.add', by: nameOf(people[1]), since: 'contribution.update', atMs: made.clock.nowMs },
    },
  })
  expect(made.store.tables.contribution.find(first.id)?.text).toEqual(richTextOf('sửa'))
})
