/** Backups: written, opened, counted, then listed. Restoring keeps the replaced store aside. */
import { ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AppError } from '../../../shared/contract/errors.ts'
import { call, errorOf } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { useSay } from '../../components/toasts.tsx'
import { queryClient, useRead } from '../../query.ts'

export function BackupCard({ dataFolder }: { readonly dataFolder: string }) {
  const { t, i18n } = useTranslation()
  const say = useSay()
  const runs = useRead('backup.list', null).data ?? []
  const [error, setError] = useState<AppError | null>(null)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState(false)
  const run = async (command: () => Promise<void>) => {
    setError(null)
    setBusy(true)
    try {
      await command()
    } catch (thrown) {
      setError(errorOf(thrown))
    }
    setBusy(false)
    await queryClient.invalidateQueries({ queryKey: ['backup.list', null] })
  }
  const backUp = () =>
    run(async () => {
      const done = await call('backup.run', null)
      if (done !== null) say.words(t('settings.backedUp', { count: done.sessionCount }))
    })
  const restore = () =>
    run(async () => {
      setAsking(false)
      const restored = await call('backup.restore', null)
      if (restored !== null) window.location.reload()
    })
  const shown = new Intl.DateTimeFormat(i18n.language === 'en' ? 'en-GB' : 'vi-VN', { dateStyle: 'short', timeStyle: 'short' })
  return (
    <section className="card" aria-labelledby="settings-backup">
      <header>
        <h2 id="settings-backup">{t('settings.backup')}</h2>
      </header>
      <div className="card-body">
        <div className="button-row">
          <Button className="button primary" isDisabled={busy} onPress={() => void backUp()}>
            {t('settings.backUp')}
          </Button>
          <Button className="button" isDisabled={busy} onPress={() => setAsking(true)}>
            {t('settings.restore')}
          </Button>
          {busy && <span className="quiet-text small-text">{t('settings.working')}</span>}
        </div>
        {error !== null && <ErrorPanel error={error} />}
        {runs.length === 0 && <p className="quiet-text small-text">{t('settings.noBackups')}</p>}
        <ul>
          {runs.slice(0, 8).map((backup) => (
            <li className="backup-row" key={backup.id}>
              <span className={backup.verified ? 'state ok' : 'state bad'}>
                {backup.verified ? <ShieldCheck aria-hidden="true" size={14} /> : <ShieldAlert aria-hidden="true" size={14} />}
                {t(backup.verified ? 'settings.verified' : 'settings.notVerified')}
              </span>
              <span>
                {shown.format(backup.at)}, {t('settings.sessionCount', { count: backup.sessionCount })}
                <span className="quiet-text"> {backup.folder}</span>
              </span>
            </li>
          ))}
        </ul>
        <p className="quiet-text small-text">{t('settings.dataFolder', { folder: dataFolder })}</p>
      </div>
      {asking && (
        <Dialog
          title={t('settings.restore')}
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button className="button" onPress={() => setAsking(false)}>
                {t('common.cancel')}
              </Button>
              <Button className="button primary" autoFocus onPress={() => void restore()}>
                {t('settings.chooseBackup')}
              </Button>
            </>
          }
        >
          <p>{t('settings.restoreWords')}</p>
        </Dialog>
      )}
    </section>
  )
}
