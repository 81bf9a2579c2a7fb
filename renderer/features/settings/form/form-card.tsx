/** Thể thức văn bản: the values of the form an office may set otherwise, beside the rule, and what it has set so. */
import './form-card.css'
import { Undo2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type Deviation, formDeviations, settingsOf } from '../../../../shared/documents/deviations.ts'
import { profileFor } from '../../../../shared/documents/profile.ts'
import { settingGroups } from '../../../../shared/documents/profile-settings.ts'
import type { OfficeRecords } from '../../directory/record-changes.ts'
import { DeviationTag } from './deviation-tag.tsx'
import { useFormWords } from './form-words.ts'
import { SettingRow } from './setting-row.tsx'
import { useSettings } from './use-settings.ts'

export function FormCard({ office }: { readonly office: OfficeRecords['office'] }) {
  const { t } = useTranslation()
  const settings = settingsOf(office.profileId)
  const found = formDeviations(office.profileId, office.profileOverrides)
  const { bindingOf, reset } = useSettings(office)
  return (
    <section className="card form-card" aria-labelledby="settings-form">
      <header>
        <h2 id="settings-form">{t('settings.form.title')}</h2>
        <span className="quiet-text small-text">
          {t('settings.form.profile', { profile: profileFor(office.profileId).guideline })}
        </span>
        <span className="space" />
        <span className="small-text" role="status">
          {found.length === 0
            ? t('settings.form.noDeviations')
            : t('settings.form.deviations', { count: found.length })}
        </span>
      </header>
      <div className="card-body">
        {found.length > 0 && <Deviations found={found} onReset={reset} />}
        <div className="form-groups">
          {settingGroups.map((group) => (
            <section key={group} aria-labelledby={`settings-form-${group}`}>
              <h3 id={`settings-form-${group}`}>{t(`settings.form.groups.${group}`)}</h3>
              <ul>
                {settings
                  .filter(({ setting }) => setting.group === group)
                  .map((one) => (
                    <SettingRow
                      key={one.setting.id}
                      one={one}
                      deviation={found.find(({ setting }) => setting === one.setting) ?? null}
                      bindingOf={bindingOf}
                      reset={reset}
                    />
                  ))}
              </ul>
            </section>
          ))}
        </div>
        <p className="quiet-text small-text">{t('settings.form.words')}</p>
      </div>
    </section>
  )
}

type DeviationsProps = {
  readonly found: readonly Deviation[]
  readonly onReset: (paths: readonly string[]) => Promise<void>
}

function Deviations({ found, onReset }: DeviationsProps) {
  const { t } = useTranslation()
  const say = useFormWords()
  return (
    <ul className="form-deviations" aria-label={t('settings.form.differing')}>
      {found.map((one) => (
        <li key={one.path}>
          <b>{say.label(one)}</b>
          <span>{say.value(one.setting, one.value)}</span>
          <DeviationTag within={one.within} />
          {/* A value with a control of its own is reset there. */}
          {one.setting === null && (
            <Button
              className="button square quiet"
              aria-label={t('settings.form.reset', { label: one.path })}
              onPress={() => void onReset([one.path])}
            >
              <Undo2 aria-hidden="true" size={14} />
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
