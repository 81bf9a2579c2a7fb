/** Backups: written, opened, counted, then listed. Restoring keeps the replaced store aside. */
import { HardDriveDownload, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BackupRun } from '../../../shared/contract/endpoints/documents.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { useRead } from '../../query.ts'
import { momentWords } from './moment-words.ts'
import { RestoredDialog } from './restored-dialog.tsx'
import type { Backup } from './use-backup.ts'

const mostShown = 8

type BackupCardProps = { readonly backup: Backup; readonly dataFolder: string }

export function BackupCard({ backup, dataFolder }: BackupCardProps) {
  const { t } = useTranslation()
  const runs = useRead('backup.list', null).data ?? []
  const [isAsking, setAsking] = useState(false)
  return (
    <section className="card" aria-labelledby="settings-backup">
      <header>
        <h2 id="settings-backup">{t('settings.backup')}</h2>
      </header>
      <div className="card-body">
        <div className="button-row">
          <Button className="button primary" isDisabled={backup.isBusy} onPress={() => void backup.backUp()}>
            <HardDriveDownload aria-hidden="true" size={16} /> {t('settings.backUp')}
          </Button>
          <Button className="button" isDisabled={backup.isBusy} onPress={() => setAsking(true)}>
            {t('settings.restore')}
          </Button>
          {backup.isBusy && <span className="quiet-text small-text">{t('settings.working')}</span>}
        </div>
        {backup.error !== null && <ErrorPanel error={backup.error} />}
        {runs.length === 0 && <p className="quiet-text small-text">{t('settings.noBackups')}</p>}
        <ul className="backup-runs" aria-label={t('settings.backupRuns')}>
          {runs.slice(0, mostShown).map((run) => (
            <BackupLine key={run.id} run={run} />
          ))}
        </ul>
        <p className="quiet-text small-text break-anywhere">{t('settings.dataFolder', { folder: dataFolder })}</p>
      </div>
      {isAsking && (
        <AskRestore
          onClose={() => setAsking(false)}
          onGo={() => {
            setAsking(false)
            void backup.restore()
          }}
        />
      )}
      {backup.restored !== null && <RestoredDialog restored={backup.restored} />}
    </section>
  )
}

function BackupLine({ run }: { readonly run: BackupRun }) {
  const { t } = useTranslation()
  const Icon = run.verified ? ShieldCheck : ShieldAlert
  return (
    <li>
      <span className={run.verified ? 'state ok' : 'state bad'}>
        <Icon aria-hidden="true" size={14} />
        {t(run.verified ? 'settings.verified' : 'settings.notVerified')}
      </span>
      <span>
        {momentWords(new Date(run.at))}, {t('settings.sessionCount', { count: run.sessionCount })}
        {run.kind !== 'manual' && `, ${t(`settings.backupKinds.${run.kind}`)}`}
        <small className="break-anywhere">{run.folder}</small>
      </span>
    </li>
  )
}

function AskRestore({ onClose, onGo }: { readonly onClose: () => void; readonly onGo: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('settings.restore')}
      onClose={onClose}
      foot={
        <>
          <Button className="button" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button className="button primary" autoFocus onPress={onGo}>
            {t('settings.chooseBackup')}
          </Button>
        </>
      }
    >
      <p>{t('settings.restoreWords')}</p>
    </Dialog>
  )
}
