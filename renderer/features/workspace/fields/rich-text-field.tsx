/** Rich text of a record: typed words are stored by themselves; two texts of one field are both shown and a person chooses. */
import type { Node } from 'prosemirror-model'
import { useMemo, useRef, useState } from 'react'
import { documentOf, richTextFrom, richTextSchema } from '../../../../shared/domain/rich-text-schema.ts'
import { isBlank, plainTextOf, type RichText, richTextOf } from '../../../../shared/records/rich-text.ts'
import { useAutosave } from '../../../autosave.ts'
import { ConflictDialog } from '../../../components/conflict-dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { RichTextEditor, type RichTextEditorHandle } from '../../editor/rich-text-editor.tsx'
import { useDesk } from '../desk.ts'
import { type Bound, mapBound } from './binding.ts'

type RichTextFieldProps = {
  readonly bound: Bound<RichText>
  readonly name: string
  readonly placeholder: string
  readonly onNext?: () => void
}

export function RichTextField({ bound, name, placeholder, onNext }: RichTextFieldProps) {
  const { isOpen } = useDesk()
  const handle = useRef<RichTextEditorHandle>(null)
  const [isFocused, setFocused] = useState(false)
  const { value, revision } = bound.stand
  const read = useMemo(() => documentOf(value), [value])
  // While the person is in the editor, what others store is not taken over: writing then meets STALE_WRITE and is decided.
  const shown = useRef({ value: read, revision })
  if (!isFocused) shown.current = { value: read, revision }
  const saver = useAutosave<Node>({
    ...mapBound(bound, documentOf, richTextFrom),
    stand: shown.current,
    same: (one, other) => one.eq(other),
    showsItself: true,
  })
  const settle = (text: Node) => {
    handle.current?.settle(text)
    saver.resolve(text)
  }
  return (
    <div data-field={bound.field}>
      <RichTextEditor
        ref={handle}
        text={saver.value}
        isDirty={saver.dirty || saver.conflict !== null}
        isReadOnly={!isOpen}
        name={name}
        placeholder={placeholder}
        onEdit={saver.change}
        onFocusChange={(now) => {
          setFocused(now)
          if (!now) void saver.flush()
        }}
        onNext={onNext}
      />
      {saver.conflict !== null && (
        <ConflictDialog conflict={saver.conflict} show={wordsOf} both={bothTexts} onResolve={settle} />
      )}
      {saver.failure !== null && <ErrorPanel error={saver.failure} />}
    </div>
  )
}

type NullableProps = Omit<RichTextFieldProps, 'bound'> & { readonly bound: Bound<RichText | null> }

/** Rich text that may be absent: an empty editor stores nothing. */
export function NullableRichTextField({ bound, ...rest }: NullableProps) {
  const text = bound.stand.value
  const shown = useMemo(() => text ?? richTextOf(''), [text])
  const mapped = mapBound<RichText | null, RichText>(
    bound,
    (value) => value ?? richTextOf(''),
    (value) => (isBlank(value) ? null : value),
  )
  return <RichTextField {...rest} bound={{ ...mapped, stand: { value: shown, revision: bound.stand.revision } }} />
}

/** Theirs, then mine: nothing of either is lost. */
function bothTexts(theirs: Node, mine: Node): Node {
  return richTextSchema.node('doc', null, theirs.content.append(mine.content))
}

function wordsOf(text: Node): string {
  return plainTextOf(richTextFrom(text))
}
