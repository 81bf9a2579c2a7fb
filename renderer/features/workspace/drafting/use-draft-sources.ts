/** Where the words of a draft come from: its margin, the way to a record and back, what was left out, what no record gave, what was not used. */
import type { EditorView } from 'prosemirror-view'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gap } from '../../../../shared/contract/views.ts'
import { blockOf, childrenOf, contentOf, nodeOf } from '../../../../shared/domain/drafting/draft-schema.ts'
import { ownSentences } from '../../../../shared/domain/drafting/own-sentences.ts'
import { useDesk } from '../desk.ts'
import { blockAt } from './draft-commands.ts'
import { type Source, sourcesOf, unusedSources } from './draft-sources.ts'
import type { DraftStand } from './draft-store.ts'
import { marginPorts, originNow } from './margins.ts'
import { newId } from './new-id.ts'
import { leaveForRecord } from './place-memory.ts'

type SourcesOptions = {
  readonly stand: DraftStand
  readonly gaps: readonly Gap[]
  readonly viewNow: () => EditorView | null
  readonly go: (id: string) => boolean
}

/** A sentence a person wrote, and the block it stands in. */
export type OwnSentence = { readonly blockId: string; readonly words: string }

export function useDraftSources({ stand, gaps, viewNow, go }: SourcesOptions) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { blocks } = stand
  const sources = useMemo(() => sourcesOf(desk.dossier), [desk.dossier])
  const withheld = useMemo(
    () =>
      new Set(gaps.flatMap(({ code, recordId }) => (code === 'draft.withheld' && recordId !== null ? [recordId] : []))),
    [gaps],
  )
  const goToSource = useRef<(id: string) => void>(() => undefined)
  goToSource.current = (id) => {
    const node = viewNow()?.state.doc.content.content.find((one) => blockOf(one).id === id)
    const known = node === undefined ? [] : blockOf(node).sources.flatMap((source) => sources.get(source) ?? [])
    const source = known.find(({ kind }) => kind !== 'session') ?? known[0]
    if (source === undefined) return desk.announce(t('drafting.noRecord'))
    leaveForRecord(desk.sessionId, id)
    desk.jumpTo(source.target)
  }
  const margins = useMemo(
    () => marginPorts({ blocks, sources, withheld }, t, (id) => goToSource.current(id)),
    [blocks, sources, withheld, t],
  )
  const ownOf = useMemo(
    () => ownSentences(blocks.flatMap(({ generated }) => (generated === null ? [] : [generated]))),
    [blocks],
  )
  const own = useMemo(() => {
    const known = new Map(blocks.map((block) => [block.id, block]))
    return childrenOf(stand.doc).flatMap((node): OwnSentence[] => {
      const { id } = blockOf(node)
      if (originNow(node, known.get(id)) === 'generated') return []
      return ownOf(contentOf(node)).map((words) => ({ blockId: id, words }))
    })
  }, [blocks, stand.doc, ownOf])
  const unused = useMemo(() => unusedSources(sources, blocks), [sources, blocks])
  const use = (source: Source) => {
    const view = viewNow()
    if (!view) return
    const block = blockAt(view.state)
    const after =
      block !== null && blockOf(block.node).place === 'body' ? block.at + block.node.nodeSize : bodyEnd(view)
    const content = { type: 'paragraph', role: 'body', label: null, keepNext: false } as const
    const words = clauseOf(source, desk)
    const node = nodeOf(
      { ...content, content: words === '' ? [] : [{ type: 'text', text: words }] },
      { id: newId(), place: 'body', sources: [source.id] },
    )
    view.dispatch(view.state.tr.insert(after, node))
    go(blockOf(node).id)
  }
  return {
    margins,
    /** Blocks kept out of the document for what they came from. */
    withheld: blocks.filter(({ id }) => withheld.has(id)),
    /** Sentences no record gave. */
    own,
    /** Records no block came from. */
    unused,
    /** To the record a block came from. */
    goToSource: (id: string) => goToSource.current(id),
    /** Puts a record into the draft, after the block of the cursor. */
    use,
  }
}

/** The task as a clause: who leads does the work, by when. */
function clauseOf(source: Source, desk: ReturnType<typeof useDesk>): string {
  if (source.kind !== 'task') return source.words
  const task = desk.dossier.tasks.find(({ id }) => id === source.id)
  const unit = task === undefined ? null : desk.names.unit(task.leadUnitId)
  return unit === null ? source.words : `Giao ${unit} ${source.words}`
}

function bodyEnd(view: EditorView): number {
  let end = 0
  view.state.doc.forEach((node, at) => {
    if (blockOf(node).place !== 'recipients') end = at + node.nodeSize
  })
  return end
}
