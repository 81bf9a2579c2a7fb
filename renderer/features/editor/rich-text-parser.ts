/** Reads rich text v1 out of HTML: what is being typed, and what is pasted after `cleanPastedHtml`. Unknown styling is dropped. */
import { type Attrs, DOMParser, type ParseRule } from 'prosemirror-model'
import * as v from 'valibot'
import { richTextSchema } from '../../../shared/domain/rich-text-schema.ts'
import { Citation, Figure } from '../../../shared/records/rich-text.ts'

/** Inlines and cells, named alike in every schema that embeds rich text v1. */
export const embeddedRules: readonly ParseRule[] = [
  { tag: 'tr', node: 'table_row' },
  { tag: 'td', node: 'table_cell' },
  { tag: 'th', node: 'table_header' },
  { tag: 'br', node: 'hard_break' },
  {
    tag: 'span[data-rich="citation"]',
    node: 'citation',
    getAttrs: (element) => parts(Citation.entries.attrs, element),
  },
  { tag: 'span[data-rich="figure"]', node: 'figure', getAttrs: (element) => parts(Figure.entries.attrs, element) },
  { tag: 'strong', mark: 'bold' },
  { tag: 'b', mark: 'bold', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
  { style: 'font-weight', mark: 'bold', getAttrs: (value) => (/^(bold|bolder|[6-9]00)$/.test(value) ? null : false) },
  { tag: 'em', mark: 'italic' },
  { tag: 'i', mark: 'italic', getAttrs: (element) => (element.style.fontStyle === 'normal' ? false : null) },
  { style: 'font-style=italic', mark: 'italic' },
]

const rules: ParseRule[] = [
  { tag: 'p', node: 'paragraph' },
  { tag: 'ul', node: 'points', getAttrs: (element) => ({ style: pointStyle(element) }) },
  { tag: 'ol', node: 'points', getAttrs: (element) => ({ style: pointStyle(element) }) },
  { tag: 'li', node: 'point' },
  { tag: 'table', node: 'table' },
  ...embeddedRules,
]

/** The one parser of the editor, for the keyboard and the clipboard. */
export const richTextParser = new DOMParser(richTextSchema, rules)

/** How the points of an HTML list are labelled: `1.`, `a)` or `-`. */
export function pointStyle(list: Element): 'decimal' | 'letter' | 'dash' {
  const kept = list.getAttribute('data-style')
  if (kept === 'decimal' || kept === 'letter' || kept === 'dash') return kept
  if (list.tagName !== 'OL') return 'dash'
  return list.getAttribute('type')?.toLowerCase() === 'a' ? 'letter' : 'decimal'
}

/** The parts a chip carried through the clipboard; false (the words stay as text) when they are not whole. */
function parts(schema: v.GenericSchema<unknown, Attrs>, element: HTMLElement): Attrs | false {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), element.getAttribute('data-parts'))
  return read.success ? read.output : false
}
