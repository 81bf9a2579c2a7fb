/**
 * Long lists of heavy lines: what is near the screen is drawn in full, the rest as light lines that keep its place, its words and its height.
 * Every line begins light, so that its words are there at once; those near the screen are drawn in full one by one, when nothing else is to do.
 * A line that holds the focus stays as it is. Whoever wants a field of a light line asks it to come near by its name; the pointer does by coming.
 */
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** How far beyond its pane a line is still near, in px: about a screen of keys pressed in a row. */
const marginPx = 300

const comeEvent = 'come-near'

type Near = {
  readonly isNear: boolean
  /** The attributes of the line: a far one is found by its name. */
  readonly far: { readonly 'data-far'?: string }
}

/** Tells whether a line is near, and keeps telling. `name` is that of its fields before the dot: `contribution:ID`. */
export function useNear(line: RefObject<HTMLElement | null>, name: string): Near {
  const [isNear, setNear] = useState(false)
  const hasLeft = useRef(false)
  useLayoutEffect(() => {
    const element = line.current
    if (element === null) return
    const see = (isSeen: boolean) => {
      hasLeft.current = !isSeen
      if (isSeen || !element.contains(document.activeElement)) setNear(isSeen)
    }
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (hasLeft.current && !(relatedTarget instanceof Node && element.contains(relatedTarget))) setNear(false)
    }
    const come = () => flushSync(() => setNear(true))
    listeners.set(element, see)
    observer.observe(element)
    element.addEventListener('focusout', leave)
    element.addEventListener(comeEvent, come)
    // Before it is pressed: what is pressed is then the field itself.
    element.addEventListener('pointerenter', come)
    return () => {
      observer.unobserve(element)
      coming.delete(element)
      element.removeEventListener('focusout', leave)
      element.removeEventListener(comeEvent, come)
      element.removeEventListener('pointerenter', come)
    }
  }, [line])
  return { isNear, far: isNear ? {} : { 'data-far': name } }
}

/** Draws the far line a field stands in, at once; nothing happens when there is none. */
export function comeNear(field: string): void {
  const [name = ''] = field.split('.')
  document.querySelector(`[data-far="${CSS.escape(name)}"]`)?.dispatchEvent(new Event(comeEvent))
}

const listeners = new WeakMap<Element, (isSeen: boolean) => void>()

const margin = `${marginPx}px 0px`
// The margin of the panes that scroll, not only of the window; the type does not know it yet.
const reach = { rootMargin: margin, scrollMargin: margin } as IntersectionObserverInit
const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) coming.add(target)
    else {
      coming.delete(target)
      listeners.get(target)?.(false)
    }
  }
  comeOneByOne()
}, reach)

/** Light lines that are near the screen, in the order they are seen. */
const coming = new Set<Element>()
/** The longest a line waits for an idle moment, in ms. */
const patienceMs = 100
let isWaiting = false

function comeOneByOne(): void {
  if (isWaiting || coming.size === 0) return
  isWaiting = true
  requestIdleCallback(
    () => {
      isWaiting = false
      const [first] = coming
      if (first === undefined) return
      coming.delete(first)
      listeners.get(first)?.(true)
      comeOneByOne()
    },
    { timeout: patienceMs },
  )
}
