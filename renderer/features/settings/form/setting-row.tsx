/** One value of the form: its control, what the rule says, and the way back to the rule. */
import { Check, Undo2 } from 'lucide-react'
import { Button, Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Deviation, SettingOfProfile } from '../../../../shared/documents/deviations.ts'
import {
  type ChoiceControl,
  type NumberControl,
  shownNumber,
  storedNumber,
} from '../../../../shared/documents/profile-settings.ts'
import { useAutosave } from '../../../autosave.ts'
import { AutosaveField } from '../../../components/autosave-field.tsx'
import { Choice } from '../../../components/fields.tsx'
import { WholeNumbers } from '../../../components/whole-numbers.tsx'
import { chooseNow, StoredChoice } from '../../directory/record-fields.tsx'
import { DeviationTag } from './deviation-tag.tsx'
import { useFormWords } from './form-words.ts'
import type { Settings } from './use-settings.ts'

type SettingRowProps = Settings & { readonly one: SettingOfProfile; readonly deviation: Deviation | null }
type ControlProps<C> = Pick<SettingRowProps, 'one' | 'bindingOf'> & { readonly label: string; readonly control: C }

export function SettingRow({ one, deviation, ...binding }: SettingRowProps) {
  const { t } = useTranslation()
  const say = useFormWords()
  const label = say.label({ setting: one.setting, path: '' })
  return (
    <li className="form-row">
      <SettingControl one={one} label={label} bindingOf={binding.bindingOf} />
      <p className="form-rule small-text">
        <span>
          <WholeNumbers words={say.rule(one)} />
        </span>
        {deviation !== null && <DeviationTag {...deviation} />}
      </p>
      {deviation !== null && (
        <Button
          className="button square quiet"
          aria-label={t('settings.form.reset', { label })}
          onPress={() => void binding.reset(one.setting.paths)}
        >
          <Undo2 aria-hidden="true" size={14} />
        </Button>
      )}
    </li>
  )
}

function SettingControl({ one, ...rest }: Omit<ControlProps<never>, 'control'>) {
  const { control } = one.setting
  switch (control.kind) {
    case 'number':
      return <NumberField {...rest} one={one} control={control} />
    case 'choice':
      return <ChoiceField {...rest} one={one} control={control} />
    case 'words':
      return <AutosaveField {...rest.bindingOf(one, String, (typed) => typed.trim())} label={rest.label} />
    case 'yesNo':
      return <YesNoField {...rest} one={one} />
    case 'pattern':
      // Sentences have a card of their own.
      return null
  }
}

function NumberField({ one, label, bindingOf, control }: ControlProps<NumberControl>) {
  const { t } = useTranslation()
  const say = useFormWords()
  const { from, to, measure } = control
  const unit = measure === 'lines' ? t('settings.form.unitLines') : measure === 'twipsInMm' ? 'mm' : 'pt'
  const read = (typed: string) => Number(typed.trim().replace(',', '.'))
  const isEntered = (typed: string) => {
    const entered = read(typed)
    const isInRange = from <= entered && entered <= to
    return (
      /^\s*\d+([.,]\d)?\s*$/.test(typed) &&
      isInRange &&
      shownNumber(storedNumber(entered, control), control) === entered
    )
  }
  return (
    <AutosaveField
      {...bindingOf(
        one,
        (stored) => say.number(shownNumber(Number(stored), control)),
        (typed) => storedNumber(read(typed), control),
      )}
      label={`${label} (${unit})`}
      isRequired
      accepts={isEntered}
      refusal={t('settings.form.between', { from: say.number(from), to: say.number(to) })}
    />
  )
}

function ChoiceField({ one, label, bindingOf, control }: ControlProps<ChoiceControl>) {
  const say = useFormWords()
  const save = useAutosave(bindingOf(one, String, (chosen) => chosen))
  const options = control.options.map(({ value }) => ({ id: value, label: say.value(one.setting, value) }))
  return (
    <StoredChoice save={save} show={(value) => say.value(one.setting, value)}>
      <Choice label={label} value={save.value} options={options} onChange={(chosen) => chooseNow(save, chosen)} />
    </StoredChoice>
  )
}

function YesNoField({ one, label, bindingOf }: Omit<ControlProps<never>, 'control'>) {
  const say = useFormWords()
  const save = useAutosave(
    bindingOf(
      one,
      (stored) => stored === true,
      (ticked) => ticked,
    ),
  )
  return (
    <StoredChoice save={save} show={(ticked) => say.value(one.setting, ticked)}>
      <Checkbox className="check" isSelected={save.value} onChange={(ticked) => chooseNow(save, ticked)}>
        <span className="check-box">{save.value && <Check aria-hidden="true" size={12} strokeWidth={3} />}</span>
        {label}
      </Checkbox>
    </StoredChoice>
  )
}
