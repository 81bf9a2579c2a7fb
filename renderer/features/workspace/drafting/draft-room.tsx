/** A draft being written: the editor, what the records changed, and beside it the checks, the sources and the remarks. */
import './drafting.css'
import type { Slice } from 'prosemirror-model'
import { type Command, TextSelection } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Button, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Gap } from '../../../../shared/contract/views.ts'
import { blockOf, childrenOf, draftSchema, nodeOf } from '../../../../shared/domain/drafting/draft-schema.ts'
import { call } from '../../../api.ts'
import { ConflictDialog } from '../../../components/conflict-dialog.tsx'
import { ReasonDialog } from '../../../components/dialog.tsx'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { queryClient, useRead } from '../../../query.ts'
import { ChipDialog } from '../../editor/chip-dialog.tsx'
import type { ChipRequest } from '../../editor/editor-view.ts'
import { LargePasteDialog } from '../../editor/large-paste.tsx'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { gapTarget } from '../model/gap-target.ts'
import { CommentList, type StoredComment } from './comment-list.tsx'
import { blockAt, formAt, putChip } from './draft-commands.ts'
import { DraftEditor, type DraftEditorHandle } from './draft-editor.tsx'
import { type Source, sourcesOf, unusedSources } from './draft-sources.ts'
import type { DraftStand, StoredBlock } from './draft-store.ts'
import { type DraftStatus, DraftToolbar } from './draft-toolbar.tsx'
import { goToBlock } from './draft-view.ts'
import { FindBar, type FindRequest } from './find-bar.tsx'
import { drawQuotes, foundIn, foundPlugin, lookFor, replaced, stepTo } from './found-words.ts'
import { marginPorts, originNow } from './margins.ts'
import { newId } from './new-id.ts'
import { cameBack, leaveForRecord, placeIn } from './place-memory.ts'
import { SourceList } from './source-list.tsx'
import { decide as decideSuggestions, type FoundSuggestion, suggestionAt, suggestionsIn } from './suggestions.ts'
import { ThreeWay } from './three-way.tsx'
import { type OpenDraft, useDraft, useDraftAutosave } from './use-draft.ts'

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

