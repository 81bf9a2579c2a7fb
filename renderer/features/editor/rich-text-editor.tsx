/** One small editor of rich text in a form. React mounts it once; after that the document belongs to ProseMirror. */
import './editor.css'
import type { EditorView } from 'prosemirror-view'
import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { richTextFrom } from '../../../shared/domain/rich-text-schema.ts'
import type { RichText } from '../../../shared/records/rich-text.ts'
import { useEditorGroup } from './editor-group.tsx'
import { createEditor, type EditorPorts, showsText, showText } from './editor-view.ts'

export type RichTextEditorHandle = {
  readonly focus: () => void
  /** Shows a text even over what is typed: the outcome of a conflict the person has settled. */
  readonly settle: (text: RichText) => void
}

export type RichTextEditorProps = {
  readonly text: RichText
  /** Spoken name of the field. */
  readonly name: string
  readonly placeholder: string
  /** `data-field` of the field. */
  readonly field: string
  readonly ref?: Ref<RichTextEditorHandle>
  /** The person typed; `read` gives the text as it stands when it is called, so that only a save pays for it. */
  readonly onEdit: (read: () => RichText) => void
  readonly onLeave?: () => void
  /** Ctrl+Enter */
  readonly onNext?: () => void
}

export function RichTextEditor(props: RichTextEditorProps) {
  const { text, field, ref } = props
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const dirty = useRef(false)
  const latest = useRef(props)
  latest.current = props
  const group = useEditorGroup()

  useLayoutEffect(() => {
    if (place.current === null) return
    const { text: first, name, placeholder } = latest.current
    const ports: EditorPorts = {
      onEdit: (editor) => {
        dirty.current = true
        latest.current.onEdit(() => richTextFrom(editor.state.doc))
      },
      onStatus: group.refresh,
      onFocus: group.enter,
      onBlur: (editor) => {
        latest.current.onLeave?.()
        takeOver(editor, latest.current.text, dirty)
      },
      onChip: group.ask,
      onNext: () => latest.current.onNext?.(),
    }
    const editor = createEditor(place.current, first, { id, name, placeholder }, ports)
    view.current = editor
    return () => {
      group.leave(editor)
      editor.destroy()
      view.current = null
    }
  }, [group, id])

  useEffect(() => {
    if (view.current !== null) takeOver(view.current, text, dirty)
  }, [text])

  useImperativeHandle(ref, () => ({
    focus: () => view.current?.focus(),
    settle: (settled) => {
      dirty.current = false
      if (view.current !== null) showText(view.current, settled)
    },
  }))
  return <div className="rt-editor" data-field={field} ref={place} />
}

/**
 * Shows the stored text unless the person is writing here or has words that are not stored yet: those are never replaced
 * under their hands; the next save meets STALE_WRITE and the person decides.
 */
function takeOver(view: EditorView, text: RichText, dirty: { current: boolean }): void {
  if (showsText(view, text)) dirty.current = false
  else if (!dirty.current && !view.hasFocus() && !view.composing) showText(view, text)
}
