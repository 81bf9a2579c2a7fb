/** Mẫu câu kết luận: the sentences an office writes its own way, each with the line it prints now. */
import { Undo2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { deviations, type SettingOfProfile, settingsOf } from '../../../../shared/documents/deviations.ts'
import { type Profile, profileFor } from '../../../../shared/documents/profile.ts'
import type { PatternControl } from '../../../../shared/documents/profile-settings.ts'
import { sentenceSample } from '../../../../shared/documents/sentence-sample.ts'
import { acceptsPattern, type SentenceId, sentenceGroups } from '../../../../shared/documents/sentence-settings.ts'
import { AutosaveField } from '../../../components/autosave-field.tsx'
import type { OfficeRecords } from '../../directory/record-changes.ts'
import { useFormWords } from './form-words.ts'
import { type Settings, useSettings } from './use-settings.ts'

export function SentencesCard({ office }: { readonly office: OfficeRecords['office'] }) {
  const { t } = useTranslation()
  const { bindingOf, reset } = useSettings(office)
  const profile = profileFor(office.profileId, office.profileOverrides)
  const differing = deviations(office.profileId, office.profileOverrides)
  const settings = settingsOf(office.profileId)
  return (
    <section className="card form-card" aria-labelledby="settings-sentences">
      <header>
        <h2 id="settings-sentences">{t('settings.sentences.title')}</h2>
      </header>
      <div className="card-body">
        <p className="quiet-text small-text">{t('settings.sentences.words')}</p>
        {sentenceGroups.map((group) => (
          <section key={group} aria-labelledby={`settings-sentences-${group}`}>
            <h3 id={`settings-sentences-${group}`}>{t(`settings.sentences.groups.${group}`)}</h3>
            <ul>
              {settings.map((one) =>
                one.setting.group === group && one.setting.control.kind === 'pattern' ? (
                  <SentenceRow
                    key={one.setting.id}
                    one={one}
                    control={one.setting.control}
                    profile={profile}
                    isOwn={differing.some(({ setting }) => setting === one.setting)}
                    bindingOf={bindingOf}
                    reset={reset}
                  />
                ) : null,
              )}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}

type SentenceRowProps = Settings & {
  readonly one: SettingOfProfile
  readonly control: PatternControl
  readonly profile: Profile
  /** The office writes it otherwise than the profile. */
  readonly isOwn: boolean
}

function SentenceRow({ one, control, profile, isOwn, bindingOf, reset }: SentenceRowProps) {
  const { t } = useTranslation()
  const say = useFormWords()
  const label = say.label({ setting: one.setting, path: '' })
  const { needs, may } = control
  const needed = needs.map((slot) => `{${say.slot(slot)}}`).join(', ')
  const known = [...needs, ...may].map((slot) => `{${say.slot(slot)}}`).join(', ')
  const sample = sentenceSample(one.setting.id as SentenceId, profile)
  return (
    <li className="form-row sentence-row">
      <AutosaveField
        {...bindingOf(one, (stored) => say.pattern(String(stored)), say.readPattern)}
        label={label}
        {...(control.rows > 1 ? { rows: control.rows } : {})}
        isRequired={!control.mayBeEmpty}
        accepts={(typed) => acceptsPattern(control, say.readPattern(typed))}
        refusal={
          known === ''
            ? t('settings.sentences.noSlots')
            : needed === ''
              ? t('settings.sentences.mayHold', { known })
              : t('settings.sentences.mustHold', { needed, known })
        }
      />
      <p className="form-rule small-text sentence-sample">
        {sample === '' ? t('settings.sentences.nothingPrinted') : sample}
      </p>
      {isOwn && (
        <Button
          className="button square quiet"
          aria-label={t('settings.form.reset', { label })}
          onPress={() => void reset(one.setting.paths)}
        >
          <Undo2 aria-hidden="true" size={14} />
        </Button>
      )}
    </li>
  )
}
