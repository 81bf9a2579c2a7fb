/** One item of the programme in the room: number, title, where it stands, how much of it is recorded, its time against the plan. */
import { Check, CircleDot, CirclePause, type LucideIcon, Undo2 } from 'lucide-react'
import { ListBoxItem } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { isOffTable } from '../../../../shared/domain/programme.ts'
import type { itemStates } from '../../../../shared/records/session.ts'
import { WholeNumbers } from '../../../components/whole-numbers.tsx'
import { LevelTag } from '../../secrecy/level-tag.tsx'
import { ItemMinutes } from './item-minutes.tsx'
import type { ProgrammeEntry } from './programme-entries.ts'

type ItemState = (typeof itemStates)[number]

export function ProgrammeLine({ row, contributions, decisions, tasks, spentByTimes }: ProgrammeEntry) {
  const { t } = useTranslation()
  const { item, entry, depth, level } = row
  const recorded = [
    [contributions, 'meeting.contributionCount'],
    [decisions, 'meeting.decisionCount'],
    [tasks, 'meeting.taskCount'],
  ] as const
  const words = recorded.flatMap(([count, key]) => (count === 0 ? [] : [t(key, { count })]))
  const looks = ['ws-programme-row', ...(depth === 0 ? [] : ['ws-sub']), ...(isOffTable(item) ? ['ws-off'] : [])]
  return (
    <ListBoxItem id={item.id} textValue={`${entry.printedNumber} ${item.title}`} className={looks.join(' ')}>
      <b className="ws-number">{entry.printedNumber}</b>
      <span className="ws-programme-words">
        <span className="ws-three-lines">
          <LevelTag level={level} /> <WholeNumbers words={item.title} />
        </span>
        {(item.state !== 'pending' || words.length > 0) && (
          <span className="ws-programme-state">
            {item.state !== 'pending' && <StateWords state={item.state} />}
            {words.length > 0 && <span className="quiet-text small-text">{words.join(', ')}</span>}
          </span>
        )}
      </span>
      <ItemMinutes item={item} spentByTimes={spentByTimes} />
    </ListBoxItem>
  )
}

const looks: Record<Exclude<ItemState, 'pending'>, { readonly icon: LucideIcon; readonly tone: string }> = {
  discussing: { icon: CircleDot, tone: 'info' },
  decided: { icon: Check, tone: 'ok' },
  postponed: { icon: CirclePause, tone: 'warn' },
  withdrawn: { icon: Undo2, tone: 'mute' },
}

function StateWords({ state }: { readonly state: Exclude<ItemState, 'pending'> }) {
  const { t } = useTranslation()
  const { icon: Icon, tone } = looks[state]
  return (
    <span className={`state ${tone}`}>
      <Icon aria-hidden="true" size={14} />
      {t(`workspace.itemState.${state}`)}
    </span>
  )
}