type Side = 'checks' | 'sources' | 'comments'
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
  const [status, setStatus] = useState<DraftStatus | null>(null)
  const [side, setSide] = useState<Side>('checks')
  const [asked, setAsked] = useState<Asked | null>(null)
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const [threeWayId, setThreeWayId] = useState<string | null>(null)
  const [suggestingSince, setSuggestingSince] = useState<number | null>(null)
  const [remark, setRemark] = useState<{ readonly blockId: string; readonly quote: string | null } | null>(null)
  const [find, setFind] = useState<FindRequest | null>(null)
  const [foundAt, setFoundAt] = useState({ current: 0, count: 0 })
  const outlook = useRead('drafts.outlook', { draftId: draft.id }).data
  const comments = useRead('drafts.comments', { draftId: draft.id }).data ?? noComments
  const plugins = useMemo(() => [foundPlugin()], [])
  const me = desk.names.person(desk.userId) ?? t('drafting.comments.nobody')
  const suggesting = useMemo(
    () => (suggestingSince === null ? null : { by: me, at: suggestingSince }),
    [me, suggestingSince],
  )
  const suggestions = useMemo(() => (side === 'comments' ? suggestionsIn(saver.value) : []), [side, saver.value])
  const openComments = comments.filter(({ answersId, resolvedAt }) => answersId === null && resolvedAt === null)
  useEffect(() => {
    const view = handle.current?.view()
    const quotes = comments.flatMap(({ blockId, quote, answersId, resolvedAt }) =>
      blockId === null || quote === null || answersId !== null || resolvedAt !== null ? [] : [{ blockId, quote }],
    )
    if (view) drawQuotes(view, quotes)
  }, [comments])

  const sources = useMemo(() => sourcesOf(desk.dossier), [desk.dossier])
  const withheld = useMemo(
    () =>
      new Set(gaps.flatMap(({ code, recordId }) => (code === 'draft.withheld' && recordId !== null ? [recordId] : []))),
    [gaps],
  )
  const goToSource = useRef<(id: string) => void>(() => undefined)
  goToSource.current = (id) => {
    const node = handle.current?.view()?.state.doc.content.content.find((one) => blockOf(one).id === id)
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

  const pending = blocks.filter((block) => block.pending !== null)
  const renewed = blocks.filter((block) => block.renewed && block.text !== null)
  const free = useMemo(() => {
    const known = new Map(blocks.map((block) => [block.id, block]))
    return childrenOf(stand.doc).flatMap((node) => {
      const { id, sources: ids } = blockOf(node)
      const block = known.get(id)
      return block !== undefined && ids.length === 0 && originNow(node, block) === 'free' ? [block] : []
    })
  }, [blocks, stand.doc])
  const unused = useMemo(() => unusedSources(sources, blocks), [sources, blocks])

  const go = (id: string, words: string | null = null) => {
    const view = handle.current?.view()
    return view ? goToBlock(view, id, words) : false
  }
  const run = (command: Command) => {
    const view = handle.current?.view()
    if (!view) return
    command(view.state, view.dispatch, view)
    view.focus()
  }
  const onStatus = (view: EditorView) => {
    const { state } = view
    const block = blockAt(state)
    const { from, to, empty, $from } = state.selection
    const has = (mark: 'bold' | 'italic') => {
      const type = draftSchema.marks[mark]
      return empty
        ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
        : state.doc.rangeHasMark(from, to, type)
    }
    const next: DraftStatus = {
      bold: has('bold'),
      italic: has('italic'),
      form: formAt(state),
      inTable: isInTable(state),
      blockId: block === null ? null : blockOf(block.node).id,
    }
    setStatus((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
  }

  // Back from a record: the sentence it was reached from.
  useEffect(() => {
    const place = placeIn(desk.sessionId)
    const view = handle.current?.view()
    cameBack(desk.sessionId)
    if (view && place?.blockId) goToBlock(view, place.blockId)
  }, [desk.sessionId])

  const reread = () => queryClient.invalidateQueries({ queryKey: ['drafts.outlook'] })
  const regenerate = async () => {
    await saver.flush()
    const done = await desk.ask(() => call('drafts.regenerate', { draftId: draft.id }))
    if (done === null) return
    await open.store.load()
    await reread()
    desk.announce(t('drafting.regenerated', done))
    if (done.changes > 0) setSide('sources')
  }
  const decide = async (block: StoredBlock, decision: Parameters<typeof call<'drafts.decide'>>[1]['decision']) => {
    await saver.flush()
    const now = open.store.stand()?.blocks.find(({ id }) => id === block.id) ?? block
    const rest = pending.filter(({ id }) => id !== block.id)
    const done = await desk.ask(async () => {
      await call('drafts.decide', { id: block.id, revision: now.revision, decision })
      return true
    })
    if (done === null) return
    await open.store.load()
    await reread()
    setThreeWayId(rest[0]?.id ?? null)
    if (rest.length === 0) desk.announce(t('drafting.allDecided'))
  }
  const seen = async (list: readonly StoredBlock[]) => {
    await saver.flush()
    const edits = list.flatMap(({ id, text }) => (text === null ? [] : [{ op: 'write' as const, id, text }]))
    await desk.ask(() => call('drafts.edit', { draftId: draft.id, edits, revisions: {} }))
    await open.store.load()
  }
  const use = (source: Source) => {
    const view = handle.current?.view()
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
  const nextChange = () => {
    const waiting = [...pending, ...renewed]
    const at = waiting.findIndex(({ id }) => id === status?.blockId)
    const next = waiting[at + 1] ?? waiting[0]
    if (next === undefined) return desk.announce(t('drafting.noChanges'))
    go(next.id)
    if (next.pending !== null && !isReadOnly) setThreeWayId(next.id)
  }
  const fillBlank = (path: string) => {
    const gap = gaps.find((one) => one.path === path)
    const target = gap === undefined ? null : gapTarget(gap, desk.dossier)
    if (target === null) return
    leaveForRecord(desk.sessionId, status?.blockId ?? null)
    desk.jumpTo(target)
  }
  const toggleSuggesting = () => setSuggestingSince((since) => (since === null ? Date.now() : null))
  const comment = () => {
    const view = handle.current?.view()
    const block = view ? blockAt(view.state) : null
    if (!view || block === null) return
    const { $from, $to, from, to } = view.state.selection
    const quote = $from.sameParent($to) && to > from ? view.state.doc.textBetween(from, to, undefined, ' ').trim() : ''
    setRemark({ blockId: blockOf(block.node).id, quote: quote === '' ? null : quote })
  }
  const addComment = async (text: string, blockId: string | null, quote: string | null, answersId: string | null) => {
    await saver.flush()
    await desk.ask(() => call('drafts.addComment', { draftId: draft.id, blockId, answersId, quote, text }))
    await queryClient.invalidateQueries({ queryKey: ['drafts.comments'] })
    setSide('comments')
  }
  const settleComment = async ({ id, revision }: StoredComment, outcome: string | null, resolved: boolean) => {
    await desk.ask(() => call('drafts.settleComment', { id, revision, resolved, outcome }))
    await queryClient.invalidateQueries({ queryKey: ['drafts.comments'] })
  }
  const decideOn = (list: readonly FoundSuggestion[], accept: boolean) => {
    const view = handle.current?.view()
    if (!view || list.length === 0) return
    view.dispatch(decideSuggestions(view.state.tr, list, accept))
    view.focus()
  }
  const decideHere = (accept: boolean) => {
    const view = handle.current?.view()
    if (!view) return
    const here = suggestionAt(view.state)
    if (here === null) return desk.announce(t('drafting.suggestions.none'))
    decideOn([here], accept)
    nextRemark()
  }
  const choose = (from: number, to: number) => {
    const view = handle.current?.view()
    if (!view) return
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView())
    view.focus()
  }
  /** The next suggestion after the cursor, else the first open remark. */
  const nextRemark = () => {
    const view = handle.current?.view()
    if (!view) return
    const all = suggestionsIn(view.state.doc)
    const next = all.find(({ from }) => from >= view.state.selection.to) ?? all[0]
    if (next !== undefined) return choose(next.from, next.to)
    const at = openComments.findIndex(({ blockId }) => blockId === status?.blockId)
    const one = openComments[at + 1] ?? openComments[0]
    if (one?.blockId) go(one.blockId, one.quote)
    else desk.announce(t('drafting.suggestions.none'))
  }
  const look = (request: FindRequest) => {
    setFind(request)
    const view = handle.current?.view()
    if (!view) return
    const found = lookFor(view, request)
    setFoundAt({ current: 0, count: found.length })
  }
  const closeFind = () => {
    const view = handle.current?.view()
    setFind(null)
    if (!view) return
    lookFor(view, { query: '', isExact: false })
    view.focus()
  }
  const step = (direction: 1 | -1) => {
    const view = handle.current?.view()
    if (view) setFoundAt({ current: stepTo(view, direction), count: foundIn(view).length })
  }
  const replace = (words: string, all: boolean) => {
    const view = handle.current?.view()
    if (!view) return
    const found = foundIn(view)
    const { from, to } = view.state.selection
    const chosen = all ? found : found.filter((one) => one.from === from && one.to === to)
    if (chosen.length > 0) view.dispatch(replaced(view.state.tr, chosen, words))
    if (all) desk.announce(t('drafting.find.replaced', { count: chosen.length }))
    if (all) setFoundAt({ current: 0, count: foundIn(view).length })
    else step(1)
  }
  useCommands({
    'Ctrl+f': () => setFind((now) => now ?? { query: '', isExact: false }),
    ...(desk.isOpen ? { 'Alt+c': comment } : {}),
    ...(isReadOnly
      ? {}
      : {
          'Alt+d': toggleSuggesting,
          'Alt+y': () => decideHere(true),
          'Alt+x': () => decideHere(false),
          'Ctrl+F8': () => decideOn(suggestionsIn(saver.value), true),
          'Ctrl+F9': () => decideOn(suggestionsIn(saver.value), false),
        }),
    ...(side === 'comments' ? { F7: nextRemark } : {}),
    'Alt+g': () => status?.blockId && goToSource.current(status.blockId),
    ...(isReadOnly ? {} : { 'Alt+r': () => void regenerate() }),
    ...(side === 'sources' ? { F7: nextChange } : {}),
  })

  const threeWay = pending.find(({ id }) => id === threeWayId)
  const settle = (choice: typeof stand.doc) => {
    saver.resolve(choice)
    saver.change(choice)
  }
  return (
    <>
      <section className="ws-pane ws-grow dr-pane" aria-label={t('drafting.pane')}>
        <header className="ws-pane-head ws-draft-head">{head}</header>
        <div className="dr-tools">
          <DraftToolbar
            status={status}
            isReadOnly={isReadOnly}
            isSuggesting={suggesting !== null}
            run={run}
            onChip={(kind) => {
              const view = handle.current?.view()
              if (view) setAsked({ view, request: { kind, attrs: null, position: null } })
            }}
            onSuggest={toggleSuggesting}
            onComment={comment}
            onFind={() => setFind((now) => now ?? { query: '', isExact: false })}
          />
        </div>
        {find !== null && (
          <FindBar
            request={find}
            {...foundAt}
            isReadOnly={isReadOnly}
            onChange={look}
            onStep={step}
            onReplace={replace}
            onClose={closeFind}
          />
        )}
        {outlook !== undefined && (outlook.outdated || outlook.pending > 0) && (
          <div className="dr-banner" role="status">
            <span className="dr-banner-words">
              {outlook.outdated
                ? t('drafting.outdated', { count: outlook.changes })
                : t('drafting.pendingLeft', { count: outlook.pending })}
            </span>
            {outlook.outdated ? (
              <Button className="button small" onPress={() => void regenerate()} isDisabled={isReadOnly}>
                {t('drafting.regenerate')} <kbd>Alt R</kbd>
              </Button>
            ) : (
              <Button
                className="button small"
                onPress={() => setThreeWayId(pending[0]?.id ?? null)}
                isDisabled={isReadOnly}
              >
                {t('drafting.threeWay.open')}
              </Button>
            )}
          </div>
        )}
        {saver.failure !== null && <ErrorPanel error={saver.failure} />}
        <div className="ws-pane-body dr-body" data-field="draft">
          <DraftEditor
            ref={handle}
            doc={saver.value}
            isDirty={saver.dirty || saver.conflict !== null}
            isReadOnly={isReadOnly}
            name={t('drafting.editor', { name })}
            margins={margins}
            suggesting={suggesting}
            plugins={plugins}
            onEdit={saver.change}
            onStatus={onStatus}
            onChip={(view, request) => setAsked({ view, request })}
            onBlank={fillBlank}
            onLargePaste={(view, slice, bytes) => setPasted({ view, slice, bytes })}
            isBuried={open.store.isBuried}
            onBlur={() => void saver.flush()}
          />
        </div>
      </section>
      <aside className="ws-pane ws-side dr-side" aria-label={t('drafting.side')}>
        <h2 className="unseen">{t('drafting.side')}</h2>
        <Tabs className="ws-tabs" selectedKey={side} onSelectionChange={(key) => setSide(key as Side)}>
          <TabList className="ws-tab-list" aria-label={t('drafting.side')}>
            <Tab id="checks" className="ws-tab">
              {t('draft.check')}
            </Tab>
            <Tab id="sources" className="ws-tab">
              {t('drafting.sources.tab', { count: pending.length + renewed.length })}
            </Tab>
            <Tab id="comments" className="ws-tab">
              {t('drafting.comments.tab', { count: openComments.length })}
            </Tab>
          </TabList>
          <TabPanel id="checks" className="ws-pane-body">
            {checks}
          </TabPanel>
          <TabPanel id="sources" className="ws-pane-body">
            <SourceList
              pending={pending}
              renewed={renewed}
              withheld={blocks.filter(({ id }) => withheld.has(id))}
              free={free}
              unused={unused}
              isReadOnly={isReadOnly}
              onGo={go}
              onThreeWay={setThreeWayId}
              onSeen={(list) => void seen(list)}
              onSource={(source) => {
                leaveForRecord(desk.sessionId, status?.blockId ?? null)
                desk.jumpTo(source.target)
              }}
              onUse={use}
            />
          </TabPanel>
          <TabPanel id="comments" className="ws-pane-body">
            <CommentList
              comments={comments}
              suggestions={suggestions}
              isReadOnly={isReadOnly}
              authorOf={({ authorId, authorName }) =>
                authorName ??
                desk.directory.people.find(({ id }) => id === authorId)?.fullName ??
                t('drafting.comments.nobody')
              }
              onGo={({ blockId, quote }) => blockId !== null && go(blockId, quote)}
              onAnswer={(one, text) => void addComment(text, one.blockId, null, one.id)}
              onSettle={(one, outcome) => void settleComment(one, outcome, true)}
              onReopen={(one) => void settleComment(one, null, false)}
              onGoSuggestion={({ from, to }) => choose(from, to)}
              onDecide={decideOn}
            />
          </TabPanel>
        </Tabs>
      </aside>
      {remark !== null && (
        <ReasonDialog
          title={t('drafting.comments.add')}
          words={remark.quote ?? t('drafting.comments.onBlock')}
          label={t('drafting.comments.text')}
          confirm={t('drafting.comments.put')}
          onClose={() => setRemark(null)}
          onConfirm={(text) => {
            const { blockId, quote } = remark
            setRemark(null)
            void addComment(text, blockId, quote, null)
          }}
        />
      )}
      {threeWay !== undefined && (
        <ThreeWay
          key={threeWay.id}
          block={threeWay}
          place={{ number: pending.indexOf(threeWay) + 1, count: pending.length }}
          onDecide={(decision) => void decide(threeWay, decision)}
          onNext={() => setThreeWayId(pending[(pending.indexOf(threeWay) + 1) % pending.length]?.id ?? null)}
          onClose={() => setThreeWayId(null)}
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
            setAsked(null)
            requestAnimationFrame(() => asked.view.focus())
          }}
          onClose={() => {
            setAsked(null)
            requestAnimationFrame(() => asked.view.focus())
          }}
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

const noComments: readonly StoredComment[] = []

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
