/** The store could not be opened: what happened, what is safe and where it lies, and the way out. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type AppErrorCode, appErrorCodes } from '../../../shared/contract/errors.ts'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { RestoredDialog } from './restored-dialog.tsx'
import { useBackup } from './use-backup.ts'

type StoreProblemProps = {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly dataFolder: string
}

export function StoreProblem({ code, params, dataFolder }: StoreProblemProps) {
  const { t } = useTranslation()
  const backup = useBackup()
  const known: AppErrorCode = appErrorCodes.find((candidate) => candidate === code) ?? 'INTERNAL'
  return (
    <main className="welcome">
      <div className="card welcome-card">
        <header>
          <h1>{t('settings.storeProblem')}</h1>
        </header>
        <div className="card-body">
          <ErrorPanel error={{ code: known, params }} />
          {backup.error !== null && <ErrorPanel error={backup.error} />}
          <p className="small-text break-anywhere">{t('settings.dataFolder', { folder: dataFolder })}</p>
          <div className="button-row">
            <Button
              className="button primary"
              autoFocus
              isDisabled={backup.isBusy}
              onPress={() => void backup.restore()}
            >
              {t('settings.restoreFrom')}
            </Button>
            {backup.isBusy && <span className="quiet-text small-text">{t('settings.working')}</span>}
          </div>
        </div>
      </div>
      {backup.restored !== null && <RestoredDialog restored={backup.restored} />}
    </main>
  )
}
