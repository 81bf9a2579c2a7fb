/** Says over the draft that its records have moved on, or that blocks wait for a decision. */
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { JobLine } from '../draft/job-line.tsx'
import type { useDraftChanges } from './use-draft-changes.ts'

type ChangesBannerProps = { readonly changes: ReturnType<typeof useDraftChanges>; readonly isReadOnly: boolean }

export function ChangesBanner({ changes, isReadOnly }: ChangesBannerProps) {
  const { t } = useTranslation()
  const { outlook, pending, openThreeWay, regenerate, job } = changes
  if (outlook === undefined || (!outlook.outdated && outlook.pending === 0)) return null
  return (
    <div className="dr-banner" role="status">
      <span className="dr-banner-words">
        {outlook.outdated
          ? t('drafting.outdated', { count: outlook.changes })
          : t('drafting.pendingLeft', { count: outlook.pending })}
      </span>
      {outlook.outdated ? (
        <>
          <JobLine job={job} />
          <Button
            className="button small"
            onPress={() => void regenerate()}
            isDisabled={isReadOnly || job.progress !== null}
          >
            {t('drafting.regenerate')} <kbd>Alt R</kbd>
          </Button>
        </>
      ) : (
        <Button className="button small" onPress={() => openThreeWay(pending[0]?.id ?? null)} isDisabled={isReadOnly}>
          {t('drafting.threeWay.open')}
        </Button>
      )}
    </div>
  )
}
