/** The draft as it is written in: mounted once, after that the document belongs to ProseMirror. */
import type { Node, Slice } from 'prosemirror-model'
import type { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { ChipRequest } from '../../editor/editor-view.ts'
import { type MarginPorts, refreshMargins } from './block-view.ts'
import type { DraftPhrase } from './draft-phrases.ts'
import { createDraftView, type DraftPorts, showDocument } from './draft-view.ts'
import type { Suggesting } from './suggestions.ts'

export type DraftEditorHandle = { readonly view: () => EditorView | null }

export type DraftEditorProps = {
  /** What is to be shown while nothing typed waits to be stored. */
  readonly doc: Node
  readonly isDirty: boolean
  readonly isReadOnly: boolean
  readonly name: string
  /** Another object draws every margin again. */
  readonly margins: MarginPorts
  readonly suggesting: Suggesting | null
  readonly phrases: readonly DraftPhrase[]
  readonly plugins: readonly Plugin[]
  readonly ref?: Ref<DraftEditorHandle>
  readonly onEdit: (doc: Node) => void
  readonly onStatus: (view: EditorView) => void
  readonly onChip: (view: EditorView, request: ChipRequest) => void
  readonly onPhrase: (id: string) => void
  readonly onBlank: (path: string) => void
  readonly onLargePaste: (view: EditorView, slice: Slice, bytes: number) => void
  readonly isBuried: (id: string) => boolean
  readonly onBlur: () => void
}

export function DraftEditor(props: DraftEditorProps) {
  const { doc, isDirty, isReadOnly, name, margins, ref } = props
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef(props)
  latest.current = props

  useLayoutEffect(() => {
    if (place.current === null) return
    const ports = (): DraftPorts => {
      const now = latest.current
      return { ...now, suggesting: () => latest.current.suggesting }
    }
    const editor = createDraftView(place.current, latest.current.doc, latest.current.name, ports)
    view.current = editor
    return () => {
      editor.destroy()
      view.current = null
    }
  }, [])

  // Words are never replaced while some of them wait to be stored.
  useEffect(() => {
    const editor = view.current
    if (editor !== null && !isDirty && !editor.composing) showDocument(editor, doc)
  }, [doc, isDirty])
  useEffect(() => {
    if (view.current !== null) refreshMargins(view.current, margins)
  }, [margins])
  useEffect(() => {
    view.current?.setProps({ editable: () => !isReadOnly })
    view.current?.dom.setAttribute('aria-label', name)
  }, [isReadOnly, name])

  useImperativeHandle(ref, () => ({ view: () => view.current }))
  return <div className="dr-editor" ref={place} />
}
