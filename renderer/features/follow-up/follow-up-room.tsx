/** Nhiệm vụ: the tasks in force by unit and due date, each with what became of it. */
import './follow-up.css'
import { Printer } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call, errorOf } from '../../api.ts'
import { KeyLine } from '../../components/key-line.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { useSay } from '../../components/toasts.tsx'
import { useRead } from '../../query.ts'
import { FindButton } from '../../shell/find-button.tsx'
import { letOut } from '../secrecy/secret-consent.tsx'
import { useCommands } from '../workspace/commands.ts'
import { TaskCards } from './task-cards.tsx'
import { allTasks, type TaskFilter, wantedTasks } from './task-filter.ts'
import { TaskList } from './task-list.tsx'

type FollowUpRoomProps = {
  /** The task the address names, if any. */
  readonly taskId: string | null
  readonly onFind: () => void
}

export function FollowUpRoom({ taskId, onFind }: FollowUpRoomProps) {
  const { t } = useTranslation()
  const say = useSay()
  const read = useRead('followUp.list', null).data
  const [chosen, choose] = useState(taskId)
  const [filter, setFilter] = useState<TaskFilter>(allTasks)
  const shown = wantedTasks(read?.tasks ?? [], filter)
  const current = shown.find(({ id }) => id === chosen) ?? shown[0]
  const currentId = current?.id ?? null
  // What is noted may change its place in the list: it stays the one in hand.
  useEffect(() => choose(currentId), [currentId])
  const print = async () => {
    if (shown.length === 0) return
    const list = { by: filter.by, taskIds: shown.map(({ id }) => id) }
    try {
      await letOut((confirmed) => call('followUp.print', { ...list, ...confirmed }))
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  useCommands({
    'Ctrl+p': () => void print(),
    'Ctrl+1': () => setFilter((now) => ({ ...now, by: 'due' })),
    'Ctrl+2': () => setFilter((now) => ({ ...now, by: 'unit' })),
  })
  if (read === undefined) return <main className="room" aria-busy="true" />
  const overdue = read.tasks.filter(({ state }) => state === 'overdue').length
  return (
    <div className="room">
      <header className="top">
        <h1>{t('shell.tasks')}</h1>
        <span className="meta">{t('followUp.counts', { count: read.tasks.length, overdue })}</span>
        {read.sealed > 0 && <span className="state warn">{t('followUp.sealed', { count: read.sealed })}</span>}
        <span className="space" />
        <Button className="button" isDisabled={shown.length === 0} onPress={() => void print()}>
          <Printer aria-hidden="true" size={14} /> {t('followUp.print')}
        </Button>
        <SavedState />
        <FindButton onPress={onFind} />
      </header>
      <main className="room-body">
        {read.tasks.length === 0 ? (
          <p className="empty">{t('followUp.empty')}</p>
        ) : (
          <div className="split follow-up">
            <TaskList
              tasks={read.tasks}
              shown={shown}
              filter={filter}
              onFilter={setFilter}
              chosen={current?.id ?? null}
              onChoose={choose}
            />
            <div className="split-main">
              {current === undefined ? (
                <p className="empty">{t('followUp.noneFound')}</p>
              ) : (
                <TaskCards key={current.id} task={current} today={read.today} />
              )}
            </div>
          </div>
        )}
      </main>
      <KeyLine
        hints={[
          { keys: ['↑', '↓'], words: t('directory.keyRows') },
          { keys: ['Alt', 'B'], words: t('followUp.kinds.report') },
          { keys: ['Alt', 'M'], words: t('followUp.kinds.evidence') },
          { keys: ['Alt', 'G'], words: t('followUp.kinds.extension') },
          { keys: ['Alt', 'X'], words: t('followUp.closeOrReopen') },
          { keys: ['Alt', 'V'], words: t('followUp.toSentence') },
          { keys: ['Alt', 'P'], words: t('followUp.toSession') },
          { keys: ['Ctrl', 'P'], words: t('followUp.print') },
          { keys: ['Ctrl', '1'], words: t('followUp.by.due') },
          { keys: ['Ctrl', '2'], words: t('followUp.by.unit') },
        ]}
      />
    </div>
  )
}
