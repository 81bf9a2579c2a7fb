/** Minutes spent on an item and planned for it, `26/20`: by the clock of the room, else by the times of what was said. */
import { useTranslation } from 'react-i18next'
import type { StoredDossier } from '../../../../shared/contract/views.ts'
import { minutesByItem } from '../../../../shared/domain/item-time.ts'
import { currentTurn, isRunning, itemMs } from '../../../../shared/domain/live/clock.ts'
import { useDesk } from '../desk.ts'
import type { AgendaRow } from '../model/agenda.ts'
import { useLive } from './live/live.ts'
import { useNow } from './live/use-now.ts'

type Item = AgendaRow['item']

export function ItemMinutes({ item }: { readonly item: Item }) {
  const { state } = useLive()
  const { dossier } = useDesk()
  // Only the line whose minutes run looks at the clock.
  if (isRunning(state) && currentTurn(state)?.itemId === item.id) return <RunningMinutes item={item} />
  const clocked = state.stretches.some(({ itemId }) => itemId === item.id)
  const spent = clocked ? inMinutes(itemMs(state, item.id, Date.now())) : (minutesIn(dossier).get(item.id) ?? null)
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

/** Told once for all lines of the programme, until the session is read again. */
const told = new WeakMap<StoredDossier, ReadonlyMap<string, number>>()

function minutesIn(dossier: StoredDossier): ReadonlyMap<string, number> {
  const known = told.get(dossier) ?? minutesByItem(dossier.contributions, dossier.session)
  told.set(dossier, known)
  return known
}

function inMinutes(ms: number): number {
  return Math.floor(ms / 60_000)
}
