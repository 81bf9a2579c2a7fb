/** Fields of the records of the office and its directory; each is tied to one value of one record and stores itself. */
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { plainTextOf, type RichText, richTextOf } from '../../../shared/records/rich-text.ts'
import { shortDate } from '../../../shared/vietnamese/dates.ts'
import { type Autosave, type AutosaveOptions, useAutosave } from '../../autosave.ts'
import { AutosaveField } from '../../components/autosave-field.tsx'
import { ConflictDialog } from '../../components/conflict-dialog.tsx'
import { DateField } from '../../components/date-field.tsx'
import { ErrorPanel } from '../../components/error-panel.tsx'
import { Choice, type Option } from '../../components/fields.tsx'
import type { Stand } from '../../saver.ts'
import { type OfficeKind, type OfficeRecords, storedRecord, updateRecord } from './record-changes.ts'

/** The fields of a record that hold values of one type. */
type NamesOf<K extends OfficeKind, V> = {
  [N in keyof OfficeRecords[K] & string]: OfficeRecords[K][N] extends V ? N : never
}[keyof OfficeRecords[K] & string]

type FieldProps<K extends OfficeKind, N> = {
  readonly kind: K
  readonly record: OfficeRecords[K]
  readonly field: N
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
}

/** The autosave of one value of a record, with the value turned into what its field shows and back. */
function bindingOf<K extends OfficeKind, N extends keyof OfficeRecords[K] & string, S>(
  { kind, record, field }: { kind: K; record: OfficeRecords[K]; field: N },
  show: (value: OfficeRecords[K][N]) => S,
  read: (shown: S) => OfficeRecords[K][N],
): AutosaveOptions<S> {
  const standOf = (current: OfficeRecords[K]): Stand<S> => ({ value: show(current[field]), revision: current.revision })
  return {
    id: `${kind}:${record.id}.${field}`,
    stand: standOf(record),
    async commit(shown, revision) {
      const patch: Partial<OfficeRecords[K]> = {}
      patch[field] = read(shown)
      return standOf(await updateRecord(kind, record.id, revision, patch))
    },
    standOf(current) {
      const stored = storedRecord<K>(current)
      return stored === null ? null : standOf(stored)
    },
  }
}

/** One line of text (with `rows`, several). What may be absent is stored as nothing when it is emptied. */
export function RecordText<K extends OfficeKind, N extends NamesOf<K, string | null>>({
  kind,
  record,
  field,
  isRequired = false,
  ...words
}: FieldProps<K, N> & { readonly isRequired?: boolean; readonly rows?: number; readonly placeholder?: string }) {
  type Value = OfficeRecords[K][N]
  const binding = bindingOf(
    { kind, record, field },
    (value): string => (typeof value === 'string' ? value : ''),
    // The field's type is `string` or `string | null`; required fields are never emptied.
    (typed) => (typed.trim() === '' ? null : typed) as Value,
  )
  return <AutosaveField {...words} {...binding} isRequired={isRequired} />
}

/** Rich text of plain lines. */
export function RecordLines<K extends OfficeKind, N extends NamesOf<K, RichText>>({
  kind,
  record,
  field,
  ...words
}: FieldProps<K, N> & { readonly rows: number }) {
  type Value = OfficeRecords[K][N]
  const binding = bindingOf(
    { kind, record, field },
    (value): string => plainTextOf(value as RichText),
    (typed) => richTextOf(typed) as Value,
  )
  return <AutosaveField {...words} {...binding} isRequired />
}

/** A whole number that may be unknown; an empty field stores nothing, never zero. */
export function RecordNumber<K extends OfficeKind, N extends NamesOf<K, number | null>>({
  kind,
  record,
  field,
  ...words
}: FieldProps<K, N>) {
  type Value = OfficeRecords[K][N]
  const { t } = useTranslation()
  const binding = bindingOf(
    { kind, record, field },
    (value): string => (typeof value === 'number' ? String(value) : ''),
    (digits) => (digits.trim() === '' ? null : Number(digits)) as Value,
  )
  return (
    <AutosaveField
      {...words}
      {...binding}
      accepts={(typed) => /^\s*\d{0,6}\s*$/.test(typed)}
      refusal={t('components.wholeNumber')}
    />
  )
}

/** Years outside 1900-2199 are still being typed, not meant. */
const meantYear = /^(19|20|21)\d{2}-/

/** A civil date that may be unknown. */
export function RecordDate<K extends OfficeKind, N extends NamesOf<K, string | null>>({
  kind,
  record,
  field,
  ...words
}: FieldProps<K, N>) {
  const { t } = useTranslation()
  const save = useAutosave(
    bindingOf(
      { kind, record, field },
      (value): string | null => (typeof value === 'string' ? value : null),
      (date) => date as OfficeRecords[K][N],
    ),
  )
  return (
    <StoredChoice save={save} show={(date) => (date === null ? t('components.empty') : shortDate(date))}>
      <DateField
        {...words}
        value={save.value}
        onChange={(date) => (date === null || meantYear.test(date)) && save.change(date)}
        onBlur={() => void save.flush()}
      />
    </StoredChoice>
  )
}

/** One of a closed list. `V` holds every value the field may have. */
export function RecordChoice<K extends OfficeKind, N extends keyof OfficeRecords[K] & string, V extends string>({
  kind,
  record,
  field,
  options,
  ...words
}: FieldProps<K, N> & { readonly options: readonly Option<V>[]; readonly placeholder?: string }) {
  const { t } = useTranslation()
  const save = useAutosave(
    bindingOf(
      { kind, record, field },
      (value): V | null => options.find(({ id }) => id === value)?.id ?? null,
      (chosen) => chosen as OfficeRecords[K][N],
    ),
  )
  const label = (value: V | null) => options.find(({ id }) => id === value)?.label ?? t('components.empty')
  return (
    <StoredChoice save={save} show={label}>
      <Choice {...words} value={save.value} options={options} onChange={(chosen) => chooseNow(save, chosen)} />
    </StoredChoice>
  )
}

/** Yes or no. */
export function RecordCheck<K extends OfficeKind, N extends NamesOf<K, boolean>>({
  kind,
  record,
  field,
  label,
}: FieldProps<K, N>) {
  const { t } = useTranslation()
  const save = useAutosave(
    bindingOf(
      { kind, record, field },
      (value) => value === true,
      (ticked) => ticked as OfficeRecords[K][N],
    ),
  )
  return (
    <StoredChoice save={save} show={(ticked) => t(ticked ? 'components.yes' : 'components.no')}>
      <Checkbox className="check" isSelected={save.value} onChange={(ticked) => chooseNow(save, ticked)}>
        <span className="check-box">{save.value && <Check aria-hidden="true" size={12} strokeWidth={3} />}</span>
        {label}
      </Checkbox>
    </StoredChoice>
  )
}

/** A choice is whole as soon as it is made; only typing waits. */
export function chooseNow<T>(save: Autosave<T>, value: T): void {
  save.change(value)
  void save.flush()
}

type StoredChoiceProps<T> = {
  readonly save: Autosave<T>
  readonly show: (value: T) => string
  readonly children: ReactNode
}

/** What became of a chosen value: nothing to say, a refusal, or two choices of which a person keeps one. */
export function StoredChoice<T>({ save, show, children }: StoredChoiceProps<T>) {
  return (
    <div className="stored-field">
      {children}
      {save.failure !== null && <ErrorPanel error={save.failure} />}
      {save.conflict !== null && (
        <ConflictDialog conflict={save.conflict} show={show} both={null} onResolve={save.resolve} />
      )}
    </div>
  )
}
