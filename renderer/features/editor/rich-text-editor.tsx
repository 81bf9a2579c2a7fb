/** One small editor of rich text in a form. React mounts it once; after that the document belongs to ProseMirror. */
import './editor.css'
import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import { type Ref, useEffect, useId, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import { useEditorGroup } from './editor-group.tsx'
import { createEditor, type EditorPorts, showText } from './editor-view.ts'

export type RichTextEditorHandle = {
  /** Shows a text even over what is typed: the outcome of a conflict the person has settled. */
  readonly settle: (text: Node) => void
}

export type RichTextEditorProps = {
  /** The text as it is to be shown while the person is not writing here. */
  readonly text: Node
  /** True while something typed here is not stored: it is never replaced. */
  readonly isDirty: boolean
  readonly isReadOnly: boolean
  /** Spoken name of the field. */
  readonly name: string
  readonly placeholder: string
  readonly ref?: Ref<RichTextEditorHandle>
  readonly onEdit: (text: Node) => void
  readonly onFocusChange: (isFocused: boolean) => void
  /** Ctrl+Enter */
  readonly onNext?: (() => void) | undefined
}

export function RichTextEditor(props: RichTextEditorProps) {
  const { text, isDirty, isReadOnly, name, ref } = props
  const id = useId()
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  latest.current = props
  const group = useEditorGroup()

  useLayoutEffect(() => {
    if (place.current === null) return
    const ports: EditorPorts = {
      onEdit: (editor) => latest.current.onEdit(editor.state.doc),
      onStatus: group.refresh,
      onFocus: (editor) => {
        group.enter(editor)
        latest.current.onFocusChange(true)
      },
      onBlur: () => latest.current.onFocusChange(false),
      onChip: group.ask,
      onLargePaste: group.askPaste,
      onNext: () => latest.current.onNext?.(),
    }
    const { text: first, placeholder } = latest.current
    const editor = createEditor(place.current, first, { id, name: latest.current.name, placeholder }, ports)
    view.current = editor
    return () => {
      group.leave(editor)
      editor.destroy()
      view.current = null
    }
  }, [group, id])

  // Words are never replaced under the hands of the person who writes them.
  useEffect(() => {
    const editor = view.current
    if (editor !== null && !isDirty && !editor.hasFocus() && !editor.composing) showText(editor, text)
  }, [text, isDirty])

  useEffect(() => {
    view.current?.setProps({ editable: () => !isReadOnly })
    view.current?.dom.setAttribute('aria-label', name)
  }, [isReadOnly, name])

  useImperativeHandle(ref, () => ({
    settle: (settled) => {
      if (view.current !== null) showText(view.current, settled)
    },
  }))
  return <div className="rt-editor" ref={place} />
}
