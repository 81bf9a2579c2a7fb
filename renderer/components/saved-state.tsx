/** "Đã lưu 08:47:11": a sentence with a clock time, never a spinner; where saving failed, the way to try again. */
import { CircleAlert, CircleCheck, CircleDashed } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { flushAll } from '../flush.ts'
import { useSaveStatus } from '../save-status.ts'

export function SavedState() {
  const { t } = useTranslation()
  const { pending, savedAt, failure } = useSaveStatus()
  if (failure !== null) {
    return (
      <span className="saved failed">
        <span role="status">
          <CircleAlert aria-hidden="true" size={16} /> {t('common.notSaved')}
        </span>
        <Button className="button small" onPress={() => void flushAll()}>
          {t('common.retry')}
        </Button>
      </span>
    )
  }
  if (pending > 0) {
    return (
      <span className="saved waiting">
        <CircleDashed aria-hidden="true" size={16} /> {t('common.saving')}
      </span>
    )
  }
  return savedAt === null ? null : (
    <span className="saved">
      <CircleCheck aria-hidden="true" size={16} /> {t('common.savedAt', { time: savedAt })}
    </span>
  )
}
