/** Puts the focus on a field by its `data-field` name once it is on the screen: after adding, removing, or a jump to a gap. */
import { useCallback, useEffect, useRef } from 'react'
import { comeNear } from './components/near.ts'

const focusable =
  'input:not([type="hidden"]), textarea, select, button:not([disabled]), [contenteditable="true"], [tabindex="0"], [role="spinbutton"]'

/**
 * The focus goes to the field at once where it stands, so that a letter typed in that very moment is its own; a field that is yet to
 * appear is waited for, and one whose place was drawn anew gets the focus again. A request is dropped when another is made.
 */
export function useFocusRequests(): (field: string) => void {
  const wanted = useRef<string | null>(null)
  const settle = useCallback(() => {
    if (wanted.current !== null && (hasFocus(wanted.current) || focusField(wanted.current))) wanted.current = null
  }, [])
  useEffect(() => {
    const observer = new MutationObserver(settle)
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [settle])
  return useCallback(
    (field) => {
      wanted.current = field
      focusField(field)
      requestAnimationFrame(settle)
    },
    [settle],
  )
}

function hasFocus(field: string): boolean {
  return placeOf(field)?.contains(document.activeElement) === true
}

function placeOf(field: string): Element | null {
  return document.querySelector(`[data-field="${CSS.escape(field)}"]`)
}

/** Focuses the field now, its words chosen as Tab chooses them; false when it is not on the screen. */
export function focusField(field: string): boolean {
  comeNear(field)
  const place = placeOf(field)
  if (!(place instanceof HTMLElement)) return false
  const target = place.matches(focusable) ? place : place.querySelector(focusable)
  if (!(target instanceof HTMLElement)) return false
  target.scrollIntoView({ block: 'nearest' })
  target.focus()
  if (target instanceof HTMLInputElement) target.select()
  return true
}
