/** The store could not be opened: what happened, what is safe, and the way out. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type AppError, type AppErrorCode, appErrorCodes } from '../../../shared/contract/errors.ts'
import { call, errorOf } from '../../api.ts'
import { ErrorPanel } from '../../components/error-panel.tsx'

type StoreProblemProps = { readonly code: string; readonly params: Readonly<Record<string, string | number>> }

export function StoreProblem({ code, params }: StoreProblemProps) {
  const { t } = useTranslation()
  const [error, setError] = useState<AppError | null>(null)
  const known: AppErrorCode = appErrorCodes.find((candidate) => candidate === code) ?? 'INTERNAL'
  const restore = async () => {
    try {
      if ((await call('backup.restore', null)) !== null) window.location.reload()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  return (
    <main className="welcome">
      <div className="card welcome-card">
        <header>
          <h1>{t('settings.storeProblem')}</h1>
        </header>
        <div className="card-body">
          <ErrorPanel error={{ code: known, params }} />
          {error !== null && <ErrorPanel error={error} />}
          <div className="button-row">
            <Button className="button primary" autoFocus onPress={() => void restore()}>
              {t('settings.restore')}
            </Button>
          </div>
        </div>
      </div>
    </main>
  )
}
