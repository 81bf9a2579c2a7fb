/** Tells main at most once a second where the person works, and returns there after the page ended without a goodbye. */
import { useEffect, useRef } from 'react'
import type { Place } from '../../../shared/contract/endpoints/app.ts'
import { call } from '../../api.ts'
import { useDesk } from './desk.ts'
import { readCursor, readScrolls, showCursor, showScrolls, takePlace } from './place.ts'

const keepMs = 900
/** How long the fields of a place are waited for before it is given up. */
const patienceMs = 5_000
/** An editor that takes the focus puts its own cursor once more; after that the place stands. */
const settleMs = 120

export function KeepPlace() {
  const { sessionId, stage, itemId } = useDesk()
  const latest = useRef({ sessionId, stage, itemId })
  latest.current = { sessionId, stage, itemId }
  const isBack = useRef(false)

  useEffect(() => {
    const place = takePlace(sessionId)
    const back = () => {
      isBack.current = true
    }
    if (place === null) return back()
    return showPlace(place, back)
  }, [sessionId])

  useEffect(() => {
    let kept = ''
    // Only what was scrolled is asked how far: asking every element would cost a layout while a person types.
    const scrolled = new Set<Element>()
    const onScroll = ({ target }: Event) => void (target instanceof Element && scrolled.add(target))
    document.addEventListener('scroll', onScroll, true)
    const keep = () => {
      const root = workspaceBody()
      if (root === null || !isBack.current) return
      const place: Place = { ...latest.current, cursor: readCursor(root), scrolls: readScrolls(root, scrolled) }
      const json = JSON.stringify(place)
      if (json === kept) return
      kept = json
      void call('app.keepPlace', place).catch(() => undefined)
    }
    const timer = window.setInterval(keep, keepMs)
    return () => {
      window.clearInterval(timer)
      document.removeEventListener('scroll', onScroll, true)
      void call('app.keepPlace', null).catch(() => undefined)
    }
  }, [])
  return null
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
  const settle = () => {
    show()
    done()
  }
  const attempt = () => {
    if (show()) timer = window.setTimeout(settle, settleMs)
    else if (performance.now() < end) timer = window.setTimeout(attempt, 50)
    else done()
  }
  attempt()
  return () => window.clearTimeout(timer)
}
