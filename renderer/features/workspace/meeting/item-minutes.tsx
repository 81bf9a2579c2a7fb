/** Minutes spent on an item and planned for it, `26/20`: by the clock of the room, else by the times of what was said. */
import { useTranslation } from 'react-i18next'
import { currentTurn, isRunning, itemMs } from '../../../../shared/domain/live/clock.ts'
import type { AgendaRow } from '../model/agenda.ts'
import { useLive } from './live/live.ts'
import { useNow } from './live/use-now.ts'

type Item = AgendaRow['item']

type ItemMinutesProps = {
  readonly item: Item
  /** By the times of what was said; `null` when nobody was. */
  readonly spentByTimes: number | null
}

export function ItemMinutes({ item, spentByTimes }: ItemMinutesProps) {
  const { state } = useLive()
  // Only the line whose minutes run looks at the clock.
  if (isRunning(state) && currentTurn(state)?.itemId === item.id) return <RunningMinutes item={item} />
  const clocked = state.stretches.some(({ itemId }) => itemId === item.id)
  const spent = clocked ? inMinutes(itemMs(state, item.id, Date.now())) : spentByTimes
  return <Minutes spent={spent} planned={item.plannedMinutes} />
}

function RunningMinutes({ item }: { readonly item: Item }) {
  const { state } = useLive()
  return <Minutes spent={inMinutes(itemMs(state, item.id, useNow()))} planned={item.plannedMinutes} />
}

/** More than planned is said, not only coloured. */
function Minutes({ spent, planned }: { readonly spent: number | null; readonly planned: number | null }) {
  const { t } = useTranslation()
  if (spent === null && planned === null) return null
  const isOver = spent !== null && planned !== null && spent > planned
  const words = [
    ...(spent === null ? [] : [t('programme.spent', { count: spent })]),
    ...(planned === null ? [] : [t('programme.planned', { count: planned })]),
    ...(isOver ? [t('programme.over', { count: spent - planned })] : []),
  ].join(', ')
  return (
    <span className={isOver ? 'ws-minutes ws-over' : 'ws-minutes'} title={words}>
      <span aria-hidden="true">{`${spent ?? '–'}/${planned ?? '–'}′${isOver ? '!' : ''}`}</span>
      <span className="unseen">{words}</span>
    </span>
  )
}

function inMinutes(ms: number): number {
  return Math.floor(ms / 60_000)
}
