/** Tasks given by the conclusion of an item. What was not said stays a visible blank: unit and deadline are never guessed. */
import { ListTodo, Trash2 } from 'lucide-react'
import { memo } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { taskVerbs } from '../../../../shared/records/session.ts'
import { unclassified } from '../../../../shared/records/values.ts'
import { useCommands } from '../commands.ts'
import { type EditableRecords, useDesk } from '../desk.ts'
import { bindingOf } from '../fields/binding.ts'
import { ChoiceField } from '../fields/choice-field.tsx'
import { DueField } from '../fields/due-field.tsx'
import { SecrecyField } from '../fields/secrecy-field.tsx'
import { RequiredText, TextOf } from '../fields/text-fields.tsx'
import { UnitField, UnitsField } from '../fields/unit-fields.tsx'
import { neighbour, ofItem } from '../model/ordered.ts'
import { NewTask } from './new-task.tsx'

type Task = EditableRecords['task']

export const Tasks = memo(function Tasks({ item }: { readonly item: EditableRecords['item'] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const list = ofItem(desk.dossier.tasks, item.id)
  useCommands({ 'Alt+n': () => desk.focus('tasks.add') })
  return (
    <section className="ws-part" aria-label={t('meeting.tasks')}>
      <h3 className="ws-section">{t('meeting.tasks')}</h3>
      {list.map((task) => (
        <TaskForm key={task.id} task={task} list={list} />
      ))}
      <NewTask itemId={item.id} secrecy={unclassified} icon={<ListTodo aria-hidden="true" size={14} />} />
    </section>
  )
})

function TaskForm({ task, list }: { readonly task: Task; readonly list: readonly Task[] }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const of = bindingOf('task', task)
  const remove = async () => {
    const next = neighbour(list, task.id)
    await desk.remove('task', task, t('meeting.taskRemoved', { work: firstWords(task.work) }))
    desk.focus(next === null ? 'tasks.add' : `task:${next}.work`)
  }
  return (
    <article className="ws-task" aria-label={t('meeting.task', { work: firstWords(task.work) })}>
      <div className="ws-task-who">
        <ChoiceField
          bound={of('verb')}
          label={t('meeting.verb')}
          options={taskVerbs.map((id) => ({ id, label: t(`meeting.verbs.${id}`) }))}
        />
        <UnitField bound={of('leadUnitId')} label={t('meeting.leadUnit')} wanted={t('meeting.noLeadUnit')} />
        <UnitsField bound={of('coUnitIds')} label={t('meeting.coUnits')} />
        <SecrecyField kind="task" record={task} label={t('meeting.taskSecrecy')} compact />
        <Button
          className="button square quiet"
          aria-label={t('meeting.removeTask')}
          isDisabled={!desk.isOpen}
          onPress={() => void remove()}
        >
          <Trash2 aria-hidden="true" size={14} />
        </Button>
      </div>
      <RequiredText bound={of('work')} label={t('meeting.work')} rows={2} asDocument />
      <div className="ws-task-when">
        <DueField bound={of('due')} label={t('meeting.due')} wanted={t('meeting.noDue')} />
        <TextOf bound={of('product')} label={t('meeting.product')} />
        <TextOf bound={of('reportsTo')} label={t('meeting.reportsTo')} />
      </div>
    </article>
  )
}

function firstWords(work: string): string {
  return work.length > 60 ? `${work.slice(0, 60)}…` : work
}
