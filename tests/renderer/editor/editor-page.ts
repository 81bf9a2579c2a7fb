/** Runs in the browser of the editor's tests: one editor on an empty page, driven through `window.editor`. */

import { insertTable, putChip } from '../../../renderer/features/editor/commands.ts'
import { createEditor, showText } from '../../../renderer/features/editor/editor-view.ts'
import { cleanPastedHtml } from '../../../renderer/features/editor/paste-html.ts'
import { richTextParser } from '../../../renderer/features/editor/rich-text-parser.ts'
import { documentOf, richTextFrom } from '../../../shared/domain/rich-text-schema.ts'
import type { RichText } from '../../../shared/records/rich-text.ts'

export type EditorPage = {
  readonly open: (text: RichText) => void
  readonly text: () => RichText
  readonly atEnd: () => boolean
  readonly edits: () => number
  readonly chips: () => readonly unknown[]
  readonly next: () => number
  /** Sizes in bytes of the pastes that were asked about. */
  readonly asked: () => readonly number[]
  readonly show: (text: RichText) => void
  readonly insertTable: () => void
  readonly cite: (attrs: Record<string, string | null>) => void
  readonly read: (html: string) => RichText
  readonly paste: (html: string, words: string) => void
}

declare global {
  interface Window {
    editor: EditorPage
  }
}

let view: ReturnType<typeof createEditor> | null = null
let edits = 0
let next = 0
const asked: number[] = []
const chips: unknown[] = []

function current() {
  if (view === null) throw new Error('no editor is open')
  return view
}

window.editor = {
  open(text) {
    view?.destroy()
    edits = 0
    next = 0
    chips.length = 0
    asked.length = 0
    view = createEditor(
      document.body,
      documentOf(text),
      { id: 'editor', name: 'Nội dung phát biểu', placeholder: 'Viết ở đây' },
      {
        onEdit: () => {
          edits += 1
        },
        onStatus: () => undefined,
        onFocus: () => undefined,
        onBlur: () => undefined,
        onChip: (_view, request) => chips.push(request),
        onLargePaste: (_view, { bytes, fits }) => asked.push(fits ? bytes : 0),
        onNext: () => {
          next += 1
        },
      },
    )
    view.focus()
  },
  text: () => richTextFrom(current().state.doc),
  atEnd: () => current().state.selection.head === current().state.doc.content.size - 1,
  edits: () => edits,
  chips: () => chips,
  next: () => next,
  asked: () => asked,
  show: (text) => showText(current(), documentOf(text)),
  insertTable: () => void insertTable({ rows: 2, columns: 2 })(current().state, current().dispatch),
  cite: (attrs) => void putChip('citation', attrs, null)(current().state, current().dispatch),
  read(html) {
    const page = new DOMParser().parseFromString(cleanPastedHtml(html), 'text/html')
    return richTextFrom(richTextParser.parse(page.body))
  },
  paste(html, words) {
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/plain', words)
    current().dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  },
}

// The schema is loaded with the page, so a broken one fails here and not in the first test.
documentOf({ type: 'doc', content: [{ type: 'paragraph' }] })
