/** How the values of a form are said on the screen. */
import { useTranslation } from 'react-i18next'
import type { Deviation, SettingOfProfile } from '../../../../shared/documents/deviations.ts'
import type { Override } from '../../../../shared/documents/profile.ts'
import { type ChoiceControl, type NumberControl, shownNumber } from '../../../../shared/documents/profile-settings.ts'
import { type SentenceSlot, sentenceSlots } from '../../../../shared/documents/sentence-settings.ts'

export function useFormWords() {
  const { t, i18n } = useTranslation()
  const number = (shown: number) => (i18n.language === 'vi' ? String(shown).replace('.', ',') : String(shown))
  const measured = (words: string, { measure }: NumberControl) => {
    if (measure === 'lines') return t('settings.form.lines', { number: words })
    return `${words} ${measure === 'twipsInMm' ? 'mm' : 'pt'}`
  }
  const choice = ({ options }: ChoiceControl, value: Override) => {
    const id = options.find((option) => option.value === value)?.id
    return id === undefined ? String(value) : t(`settings.form.choices.${id}`)
  }
  /** "19 pt", "Có", "về việc"; a value no setting stands for as it is. */
  const value = (setting: Deviation['setting'], stored: Override): string => {
    if (typeof stored === 'boolean') return t(stored ? 'components.yes' : 'components.no')
    if (setting?.control.kind === 'number' && typeof stored === 'number')
      return measured(number(shownNumber(stored, setting.control)), setting.control)
    if (setting?.control.kind === 'choice') return choice(setting.control, stored)
    return stored === '' ? t('components.empty') : String(stored)
  }
  const slot = (name: SentenceSlot) => t(`settings.sentences.slots.${name}`)
  const renamed = (text: string, rename: (name: string) => string) =>
    text.replace(/\{([^{}]*)\}/g, (_, name: string) => `{${rename(name)}}`)
  return {
    number,
    value,
    slot,
    /** A pattern with the names of its slots as a person reads them, and back; a name nobody knows stays. */
    pattern: (stored: string) =>
      renamed(stored, (name) => {
        const known = sentenceSlots.find((one) => one === name)
        return known === undefined ? name : slot(known)
      }),
    readPattern: (shown: string) =>
      renamed(shown, (name) => sentenceSlots.find((one) => slot(one) === name.trim().toLowerCase()) ?? name),
    /** What the office sets, by its name or, where no setting stands for it, by its path. */
    label: ({ setting, path }: Pick<Deviation, 'setting' | 'path'>) =>
      setting === null ? path : t(`settings.form.labels.${setting.id}`),
    /** "Quy định: 19 pt (cho phép 18-22 pt), 05-HD/VPTW" */
    rule: ({ setting, ruleValue, rule, source }: SettingOfProfile): string => {
      const said = { value: value(setting, ruleValue), source: source ?? '' }
      if (rule.source === 'custom') return t('settings.form.custom', said)
      const { allows } = rule
      if (setting.control.kind === 'words' && Array.isArray(allows))
        return t('settings.form.rule', { ...said, value: allows.map((one) => value(setting, one)).join(', ') })
      if (setting.control.kind !== 'words' && Array.isArray(allows)) return t('settings.form.ruleEither', said)
      if (allows === 'own' || !('from' in allows) || setting.control.kind !== 'number')
        return t('settings.form.rule', said)
      const { from, to } = allows
      if (from === to) return t('settings.form.rule', said)
      const isOpen = to >= setting.control.to
      const range = measured(isOpen ? number(from) : `${number(from)}-${number(to)}`, setting.control)
      return t(isOpen ? 'settings.form.ruleAtLeast' : 'settings.form.ruleRange', { ...said, range })
    },
  }
}
