/** "Đã lưu 08:47:11": a sentence with a clock time, never a spinner, never a button. */
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSaveStatus } from '../save-status.ts'

export function SavedState() {
  const { t } = useTranslation()
  const { pending, savedAt, failure } = useSaveStatus()
  if (failure !== null)
    return (
      <span className="saved failed" role="status">
        <CircleAlert aria-hidden="true" size={16} /> {t('common.notSaved')}
      </span>
    )
  if (pending > 0)
    return (
      <span className="saved waiting">
        <CircleDashed aria-hidden="true" size={16} /> {t('common.saving')}
      </span>
    )
  return savedAt === null ? null : (
    <span className="saved">
      <CircleCheck aria-hidden="true" size={16} /> {t('common.savedAt', { time: savedAt })}
    </span>
  )
}
