import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '../../../electron/services/agenda.ts'
import { closeVote, reopenVote } from '../../../electron/services/ballots.ts'
import { readDossier } from '../../../electron/services/dossiers.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import { createSession } from '../../../electron/services/sessions.ts'
import type { AttendanceEvent, Ballot } from '../../../shared/records/session.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'
import { aBallot } from '../../support/dossier.ts'

let made: TestDesk
let sessionId: Id
let items: Id[]

beforeEach(() => {
  made = makeDesk()
  const { bodyId, termId } = fillDirectory(made, 5)
  sessionId = createSession(made.desk, { bodyId, termId, kind: 'regular', date: '2025-06-05' }).sessionId
  items = ['A', 'B'].map((title) => addItem(made.desk, { sessionId, title, parentId: null }).itemId)
})
afterEach(() => made.dispose())

function open(itemId: Id | undefined, changes: Partial<Ballot> = {}): Id {
  const { id: _, ...ballot } = aBallot('any', {
    state: 'open',
    result: null,
    entitled: null,
    present: null,
    ...changes,
  })
  return recordVerbs(made.desk, 'ballot').add({ ...ballot, sessionId, itemId: itemId ?? '' }).id
}

function record(person: number, kind: AttendanceEvent['kind'], order: number, itemId: Id | null = null): void {
  const participantId = readDossier(made.store, sessionId).participants[person]?.id ?? ''
  recordVerbs(made.desk, 'attendance').add({
    sessionId,
    participantId,
    kind,
    excused: null,
    reason: null,
    time: null,
    itemId,
    substituteId: null,
    order,
  })
}

describe('closing a vote counts those in the room', () => {
  test('from what is recorded of each member, by the item they left at', () => {
    for (const person of [0, 1, 2, 3, 4]) record(person, 'present', person)
    record(4, 'left', 9, items[1])
    const first = closeVote(made.desk, {
      id: open(items[0], { votesFor: 3, votesAgainst: 2 }),
      revision: 1,
      itemIds: [],
    })
    expect(first).toMatchObject({ entitled: 5, present: 5, result: 'carried' })
    const second = closeVote(made.desk, {
      id: open(items[1], { votesFor: 3, votesAgainst: 1 }),
      revision: 1,
      itemIds: [],
    })
    expect(second).toMatchObject({ entitled: 5, present: 4, result: 'carried' })
    const tooMany = open(items[1], { votesFor: 3, votesAgainst: 2 })
    expect(refusal(() => closeVote(made.desk, { id: tooMany, revision: 1, itemIds: [] }))).toBe('INVALID_INPUT')
  })

  test('from the number typed while not every member is recorded', () => {
    record(0, 'late', 1)
    const id = open(items[0], { present: 4, votesFor: 4, base: 'present' })
    expect(closeVote(made.desk, { id, revision: 1, itemIds: [] })).toMatchObject({ present: 4, result: 'carried' })
  })

  test('from nothing else: a vote of those present waits for their number', () => {
    const id = open(items[0], { votesFor: 4, base: 'present' })
    expect(refusal(() => closeVote(made.desk, { id, revision: 1, itemIds: [] }))).toBe('INVALID_INPUT')
    expect(made.store.tables.ballot.find(id)?.state).toBe('open')
  })
})

describe('one vote for a run of items', () => {
  const ballotsOf = (itemId: Id | undefined) =>
    made.store.tables.ballot.ofSession(sessionId).filter((ballot) => ballot.itemId === itemId)

  test('is recorded for each of them as closed, in one step that one undo takes back', () => {
    for (const person of [0, 1, 2, 3, 4]) record(person, 'present', person)
    const id = open(items[0], { votesFor: 5, subject: 'chủ trương A' })
    closeVote(made.desk, { id, revision: 1, itemIds: [items[1] ?? '', items[1] ?? '', items[0] ?? ''] })
    expect(ballotsOf(items[0])).toHaveLength(1)
    expect(ballotsOf(items[1])).toMatchObject([{ state: 'closed', votesFor: 5, present: 5, subject: null }])
    undoStep(made.desk, sessionId)
    expect(ballotsOf(items[1])).toEqual([])
    expect(ballotsOf(items[0])).toMatchObject([{ state: 'open' }])
  })

  test('is done for all or for none: more votes than were in the room for one of them are refused', () => {
    for (const person of [0, 1, 2, 3, 4]) record(person, 'present', person)
    record(4, 'left', 9, items[1])
    const id = open(items[0], { votesFor: 5 })
    const both = { id, revision: 1, itemIds: [items[1] ?? ''] }
    expect(refusal(() => closeVote(made.desk, both))).toBe('INVALID_INPUT')
    expect(ballotsOf(items[0])).toMatchObject([{ state: 'open' }])
    expect(ballotsOf(items[1])).toEqual([])
  })

  test('is of items of the session alone', () => {
    const id = open(items[0], { votesFor: 3, present: 5 })
    expect(refusal(() => closeVote(made.desk, { id, revision: 1, itemIds: [made.newId()] }))).toBe(
      'INVALID_INPUT itemIds',
    )
  })
})

