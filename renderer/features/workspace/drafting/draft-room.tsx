/** A draft being written: the editor, what the records changed, and beside it the checks, the sources and the remarks. */
import './drafting.css'
import type { Slice } from 'prosemirror-model'
import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gap } from '../../../../shared/contract/views.ts'
import { blockOf, childrenOf, nodeOf } from '../../../../shared/domain/drafting/draft-schema.ts'
import { ConflictDialog } from '../../../components/conflict-dialog.tsx'
import { ReasonDialog } from '../../../components/dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { ChipDialog } from '../../editor/chip-dialog.tsx'
import type { ChipRequest } from '../../editor/editor-view.ts'
import { LargePasteDialog } from '../../editor/large-paste.tsx'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { gapTarget } from '../model/gap-target.ts'
import { ChangesBanner } from './changes-banner.tsx'
import { blockAt, putChip } from './draft-commands.ts'
import { DraftEditor, type DraftEditorHandle } from './draft-editor.tsx'
import { type DraftPhrase, putPhrase } from './draft-phrases.ts'
import { DraftSide, type Side } from './draft-side.tsx'
import { type Source, sourcesOf, unusedSources } from './draft-sources.ts'
import { statusOf } from './draft-status.ts'
import type { DraftStand } from './draft-store.ts'
import { type DraftStatus, DraftToolbar } from './draft-toolbar.tsx'
import { goToBlock } from './draft-view.ts'
import { FindBar } from './find-bar.tsx'
import { foundPlugin } from './found-words.ts'
import { marginPorts, originNow } from './margins.ts'
import { newId } from './new-id.ts'
import { PhraseFinder } from './phrase-finder.tsx'
import { cameBack, leaveForRecord, placeIn } from './place-memory.ts'
import { ThreeWay } from './three-way.tsx'
import { type OpenDraft, useDraft, useDraftAutosave } from './use-draft.ts'
import { useDraftChanges } from './use-draft-changes.ts'
import { useDraftFind } from './use-draft-find.ts'
import { useDraftRemarks } from './use-draft-remarks.ts'
import { usePhrases } from './use-phrases.ts'

type DraftRoomProps = {
  readonly draftId: string
  readonly name: string
  readonly gaps: readonly Gap[]
  /** What stands at the head: the kind of document and what it is about. */
  readonly head: ReactNode
  /** The checks and gaps of the composed document. */
  readonly checks: ReactNode
}

export function DraftRoom(props: DraftRoomProps) {
  const { t } = useTranslation()
  const open = useDraft(props.draftId)
  if (open.stand === null) return <p className="ws-empty">{t('draft.composing')}</p>
  return <Drafting {...props} open={open} stand={open.stand} />
}

type Asked = { readonly view: EditorView; readonly request: ChipRequest }
type Pasted = { readonly view: EditorView; readonly slice: Slice; readonly bytes: number }

