/** Civil dates and clock times, typed in segments: day, month, year; hour, minute. */
import { parseTime } from '@internationalized/date'
import { DateInput, DateSegment, Label, TimeField } from 'react-aria-components'
import { shortDate } from '../../../../shared/vietnamese/dates.ts'
import { useAutosave } from '../../../autosave.ts'
import { DateField } from '../../../components/date-field.tsx'
import { useDesk } from '../desk.ts'
import type { Bound } from './binding.ts'
import { type AssumableFact, AssumedMark } from './field-label.tsx'
import { Outcome } from './outcome.tsx'

type MomentProps = {
  readonly bound: Bound<string | null>
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
  readonly assumable?: AssumableFact
}

/** Years outside 1900-2200 are still being typed, not meant. */
const meantYear = /^(19|20|21)\d{2}-/

export function CivilDateField({ bound, label, hint, assumable }: MomentProps) {
  const { isOpen } = useDesk()
  const saver = useAutosave<string | null>(bound)
  const change = (date: string | null) => {
    if (date === null || meantYear.test(date)) saver.change(date)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what happens in the fields within
    <div data-field={bound.field} className="ws-field field" onBlur={() => void saver.flush()}>
      {assumable !== undefined && <AssumedMark fact={assumable} label={label} />}
      <DateField label={label} value={saver.value} onChange={change} isDisabled={!isOpen} />
      {hint !== undefined && <span className="hint">{hint}</span>}
      <Outcome saver={saver} show={(date) => (date === null ? '' : shortDate(date))} />
    </div>
  )
}

export function ClockTimeField({ bound, label, labelHidden = false, assumable }: MomentProps) {
  const { isOpen } = useDesk()
  const saver = useAutosave<string | null>(bound)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what happens in the fields within
    <div data-field={bound.field} className="ws-field ws-time" onBlur={() => void saver.flush()}>
      {assumable !== undefined && <AssumedMark fact={assumable} label={label} />}
      <TimeField
        className="field"
        hourCycle={24}
        granularity="minute"
        shouldForceLeadingZeros
        isDisabled={!isOpen}
        value={saver.value === null ? null : parseTime(saver.value)}
        onChange={(time) => saver.change(time === null ? null : time.toString().slice(0, 5))}
      >
        <Label className={labelHidden ? 'unseen' : ''}>{label}</Label>
        <DateInput className="input date-input">
          {(segment) => <DateSegment className="date-segment" segment={segment} />}
        </DateInput>
      </TimeField>
      <Outcome saver={saver} show={(time) => time ?? ''} />
    </div>
  )
}
