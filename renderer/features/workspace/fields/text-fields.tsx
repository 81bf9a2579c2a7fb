/** Lines and paragraphs of plain text that store themselves while they are typed. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAutosave } from '../../../autosave.ts'
import { ConflictDialog } from '../../../components/conflict-dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { TextField } from '../../../components/fields.tsx'
import { useDesk } from '../desk.ts'
import { type Bound, mapBound } from './binding.ts'
import { type AssumableFact, AssumedMark } from './field-label.tsx'

type TextProps = {
  readonly label: string
  readonly labelHidden?: boolean
  readonly hint?: string
  readonly placeholder?: string
  readonly rows?: number
  readonly assumable?: AssumableFact
  /** Words that will be printed are set in the document's face while they are typed. */
  readonly asDocument?: boolean
}

type OptionalProps = TextProps & { readonly bound: Bound<string | null> }
type RequiredProps = TextProps & { readonly bound: Bound<string> }

/** Text that may be absent: an empty field stores nothing. */
export function TextOf({ bound, ...rest }: OptionalProps) {
  const words = mapBound<string | null, string>(
    bound,
    (value) => value ?? '',
    (typed) => (typed.trim() === '' ? null : typed),
  )
  return <StoredText {...rest} bound={words} mayBeEmpty />
}

/** Text that may not become empty: while it is, the last words stay stored, and leaving the field shows them again. */
export function RequiredText(props: RequiredProps) {
  return <StoredText {...props} mayBeEmpty={false} />
}

function StoredText({
  bound,
  mayBeEmpty,
  assumable,
  asDocument = false,
  ...field
}: RequiredProps & { mayBeEmpty: boolean }) {
  const { t } = useTranslation()
  const { isOpen } = useDesk()
  const saver = useAutosave<string>({ ...bound, same: sameWords })
  const [isEmptied, setEmptied] = useState(false)
  const change = (typed: string) => {
    const refused = typed.trim() === '' && !mayBeEmpty
    setEmptied(refused)
    if (!refused) saver.change(typed)
  }
  const { hint } = field
  return (
    <div data-field={bound.field} className={asDocument ? 'ws-field ws-doc' : 'ws-field'}>
      {assumable !== undefined && <AssumedMark fact={assumable} label={field.label} />}
      <TextField
        {...field}
        {...(isEmptied ? { hint: t('workspace.mayNotBeEmpty') } : hint === undefined ? {} : { hint })}
        isDisabled={!isOpen}
        value={isEmptied ? '' : saver.value}
        onChange={change}
        onBlur={() => {
          setEmptied(false)
          void saver.flush()
        }}
      />
      {saver.failure !== null && <ErrorPanel error={saver.failure} />}
      {saver.conflict !== null && (
        <ConflictDialog
          conflict={saver.conflict}
          show={(words) => words}
          both={(theirs, mine) =>
            [theirs, mine].filter((words) => words !== '').join(field.rows === undefined ? ' ' : '\n')
          }
          onResolve={saver.resolve}
        />
      )}
    </div>
  )
}

/** The store trims and normalises; a space still being typed is not a difference. */
function sameWords(one: string, other: string): boolean {
  return one.normalize('NFC').trim() === other.normalize('NFC').trim()
}
