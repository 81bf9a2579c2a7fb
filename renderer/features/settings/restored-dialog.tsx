/** After a restore: how much came back and where the replaced store lies; then everything is read again. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/dialog.tsx'
import type { Restored } from './use-backup.ts'

export function RestoredDialog({ restored }: { readonly restored: Restored }) {
  const { t } = useTranslation()
  const reload = () => window.location.reload()
  return (
    <Dialog
      title={t('settings.restored')}
      onClose={reload}
      foot={
        <Button className="button primary" autoFocus onPress={reload}>
          {t('settings.goOn')}
        </Button>
      }
    >
      <p>{t('settings.restoredWords', { count: restored.sessionCount })}</p>
      {restored.keptAside !== null && <p>{t('settings.restoredKept', { keptAside: restored.keptAside })}</p>}
    </Dialog>
  )
}
