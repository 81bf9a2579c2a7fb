/** Reads what goes on in the room, keeps it while it changes, and follows the item that is chosen. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { currentTurn, movedToItem } from '../../../../../shared/domain/live/clock.ts'
import type { LiveState } from '../../../../../shared/domain/live/live-state.ts'
import { lineOf, type WritingLine } from '../../../../../shared/domain/writing-line/line.ts'
import { call, errorOf } from '../../../../api.ts'
import { useAutosave } from '../../../../autosave.ts'
import { useSay } from '../../../../components/toasts.tsx'
import { flushAll } from '../../../../flush.ts'
import { useDesk } from '../../desk.ts'
import { LiveContext } from './live.ts'

export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const { sessionId } = useDesk()
  const say = useSay()
  const [start, setStart] = useState<LiveState | null>(null)
  const sayError = useRef(say.error)
  sayError.current = say.error
  useEffect(() => {
    let isHere = true
    // What this window kept when it left the session last may still be on its way.
    void flushAll()
      .then(() => call('live.read', { sessionId }))
      .then((state) => isHere && setStart(state))
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

function LiveDesk({ start, children }: { readonly start: LiveState; readonly children: ReactNode }) {
  const { sessionId, itemId, isOpen } = useDesk()
  const [stand] = useState({ value: start, revision: 0 })
  const kept = useAutosave<LiveState>({
    id: `live:${sessionId}`,
    stand,
    commit: async (state) => {
      await call('live.keep', { sessionId, state })
      return { value: state, revision: 0 }
    },
    standOf: () => null,
  })
  const [line, showLine] = useState(() => lineOf(start.line))
  // Two changes of one moment build on each other, before anything is drawn again.
  const state = useRef(kept.value)
  const keep = useRef(kept.change)
  keep.current = kept.change
  const update = (change: (state: LiveState) => LiveState) => {
    const next = change(state.current)
    if (next === state.current || !isOpen) return
    state.current = next
    keep.current(next)
  }
  const setLine = (next: WritingLine) => {
    showLine(next)
    if (next.text !== state.current.line) update((now) => ({ ...now, line: next.text }))
  }
  const follow = useRef(update)
  follow.current = update
  useEffect(() => {
    if (itemId !== null && currentTurn(state.current)?.itemId !== itemId)
      follow.current((now) => movedToItem(now, itemId, Date.now()))
  }, [itemId])
  return <LiveContext value={{ state: kept.value, update, line, setLine }}>{children}</LiveContext>
}
