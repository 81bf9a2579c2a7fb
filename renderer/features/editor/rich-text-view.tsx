/** Rich text as it looks in its editor, without one: for lines far from the screen. */
import './editor.css'
import { DOMSerializer } from 'prosemirror-model'
import { useLayoutEffect, useRef } from 'react'
import { documentOf, richTextSchema } from '../../../shared/domain/rich-text-schema.ts'
import type { RichText } from '../../../shared/records/rich-text.ts'

const serializer = DOMSerializer.fromSchema(richTextSchema)

export function RichTextView({ text, name }: { readonly text: RichText; readonly name: string }) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    place.current?.replaceChildren(serializer.serializeFragment(documentOf(text).content))
  }, [text])
  return (
    <div className="rt-editor">
      {/* biome-ignore lint/a11y: a text with marks and tables; it comes near, and is an editor, before it can have the focus */}
      <div
        className="ProseMirror"
        role="textbox"
        aria-readonly="true"
        aria-multiline="true"
        aria-label={name}
        ref={place}
      />
    </div>
  )
}
