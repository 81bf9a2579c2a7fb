/** Tasks: who, what, by when; and that what is said is what is kept as a task (`domain.md` 3.2, 5.12). */
import type { Unit } from '../../records/directory.ts'
import type { Task } from '../../records/session.ts'
import type { CivilDate } from '../../records/values.ts'
import { shortDate } from '../../vietnamese/dates.ts'
import { inForce } from '../in-force.ts'
import { type CheckedDossier, dossierRule, fieldOf } from './checked-dossier.ts'
import { foundIn } from './checked-text.ts'
import { inOrder } from './dossier-texts.ts'
import { aboutRecord, type Found } from './finding.ts'
import { inOneWriting } from './spans.ts'

/** A task whose words are only dots or marks. */
const noWork = dossierRule({
  id: 'task.noWork',
  severity: 'block',
  source: 'domain.md 3.2',
  find: ({ dossier }) => tasksWhere(dossier, 'work', ({ work }) => !/\p{L}/u.test(work)),
})

const noUnit = dossierRule({
  id: 'task.noUnit',
  severity: 'warning',
  source: 'domain.md 3.2',
  find: ({ dossier }) => tasksWhere(dossier, 'leadUnitId', ({ leadUnitId }) => leadUnitId === null),
})

const noDue = dossierRule({
  id: 'task.noDue',
  severity: 'warning',
  source: 'domain.md 3.2',
  find: ({ dossier }) => tasksWhere(dossier, 'due', ({ due }) => due === null),
})

/** Due before the session, or before the day of the document that gives the task. */
const dueBefore = dossierRule({
  id: 'task.dueBefore',
  severity: 'warning',
  source: 'domain.md 5.12',
  find: ({ dossier }) => {
    const { date, documentDate } = dossier.session
    const from = [date, documentDate]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1)
    return from === undefined ? [] : dueWhere(dossier, (due) => due < from, from)
  },
})

/** Due after the term of the body that gives the task. */
const dueAfterTerm = dossierRule({
  id: 'task.dueAfterTerm',
  severity: 'warning',
  source: 'domain.md 5.12',
  find: ({ dossier }) => {
    const end = dossier.term.endsOn
    return end === null ? [] : dueWhere(dossier, (due) => due > end, end)
  },
})

/** A unit that ends before the task is due cannot finish it. */
const unitEndsBefore = dossierRule({
  id: 'task.unitEndsBefore',
  severity: 'warning',
  source: 'domain.md 5.9, 5.12',
  find: ({ day, dossier }) =>
    inOrder(dossier.tasks).flatMap((task) => {
      const due = dueDate(task)
      const unit = dossier.units.find(({ id }) => id === task.leadUnitId)
      if (due === null || unit === undefined || !inForce(unit, day) || unit.to === null || due <= unit.to) return []
      const params = { unit: unit.name, lastDay: shortDate(unit.to), due: shortDate(due) }
      return [aboutRecord(fieldOf('task', task, 'leadUnitId'), params)]
    }),
})

/** "giao Sở Tài chính ..." in a decision without a task of that unit in the same item: the unit gets no slip. */
const unitWithoutTask = dossierRule({
  id: 'task.unitWithoutTask',
  severity: 'warning',
  source: 'domain.md 3.2',
  find: ({ texts, dossier: { decisions, tasks, units } }) => {
    const named = units.map((unit) => ({ unit, read: namesOf(unit).map(inOneWriting) }))
    return decisions.flatMap((decision) => {
      const text = texts.find(({ at }) => at.kind === 'decision' && at.id === decision.id && at.field === 'text')
      if (text === undefined) return []
      const words = inOneWriting(text.text)
      const own = tasks.filter(({ itemId }) => itemId === decision.itemId)
      return named
        .filter(({ read }) => read.some((name) => words.includes(name)))
        .filter(({ unit: { id } }) => !own.some((task) => task.leadUnitId === id || task.coUnitIds.includes(id)))
        .flatMap(({ unit }): Found[] => {
          const match = givenTo(unit).exec(text.text)
          const name = match?.groups?.['name'] ?? ''
          if (match === null) return []
          const end = match.index + match[0].length
          return [foundIn(text, { start: end - name.length, end })]
        })
    })
  },
})

/** "Cơ bản thống nhất; giao ... hoàn thiện" asks for someone to do it and a day (`domain.md` 3.2). */
const changesWithoutTask = dossierRule({
  id: 'task.changesWithoutTask',
  severity: 'warning',
  source: 'domain.md 3.2',
  find: ({ dossier: { decisions, tasks } }) =>
    inOrder(decisions)
      .filter(({ code }) => code === 'APPROVED_WITH_CHANGES')
      .filter(
        ({ id, itemId }) =>
          !tasks.some(
            (task) =>
              (task.decisionId ?? id) === id && task.itemId === itemId && task.leadUnitId !== null && task.due !== null,
          ),
      )
      .map((decision) => aboutRecord(fieldOf('decision', decision, 'code'))),
})

export const taskRules = [
  noWork,
  noUnit,
  noDue,
  dueBefore,
  dueAfterTerm,
  unitEndsBefore,
  unitWithoutTask,
  changesWithoutTask,
] as const

type Tasks = CheckedDossier['dossier']

function tasksWhere({ tasks }: Tasks, field: string, isMeant: (task: Task) => boolean): Found[] {
  return inOrder(tasks)
    .filter(isMeant)
    .map((task) => aboutRecord(fieldOf('task', task, field)))
}

function dueWhere({ tasks }: Tasks, isMeant: (due: CivilDate) => boolean, limit: CivilDate): Found[] {
  return inOrder(tasks).flatMap((task) => {
    const due = dueDate(task)
    if (due === null || !isMeant(due)) return []
    return [aboutRecord(fieldOf('task', task, 'due'), { due: shortDate(due), limit: shortDate(limit) })]
  })
}

function dueDate({ due }: Task): CivilDate | null {
  return due?.kind === 'by_date' ? due.date : null
}

function namesOf({ name, shortName }: Unit): string[] {
  return [name, ...(shortName === null ? [] : [shortName])]
}

/** "giao", "yêu cầu", "đề nghị" right before one of the unit's names. */
function givenTo(unit: Unit): RegExp {
  const names = namesOf(unit)
    .sort((a, b) => b.length - a.length)
    .map((one) => one.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`(?<!\\p{L})(?:giao|yêu cầu|đề nghị)\\s+(?<name>${names.join('|')})(?!\\p{L})`, 'iu')
}
