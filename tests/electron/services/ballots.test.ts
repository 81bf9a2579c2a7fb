import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '../../../electron/services/agenda.ts'
import { closeVote } from '../../../electron/services/ballots.ts'
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
