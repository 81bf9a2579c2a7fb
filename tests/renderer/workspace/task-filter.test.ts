import { expect, test } from 'vitest'
import { allTasks, choicesOf, wantedTasks } from '../../../renderer/features/follow-up/task-filter.ts'
import type { FollowedTask } from '../../../shared/contract/endpoints/follow-up.ts'

const task = (id: string, more: Partial<FollowedTask>): FollowedTask => ({
  id,
  sessionId: 's',
  sessionName: 'Ban Thường vụ',
  unitId: null,
  unit: null,
  coUnits: [],
  work: null,
  level: 'none',
  state: 'in_time',
  due: null,
  dueOn: null,
  outcome: null,
  extended: 0,
  lastReportOn: null,
  places: [],
  ...more,
})
const finance = { id: 'stc', name: 'Sở Tài chính' }
const tasks = [
  task('leads', { unitId: 'stc', unit: 'Sở Tài chính' }),
  task('helps', { unitId: 'snn', unit: 'Sở Nông nghiệp', coUnits: [finance] }),
  task('nobody', {}),
]
const shown = (unit: string) => wantedTasks(tasks, { ...allTasks, unit }).map(({ id }) => id)

test('a unit finds the tasks it leads and those it helps with; nobody named finds what no unit leads', () => {
  expect(shown('stc')).toEqual(['leads', 'helps'])
  expect(shown('snn')).toEqual(['helps'])
  expect(shown('none')).toEqual(['nobody'])
  expect(shown('all')).toEqual(['leads', 'helps', 'nobody'])
})

test('a unit that only helps can be chosen, and each stands once', () => {
  const choices = choicesOf(tasks.slice(1), ({ coUnits }) => coUnits.map(({ id, name }) => ({ id, label: name })))
  expect(choices).toEqual([{ id: 'stc', label: 'Sở Tài chính' }])
})

test('words are sought in the names of the units that help, without marks', () => {
  expect(wantedTasks(tasks, { ...allTasks, words: 'tai chinh' }).map(({ id }) => id)).toEqual(['leads', 'helps'])
})
