/** Who is at the keyboard, in which language, in which light. */
import { useTranslation } from 'react-i18next'
import type { Input, Output } from '../../../shared/contract/contract.ts'
import type { Directory } from '../../../shared/contract/views.ts'
import { compareNames } from '../../../shared/vietnamese/names.ts'
import { call, errorOf } from '../../api.ts'
import { Choice } from '../../components/fields.tsx'
import { useSay } from '../../components/toasts.tsx'
import { switchLanguage } from '../../i18n.ts'
import { queryClient } from '../../query.ts'
import { applyTheme } from '../../theme.ts'

type Bootstrap = Output<'app.bootstrap'>
type DeskCardProps = { readonly bootstrap: Bootstrap; readonly directory: Directory }

export function DeskCard({ bootstrap, directory }: DeskCardProps) {
  const { t } = useTranslation()
  const change = useChange()
  const people = [...directory.people].sort((one, other) => compareNames(one.fullName, other.fullName))
  const themes = (['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`settings.themes.${id}`) }))
  const prefer = (preferences: Input<'app.setPreferences'>) => change(() => call('app.setPreferences', preferences))
  return (
    <section className="card" aria-labelledby="settings-desk">
      <header>
        <h2 id="settings-desk">{t('settings.atTheKeyboard')}</h2>
      </header>
      <div className="card-body">
        <Choice
          label={t('settings.user')}
          hint={t('settings.userHint')}
          value={bootstrap.user?.id ?? null}
          options={people.map(({ id, fullName }) => ({ id, label: fullName }))}
          placeholder={t('settings.noUser')}
          onChange={(personId) => void change(() => call('app.setUser', { personId }))}
        />
        <div className="form-grid">
          <Choice
            label={t('settings.language')}
            value={bootstrap.language}
            options={languageNames}
            onChange={(language) => void prefer({ language }).then(() => switchLanguage(language))}
          />
          <Choice
            label={t('settings.theme')}
            value={bootstrap.theme}
            options={themes}
            onChange={(theme) => {
              applyTheme(theme)
              void prefer({ theme })
            }}
          />
        </div>
      </div>
    </section>
  )
}

/** Each language in its own words. */
const languageNames = [
  { id: 'vi', label: 'Tiếng Việt' },
  { id: 'en', label: 'English' },
] as const

function useChange() {
  const say = useSay()
  return async (command: () => Promise<unknown>) => {
    try {
      await command()
      await queryClient.invalidateQueries({ queryKey: ['app.bootstrap', null] })
    } catch (thrown) {
      say.error(errorOf(thrown))
    }
  }
}
