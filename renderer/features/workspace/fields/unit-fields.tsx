/** Units that exist on the day of the session: one, or several. */
import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../desk.ts'
import { unitOptions } from '../model/units.ts'
import { type Bound, useChosen } from './binding.ts'
import { Outcome } from './outcome.tsx'
import { Picker } from './picker.tsx'

type UnitFieldProps = { readonly bound: Bound<string | null>; readonly label: string; readonly wanted?: string }

export function UnitField({ bound, label, wanted }: UnitFieldProps) {
  const { isOpen, names } = useDesk()
  const options = useUnitOptions()
  const saver = useChosen(bound)
  return (
    <div data-field={bound.field} className="ws-field">
      <Picker
        label={label}
        options={options}
        value={saver.value}
        onChange={(id) => id !== saver.value && saver.choose(id)}
        wanted={wanted}
        isDisabled={!isOpen}
      />
      <Outcome saver={saver} show={(id) => names.unit(id) ?? ''} />
    </div>
  )
}

type UnitsFieldProps = { readonly bound: Bound<string[]>; readonly label: string }

/** Chosen units stand as words with a way to take each away; the field below adds another. */
export function UnitsField({ bound, label }: UnitsFieldProps) {
  const { t } = useTranslation()
  const { isOpen, names } = useDesk()
  const saver = useChosen(bound)
  const [round, setRound] = useState(0)
  const options = useUnitOptions().filter((option) => !saver.value.includes(option.id))
  const add = (id: string | null) => {
    if (id === null) return
    saver.choose([...saver.value, id])
    setRound(round + 1)
  }
  return (
    <div data-field={bound.field} className="ws-field">
      <Picker
        key={round}
        label={label}
        options={options}
        value={null}
        onChange={add}
        isDisabled={!isOpen}
        autoFocus={round > 0}
      />
      {saver.value.length > 0 && (
        <ul className="ws-chosen" aria-label={label}>
          {saver.value.map((id) => (
            <li key={id} className="tag">
              {names.unit(id)}
              <Button
                className="ws-take-away"
                isDisabled={!isOpen}
                aria-label={t('workspace.takeAway', { name: names.unit(id) ?? '' })}
                onPress={() => saver.choose(saver.value.filter((other) => other !== id))}
              >
                <X aria-hidden="true" size={12} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Outcome saver={saver} show={(ids) => ids.map((id) => names.unit(id)).join(', ')} />
    </div>
  )
}

function useUnitOptions() {
  const { dossier, directory } = useDesk()
  return useMemo(() => unitOptions(dossier, directory), [dossier, directory])
}
