/** Fields of the office and directory records that commit themselves: one text of one record. */
import * as v from 'valibot'
import { AutosaveField } from '../../components/autosave-field.tsx'
import type { Stand } from '../../saver.ts'
import { type OfficeKind, type OfficeRecords, updateRecord } from './record-changes.ts'

/** The fields of a record that hold text. */
type TextName<T> = { [N in keyof T & string]: T[N] extends string | null ? N : never }[keyof T & string]

type RecordTextProps<K extends OfficeKind> = {
  readonly kind: K
  readonly record: OfficeRecords[K]
  readonly name: TextName<OfficeRecords[K]>
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
  readonly rows?: number
  readonly isRequired?: boolean
}

/** One line (or, with `rows`, one text) of a record. Empty is stored as nothing where the field may be empty. */
export function RecordText<K extends OfficeKind>({ kind, record, name, ...field }: RecordTextProps<K>) {
  const stand = standOf(record, name)
  if (stand === null) return null
  return (
    <AutosaveField
      {...field}
      id={`${kind}:${record.id}:${name}`}
      stand={stand}
      commit={async (value, revision) => {
        // Main checks the value against the record's schema; here it is only put under its name.
        const patch = { [name]: value } as unknown as Partial<OfficeRecords[K]>
        return standOf(await updateRecord(kind, record.id, revision, patch), name) ?? { value, revision: revision + 1 }
      }}
      standOf={(current) => standOf(current, name)}
    />
  )
}

/** How one text of a record stands; `null` when it is no such record. */
export function standOf(record: unknown, name: string): Stand<string | null> | null {
  const read = v.safeParse(v.looseObject({ revision: v.number(), [name]: v.nullable(v.string()) }), record)
  if (!read.success) return null
  const { revision, [name]: value } = read.output
  return { value: typeof value === 'string' ? value : null, revision }
}