describe('who votes', () => {
  test('by name after leaving is refused', () => {
    for (const person of [0, 1, 2, 3, 4]) record(person, 'present', person)
    record(4, 'left', 9, items[0])
    const personId = readDossier(made.store, sessionId).participants[4]?.personId ?? ''
    const id = open(items[1], { kind: 'open_named', named: [{ personId, choice: 'for' }] })
    expect(refusal(() => closeVote(made.desk, { id, revision: 1, itemIds: [] }))).toBe('VOTER_ABSENT')
  })

  test('in writing is judged by the members in office, whatever the rule for meetings and whoever is present', () => {
    for (const person of [0, 1]) record(person, 'present', person)
    const id = open(items[0], { kind: 'written', base: 'present', votesFor: 2, present: null })
    const closed = closeVote(made.desk, { id, revision: 1, itemIds: [] })
    expect(closed).toMatchObject({ base: 'in_office', entitled: 5, present: null, result: 'not_carried' })
  })
})

describe('a closed vote is opened again', () => {
  const closedVote = () =>
    closeVote(made.desk, { id: open(items[0], { votesFor: 3, present: 3 }), revision: 1, itemIds: [] })

  test('with its reason, as one step; the entitled are those of the day it closes again', () => {
    const { id, revision } = closedVote()
    const opened = reopenVote(made.desk, { id, revision, reason: 'đếm sót' })
    expect(opened).toMatchObject({ state: 'open', entitled: null, result: null, votesFor: 3, reopenReason: 'đếm sót' })
    expect(made.store.steps.lastOfName(sessionId, 'ballot.reopen')).toBeDefined()
    const changed = recordVerbs(made.desk, 'ballot').update({ id, revision: opened.revision, patch: { votesFor: 2 } })
    const membership = made.store.tables.membership.all()[0]
    recordVerbs(made.desk, 'membership').remove({ id: membership?.id ?? '', revision: membership?.revision ?? 0 })
    const again = closeVote(made.desk, { id, revision: changed.revision, itemIds: [] })
    expect(again).toMatchObject({ state: 'closed', entitled: 4, result: 'not_carried', reopenReason: 'đếm sót' })
  })

  test('and the opening can be taken back: it is closed as it was', () => {
    const { revision, ...before } = closedVote()
    reopenVote(made.desk, { id: before.id, revision, reason: 'đếm sót' })
    undoStep(made.desk, sessionId)
    expect(made.store.tables.ballot.find(before.id)).toMatchObject(before)
  })

  test('only one that is closed', () => {
    const id = open(items[0])
    expect(refusal(() => reopenVote(made.desk, { id, revision: 1, reason: 'x' }))).toBe('TRANSITION_REFUSED')
  })
})

describe('a secret ballot on a list', () => {
  const option = (name: string, votesFor: number) => ({
    name,
    writtenIn: false,
    votesFor,
    votesAgainst: 5 - votesFor,
    votesOther: 0,
    result: null,
  })
  const list = () =>
    open(items[0], {
      kind: 'secret',
      issued: 5,
      returned: 5,
      valid: 5,
      invalid: 0,
      present: 5,
      votesFor: null,
      votesAgainst: null,
      votesOther: null,
      options: [option('A', 3), option('B', 2)],
    })

  test('closes with a result for each option, and one undo opens it again', () => {
    const id = list()
    const closed = closeVote(made.desk, { id, revision: 1, itemIds: [] })
    expect(closed.options.map(({ result }) => result)).toEqual(['carried', 'not_carried'])
    expect(closed.result).toBeNull()
    undoStep(made.desk, sessionId)
    expect(made.store.tables.ballot.find(id)?.options.map(({ result }) => result)).toEqual([null, null])
  })

  test('is of one item: it is not recorded for others', () => {
    const id = list()
    expect(refusal(() => closeVote(made.desk, { id, revision: 1, itemIds: items.slice(1) }))).toBe(
      'INVALID_INPUT itemIds',
    )
  })
})
