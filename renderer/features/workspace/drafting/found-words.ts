/** What the find bar looks for, drawn in the draft, replaced as one step; and the words remarks are about. */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, TextSelection, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { blockOf } from '../../../../shared/domain/drafting/draft-schema.ts'
import { findWords } from '../../../../shared/vietnamese/find-words.ts'
import { quoteIn } from './draft-view.ts'
import type { FindRequest } from './find-bar.tsx'

export type Found = { readonly from: number; readonly to: number }

/** Words of a block that a remark is about. */
export type Quoted = { readonly blockId: string; readonly quote: string }

type Drawn = { readonly find: FindRequest; readonly quotes: readonly Quoted[] }

type Shown = Drawn & { readonly found: readonly Found[]; readonly set: DecorationSet }
const foundKey = new PluginKey<Shown>('found-words')
const nothing: Drawn = { find: { query: '', isExact: false }, quotes: [] }

/** Draws what was found and what was remarked on; asked anew only when something is looked for or the question changes. */
export function foundPlugin(): Plugin {
  return new Plugin<Shown>({
    key: foundKey,
    state: {
      init: () => ({ ...nothing, found: [], set: DecorationSet.empty }),
      apply(tr, last, _before, { doc }): Shown {
        const asked = tr.getMeta(foundKey) as Partial<Drawn> | undefined
        if (asked === undefined && (!tr.docChanged || (last.find.query === '' && last.quotes.length === 0))) return last
        if (asked === undefined && last.find.query === '') return { ...last, set: moved(last, tr, doc) }
        const now = { find: last.find, quotes: last.quotes, ...asked }
        const found = allIn(doc, now.find)
        return {
          ...now,
          found,
          set: DecorationSet.create(doc, [...foundDrawn(found), ...quotesDrawn(doc, now.quotes)]),
        }
      },
    },
    props: { decorations: (state) => foundKey.getState(state)?.set },
  })
}

export function lookFor(view: EditorView, find: FindRequest): readonly Found[] {
  view.dispatch(view.state.tr.setMeta(foundKey, { find }))
  return foundIn(view)
}

export function drawQuotes(view: EditorView, quotes: readonly Quoted[]): void {
  view.dispatch(view.state.tr.setMeta(foundKey, { quotes }))
}

export function foundIn(view: EditorView): readonly Found[] {
  return foundKey.getState(view.state)?.found ?? []
}

/** Chooses the next or previous place and shows it; gives its number from 1, or 0. */
export function stepTo(view: EditorView, direction: 1 | -1): number {
  const found = foundIn(view)
  const { from, to } = view.state.selection
  const next =
    direction === 1
      ? (found.find((one) => one.from >= to) ?? found[0])
      : (found.findLast((one) => one.to <= from) ?? found.at(-1))
  if (next === undefined) return 0
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, next.from, next.to)))
  const { node } = view.domAtPos(next.from)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  return found.indexOf(next) + 1
}

/** These places with other words, in NFC, each keeping the marks of the words it replaces. */
export function replaced(tr: Transaction, found: readonly Found[], words: string): Transaction {
  const text = words.normalize('NFC')
  for (const { from, to } of [...found].reverse()) tr.insertText(text, from, to)
  return tr
}

/** The words remarked on where they stand now; those whose block was shown anew are looked for again. */
function moved({ set, quotes }: Shown, tr: Transaction, doc: Node): DecorationSet {
  const mapped = set.map(tr.mapping, doc)
  const kept = new Set(mapped.find().map(({ spec }) => spec['quoted'] as Quoted))
  const lost = quotes.filter((quoted) => !kept.has(quoted))
  return lost.length === 0 ? mapped : mapped.add(doc, quotesDrawn(doc, lost))
}

function allIn(doc: Node, { query, isExact }: FindRequest): Found[] {
  if (query === '') return []
  const found: Found[] = []
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, undefined, '\uFFFC')
    for (const { from, to } of findWords(text, query, isExact)) found.push({ from: at + 1 + from, to: at + 1 + to })
    return false
  })
  return found
}

function foundDrawn(found: readonly Found[]): Decoration[] {
  return found.map(({ from, to }) => Decoration.inline(from, to, { class: 'dr-found' }))
}

function quotesDrawn(doc: Node, quotes: readonly Quoted[]): Decoration[] {
  if (quotes.length === 0) return []
  const drawn: Decoration[] = []
  doc.forEach((node, at) => {
    const { id } = blockOf(node)
    for (const quoted of quotes) {
      if (quoted.blockId !== id) continue
      const span = quoteIn(node, at, quoted.quote)
      if (span !== null) drawn.push(Decoration.inline(span.from, span.to, { class: 'dr-remarked' }, { quoted }))
    }
  })
  return drawn
}
