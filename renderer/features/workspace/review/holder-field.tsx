/** Somebody by name: a person found in the directory, or a body or office typed as it is. */
import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../../shared/vietnamese/letters.ts'
import { useDesk } from '../desk.ts'
import { personOptions } from '../model/people.ts'

export type Named = { readonly personId: string | null; readonly name: string }

type HolderFieldProps = {
  readonly label: string
  readonly onChange: (named: Named | null) => void
}

export function HolderField({ label, onChange }: HolderFieldProps) {
  const { t } = useTranslation()
  const { dossier, directory } = useDesk()
  const options = useMemo(
    () => [
      ...personOptions(dossier, directory).map(({ id, name, title }) => ({ id, name, detail: title, isPerson: true })),
      ...directory.units.map(({ id, name }) => ({ id, name, detail: null, isPerson: false })),
    ],
    [dossier, directory],
  )
  const typed = (text: string) => {
    const name = text.trim()
    const known = options.find((option) => option.name === name && option.isPerson)
    onChange(name === '' ? null : { personId: known?.id ?? null, name })
  }
  return (
    <ComboBox
      className="field"
      defaultItems={options}
      allowsCustomValue
      onInputChange={typed}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen !== undefined) onChange({ personId: chosen.isPerson ? chosen.id : null, name: chosen.name })
      }}
      defaultFilter={(text, words) => fold(text).includes(fold(words))}
    >
      <Label className="label">{label}</Label>
      <div className="combo">
        <Input className="input" placeholder={t('review.holderHint')} />
        <Button className="combo-open" aria-label={t('workspace.showChoices')}>
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<(typeof options)[number]> className="options">
          {(option) => (
            <ListBoxItem className="option ws-option" textValue={option.name}>
              <span>{option.name}</span>
              {option.detail !== null && <small>{option.detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
