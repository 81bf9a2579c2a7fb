/** Các bản dự thảo: what was frozen, when, by whom and why; and the way to freeze what stands. */
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { call } from '../../../api.ts'
import { Dialog } from '../../../components/dialog.tsx'
import { TextField } from '../../../components/fields.tsx'
import { useSay } from '../../../components/toasts.tsx'
import { queryClient, useRead } from '../../../query.ts'
import { useJob } from '../../../use-job.ts'
import { momentWords } from '../../settings/moment-words.ts'
import { useDesk } from '../desk.ts'
import { JobLine } from '../draft/job-line.tsx'
import type { Version } from './versions-bar.tsx'

type VersionsDialogProps = {
  readonly draftId: string
  /** Of the version that would be frozen now. */
  readonly number: number
  readonly versions: readonly Version[]
  readonly onCompare: () => void
  readonly onClose: () => void
}

export function VersionsDialog({ draftId, number, versions, onCompare, onClose }: VersionsDialogProps) {
  const { t } = useTranslation()
  const desk = useDesk()
  const say = useSay()
  const people = useRead('directory.read', null).data?.people ?? []
  const [typed, setTyped] = useState('')
  const reason = typed.trim()
  const job = useJob()
  const canFreeze = desk.isOpen && reason !== '' && job.progress === null
  const freeze = async () => {
    const frozen = await desk.ask(() => job.run((jobId) => call('drafts.freeze', { draftId, reason, jobId })))
    if (frozen === null) return
    await queryClient.invalidateQueries({ queryKey: ['drafts.versions'] })
    say.words(t('versions.frozen', { number }))
    onClose()
  }
  return (
    <Dialog
      title={t('versions.title')}
      wide
      onClose={onClose}
      onSubmit={() => canFreeze && void freeze()}
      foot={
        <>
          <JobLine job={job} />
          <Button className="button" isDisabled={versions.length === 0} onPress={onCompare}>
            {t('versions.compare')}…
          </Button>
          <Button className="button" onPress={onClose}>
            {t('common.close')}
          </Button>
          <Button className="button primary" type="submit" isDisabled={!canFreeze}>
            {t('versions.freeze', { number })}
          </Button>
        </>
      }
    >
      <p className="quiet-text">{t('versions.freezeWords')}</p>
      <TextField label={t('versions.reason')} value={typed} onChange={setTyped} autoFocus />
      {versions.length === 0 ? (
        <p className="ws-empty">{t('versions.none')}</p>
      ) : (
        <div className="vs-list">
          <table className="table" aria-label={t('versions.title')}>
            <thead>
              <tr>
                {(['version', 'when', 'by', 'reason'] as const).map((name) => (
                  <th key={name} scope="col">
                    {t(`versions.columns.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {versions.toReversed().map((version) => (
                <tr key={version.id}>
                  <td>{t('versions.version', { number: version.number })}</td>
                  <td>{momentWords(new Date(version.frozenAt))}</td>
                  <td>{people.find(({ id }) => id === version.frozenBy)?.fullName ?? t('workspace.unnamedPerson')}</td>
                  <td>{version.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Dialog>
  )
}
