/** Reads what goes on in the room, keeps it while it changes, and follows the item that is chosen. */
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import * as v from 'valibot'
import { currentTurn, movedToItem } from '../../../../../shared/domain/live/clock.ts'
import { LiveStand, type LiveState } from '../../../../../shared/domain/live/live-state.ts'
import { mergedLive } from '../../../../../shared/domain/live/merge.ts'
import { edited, emptyLine, lineOf, type WritingLine } from '../../../../../shared/domain/writing-line/line.ts'
import { ApiError, call, errorOf, listen } from '../../../../api.ts'
import { type Autosave, useAutosave } from '../../../../autosave.ts'
import { useSay } from '../../../../components/toasts.tsx'
import { flushAll } from '../../../../flush.ts'
import { useDesk } from '../../desk.ts'
import { LineContext, type Live, LiveContext } from './live.ts'

export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { sessionId } = useDesk()
  const say = useSay()
  const [start, setStart] = useState<LiveStand | null>(null)
  const sayError = useRef(say.error)
  sayError.current = say.error
  useEffect(() => {
    let isHere = true
    // What this window kept when it left the session last may still be on its way.
    void flushAll()
      .then(() => call('live.read', { sessionId }))
      .then((stand) => isHere && setStart(stand))
      .catch((thrown) => sayError.current(errorOf(thrown)))
    return () => {
      isHere = false
    }
  }, [sessionId])
  if (start === null) return <section className="ws-grow" aria-busy="true" aria-label={t('workspace.loading')} />
  return (
    <LiveDesk key={sessionId} start={start}>
      {children}
    </LiveDesk>
  )
}

function LiveDesk({ start, children }: { readonly start: LiveStand; readonly children: ReactNode }) {
  const { sessionId, itemId, isOpen } = useDesk()
  const kept = useKeptLive(sessionId, start)
  const { value } = kept
  const [line, drawLine] = useState(() => lineOf(start.state.line))
  const shown = useRef(line)
  // Two changes of one moment build on each other, before anything is drawn again.
  const now = useRef({ state: value, kept, isOpen })
  now.current = { state: value, kept, isOpen }
  const [ways] = useState(() => waysOf(now, shown, drawLine))
  // Words another window has put into the line or recorded.
  useEffect(() => {
    if (ways.isRecording() || shown.current.text === value.line) return
    shown.current = lineOf(value.line)
    drawLine(shown.current)
  }, [ways, value.line])
  useEffect(() => {
    if (itemId !== null && currentTurn(now.current.state)?.itemId !== itemId)
      ways.update((state) => movedToItem(state, itemId, Date.now()))
  }, [ways, itemId])
  const { stretches, queue, budgets } = value
  const live = useMemo(() => ({ ...ways, state: { stretches, queue, budgets } }), [ways, stretches, queue, budgets])
  return (
    <LiveContext value={live}>
      <LineContext value={line}>{children}</LineContext>
    </LiveContext>
  )
}

type Now = { readonly state: LiveState; readonly kept: Autosave<LiveState>; readonly isOpen: boolean }

/** The ways to change what goes on: the same as long as the session is on the screen. */
function waysOf(now: RefObject<Now>, shown: RefObject<WritingLine>, drawLine: (line: WritingLine) => void) {
  /** Lines that are being recorded. */
  let underWay: readonly WritingLine[] = []
  const update: Live['update'] = (change) => {
    const { state, kept, isOpen } = now.current
    const next = change(state)
    if (next === state || !isOpen) return
    now.current = { ...now.current, state: next }
    kept.change(next)
  }
  const setLine: Live['setLine'] = (next) => {
    shown.current = next
    drawLine(next)
    const words = [...underWay, next].flatMap(({ text }) => text || []).join('\n')
    if (words !== now.current.state.line) update((state) => ({ ...state, line: words }))
  }
  const recordLine: Live['recordLine'] = async (record) => {
    const taken = shown.current
    underWay = [...underWay, taken]
    setLine(emptyLine)
    const recorded = await record()
    underWay = underWay.filter((one) => one !== taken)
    const typed = shown.current
    setLine(recorded !== null ? typed : typed.text === '' ? taken : edited(taken, `${taken.text}\n${typed.text}`))
    if (recorded !== null) await now.current.kept.flush()
    return recorded
  }
  return { update, setLine, recordLine, lineNow: () => shown.current, isRecording: () => underWay.length > 0 }
}

/**
 * The state as it is kept. What another window keeps is shown here; what both changed in the same moment is merged, so that neither
 * window undoes the other.
 */
function useKeptLive(sessionId: string, start: LiveStand) {
  const [stand, setStand] = useState({ value: start.state, revision: start.revision })
  /** What both windows knew before a change made here. */
  const known = useRef(start.state)
  const latest = useRef<{ readonly value: LiveState; readonly change: (state: LiveState) => void } | null>(null)
  const kept = useAutosave<LiveState>({
    id: `live:${sessionId}`,
    stand,
    async commit(state, revision) {
      try {
        const { state: value, ...next } = await call('live.keep', { sessionId, revision, state })
        known.current = value
        return { value, ...next }
      } catch (thrown) {
        const theirs = standIn(thrown)
        if (theirs === null) throw thrown
        const merged = mergedLive(known.current, state, theirs.state)
        known.current = theirs.state
        const typed = latest.current
        // What was changed here meanwhile goes on from what both did; kept again, on the revision that refused this one.
        if (typed !== null) typed.change(mergedLive(state, typed.value, merged))
        return { value: theirs.state, revision: theirs.revision }
      }
    },
    standOf: () => null,
  })
  latest.current = kept
  if (!kept.dirty) known.current = kept.value
  useEffect(
    () =>
      listen('live', (kept) => {
        if (kept.sessionId === sessionId)
          void call('live.read', { sessionId }).then(
            ({ state, revision }) => setStand({ value: state, revision }),
            () => undefined,
          )
      }),
    [sessionId],
  )
  return kept
}

/** What stands in the store, where a keep was refused because another window had kept something since. */
function standIn(thrown: unknown): LiveStand | null {
  const current = thrown instanceof ApiError && thrown.error.code === 'STALE_WRITE' ? thrown.error.current : null
  return v.is(LiveStand, current) ? current : null
}
