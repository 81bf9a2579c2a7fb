/** Yes or no, stored as soon as it is ticked. */
import { useTranslation } from 'react-i18next'
import { Check } from '../../../components/check.tsx'
import { useDesk } from '../desk.ts'
import { type Bound, useChosen } from './binding.ts'
import { Outcome } from './outcome.tsx'

type CheckFieldProps = { readonly bound: Bound<boolean>; readonly label: string; readonly hint?: string }

export function CheckField({ bound, label, hint }: CheckFieldProps) {
  const { t } = useTranslation()
  const { isOpen } = useDesk()
  const saver = useChosen(bound)
  return (
    <div data-field={bound.field} className="ws-field field">
      <Check isSelected={saver.value} onChange={saver.choose} isDisabled={!isOpen}>
        {label}
      </Check>
      {hint !== undefined && <span className="hint">{hint}</span>}
      <Outcome saver={saver} show={(value) => t(value ? 'workspace.yes' : 'workspace.no')} />
    </div>
  )
}
