import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '../../../electron/services/agenda.ts'
import { callRoll, copyRoll, markPresence, moveGuests } from '../../../electron/services/attendance.ts'
import { readDossier } from '../../../electron/services/dossiers.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import { createSession } from '../../../electron/services/sessions.ts'
import { placeMark } from '../../../shared/domain/attendance-marks.ts'
import { type AttendanceEvent, attendanceKinds } from '../../../shared/records/session.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'
import { aBallot, anEvent } from '../../support/dossier.ts'

let made: TestDesk
let bodyId: Id
let termId: Id
let people: Id[]
let sessionId: Id

beforeEach(() => {
  made = makeDesk()
  ;({ bodyId, termId, people } = fillDirectory(made, 4))
  sessionId = session('2025-06-05')
})
afterEach(() => made.dispose())

function session(date: string): Id {
  return createSession(made.desk, { bodyId, termId, kind: 'regular', date }).sessionId
}

const participants = (of = sessionId) => readDossier(made.store, of).participants
const participantOf = (person: number, of = sessionId) =>
  participants(of).find(({ personId }) => personId === people[person])?.id ?? ''
const told = (of = sessionId) =>
  readDossier(made.store, of).attendance.map(({ participantId, kind, time }) => {
    const person = participants(of).find(({ id }) => id === participantId)
    return `${people.indexOf(person?.personId ?? '')} ${kind}${time === null ? '' : ` ${time}`}`
  })
const item = (title: string) => addItem(made.desk, { sessionId, title, parentId: null }).itemId

function guest(itemIds: Id[]): Id {
  const personId = made.newId()
  made.store.command({ name: 'person.add', actor: { personId: null }, sessionId: null }, (w) => {
    w.person.insert({ id: personId, fullName: 'Lê Thị Khách', note: null })
  })
  people.push(personId)
  const fields = { sessionId, personId, groupLabel: null, groupCount: null, capacity: 'invited', title: null } as const
  return recordVerbs(made.desk, 'participant').add({ ...fields, order: 50, itemIds }).id
}

function mark(participantId: Id, kind: AttendanceEvent['kind'], more: Partial<AttendanceEvent> = {}) {
  const { excused = null, reason = null, time = null, itemId = null, substituteId = null } = more
  return markPresence(made.desk, { participantId, kind, excused, reason, time, itemId, substituteId })
}

describe('calling the roll', () => {
  test('marks everyone expected from the opening in one step, and not those already recorded', () => {
    mark(participantOf(1), 'absent', { excused: true })
    guest([item('A')])
    expect(callRoll(made.desk, { sessionId })).toEqual({ count: 3 })
    expect(told()).toEqual(['1 absent', '0 present', '2 present', '3 present'])
    expect(undoStep(made.desk, sessionId).step).toBe('attendance.roll')
    expect(told()).toEqual(['1 absent'])
  })

  test('again marks nobody', () => {
    callRoll(made.desk, { sessionId })
    expect(callRoll(made.desk, { sessionId })).toEqual({ count: 0 })
  })
})

describe('copying the roll of the last session', () => {
  test('takes who was there and who was not, without the reason of that day', () => {
    callRoll(made.desk, { sessionId })
    mark(participantOf(1), 'absent', { excused: true, reason: 'đi công tác' })
    mark(participantOf(2), 'left', { time: '10:00' })
    mark(participantOf(3), 'substitute', { substituteId: people[0] ?? null })
    const next = session('2025-06-12')
    expect(copyRoll(made.desk, { sessionId: next })).toEqual({ count: 4, from: '2025-06-05' })
    expect(told(next)).toEqual(['0 present', '1 absent', '2 present', '3 substitute'])
    expect(readDossier(made.store, next).attendance[1]).toMatchObject({ excused: true, reason: null })
  })

  test('is the nearest session before, never a later one', () => {
    callRoll(made.desk, { sessionId })
    expect(copyRoll(made.desk, { sessionId: session('2025-06-01') })).toEqual({ count: 0, from: null })
  })
})

describe('guests', () => {
  test('come in with their item and leave with the next, as events with time and item', () => {
    const [first, second] = [item('A'), item('B')]
    guest([first])
    guest([second])
    guest([])
    expect(moveGuests(made.desk, { itemId: first, time: '08:00' })).toEqual({ came: 1, left: 0 })
    expect(moveGuests(made.desk, { itemId: second, time: '08:40' })).toEqual({ came: 1, left: 1 })
    expect(moveGuests(made.desk, { itemId: first, time: '09:10' })).toEqual({ came: 1, left: 1 })
    expect(told()).toEqual(['4 present 08:00', '4 left 08:40', '5 present 08:40', '4 returned 09:10', '5 left 09:10'])
    expect(readDossier(made.store, sessionId).attendance[0]?.itemId).toBe(first)
  })

  test('recorded as absent do not come in', () => {
    const first = item('A')
    mark(guest([first]), 'absent')
    expect(moveGuests(made.desk, { itemId: first, time: null })).toEqual({ came: 0, left: 0 })
  })
})

