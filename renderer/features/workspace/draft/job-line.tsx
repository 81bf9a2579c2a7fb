/** How far a long job is, and the way to stop it. What is over in a moment is not shown. */
import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { RunningJob } from '../../../use-job.ts'

const patienceMs = 400

export function JobLine({ job }: { readonly job: RunningJob }) {
  const { t } = useTranslation()
  const isRunning = job.progress !== null
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isRunning) return setLong(false)
    const timer = setTimeout(() => setLong(true), patienceMs)
    return () => clearTimeout(timer)
  }, [isRunning])
  if (!isLong || job.progress === null) return null
  const { done, total } = job.progress
  return (
    <span className="job-line">
      <progress aria-label={t('draft.working')} {...(total === 0 ? {} : { max: total, value: done })} />
      <Button className="button small" onPress={job.stop}>
        {t('draft.stop')}
      </Button>
    </span>
  )
}
