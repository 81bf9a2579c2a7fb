/** Thiết lập: the office and its letterhead, terms, who is at the keyboard, language and look, backups, days off. */
import { useTranslation } from 'react-i18next'
import { KeyLine } from '../../components/key-line.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { useRead } from '../../query.ts'
import { FindButton } from '../../shell/find-button.tsx'
import { BackupCard } from './backup-card.tsx'
import { DeskCard } from './desk-card.tsx'
import { FormCard } from './form/form-card.tsx'
import { SentencesCard } from './form/sentences-card.tsx'
import { HolidaysCard } from './holidays-card.tsx'
import { IntegrityCard } from './integrity-card.tsx'
import { OfficeCard } from './office-card.tsx'
import { PhrasesCard } from './phrases-card.tsx'
import { RegisterCard } from './register-card.tsx'
import { SecrecyCard } from './secrecy-card.tsx'
import { TermsCard } from './terms-card.tsx'
import type { Backup } from './use-backup.ts'

type SettingsRoomProps = { readonly backup: Backup; readonly onFind: () => void }

export function SettingsRoom({ backup, onFind }: SettingsRoomProps) {
  const { t } = useTranslation()
  const bootstrap = useRead('app.bootstrap', null).data
  const directory = useRead('directory.read', null).data
  if (bootstrap === undefined || directory === undefined) return <main className="room" aria-busy="true" />
  return (
    <div className="room">
      <header className="top">
        <h1>{t('shell.settings')}</h1>
        <span className="meta">{t('settings.version', { version: bootstrap.version })}</span>
        <span className="space" />
        <SavedState />
        <FindButton onPress={onFind} />
      </header>
      <main className="room-body">
        <div className="room-scroll">
          <div className="columns">
            <div>
              {directory.office !== null && <OfficeCard office={directory.office} />}
              <TermsCard terms={directory.terms} />
              <RegisterCard />
            </div>
            <div>
              <DeskCard bootstrap={bootstrap} directory={directory} />
              <SecrecyCard />
              <BackupCard backup={backup} dataFolder={bootstrap.dataFolder} />
              <IntegrityCard />
            </div>
            {directory.office !== null && <FormCard office={directory.office} />}
            {directory.office !== null && <SentencesCard office={directory.office} />}
            <HolidaysCard today={bootstrap.today} />
            <PhrasesCard />
          </div>
        </div>
      </main>
      <KeyLine
        hints={[
          { keys: ['Tab'], words: t('settings.keyNext') },
          { keys: ['F2'], words: t('shell.keyUser') },
        ]}
      />
    </div>
  )
}
