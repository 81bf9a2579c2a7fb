/** The programme once members hold it: every change makes or fills the next version, and the one they hold stays as it was. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  addItem,
  issueProgramme,
  removeItem,
  reorderItems,
  setItemState,
  updateItem,
} from '../../../electron/services/agenda.ts'
import { readDossier } from '../../../electron/services/dossiers.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import { createSession, transitionSession } from '../../../electron/services/sessions.ts'
import { discussionOrder } from '../../../shared/domain/programme.ts'
import { programmeDifference } from '../../../shared/domain/programme-difference.ts'
import type { Transition } from '../../../shared/domain/session-states.ts'
import type { AgendaItem } from '../../../shared/records/session.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
let people: Id[]
beforeEach(() => {
  made = makeDesk()
  const { bodyId, termId, ...filled } = fillDirectory(made)
  people = filled.people
  sessionId = createSession(made.desk, { bodyId, termId, kind: 'regular', date: '2025-06-05' }).sessionId
})
afterEach(() => made.dispose())

const read = () => readDossier(made.store, sessionId)
const move = (transition: Transition, reason: string | null = null) =>
  transitionSession(made.desk, { sessionId, revision: read().session.revision, transition, reason })
const add = (title: string, parentId: Id | null = null) => addItem(made.desk, { sessionId, title, parentId }).itemId
const one = (id: Id) => {
  const item = read().items.find((candidate) => candidate.id === id)
  if (item === undefined) throw new Error('no such item')
  return item
}
const put = (itemId: Id, state: AgendaItem['state']) =>
  setItemState(made.desk, { itemId, revision: one(itemId).revision, state })
/** `A 2025-06-03: 1 First; 2 Second` for each version. */
const versions = () => {
  const { agendaVersions, agendaEntries } = read()
  return agendaVersions.map(({ id, label, issuedOn }) => {
    const entries = agendaEntries.filter(({ versionId }) => versionId === id).sort((x, y) => x.order - y.order)
    return `${label} ${issuedOn}: ${entries.map(({ printedNumber, title }) => `${printedNumber} ${title}`).join('; ')}`
  })
}
const discussed = () => discussionOrder(read()).map((id) => one(id).title)

describe('a version is issued', () => {
  test('by convening, and by opening a session that was not convened; an empty programme is not', () => {
    move('convene')
    expect(versions()).toEqual(['A null: '])
    add('One')
    move('start')
    expect(versions()).toEqual(['A 2025-06-03: 1 One'])
    undoStep(made.desk, sessionId)
    expect([versions(), read().session.state]).toEqual([['A null: 1 One'], 'convened'])
  })

  test('by a person in the room, once', () => {
    add('One')
    move('start')
    expect(refusal(() => issueProgramme(made.desk, sessionId))).toBe('TRANSITION_REFUSED')
    add('Two')
    issueProgramme(made.desk, sessionId)
    add('Three')
    expect(versions()).toEqual(['A 2025-06-03: 1 One', 'B 2025-06-03: 1 One; 2 Two', 'C null: 1 One; 2 Two; 3 Three'])
  })
})

