/** A text field of a record that commits itself while it is typed, and shows both versions when another window was first. */
import { ErrorPanel } from './error-panel.tsx'
import { useAutosave } from '../autosave.ts'
import type { Stand } from '../saver.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { TextField } from './fields.tsx'

export type AutosaveFieldProps = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
  readonly rows?: number
  /** Names record and field. */
  readonly id: string
  /** The stored value; `null` shows as empty, and empty is stored as `null`. */
  readonly stand: Stand<string | null>
  readonly commit: (value: string | null, revision: number) => Promise<Stand<string | null>>
  readonly standOf: (current: unknown) => Stand<string | null> | null
  /** A field that may not become empty: while it is, nothing is committed. */
  readonly isRequired?: boolean
}

export function AutosaveField({ label, labelHidden, hint, rows, isRequired = false, ...options }: AutosaveFieldProps) {
  const save = useAutosave(options)
  const text = save.value ?? ''
  return (
    <>
      <TextField
        label={label}
        {...(labelHidden === undefined ? {} : { labelHidden })}
        {...(hint === undefined ? {} : { hint })}
        {...(rows === undefined ? {} : { rows })}
        isRequired={isRequired}
        value={text}
        onChange={(typed) => save.change(typed.trim() === '' && !isRequired ? null : typed)}
        onBlur={() => void save.flush()}
      />
      {save.failure !== null && (
        <div>
          <ErrorPanel error={save.failure} />
        </div>
      )}
      {save.conflict !== null && (
        <ConflictDialog
          conflict={save.conflict}
          show={(value) => value ?? ''}
          both={(theirs, mine) => [theirs, mine].filter((words) => words !== null).join(rows === undefined ? ' ' : '\n')}
          onResolve={save.resolve}
        />
      )}
    </>
  )
}
