/** Thiết lập: the office and its letterhead, terms, who is at the keyboard, language and look, backups. */
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Directory } from '../../../shared/contract/views.ts'
import { compareNames } from '../../../shared/vietnamese/names.ts'
import { call, errorOf } from '../../api.ts'
import { Choice } from '../../components/fields.tsx'
import { KeyLine } from '../../components/key-line.tsx'
import { RecordLine } from '../../components/record-field.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { useSay } from '../../components/toasts.tsx'
import { switchLanguage } from '../../i18n.ts'
import { queryClient, useRead } from '../../query.ts'
import { applyTheme, type Theme } from '../../theme.ts'
import { BackupCard } from './backup-card.tsx'
import { TermsCard } from './terms-card.tsx'

type Bootstrap = Output<'app.bootstrap'>

export function SettingsRoom() {
  const { t } = useTranslation()
  const bootstrap = useRead('app.bootstrap', null).data
  const directory = useRead('directory.read', null).data
  if (bootstrap === undefined || directory === undefined) return null
  return (
    <div className="room">
      <header className="top">
        <h1>{t('shell.settings')}</h1>
        <span className="meta">{t('settings.version', { version: bootstrap.version })}</span>
        <span className="space" />
        <SavedState />
      </header>
      <main className="room-body">
        <div className="room-scroll">
          <div className="columns">
            <OfficeCard office={directory.office} />
            <PersonCard bootstrap={bootstrap} directory={directory} />
            <TermsCard terms={directory.terms} />
            <BackupCard dataFolder={bootstrap.dataFolder} />
          </div>
        </div>
      </main>
      <KeyLine hints={[{ keys: ['Tab'], words: t('settings.keyNext') }]} />
    </div>
  )
}

function OfficeCard({ office }: { readonly office: Directory['office'] }) {
  const { t } = useTranslation()
  if (office === null) return null
  return (
    <section className="card" aria-labelledby="settings-office">
      <header>
        <h2 id="settings-office">{t('settings.office')}</h2>
      </header>
      <div className="card-body form-grid">
        <RecordLine kind="office" record={office} field="name" label={t('welcome.officeName')} isRequired />
        <RecordLine kind="office" record={office} field="letterhead" label={t('welcome.letterhead')} isRequired />
        <RecordLine kind="office" record={office} field="placeName" label={t('welcome.placeName')} isRequired />
        <RecordLine kind="office" record={office} field="symbol" label={t('settings.symbol')} isRequired />
        <RecordLine kind="office" record={office} field="archiveName" label={t('settings.archiveName')} isRequired />
        <p className="quiet-text small-text">{t('settings.officeWords')}</p>
      </div>
    </section>
  )
}

function PersonCard({ bootstrap, directory }: { readonly bootstrap: Bootstrap; readonly directory: Directory }) {
  const { t, i18n } = useTranslation()
  const say = useSay()
  const run = async (command: () => Promise<unknown>) => {
    try {
      await command()
      await queryClient.invalidateQueries({ queryKey: ['app.bootstrap', null] })
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
  const people = [...directory.people].sort((a, b) => compareNames(a.fullName, b.fullName)).map(({ id, fullName }) => ({ id, label: fullName }))
  const themes = (['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`settings.themes.${id}`) }))
  const setTheme = (theme: Theme) => {
    applyTheme(theme)
    void run(() => call('app.setPreferences', { theme }))
  }
  return (
    <section className="card" aria-labelledby="settings-person">
      <header>
        <h2 id="settings-person">{t('settings.atTheKeyboard')}</h2>
      </header>
      <div className="card-body">
        <Choice
          label={t('settings.user')}
          hint={t('settings.userHint')}
          value={bootstrap.user?.id ?? null}
          options={people}
          placeholder={t('settings.noUser')}
          onChange={(personId) => void run(() => call('app.setUser', { personId }))}
        />
        <Choice
          label={t('settings.language')}
          value={i18n.language === 'en' ? 'en' : 'vi'}
          options={[
            { id: 'vi', label: 'Tiếng Việt' },
            { id: 'en', label: 'English' },
          ]}
          onChange={(language) => {
            void switchLanguage(language)
            void run(() => call('app.setPreferences', { language }))
          }}
        />
        <Choice label={t('settings.theme')} value={bootstrap.theme} options={themes} onChange={setTheme} />
      </div>
    </section>
  )
}
