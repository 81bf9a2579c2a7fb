/** Under the programme in the room: what is still planned, and the version in hand. */
import { useTranslation } from 'react-i18next'
import { isOffTable } from '../../../../shared/domain/programme.ts'
import type { AgendaRow } from '../model/agenda.ts'
import { VersionLine } from '../programme/version.tsx'

export function ProgrammeFoot({ rows }: { readonly rows: readonly AgendaRow[] }) {
  const { t } = useTranslation()
  const ahead = rows.filter(
    ({ item }) => item.state === 'pending' && !isOffTable(item) && !isWithin(rows, item.parentId),
  )
  const minutes = ahead.reduce((sum, { item }) => sum + (item.plannedMinutes ?? 0), 0)
  return (
    <div className="ws-programme-foot">
      {minutes > 0 && (
        <span className="ws-planned small-text">
          <span className="quiet-text">{t('programme.ahead')}</span>
          <b>{t('programme.minutes', { count: minutes })}</b>
        </span>
      )}
      <VersionLine />
    </div>
  )
}

/** The minutes of an item are those of its sub-items too. */
function isWithin(rows: readonly AgendaRow[], parentId: string | null): boolean {
  const parent = rows.find(({ item }) => item.id === parentId)?.item
  return parent !== undefined && parent.plannedMinutes !== null
}
