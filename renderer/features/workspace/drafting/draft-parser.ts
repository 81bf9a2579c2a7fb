/** Reads blocks of a draft out of HTML after `cleanPastedHtml`: paragraphs, points with their labels, tables. */
import { DOMParser } from 'prosemirror-model'
import * as v from 'valibot'
import { draftSchema } from '../../../../shared/domain/drafting/draft-schema.ts'
import { embeddedRules, pointStyle } from '../../editor/rich-text-parser.ts'

const Blank = v.object({ text: v.string(), path: v.string() })

export const draftParser = new DOMParser(draftSchema, [
  { tag: 'td p, th p', node: 'line' },
  { tag: 'li', node: 'paragraph', getAttrs: (item) => (item.querySelector('p') === null ? labelled(item) : false) },
  { tag: 'li > p:first-child', node: 'paragraph', getAttrs: (words) => labelled(words.parentElement) },
  { tag: 'p', node: 'paragraph' },
  { tag: 'table', node: 'table' },
  {
    tag: 'span[data-rich="blank"]',
    node: 'blank',
    getAttrs: (element) => {
      const read = v.safeParse(v.pipe(v.string(), v.parseJson(), Blank), element.getAttribute('data-parts'))
      return read.success ? read.output : false
    },
  },
  { tag: 'span[data-mark="joined"]', mark: 'joined' },
  ...embeddedRules,
])

/** One list of each style goes through a pasted text: its number is counted. */
function labelled(item: Element | null) {
  const list = item?.parentElement ?? null
  return { label: { scheme: list === null ? 'dash' : pointStyle(list), level: 1, list: 0 } }
}
