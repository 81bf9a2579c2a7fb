/** The editor of one block alone, in a dialog. */
import type { Node } from 'prosemirror-model'
import { useLayoutEffect, useRef } from 'react'
import { createDraftView, type DraftPorts } from './draft-view.ts'

type BlockEditorProps = { readonly doc: Node; readonly name: string; readonly onEdit: (doc: Node) => void }

export function BlockEditor({ doc, name, onEdit }: BlockEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef(onEdit)
  latest.current = onEdit
  useLayoutEffect(() => {
    if (place.current === null) return
    const ports: DraftPorts = {
      margins: null,
      onEdit: (next) => latest.current(next),
      onStatus: () => undefined,
      onChip: () => undefined,
      onBlank: () => undefined,
      onLargePaste: (view, slice) => view.dispatch(view.state.tr.replaceSelection(slice)),
      isBuried: () => false,
      suggesting: () => null,
      onBlur: () => undefined,
      phrases: [],
      onPhrase: () => undefined,
      plugins: [],
    }
    const view = createDraftView(place.current, doc, name, () => ports)
    return () => view.destroy()
  }, [doc, name])
  return <div ref={place} className="dr-editor dr-one" />
}
