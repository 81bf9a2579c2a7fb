/** How a task stands: an icon and words, then colour. */
import { CircleAlert, CircleCheck, CircleSlash, Clock, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { FollowedTask } from '../../../shared/contract/endpoints/follow-up.ts'

const looks = {
  overdue: { className: 'state bad', Icon: CircleAlert },
  soon: { className: 'state warn', Icon: Hourglass },
  in_time: { className: 'state info', Icon: Clock },
  undated: { className: 'state info', Icon: Clock },
  done: { className: 'state ok', Icon: CircleCheck },
} as const

export function TaskState({ task: { state, outcome } }: { readonly task: Pick<FollowedTask, 'state' | 'outcome'> }) {
  const { t } = useTranslation()
  const isEnded = state === 'done' && outcome === 'ended'
  const { className, Icon } = isEnded ? { className: 'state info', Icon: CircleSlash } : looks[state]
  return (
    <span className={className}>
      <Icon aria-hidden="true" size={14} /> {isEnded ? t('followUp.outcomes.ended') : t(`followUp.states.${state}`)}
    </span>
  )
}
