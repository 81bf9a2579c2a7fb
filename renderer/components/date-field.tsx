/** A civil date typed in segments, day first: 5/3 cannot be read as 3/5. */
import { CalendarDate, parseDate } from '@internationalized/date'
import { DateField as AriaDateField, DateInput, DateSegment, Label, Text } from 'react-aria-components'

export type DateFieldProps = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
  /** `YYYY-MM-DD` or `null`. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly onBlur?: () => void
  readonly isDisabled?: boolean
}

export function DateField({ label, labelHidden = false, hint, value, onChange, ...field }: DateFieldProps) {
  return (
    <AriaDateField
      className="field"
      value={value === null ? null : parseDate(value)}
      onChange={(date) => onChange(date instanceof CalendarDate ? date.toString() : null)}
      {...field}
      shouldForceLeadingZeros
      onKeyDown={(event) => event.key === 'Enter' && sendFormAround(event.target)}
    >
      <Label className={labelHidden ? 'unseen' : 'label'}>{label}</Label>
      <DateInput className="input date-input">
        {(segment) => <DateSegment className="date-segment" segment={segment} />}
      </DateInput>
      {hint !== undefined && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
    </AriaDateField>
  )
}

/** Enter sends the form from a segment too; segments are no inputs, so the browser does not do it. */
function sendFormAround(target: EventTarget): void {
  if (target instanceof Element) target.closest('form')?.requestSubmit()
}
