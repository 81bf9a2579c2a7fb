/** An error in plain words: what happened, what is safe, what to do. The log id only behind it. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../shared/contract/errors.ts'

type ErrorPanelProps = {
  readonly error: AppError
  /** Given where the panel stands over something else. */
  readonly onClose?: () => void
}

export function ErrorPanel({ error, onClose }: ErrorPanelProps) {
  const { t, i18n } = useTranslation()
  const params = { ...error.params }
  return (
    <div className="error-panel" role="alert">
      <strong>{t(`errors.${error.code}.what`, params)}</strong>
      <span>{t(`errors.${error.code}.safe`, params)}</span>
      <span>{t(`errors.${error.code}.do`, params)}</span>
      {error.faults !== undefined && (
        <ul>
          {error.faults.slice(0, 50).map((fault) => (
            <li key={`${fault.path} ${fault.code}`}>
              {i18n.language === 'en' ? fault.en : fault.vi} <span className="quiet-text">{fault.path}</span>
            </li>
          ))}
        </ul>
      )}
      {error.logId !== undefined && <span className="quiet-text">{t('common.logId', { id: error.logId })}</span>}
      {onClose !== undefined && (
        <Button className="button small" onPress={onClose}>
          {t('common.close')}
        </Button>
      )}
    </div>
  )
}