describe('a mark', () => {
  test('corrects what it contradicts: one opening, one fact, and the undo brings back what it was', () => {
    callRoll(made.desk, { sessionId })
    mark(participantOf(0), 'left', { time: '09:00' })
    mark(participantOf(0), 'absent', { excused: false })
    expect(told().filter((line) => line.startsWith('0'))).toEqual(['0 absent'])
    mark(participantOf(0), 'late', { time: '08:20' })
    expect(told().filter((line) => line.startsWith('0'))).toEqual(['0 late 08:20'])
    undoStep(made.desk, sessionId)
    undoStep(made.desk, sessionId)
    expect(told().filter((line) => line.startsWith('0'))).toEqual(['0 present', '0 left 09:00'])
  })

  test('repeated corrects its time and keeps its reason', () => {
    mark(participantOf(0), 'absent', { excused: true, reason: 'ốm' })
    expect(mark(participantOf(0), 'absent', { excused: false })).toMatchObject({ excused: false, reason: 'ốm' })
    mark(participantOf(1), 'present')
    mark(participantOf(1), 'left', { time: '09:00' })
    mark(participantOf(1), 'left', { time: '09:05' })
    expect(told()).toEqual(['0 absent', '1 present', '1 left 09:05'])
  })

  test('is of the person: one listed with two posts is marked in both places', () => {
    const { id: _, revision: __, ...first } = participants()[0] ?? expect.fail()
    const again = recordVerbs(made.desk, 'participant').add({ ...first, title: 'chức vụ thứ hai', order: 9 }).id
    callRoll(made.desk, { sessionId })
    mark(again, 'absent', { excused: true })
    expect(told().filter((line) => line.startsWith('0'))).toEqual(['0 absent', '0 absent'])
    undoStep(made.desk, sessionId)
    expect(told().filter((line) => line.startsWith('0'))).toEqual(['0 present', '0 present'])
  })

  test('of leaving or returning needs someone in the room or gone', () => {
    expect(refusal(() => mark(participantOf(0), 'left'))).toBe('INVALID_INPUT kind')
    mark(participantOf(0), 'present')
    expect(refusal(() => mark(participantOf(0), 'returned'))).toBe('INVALID_INPUT kind')
  })

  test('written one by one keeps the same guard: one who voted by name in an item is not out of the room for it', () => {
    const [first, second] = [item('A'), item('B')]
    callRoll(made.desk, { sessionId })
    const { id: _, ...ballot } = aBallot('any', { kind: 'open_named', state: 'open', result: null })
    const named = [{ personId: people[0] ?? '', choice: 'for' as const }]
    recordVerbs(made.desk, 'ballot').add({ ...ballot, sessionId, itemId: second, named })
    const attendance = recordVerbs(made.desk, 'attendance')
    const { id: __, ...event } = anEvent('any', 'left', 50, { sessionId, participantId: participantOf(0) })
    expect(refusal(() => attendance.add({ ...event, itemId: first }))).toBe('VOTER_ABSENT')
    const away = attendance.add({ ...event, participantId: participantOf(1), itemId: first })
    const moved = { id: away.id, revision: away.revision, patch: { participantId: participantOf(0) } }
    expect(refusal(() => attendance.update(moved))).toBe('VOTER_ABSENT')
    expect(made.store.tables.attendance.find(away.id)).toEqual(away)
  })

  test('of one who came back before voting cannot lose the coming back', () => {
    const [first, second] = [item('A'), item('B')]
    callRoll(made.desk, { sessionId })
    mark(participantOf(0), 'left', { itemId: first })
    const back = mark(participantOf(0), 'returned', { itemId: second })
    const { id: _, ...ballot } = aBallot('any', { kind: 'open_named', state: 'open', result: null })
    const named = [{ personId: people[0] ?? '', choice: 'for' as const }]
    recordVerbs(made.desk, 'ballot').add({ ...ballot, sessionId, itemId: second, named })
    const { id, revision } = back
    expect(refusal(() => recordVerbs(made.desk, 'attendance').remove({ id, revision }))).toBe('VOTER_ABSENT')
    expect(told()).toContain('0 returned')
  })

  test('never makes absent one who voted by name; leaving after the vote is leaving with the next item', () => {
    const [first, second] = [item('A'), item('B')]
    callRoll(made.desk, { sessionId })
    const { id: _, ...ballot } = aBallot('any', { kind: 'open_named', state: 'open', result: null })
    const named = [{ personId: people[0] ?? '', choice: 'for' as const }]
    recordVerbs(made.desk, 'ballot').add({ ...ballot, sessionId, itemId: first, named })
    for (const kind of ['absent', 'late'] as const)
      expect(refusal(() => mark(participantOf(0), kind, kind === 'late' ? { itemId: second } : {}))).toBe(
        'VOTER_ABSENT',
      )
    expect(told()[0]).toBe('0 present')
    expect(mark(participantOf(0), 'left', { itemId: first }).itemId).toBe(second)
  })

  test('after any run of marks leaves at most one opening of a participant, and movements that alternate', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...attendanceKinds), { maxLength: 20 }), (kinds) => {
        let events: AttendanceEvent[] = []
        for (const [order, kind] of kinds.entries()) {
          const place = placeMark(events, kind)
          if (place === null) continue
          const { corrected, dropped } = place
          events = events
            .filter(({ id }) => !dropped.some((one) => one.id === id))
            .map((event) => (event.id === corrected?.id ? { ...event, kind } : event))
          if (corrected === null) events.push(anEvent('An', kind, order))
        }
        const told = [...events].sort((a, b) => a.order - b.order).map(({ kind }) => kind)
        expect(told.join(' ')).toMatch(/^(|(present|late)( left returned)*( left)?|absent|substitute)$/)
      }),
    )
  })
})
