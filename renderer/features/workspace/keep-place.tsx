/** Tells main at most once a second where the person works, and returns there after the page ended without a goodbye. */
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { Place } from '../../../shared/contract/endpoints/app.ts'
import { call } from '../../api.ts'
import { useDesk } from './desk.ts'
import { placeIsShown, placeToResume, readCursor, readScrolls, showCursor, showScrolls } from './place.ts'

const keepMs = 900
/** How long the fields of a place are waited for before it is given up. */
const patienceMs = 5_000
/** A focus that moves, and an editor that puts its own cursor once more, have settled after that. */
const settleMs = 120

export function KeepPlace() {
  const { sessionId, stage, itemId } = useDesk()
  const latest = useRef({ sessionId, stage, itemId })
  latest.current = { sessionId, stage, itemId }
  const isBack = useRef(false)
  const keep = useKeeping(latest, isBack)

  useEffect(() => {
    const place = placeToResume(sessionId)
    const back = () => {
      placeIsShown()
      isBack.current = true
      keep()
    }
    if (place === null) return back()
    return showPlace(place, back)
  }, [sessionId, keep])

  // Another item or stage is no move of the cursor that may lag behind: it is kept as soon as the focus has come to it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept is read from the screen
  useEffect(() => {
    const timer = window.setTimeout(keep, settleMs)
    return () => window.clearTimeout(timer)
  }, [stage, itemId])
  return null
}

/** Keeps the place each time the timer comes round and whenever it is asked to; what is kept already is not told again. */
function useKeeping(
  latest: RefObject<Pick<Place, 'sessionId' | 'stage' | 'itemId'>>,
  isBack: RefObject<boolean>,
): () => void {
  const kept = useRef('')
  // Only what was scrolled is asked how far: asking every element would cost a layout while a person types.
  const scrolled = useRef(new Set<Element>())
  const keep = useCallback(() => {
    const root = workspaceBody()
    if (root === null || !isBack.current) return
    const place: Place = { ...latest.current, cursor: readCursor(root), scrolls: readScrolls(root, scrolled.current) }
    const json = JSON.stringify(place)
    if (json === kept.current) return
    kept.current = json
    void call('app.keepPlace', place).catch(() => undefined)
  }, [latest, isBack])

  useEffect(() => {
    const onScroll = ({ target }: Event) => void (target instanceof Element && scrolled.current.add(target))
    document.addEventListener('scroll', onScroll, true)
    const timer = window.setInterval(keep, keepMs)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('scroll', onScroll, true)
      kept.current = ''
      void call('app.keepPlace', null).catch(() => undefined)
    }
  }, [keep])
  return keep
}

function workspaceBody(): Element | null {
  return document.querySelector('.ws-body')
}

/** Waits for the field of the cursor, shows the place, and shows it again when the editors have settled. */
function showPlace(place: Place, done: () => void): () => void {
  const end = performance.now() + patienceMs
  let timer = 0
  const show = () => {
    const root = workspaceBody()
    const isThere = root !== null && (place.cursor === null || showCursor(root, place.cursor))
    if (root !== null) showScrolls(root, place.scrolls)
    return isThere
  }
  // Whoever has gone on meanwhile is not called back.
  const settle = (shown: Element | null) => {
    if (document.activeElement === shown || document.activeElement === document.body) show()
    done()
  }
  const attempt = () => {
    if (show()) timer = window.setTimeout(settle, settleMs, document.activeElement)
    else if (performance.now() < end) timer = window.setTimeout(attempt, 50)
    else done()
  }
  attempt()
  return () => window.clearTimeout(timer)
}
