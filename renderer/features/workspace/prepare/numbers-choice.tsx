/** What a new order does to the printed numbers: they follow it, or stay as they were printed. */
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'

type NumbersChoiceProps = { readonly renumber: boolean; readonly onChange: (renumber: boolean) => void }

export function NumbersChoice({ renumber, onChange }: NumbersChoiceProps) {
  const { t } = useTranslation()
  return (
    <RadioGroup
      className="ws-numbers"
      orientation="horizontal"
      value={renumber ? 'renumber' : 'keep'}
      onChange={(value) => onChange(value === 'renumber')}
    >
      <Label>{t('prepare.whenMoved')}</Label>
      <Radio value="renumber" className="ws-choice">
        {t('prepare.renumber')}
      </Radio>
      <Radio value="keep" className="ws-choice">
        {t('prepare.keepNumbers')}
      </Radio>
    </RadioGroup>
  )
}
