/** A draft being written: the editor, what the records changed, and beside it the checks, the sources and the remarks. */
import './drafting.css'
import type { Command } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Gap } from '../../../../shared/contract/views.ts'
import { ErrorPanel } from '../../../components/error-panel.tsx'
import { useCommands } from '../commands.ts'
import { useDesk } from '../desk.ts'
import { gapTarget } from '../model/gap-target.ts'
import { ChangesBanner } from './changes-banner.tsx'
import { type AskedChip, DraftDialogs, type LargePaste } from './draft-dialogs.tsx'
import { DraftEditor, type DraftEditorHandle } from './draft-editor.tsx'
import { type DraftPhrase, putPhrase } from './draft-phrases.ts'
import { DraftSide, type Side } from './draft-side.tsx'
import { statusOf } from './draft-status.ts'
import type { DraftStand } from './draft-store.ts'
import { type DraftStatus, DraftToolbar } from './draft-toolbar.tsx'
import { goToBlock } from './draft-view.ts'
import { FindBar } from './find-bar.tsx'
import { foundPlugin } from './found-words.ts'
import { PhraseFinder } from './phrase-finder.tsx'
import { cameBack, leaveForRecord, placeIn } from './place-memory.ts'
import { type OpenDraft, useDraft, useDraftAutosave } from './use-draft.ts'
import { useDraftChanges } from './use-draft-changes.ts'
import { useDraftFind } from './use-draft-find.ts'
import { useDraftRemarks } from './use-draft-remarks.ts'
import { useDraftSources } from './use-draft-sources.ts'
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
  const { draft } = stand
  const isReadOnly = !desk.isOpen || !['drafting', 'review', 'consultation'].includes(draft.state)
  const saver = useDraftAutosave(open, stand)
  const handle = useRef<DraftEditorHandle>(null)
  const viewNow = useCallback(() => handle.current?.view() ?? null, [])
  const [status, setStatus] = useState<DraftStatus | null>(null)
  const [side, setSide] = useState<Side>('checks')
  const [asked, setAsked] = useState<AskedChip | null>(null)
  const [pasted, setPasted] = useState<LargePaste | null>(null)
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

  const ofRecords = useDraftSources({ stand, gaps, viewNow, go })
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
    'Alt+g': () => blockId && ofRecords.goToSource(blockId),
    ...(side === 'sources' ? { F7: changes.goToNext } : {}),
  })

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
            margins={ofRecords.margins}
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
        withheld={ofRecords.withheld}
        own={ofRecords.own}
        unused={ofRecords.unused}
        isReadOnly={isReadOnly}
        onGo={go}
        onSource={(source) => {
          leaveForRecord(desk.sessionId, blockId)
          desk.jumpTo(source.target)
        }}
        onUse={ofRecords.use}
      />
      {isChoosingPhrase && <PhraseFinder onChoose={usePhrase} onClose={() => choosePhrase(false)} />}
      <DraftDialogs
        changes={changes}
        remarks={remarks}
        saver={saver}
        conflictId={open.conflictId}
        asked={asked}
        onAsked={setAsked}
        pasted={pasted}
        onPasted={setPasted}
      />
    </>
  )
}
