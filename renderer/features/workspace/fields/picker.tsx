/** One of many, found by typing: words are matched with and without Vietnamese marks, whole words in any order. */
import { ChevronDown } from 'lucide-react'
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { fold } from '../../../../shared/vietnamese/letters.ts'

export type PickerOption = {
  readonly id: string
  readonly label: string
  readonly detail: string | null
  /** Further words it is found by. */
  readonly more?: string
}

type PickerProps = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly options: readonly PickerOption[]
  readonly value: string | null
  readonly onChange: (id: string | null) => void
  /** What lacks while nothing is chosen: the field is then a visible blank. */
  readonly wanted?: string | undefined
  readonly placeholder?: string
  /** Its list hangs open as soon as it has the focus, or only once something is typed. */
  readonly opens?: 'focus' | 'input'
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  /** What is said when nothing fits; otherwise that a name is added in the directory. */
  readonly noneFound?: string
}

export function Picker({
  label,
  labelHidden = false,
  options,
  value,
  onChange,
  wanted,
  placeholder,
  opens = 'focus',
  autoFocus = false,
  isDisabled = false,
  noneFound,
}: PickerProps) {
  const { t } = useTranslation()
  const more = new Map(options.map((option) => [option.label, option.more ?? '']))
  const isBlank = wanted !== undefined && value === null
  return (
    <ComboBox
      className={isBlank ? 'field ws-wanted' : 'field'}
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      defaultFilter={(label, typed) => matches(`${label} ${more.get(label) ?? ''}`, typed)}
      menuTrigger={opens}
      allowsEmptyCollection
      autoFocus={autoFocus}
      isDisabled={isDisabled}
    >
      <Label className={labelHidden ? 'unseen' : ''}>{label}</Label>
      <div className="combo">
        <Input className="input" placeholder={isBlank ? wanted : (placeholder ?? '')} />
        <Button className="combo-open" aria-label={t('workspace.showChoices')}>
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
      </div>
      <Popover className="popover">
        <ListBox<PickerOption>
          className="options"
          renderEmptyState={() => <p className="ws-empty">{noneFound ?? t('workspace.noneFound')}</p>}
        >
          {(option) => (
            <ListBoxItem className="option ws-option" textValue={option.label}>
              <span>{option.label}</span>
              {option.detail !== null && <small>{option.detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Marks that are typed must be there; letters typed bare match every marking. */
function matches(text: string, typed: string): boolean {
  const words = typed.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)
  const plain = text.normalize('NFC').toLowerCase()
  const folded = fold(text)
  return words.every((word) => plain.includes(word) || (word === fold(word) && folded.includes(word)))
}
