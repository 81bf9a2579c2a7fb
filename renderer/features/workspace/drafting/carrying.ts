/** Words that are parted, joined, cut or pasted in a draft take their records with them (`carried-sources.ts`). */
import type { Slice } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Mapping } from 'prosemirror-transform'
import {
  type CopiedWords,
  carriedSources,
  pastedSources,
  wordsOf,
} from '../../../../shared/domain/drafting/carried-sources.ts'
import { blockOf } from '../../../../shared/domain/drafting/draft-schema.ts'

/** What was last copied or cut out of a draft in this window; it may be pasted into another one. */
let copied: readonly CopiedWords[] = []

/** The plugin; `isFromElsewhere` tells a transaction that shows what the store says, which is left as it is. */
export function carryingPlugin(isFromElsewhere: string): Plugin {
  return new Plugin({
    props: {
      transformCopied(slice, view) {
        copied = copiedWords(slice, blockOf(view.state.selection.$from.node(1) ?? view.state.doc.child(0)).sources)
        return slice
      },
    },
    appendTransaction(transactions, before, state) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      if (transactions.some((one) => one.getMeta(isFromElsewhere) === true)) return null
      const mapping = new Mapping()
      for (const one of transactions) mapping.appendMapping(one.mapping)
      const isPaste = transactions.some((one) => one.getMeta('paste') === true || one.getMeta('uiEvent') === 'drop')
      const { tr } = state
      const carry = (list: ReturnType<typeof carriedSources>) => {
        for (const { at, sources } of list) tr.setNodeAttribute(at, 'sources', sources)
      }
      carry(carriedSources(before.doc, state.doc, mapping))
      if (isPaste) carry(pastedSources(before.doc, tr.doc, copied))
      return tr.docChanged ? tr : null
    },
  })
}

/** Inside one block only its inlines are copied: they come from the records of that block. */
function copiedWords({ content }: Slice, own: CopiedWords['sources']): CopiedWords[] {
  const [first] = content.content
  if (first === undefined) return []
  if (first.isInline) return [{ words: content.textBetween(0, content.size, '\n', '\uFFFC'), sources: own }]
  return [...content.content].map((node) => ({
    words: wordsOf(node),
    sources: 'sources' in node.attrs ? blockOf(node).sources : own,
  }))
}