describe('after that', () => {
  let [first, second, third] = ['', '', '']
  beforeEach(() => {
    ;[first, second, third] = [add('One'), add('Two'), add('Three')]
    move('convene')
  })

  test('adding, reordering and renaming go to version B and leave A as members have it; each is one step to undo', () => {
    const steps = [
      () => add('Four'),
      () => reorderItems(made.desk, { sessionId, itemIds: [third, first, second], renumber: false }),
      () => updateItem(made.desk, { id: second, revision: one(second).revision, patch: { title: 'Second' } }),
    ]
    for (const step of steps) {
      const before = versions()
      step()
      expect(versions()).toHaveLength(2)
      expect(versions()[0]).toBe('A 2025-06-03: 1 One; 2 Two; 3 Three')
      undoStep(made.desk, sessionId)
      expect(versions()).toEqual(before)
    }
    for (const step of steps.slice(1)) step()
    expect(versions()[1]).toBe('B null: 3 Three; 1 One; 2 Second')
  })

  test('another presenter and other planned minutes go to version B too, and the difference tells them; what is printed nowhere makes no version', () => {
    const edit = (patch: object) => updateItem(made.desk, { id: second, revision: one(second).revision, patch })
    edit({ subject: 'báo cáo' })
    expect(versions()).toHaveLength(1)
    edit({ presenterId: people[0] })
    edit({ plannedMinutes: 20 })
    const { agendaVersions, agendaEntries, items } = read()
    const [a, b] = agendaVersions.map(({ id }) => id)
    const name = made.store.tables.person.find(people[0] ?? '')?.fullName
    expect(programmeDifference({ agendaEntries, items }, a ?? '', b ?? '')).toMatchObject([
      {
        itemId: second,
        changes: ['presented', 'planned'],
        before: { printed: { presenter: null, minutes: null } },
        after: { printed: { presenter: name, minutes: 20 } },
      },
    ])
    undoStep(made.desk, sessionId)
    undoStep(made.desk, sessionId)
    expect([versions().length, one(second).presenterId]).toEqual([1, null])
  })

  test('a version from before this was kept tells no such difference, and is not left behind by it', () => {
    const old = read().agendaEntries
    made.desk.store.command({ name: 'agenda.issue', actor: { personId: null }, sessionId }, (w) => {
      for (const { id, revision } of old) w.agendaEntry.update(id, revision, { printed: null })
    })
    updateItem(made.desk, { id: second, revision: one(second).revision, patch: { title: 'Second' } })
    const { agendaVersions, agendaEntries, items } = read()
    const [a, b] = agendaVersions.map(({ id }) => id)
    expect(programmeDifference({ agendaEntries, items }, a ?? '', b ?? '').map(({ changes }) => changes)).toEqual([
      ['retitled'],
    ])
  })

  test('postponing takes the item out with its sub-items not yet dealt with, and the numbers of the others stay', () => {
    const child = add('Sub', second)
    put(second, 'postponed')
    expect(versions()[1]).toBe('B null: 1 One; 3 Three')
    expect(one(child).state).toBe('postponed')
    expect(discussed()).toEqual(['One', 'Two', 'Three'])
    undoStep(made.desk, sessionId)
    expect([versions()[1], one(child).state, one(second).state]).toEqual([
      'B null: 1 One; 2 Two; 3 Three; 2.1 Sub',
      'pending',
      'pending',
    ])
  })

  test('an item added in the room and postponed before any version named it keeps its line, and is taken up there', () => {
    const late = add('Four')
    put(late, 'postponed')
    expect(versions()[1]).toBe('B null: 1 One; 2 Two; 3 Three; 4 Four')
    expect(discussed()).toEqual(['One', 'Two', 'Three', 'Four'])
    put(late, 'pending')
    expect(versions()[1]).toBe('B null: 1 One; 2 Two; 3 Three; 4 Four')
    issueProgramme(made.desk, sessionId)
    put(late, 'postponed')
    expect(versions()[2]).toBe('C null: 1 One; 2 Two; 3 Three')
    expect(discussed()).toEqual(['One', 'Two', 'Three', 'Four'])
  })

  test('an item taken up again stands where it stood, under its number; its sub-items come back with it', () => {
    const child = add('Sub', second)
    issueProgramme(made.desk, sessionId)
    put(second, 'withdrawn')
    put(second, 'discussing')
    expect(versions().at(-1)).toBe('C null: 1 One; 2 Two; 3 Three; 2.1 Sub')
    put(second, 'postponed')
    put(child, 'pending')
    expect([one(second).state, versions().at(-1)]).toEqual(['pending', 'C null: 1 One; 2 Two; 3 Three; 2.1 Sub'])
  })

  test('dropping an item members have on paper withdraws it; one they never had is buried', () => {
    const late = add('Four')
    removeItem(made.desk, late)
    expect(read().items.map(({ title }) => title)).toEqual(['One', 'Two', 'Three'])
    removeItem(made.desk, first)
    expect(one(first).state).toBe('withdrawn')
    expect(versions()).toEqual(['A 2025-06-03: 1 One; 2 Two; 3 Three', 'B null: 2 Two; 3 Three'])
    expect(add('Five') && versions()[1]).toBe('B null: 2 Two; 3 Three; 4 Five')
  })

  test('what is mended after the session is concluded makes no new version', () => {
    move('start')
    move('conclude')
    updateItem(made.desk, { id: second, revision: one(second).revision, patch: { title: 'Second' } })
    put(third, 'postponed')
    expect(versions()).toEqual(['A 2025-06-03: 1 One; 2 Second; 3 Three'])
  })
})
