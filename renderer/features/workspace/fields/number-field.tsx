/** A whole number that stores itself while it is typed; an empty field stores nothing, never zero. */

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAutosave } from '../../../autosave.ts'
import { TextField } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'
import { type Bound, mapBound } from './binding.ts'
import { type AssumableFact, AssumedMark } from './field-label.tsx'
import { Outcome } from './outcome.tsx'

type NumberFieldProps = {
  readonly bound: Bound<number | null>
  readonly label: string
  readonly min: number
  readonly assumable?: AssumableFact
}

const mostPeople = 100_000

export function NumberField({ bound, label, min, assumable }: NumberFieldProps) {
  const { t } = useTranslation()
  const { isOpen } = useDesk()
  const saver = useAutosave<string>(
    mapBound<number | null, string>(
      bound,
      (value) => (value === null ? '' : String(value)),
      (digits) => (digits === '' ? null : Number(digits)),
    ),
  )
  const [refused, setRefused] = useState<string | null>(null)
  const change = (typed: string) => {
    const digits = typed.trim()
    const number = Number(digits)
    const isNumber = digits === '' || (/^\d+$/.test(digits) && number >= min && number <= mostPeople)
    setRefused(isNumber ? null : typed)
    if (isNumber) saver.change(digits)
  }
  return (
    <div data-field={bound.field} className="ws-field ws-number-field">
      {assumable !== undefined && <AssumedMark fact={assumable} label={label} />}
      <TextField
        label={label}
        value={refused ?? saver.value}
        onChange={change}
        isDisabled={!isOpen}
        {...(refused === null ? {} : { hint: t('workspace.wholeNumber', { min }) })}
        onBlur={() => {
          setRefused(null)
          void saver.flush()
        }}
      />
      <Outcome saver={saver} show={(digits) => digits} />
    </div>
  )
}
