/** Fields of the office's own records, each tied to one value of one record; they commit themselves. */
import type { Channel, Input } from '../../shared/contract/contract.ts'
import { call, errorOf } from '../api.ts'
import type { Stand } from '../saver.ts'
import { AutosaveField } from './autosave-field.tsx'
import { DateField } from './date-field.tsx'
import { Choice, type Option } from './fields.tsx'
import { useSay } from './toasts.tsx'

export type OfficeKind = 'office' | 'term' | 'body' | 'unit' | 'person' | 'post' | 'membership'
type Held = { readonly id: string; readonly revision: number }

type RecordFieldProps<R extends Held> = {
  readonly kind: OfficeKind
  readonly record: R
  readonly field: keyof R & string
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
}

async function write(kind: OfficeKind, record: Held, revision: number, patch: object): Promise<Held> {
  // The patch is checked against the record's schema by main; here only the kind is known.
  return (await call(`${kind}.update` as Channel, { id: record.id, revision, patch } as Input<Channel>)) as Held
}

function textStand(record: unknown, field: string): Stand<string | null> | null {
  if (typeof record !== 'object' || record === null || !('revision' in record) || typeof record.revision !== 'number') return null
  const value = (record as Readonly<Record<string, unknown>>)[field]
  return { value: typeof value === 'string' ? value : null, revision: record.revision }
}

/** A line of text. `isRequired` fields are never stored empty. */
export function RecordLine<R extends Held>({ kind, record, field, isRequired = false, ...words }: RecordFieldProps<R> & { readonly isRequired?: boolean }) {
  return (
    <AutosaveField
      {...words}
      id={`${kind}:${record.id}.${field}`}
      isRequired={isRequired}
      stand={textStand(record, field) ?? { value: null, revision: record.revision }}
      commit={async (value, revision) => {
        const stored = await write(kind, record, revision, { [field]: value })
        return textStand(stored, field) ?? { value, revision: stored.revision }
      }}
      standOf={(current) => textStand(current, field)}
    />
  )
}

/** Writes one value of a record at once and tells the person when it was refused. */
export function useWrite() {
  const say = useSay()
  return (kind: OfficeKind, record: Held, patch: object) => {
    void write(kind, record, record.revision, patch).catch((thrown: unknown) => say.error(errorOf(thrown)))
  }
}

/** A civil date that may be unknown. */
export function RecordDate<R extends Held>({ kind, record, field, label }: RecordFieldProps<R>) {
  const put = useWrite()
  const value = record[field]
  return <DateField label={label} value={typeof value === 'string' ? value : null} onChange={(date) => put(kind, record, { [field]: date })} />
}

/** One of a closed list. */
export function RecordChoice<R extends Held, V extends string>({ kind, record, field, options, ...words }: RecordFieldProps<R> & { readonly options: readonly Option<V>[] }) {
  const put = useWrite()
  const value = options.find(({ id }) => id === record[field])?.id ?? null
  return <Choice {...words} value={value} options={options} onChange={(chosen) => put(kind, record, { [field]: chosen })} />
}