function Drafting({
  name,
  gaps,
  head,
  checks,
  open,
  stand,
}: DraftRoomProps & { readonly open: OpenDraft; readonly stand: DraftStand }) {
  const { t } = useTranslation()
  const desk = useDesk()
  const { draft, blocks } = stand
  const isReadOnly = !desk.isOpen || !['drafting', 'review', 'consultation'].includes(draft.state)
  const saver = useDraftAutosave(open, stand)
  const handle = useRef<DraftEditorHandle>(null)
  const viewNow = useCallback(() => handle.current?.view() ?? null, [])
  const [status, setStatus] = useState<DraftStatus | null>(null)
  const [side, setSide] = useState<Side>('checks')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [isChoosingPhrase, choosePhrase] = useState(false)
  const plugins = useMemo(() => [foundPlugin()], [])
  const blockId = status?.blockId ?? null
  const go = (id: string, words: string | null = null) => {
    const view = viewNow()
    return view ? goToBlock(view, id, words) : false
  }
  const flush = () => saver.flush()
  const find = useDraftFind(viewNow)
  const changes = useDraftChanges({ open, stand, isReadOnly, flush, go, blockId, show: () => setSide('sources') })
  const remarks = useDraftRemarks({
    draftId: draft.id,
    doc: saver.value,
    viewNow,
    isShown: side === 'comments',
    show: () => setSide('comments'),
    blockId,
    go,
    flush,
  })
  const { phrases, noteUsed } = usePhrases()

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
  const free = useMemo(() => {
    const known = new Map(blocks.map((block) => [block.id, block]))
    return childrenOf(stand.doc).flatMap((node) => {
      const { id, sources: ids } = blockOf(node)
      const block = known.get(id)
      return block !== undefined && ids.length === 0 && originNow(node, block) === 'free' ? [block] : []
    })
  }, [blocks, stand.doc])
  const unused = useMemo(() => unusedSources(sources, blocks), [sources, blocks])

  const run = (command: Command) => {
    const view = viewNow()
    if (!view) return
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const onStatus = (view: EditorView) => {
    const next = statusOf(view)
    setStatus((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
  }

  // Back from a record: the sentence it was reached from.
  useEffect(() => {
    const place = placeIn(desk.sessionId)
    const view = viewNow()
    cameBack(desk.sessionId)
    if (view && place?.blockId) goToBlock(view, place.blockId)
  }, [desk.sessionId, viewNow])

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
  const fillBlank = (path: string) => {
    const gap = gaps.find((one) => one.path === path)
    const target = gap === undefined ? null : gapTarget(gap, desk.dossier)
    if (target === null) return
    leaveForRecord(desk.sessionId, blockId)
    desk.jumpTo(target)
  }
  const usePhrase = ({ id, words }: DraftPhrase) => {
    noteUsed(id)
    // The list gives the focus back as it goes; then the words stand where the cursor was.
    requestAnimationFrame(() => run(putPhrase(words)))
  }
  useCommands({
    'Ctrl+f': find.open,
    ...(desk.isOpen ? { 'Alt+c': remarks.askHere } : {}),
    ...(isReadOnly
      ? {}
      : {
          'Alt+d': remarks.toggleSuggesting,
          'Alt+y': () => remarks.decideHere(true),
          'Alt+x': () => remarks.decideHere(false),
          'Ctrl+F8': () => remarks.decideAll(true),
          'Ctrl+F9': () => remarks.decideAll(false),
          'Alt+m': () => choosePhrase(true),
          'Alt+r': () => void changes.regenerate(),
        }),
    ...(side === 'comments' ? { F7: remarks.goToNext } : {}),
    'Alt+g': () => blockId && goToSource.current(blockId),
    ...(side === 'sources' ? { F7: changes.goToNext } : {}),
  })

  const { threeWay, pending } = changes
  const settle = (choice: typeof stand.doc) => {
    saver.resolve(choice)
    saver.change(choice)
  }
  const closeChip = ({ view }: Asked) => {
    setAsked(null)
    requestAnimationFrame(() => view.focus())
  }
  return (
    <>
      <section className="ws-pane ws-grow dr-pane" aria-label={t('drafting.pane')}>
        <header className="ws-pane-head ws-draft-head">{head}</header>
        <div className="dr-tools">
          <DraftToolbar
            status={status}
            isReadOnly={isReadOnly}
            isSuggesting={remarks.suggesting !== null}
            run={run}
            onChip={(kind) => {
              const view = viewNow()
              if (view) setAsked({ view, request: { kind, attrs: null, position: null } })
            }}
            onPhrase={() => choosePhrase(true)}
            onSuggest={remarks.toggleSuggesting}
            onComment={remarks.askHere}
            onFind={find.open}
          />
        </div>
        {find.request !== null && (
          <FindBar
            request={find.request}
            {...find.place}
            isReadOnly={isReadOnly}
            onChange={find.look}
            onStep={find.step}
            onReplace={find.replace}
            onClose={find.close}
          />
        )}
        <ChangesBanner changes={changes} isReadOnly={isReadOnly} />
        {saver.failure !== null && <ErrorPanel error={saver.failure} />}
        <div className="ws-pane-body dr-body" data-field="draft">
          <DraftEditor
            ref={handle}
            doc={saver.value}
            isDirty={saver.dirty || saver.conflict !== null}
            isReadOnly={isReadOnly}
            name={t('drafting.editor', { name })}
            margins={margins}
            suggesting={remarks.suggesting}
            phrases={phrases}
            plugins={plugins}
            onEdit={saver.change}
            onStatus={onStatus}
            onPhrase={noteUsed}
            onChip={(view, request) => setAsked({ view, request })}
            onBlank={fillBlank}
            onLargePaste={(view, slice, bytes) => setPasted({ view, slice, bytes })}
            isBuried={open.store.isBuried}
            onBlur={() => void saver.flush()}
          />
        </div>
      </section>
      <DraftSide
        side={side}
        onSide={setSide}
        checks={checks}
        changes={changes}
        remarks={remarks}
        withheld={blocks.filter(({ id }) => withheld.has(id))}
        free={free}
        unused={unused}
        isReadOnly={isReadOnly}
        onGo={go}
        onSource={(source) => {
          leaveForRecord(desk.sessionId, blockId)
          desk.jumpTo(source.target)
        }}
        onUse={use}
      />
      {isChoosingPhrase && <PhraseFinder onChoose={usePhrase} onClose={() => choosePhrase(false)} />}
      {remarks.asked !== null && (
        <ReasonDialog
          title={t('drafting.comments.add')}
          words={remarks.asked.quote ?? t('drafting.comments.onBlock')}
          label={t('drafting.comments.text')}
          confirm={t('drafting.comments.put')}
          onClose={() => remarks.ask(null)}
          onConfirm={(text) => {
            const about = remarks.asked
            remarks.ask(null)
            if (about !== null) void remarks.add(text, about, null)
          }}
        />
      )}
      {threeWay !== undefined && (
        <ThreeWay
          key={threeWay.id}
          block={threeWay}
          place={{ number: pending.indexOf(threeWay) + 1, count: pending.length }}
          onDecide={(decision) => void changes.decide(threeWay, decision)}
          onNext={() => changes.openThreeWay(pending[(pending.indexOf(threeWay) + 1) % pending.length]?.id ?? null)}
          onClose={() => changes.openThreeWay(null)}
        />
      )}
      {saver.conflict !== null && (
        <ConflictDialog
          conflict={saver.conflict}
          show={(doc) => wordsOfBlock(doc, open.conflictId.current)}
          both={null}
          onResolve={settle}
        />
      )}
      {asked !== null && (
        <ChipDialog
          request={asked.request}
          onPut={(attrs) => {
            putChip(asked.request.kind, attrs, asked.request.position)(asked.view.state, asked.view.dispatch)
            closeChip(asked)
          }}
          onClose={() => closeChip(asked)}
        />
      )}
      {pasted !== null && (
        <LargePasteDialog
          pasted={{ bytes: pasted.bytes, fits: true }}
          onPut={() => {
            const { view, slice } = pasted
            view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true))
            setPasted(null)
          }}
          onClose={() => setPasted(null)}
        />
      )}
    </>
  )
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

function wordsOfBlock(doc: DraftStand['doc'], id: string | null): string {
  const node = childrenOf(doc).find((one) => blockOf(one).id === id)
  return node === undefined
    ? ''
    : node.textBetween(0, node.content.size, '\n', (leaf) => leaf.type.spec.leafText?.(leaf) ?? ' ')
}
