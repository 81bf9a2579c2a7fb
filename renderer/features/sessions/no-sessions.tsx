/** What stands in the empty list: what belongs here, one thing to do next, and the sample to look around in. */
import { CalendarPlus } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { call, errorOf } from '../../api.ts'
import { useSay } from '../../components/toasts.tsx'

type NoSessionsProps = {
  readonly isFiltered: boolean
  readonly onNew: () => void
  readonly onShowAll: () => void
}

export function NoSessions({ isFiltered, onNew, onShowAll }: NoSessionsProps) {
  const { t } = useTranslation()
  const [, go] = useLocation()
  const say = useSay()
  const loadSample = async () => {
    try {
      const { sessionId } = await call('sample.load', null)
      go(`/phien-hop/${sessionId}/chuan-bi`)
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  if (isFiltered) {
    return (
      <div className="empty">
        <p>{t('sessions.emptyFilter')}</p>
        <Button className="button" onPress={onShowAll}>
          {t('sessions.showAll')}
        </Button>
      </div>
    )
  }
  return (
    <div className="empty">
      <CalendarPlus aria-hidden="true" size={32} strokeWidth={1.5} />
      <h2>{t('sessions.emptyTitle')}</h2>
      <p>{t('sessions.emptyWords')}</p>
      <div className="button-row">
        <Button className="button" onPress={onNew}>
          {t('sessions.new')}
          <kbd>Ctrl</kbd>
          <kbd>N</kbd>
        </Button>
        <Button className="button" onPress={() => void loadSample()}>
          {t('sessions.loadSample')}
        </Button>
      </div>
    </div>
  )
}
