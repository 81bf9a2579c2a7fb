/** A person of the session or the directory; people of the session come first. */
import { useMemo } from 'react'
import { useDesk } from '../desk.ts'
import { personOptions } from '../model/people.ts'
import { type Bound, useChosen } from './binding.ts'
import { type AssumableFact, AssumedMark } from './field-label.tsx'
import { Outcome } from './outcome.tsx'
import { Picker } from './picker.tsx'

type PersonFieldProps = {
  readonly bound: Bound<string | null>
  readonly label: string
  readonly labelHidden?: boolean
  readonly wanted?: string
  readonly assumable?: AssumableFact
}

export function PersonField({ bound, label, labelHidden = false, wanted, assumable }: PersonFieldProps) {
  const { isOpen, names } = useDesk()
  const options = usePersonOptions()
  const saver = useChosen(bound)
  return (
    <div data-field={bound.field} className="ws-field">
      {assumable !== undefined && <AssumedMark fact={assumable} label={label} />}
      <Picker
        label={label}
        labelHidden={labelHidden}
        options={options}
        value={saver.value}
        onChange={(id) => id !== saver.value && saver.choose(id)}
        wanted={wanted}
        isDisabled={!isOpen}
      />
      <Outcome saver={saver} show={(id) => names.person(id) ?? ''} />
    </div>
  )
}

type PersonPickerProps = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  /** People who are not offered. */
  readonly without: ReadonlySet<string | null>
}

/** A person chosen before anything is stored. */
export function PersonPicker({ label, value, onChange, without }: PersonPickerProps) {
  const options = usePersonOptions().filter((option) => !without.has(option.id))
  return <Picker label={label} options={options} value={value} onChange={onChange} autoFocus />
}

function usePersonOptions() {
  const { dossier, directory } = useDesk()
  return useMemo(
    () => personOptions(dossier, directory).map(({ id, name, title }) => ({ id, label: name, detail: title })),
    [dossier, directory],
  )
}
