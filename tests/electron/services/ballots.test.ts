import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '../../../electron/services/agenda.ts'
import { closeVote } from '../../../electron/services/ballots.ts'
import { readDossier } from '../../../electron/services/dossiers.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
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
    const first = closeVote(made.desk, { id: open(items[0], { votesFor: 3, votesAgainst: 2 }), revision: 1 })
    expect(first).toMatchObject({ entitled: 5, present: 5, result: 'carried' })
    const second = closeVote(made.desk, { id: open(items[1], { votesFor: 3, votesAgainst: 1 }), revision: 1 })
    expect(second).toMatchObject({ entitled: 5, present: 4, result: 'carried' })
    const tooMany = open(items[1], { votesFor: 3, votesAgainst: 2 })
    expect(refusal(() => closeVote(made.desk, { id: tooMany, revision: 1 }))).toBe('INVALID_INPUT')
  })

  test('from the number typed while not every member is recorded', () => {
    record(0, 'late', 1)
    const id = open(items[0], { present: 4, votesFor: 4, base: 'present' })
    expect(closeVote(made.desk, { id, revision: 1 })).toMatchObject({ present: 4, result: 'carried' })
  })

  test('from nothing else: a vote of those present waits for their number', () => {
    const id = open(items[0], { votesFor: 4, base: 'present' })
    expect(refusal(() => closeVote(made.desk, { id, revision: 1 }))).toBe('INVALID_INPUT')
    expect(made.store.tables.ballot.find(id)?.state).toBe('open')
  })
})
