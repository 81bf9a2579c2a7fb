/** A new session's programme from an earlier one, from a named template, with the items of every session. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addItem, setItemState, updateItem } from '../../../electron/services/agenda.ts'
import { readDossier } from '../../../electron/services/dossiers.ts'
import {
  beginTemplates,
  programmeStarts,
  putBackTemplate,
  readTemplates,
  removeTemplate,
  saveTemplate,
  setRecurring,
} from '../../../electron/services/programme-templates.ts'
import { listSteps, redoStep, undoStep } from '../../../electron/services/session-steps.ts'
import { createSession } from '../../../electron/services/sessions.ts'
import type { ItemSeed } from '../../../shared/records/programme-template.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let bodyId: Id
let termId: Id
let last: Id
beforeEach(() => {
  made = makeDesk()
  ;({ bodyId, termId } = fillDirectory(made))
  last = create('2025-06-05')
})
afterEach(() => made.dispose())

const create = (date: string, programme: readonly ItemSeed[] = []) =>
  createSession(made.desk, { bodyId, termId, kind: 'regular', date, programme }).sessionId
const add = (title: string, parentId: Id | null = null) =>
  addItem(made.desk, { sessionId: last, title, parentId }).itemId
const programmeOf = (sessionId: Id) => {
  const { agendaEntries, agendaVersions } = readDossier(made.store, sessionId)
  expect(agendaVersions.map(({ label }) => label)).toEqual(['A'])
  return agendaEntries.map(({ printedNumber, title }) => `${printedNumber} ${title}`)
}

test('a session begins with the programme of the last one, numbered anew, what was put off among it', () => {
  const [one, , three] = [add('One'), add('Two'), add('Three')]
  add('Two A', readDossier(made.store, last).items[1]?.id ?? null)
  updateItem(made.desk, { id: one, revision: 1, patch: { plannedMinutes: 25 } })
  setItemState(made.desk, { itemId: one, revision: 2, state: 'postponed' })
  setItemState(made.desk, { itemId: three, revision: 1, state: 'withdrawn' })
  const [start] = programmeStarts(made.desk, bodyId)
  expect(start?.sessionId).toBe(last)
  const next = create('2025-07-05', start?.items)
  expect(programmeOf(next)).toEqual(['1 One', '2 Two', '2.1 Two A'])
  const { items } = readDossier(made.store, next)
  expect(items.map(({ state, plannedMinutes }) => [state, plannedMinutes])).toEqual([
    ['pending', 25],
    ['pending', null],
    ['pending', null],
  ])
})

test('a programme is kept under a name, once for each name, and can be removed; units since gone are left out', () => {
  const one = add('One')
  const unit = made.newId()
  made.desk.store.command({ name: 'unit.add', actor: { personId: null }, sessionId: null }, (w) =>
    w.unit.insert({
      id: unit,
      name: 'Sở Nội vụ',
      shortName: null,
      kind: 'state',
      from: null,
      to: null,
      successorId: null,
    }),
  )
  updateItem(made.desk, { id: one, revision: 1, patch: { invitedUnitIds: [unit], presentingUnitId: unit } })
  saveTemplate(made.desk, { sessionId: last, name: 'Thường kỳ' })
  add('Two')
  saveTemplate(made.desk, { sessionId: last, name: 'Thường kỳ' })
  const [template, ...others] = readTemplates(made.desk).templates
  expect([template?.items.map(({ title }) => title), others]).toEqual([['One', 'Two'], []])
  const gone = template?.items.map((item) => ({ ...item, presentingUnitId: made.newId() })) ?? []
  const { items } = readDossier(made.store, create('2025-07-05', gone))
  expect(items.map(({ presentingUnitId, invitedUnitIds }) => [presentingUnitId, invitedUnitIds])).toEqual([
    [null, [unit]],
    [null, []],
  ])
  removeTemplate(made.desk, template?.id ?? '')
  expect(readTemplates(made.desk).templates).toEqual([])
})

test('an item becomes one of every session with its sub-items, and no longer', () => {
  const one = add('Kiểm điểm việc thực hiện kết luận')
  add('Thông báo trước', one)
  setRecurring(made.desk, { itemId: one, isRecurring: true })
  setRecurring(made.desk, { itemId: one, isRecurring: true })
  expect(readTemplates(made.desk).recurring.map(({ title, subItems }) => [title, subItems.length])).toEqual([
    ['Kiểm điểm việc thực hiện kết luận', 1],
  ])
  setRecurring(made.desk, { itemId: one, isRecurring: false })
  expect(readTemplates(made.desk).recurring).toEqual([])
})

test('an item added from a template brings what is known of it and its sub-items, as one step', () => {
  const known = { presentingUnitId: null, plannedMinutes: 15, invitedUnitIds: [] }
  const seed = { title: 'One', ...known, subItems: [{ title: 'One A', ...known }] }
  addItem(made.desk, { sessionId: last, title: 'One', parentId: null, seed })
  expect(programmeOf(last)).toEqual(['1 One', '1.1 One A'])
  expect(readDossier(made.store, last).items.map(({ plannedMinutes }) => plannedMinutes)).toEqual([15, 15])
  undoStep(made.desk, last)
  expect(programmeOf(last)).toEqual([])
})

test('keeping, replacing and removing a template, and an item of every session, are logged steps that are taken back', () => {
  const one = add('One')
  const names = () => readTemplates(made.desk).templates.map(({ name, items }) => `${name}: ${items.length}`)
  saveTemplate(made.desk, { sessionId: last, name: 'Thường kỳ' })
  add('Two')
  saveTemplate(made.desk, { sessionId: last, name: 'Thường kỳ' })
  setRecurring(made.desk, { itemId: one, isRecurring: true })
  expect(listSteps(made.desk, last).steps.map(({ step, about }) => [step, about])).toEqual([
    ['template.recurring', 'One'],
    ['template.save', 'Thường kỳ'],
    ['item.add', 'Two'],
    ['template.save', 'Thường kỳ'],
    ['item.add', 'One'],
  ])
  undoStep(made.desk, last)
  expect(readTemplates(made.desk).recurring).toEqual([])
  undoStep(made.desk, last)
  expect(names()).toEqual(['Thường kỳ: 1'])
  redoStep(made.desk, last)
  expect(names()).toEqual(['Thường kỳ: 2'])
  const [template] = readTemplates(made.desk).templates
  if (template === undefined) throw new Error('kept')
  removeTemplate(made.desk, template.id)
  expect(names()).toEqual([])
  putBackTemplate(made.desk, template)
  expect(names()).toEqual(['Thường kỳ: 2'])
  expect(made.row('SELECT action FROM audit_entry ORDER BY seq DESC')).toEqual({ action: 'template.putBack' })
})

test('templates an older version kept as a setting become records, once', () => {
  const known = { presentingUnitId: null, plannedMinutes: 15, invitedUnitIds: [], subItems: [] }
  const template = { id: made.newId(), name: 'Thường kỳ', items: [{ title: 'One', ...known }] }
  const old = { templates: [template], recurring: [{ title: 'Hằng tháng', ...known }] }
  made.store.settings.set('programme-templates', JSON.stringify(old))
  beginTemplates(made.desk)
  expect(readTemplates(made.desk)).toEqual(old)
  removeTemplate(made.desk, template.id)
  beginTemplates(made.desk)
  expect(readTemplates(made.desk)).toEqual({ ...old, templates: [] })
})
