/** One of a closed list, stored as soon as it is chosen. */
import { Choice, type Option } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'
import { type Bound, useChosen } from './binding.ts'
import { Outcome } from './outcome.tsx'

type ChoiceFieldProps<V extends string> = {
  readonly bound: Bound<V>
  readonly label: string
  readonly labelHidden?: boolean
  readonly options: readonly Option<V>[]
}

export function ChoiceField<V extends string>({ bound, options, ...field }: ChoiceFieldProps<V>) {
  const { isOpen } = useDesk()
  const saver = useChosen(bound)
  return (
    <div data-field={bound.field} className="ws-field">
      <Choice {...field} options={options} value={saver.value} onChange={saver.choose} isDisabled={!isOpen} />
      <Outcome saver={saver} show={(value) => options.find((option) => option.id === value)?.label ?? ''} />
    </div>
  )
}
