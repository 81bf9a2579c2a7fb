/** Nhận bản sửa: a Word file that came back, looked at change by change and person by person before anything goes into the draft. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Returned } from '../../../../shared/contract/endpoints/drafts.ts'
import type { AppError } from '../../../../shared/contract/errors.ts'
import { call, errorOf } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { Choice } from '../../../components/fields.tsx'
import { useSay } from '../../../components/toasts.tsx'
import { queryClient } from '../../../query.ts'
import { ReturnedChanges } from './returned-changes.tsx'
import type { Version } from './versions-bar.tsx'

/** The choice that stands for the draft in hand. */
const standing = 'standing'

type ReturnedDialogProps = {
  readonly draftId: string
  readonly versions: readonly Version[]
  readonly onClose: () => void
}

export function ReturnedDialog({ draftId, versions, onClose }: ReturnedDialogProps) {
  const { t } = useTranslation()
  const say = useSay()
  const [sent, setSent] = useState(versions.at(-1)?.id ?? standing)
  const [read, setRead] = useState<Returned | null>(null)
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const [isReading, setReading] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const attempt = async (work: () => Promise<void>) => {
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
  }
  const choose = () =>
    attempt(async () => {
      setReading(true)
      try {
        const versionId = sent === standing ? null : sent
        const found = await call('drafts.openReturned', { draftId, versionId })
        if (found === null) return
        setRead(found)
        setLeftOut(new Set())
      } finally {
        setReading(false)
      }
    })
  const take = ({ token }: Returned) =>
    attempt(async () => {
      const done = await call('drafts.takeReturned', { token, leftOut: [...leftOut] })
      await queryClient.invalidateQueries({ queryKey: ['drafts.comments'] })
      say.words(t('returned.taken', done))
      onClose()
    })
  const count = read === null ? 0 : read.changes.length - leftOut.size
  const isSame = read !== null && read.changes.length + read.comments.length + read.unmatched.length === 0
  return (
    <Dialog
      title={t('returned.title')}
      wide
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t(isSame ? 'common.close' : 'common.cancel')}
          </Button>
          <Button
            className={read === null ? 'button primary' : 'button'}
            autoFocus={read === null}
            isDisabled={isReading}
            onPress={() => void choose()}
          >
            {t('returned.choose')}
          </Button>
          {read !== null && !isSame && (
            <Button className="button primary" autoFocus onPress={() => void take(read)}>
              {t('returned.take', { count })}
            </Button>
          )}
        </>
      }
    >
      {read === null ? (
        <>
          <p className="quiet-text">{t('returned.words')}</p>
          <Choice
            label={t('returned.sent')}
            value={sent}
            options={[
              ...versions.map(({ id, number }) => ({ id, label: t('versions.version', { number }) })),
              { id: standing, label: t('versions.standing') },
            ]}
            onChange={setSent}
          />
        </>
      ) : (
        <>
          <p>
            <strong>{read.fileName}</strong>
            {read.savedBy !== null && <> ({t('returned.savedBy', { name: read.savedBy })})</>}:{' '}
            {isSame
              ? t('returned.nothing')
              : t('returned.counts', {
                  kept: read.kept,
                  changes: read.changes.length,
                  comments: read.comments.length,
                  unmatched: read.unmatched.length,
                })}
          </p>
          {!isSame && <ReturnedChanges read={read} leftOut={leftOut} onLeaveOut={setLeftOut} />}
        </>
      )}
      {isReading && <p role="status">{t('returned.reading')}</p>}
      {error !== null && <ErrorPanel error={error} />}
    </Dialog>
  )
}
