/** Plain fields with a label above, on React Aria. They hold no state; a form gives the value and takes the change. */
import { ChevronDown } from 'lucide-react'
import {
  Select as AriaSelect,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from 'react-aria-components'

type Described = { readonly label: string; readonly labelHidden?: boolean; readonly hint?: string }

export type TextFieldProps = Described & {
  readonly id?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly onBlur?: () => void
  readonly rows?: number
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly isInvalid?: boolean
  readonly placeholder?: string
  /** Whose field it is, said to a screen reader before the label: one of many alike. */
  readonly about?: string
}

export function TextField({ label, labelHidden, hint, rows, placeholder, about, ...field }: TextFieldProps) {
  return (
    <AriaTextField className="field" {...field}>
      <Label className={labelHidden ? 'unseen' : 'label'}>
        {about !== undefined && <span className="unseen">{about}: </span>}
        {label}
      </Label>
      {rows === undefined ? (
        <Input className="input" placeholder={placeholder ?? ''} />
      ) : (
        <AriaTextArea className="input" rows={rows} placeholder={placeholder ?? ''} />
      )}
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </AriaTextField>
  )
}

export type Option<V extends string> = { readonly id: V; readonly label: string; readonly detail?: string }

export type ChoiceProps<V extends string> = Described & {
  readonly value: V | null
  readonly options: readonly Option<V>[]
  readonly onChange: (value: V) => void
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
  readonly placeholder?: string
}

/** One of a closed list. */
export function Choice<V extends string>({
  label,
  labelHidden,
  hint,
  value,
  options,
  onChange,
  autoFocus = false,
  isDisabled = false,
  placeholder,
}: ChoiceProps<V>) {
  return (
    <AriaSelect
      className="field"
      value={value}
      onChange={(key) => {
        const chosen = options.find(({ id }) => id === key)
        if (chosen !== undefined) onChange(chosen.id)
      }}
      autoFocus={autoFocus}
      isDisabled={isDisabled}
      placeholder={placeholder ?? ' '}
    >
      <Label className={labelHidden ? 'unseen' : 'label'}>{label}</Label>
      <Button className="input select-button">
        <SelectValue>
          {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden="true" size={14} />
      </Button>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <Popover className="popover">
        <ListBox className="options" items={options}>
          {(option) => (
            <ListBoxItem className="option" id={option.id} textValue={option.label}>
              {option.label}
              {option.detail !== undefined && <small>{option.detail}</small>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
