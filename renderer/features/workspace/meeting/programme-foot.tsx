/** Under the programme in the room: what is still planned, the version in hand, and the keys of the list. */
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
      <span className="ws-programme-keys small-text quiet-text">
        <span>
          <kbd>Alt+I</kbd> {t('programme.keyAdd')}
        </span>
        <span>
          <kbd>Alt+↑↓</kbd> {t('programme.keyMove')}
        </span>
        <span>
          <kbd>Alt+H</kbd> {t('programme.keyPostpone')}
        </span>
        <span>
          <kbd>Del</kbd> {t('programme.keyRemove')}
        </span>
      </span>
    </div>
  )
}

/** The minutes of an item are those of its sub-items too. */
function isWithin(rows: readonly AgendaRow[], parentId: string | null): boolean {
  const parent = rows.find(({ item }) => item.id === parentId)?.item
  return parent !== undefined && parent.plannedMinutes !== null
}
