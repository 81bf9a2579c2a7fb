/** The list at the left: filtered by unit, deadline, session and words; under a head for each unit or state. */
import { useEffect, useRef } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FollowedTask } from '../../../shared/contract/endpoints/follow-up.ts'
import { followStates } from '../../../shared/domain/follow-up.ts'
import { sealedTitle } from '../../../shared/domain/secret-parts.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { Choice, TextField } from '../../components/fields.tsx'
import { LevelTag } from '../secrecy/level-tag.tsx'
import { choicesOf, type TaskFilter } from './task-filter.ts'
import { TaskState } from './task-state.tsx'

type TaskListProps = {
  readonly tasks: readonly FollowedTask[]
  readonly shown: readonly FollowedTask[]
  readonly filter: TaskFilter
  readonly onFilter: (filter: TaskFilter) => void
  readonly chosen: string | null
  readonly onChoose: (id: string) => void
}

export function TaskList({ tasks, shown, filter, onFilter, chosen, onChoose }: TaskListProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLElement>(null)
  const groups = Map.groupBy(shown, (task) =>
    filter.by === 'unit' ? (task.unit ?? t('followUp.noUnit')) : t(`followUp.states.${task.state}`),
  )
  const units = choicesOf(tasks, ({ unitId, unit, coUnits }) => [
    { id: unitId ?? 'none', label: unit ?? t('followUp.noUnit') },
    ...coUnits.map(({ id, name }) => ({ id, label: name })),
  ])
  const sessions = choicesOf(tasks, ({ sessionId, sessionName }) => [{ id: sessionId, label: sessionName }])
  const all = { id: 'all', label: t('followUp.all') }
  const set = (change: Partial<TaskFilter>) => onFilter({ ...filter, ...change })
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <section className="split-list" aria-label={t('followUp.list')} ref={list}>
      <div className="follow-up-filter">
        <TextField
          label={t('followUp.find')}
          labelHidden
          placeholder={t('followUp.find')}
          value={filter.words}
          onChange={(words) => set({ words })}
        />
        <div className="follow-up-choices">
          <Choice
            label={t('followUp.unit')}
            value={filter.unit}
            options={[all, ...units]}
            onChange={(unit) => set({ unit })}
          />
          <Choice
            label={t('followUp.due')}
            value={filter.state}
            options={(['open', ...followStates, 'all'] as const).map((id) => ({
              id,
              label: id === 'all' ? t('followUp.all') : t(`followUp.states.${id}`),
            }))}
            onChange={(state) => set({ state })}
          />
          <Choice
            label={t('followUp.session')}
            value={filter.session}
            options={[all, ...sessions]}
            onChange={(session) => set({ session })}
          />
          <Choice
            label={t('followUp.order')}
            value={filter.by}
            options={(['due', 'unit'] as const).map((id) => ({ id, label: t(`followUp.by.${id}`) }))}
            onChange={(by) => set({ by })}
          />
        </div>
      </div>
      <ListBox
        className="pick-rows"
        aria-label={t('shell.tasks')}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [first] = keys === 'all' ? [] : [...keys]
          if (first !== undefined) onChoose(String(first))
        }}
        renderEmptyState={() => <p className="pick-none quiet-text small-text">{t('followUp.noneFound')}</p>}
      >
        {[...groups].map(([name, own]) => (
          <ListBoxSection key={name} id={name}>
            <Header className="follow-up-head">
              {name} <span className="quiet-text">{own.length}</span>
            </Header>
            {own.map((task) => (
              <TaskRow key={task.id} task={task} by={filter.by} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </section>
  )
}

function TaskRow({ task, by }: { readonly task: FollowedTask; readonly by: TaskFilter['by'] }) {
  const { t } = useTranslation()
  const words = task.work ?? sealedTitle
  const dueOn =
    task.dueOn === null ? (task.due ?? t('followUp.noDue')) : t('followUp.until', { day: shortDate(task.dueOn) })
  return (
    <ListBoxItem className="list-row" id={task.id} textValue={words}>
      <span className="follow-up-work">{words}</span>
      <small>{by === 'unit' ? dueOn : [task.unit ?? t('followUp.noUnit'), dueOn].join(', ')}</small>
      <span className="follow-up-marks">
        <TaskState task={task} />
        <LevelTag level={task.level} />
      </span>
    </ListBoxItem>
  )
}
