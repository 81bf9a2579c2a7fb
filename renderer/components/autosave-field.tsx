/** A text field of a record that commits itself while it is typed, and shows both versions when another window was first. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AutosaveOptions, useAutosave } from '../autosave.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { ErrorPanel } from './error-panel.tsx'
import { TextField } from './fields.tsx'

export type AutosaveFieldProps = Omit<AutosaveOptions<string>, 'same'> & {
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
  readonly placeholder?: string
  readonly rows?: number
  /** A field that may not become empty: while it is, the last words stay stored, and leaving it shows them again. */
  readonly isRequired?: boolean
  /** Which texts may be stored; while a typed one may not, `refusal` says why. */
  readonly accepts?: (typed: string) => boolean
  readonly refusal?: string
}

export function AutosaveField(props: AutosaveFieldProps) {
  const { label, labelHidden, hint, placeholder, rows, isRequired = false, accepts, refusal, ...options } = props
  const { t } = useTranslation()
  const save = useAutosave({ ...options, same: sameWords })
  const [refused, setRefused] = useState<string | null>(null)
  const isEmpty = refused?.trim() === ''
  const change = (typed: string) => {
    const mayStay = (typed.trim() !== '' || !isRequired) && (accepts?.(typed) ?? true)
    setRefused(mayStay ? null : typed)
    if (mayStay) save.change(typed)
  }
  const said = refused === null ? hint : isEmpty ? t('components.mayNotBeEmpty') : refusal
  return (
    <div className="stored-field" data-field={options.id}>
      <TextField
        label={label}
        {...(labelHidden === undefined ? {} : { labelHidden })}
        {...(said === undefined ? {} : { hint: said })}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(rows === undefined ? {} : { rows })}
        isInvalid={refused !== null}
        value={refused ?? save.value}
        onChange={change}
        onBlur={() => {
          setRefused(null)
          void save.flush()
        }}
      />
      {save.failure !== null && <ErrorPanel error={save.failure} />}
      {save.conflict !== null && (
        <ConflictDialog
          conflict={save.conflict}
          show={(words) => words}
          both={(theirs, mine) => [theirs, mine].filter((words) => words !== '').join(rows === undefined ? ' ' : '\n')}
          onResolve={save.resolve}
        />
      )}
    </div>
  )
}

/** The store trims and normalises; a space still being typed is not a difference. */
function sameWords(one: string, other: string): boolean {
  return one.normalize('NFC').trim() === other.normalize('NFC').trim()
}
