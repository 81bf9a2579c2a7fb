/** Over every screen of a rehearsal: that it is one, and the way out of it. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../api.ts'

export function RehearsalNotice() {
  const { t } = useTranslation()
  return (
    <aside className="notice rehearsal-notice" aria-label={t('rehearsal.mark')}>
      <b>{t('rehearsal.mark')}</b> {t('rehearsal.words')}{' '}
      <Button className="button small" onPress={() => void call('rehearsal.end', null)}>
        {t('rehearsal.end')}
      </Button>
    </aside>
  )
}
