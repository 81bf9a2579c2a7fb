/** Where a person works in a session, read from the screen and shown again: item, cursor, and how far each pane is scrolled. */
import type { Place } from '../../../shared/contract/endpoints/app.ts'
import { comeNear } from '../../components/near.ts'

let waiting: Place | null = null

/** The place to return to; the address leads to its session at once. */
export function resumeAt(place: Place | null): void {
  waiting = place
  if (place !== null) window.location.hash = `#/phien-hop/${place.sessionId}/${place.stage}`
}

/** The field the cursor was in when the page ended, until the place has been shown: what is folded away unfolds for it. */
export function fieldToResume(): string | null {
  return waiting?.cursor?.field ?? null
}

/** The words that stood in a field nothing else keeps. */
export function wordsToResume(field: string): string {
  return waiting?.cursor?.field === field ? (waiting.cursor.words ?? '') : ''
}

/** The place that waits to be shown in this session. */
export function placeToResume(sessionId: string): Place | null {
  return waiting?.sessionId === sessionId ? waiting : null
}

/** The place has been shown, or given up: nothing waits for it any more. */
export function placeIsShown(): void {
  waiting = null
}

/** The cursor in the workspace as it stands; `null` when the focus is elsewhere. */
export function readCursor(root: Element): Place['cursor'] {
  const active = document.activeElement
  if (active === null || !root.contains(active)) return null
  const field = active.closest('[data-field]')
  const [node, offset] = cursorIn(active)
  const from = field ?? root
  return from.contains(node)
    ? {
        field: field?.getAttribute('data-field') ?? null,
        path: pathTo(from, node),
        offset,
        words: field?.hasAttribute('data-unkept') && active instanceof HTMLInputElement ? active.value : null,
      }
    : null
}

/** How far each of the scrolled elements that are on the screen is scrolled. */
export function readScrolls(root: Element, scrolled: ReadonlySet<Element>): Place['scrolls'] {
  return [...scrolled]
    .filter((element) => root.contains(element) && element.scrollTop > 0)
    .slice(0, 50)
    .map((element) => ({ path: pathTo(root, element), top: Math.round(element.scrollTop) }))
}

/** Puts the cursor back; false while its field is not on the screen. An offset past the end goes to the end. */
export function showCursor(root: Element, { field, path, offset }: NonNullable<Place['cursor']>): boolean {
  if (field !== null) comeNear(field)
  const from = field === null ? root : root.querySelector(`[data-field="${CSS.escape(field)}"]`)
  if (from === null) return false
  const node = nodeAt(from, path)
  const element = node instanceof Element ? node : node.parentElement
  const light = element?.closest<HTMLElement>('[data-far]')?.dataset['far']
  if (light !== undefined) {
    // The path leads through the line as it is drawn in full: that is there at the next try.
    comeNear(light)
    return false
  }
  const there = element?.closest<HTMLElement>('input, textarea, [contenteditable="true"]') ?? element
  if (!(there instanceof HTMLElement)) return false
  there.focus({ preventScroll: true })
  // What stood beside it, as a list of choices, may be gone: then the path leads past it, and its field still has one place for words.
  const target = document.activeElement === there ? there : from.querySelector<HTMLElement>('input, textarea')
  if (target === null) return false
  if (target !== there) target.focus({ preventScroll: true })
  if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.selectionStart !== null))
    target.setSelectionRange(offset, offset)
  else if (target.isContentEditable) getSelection()?.collapse(node, Math.min(offset, lengthOf(node)))
  return true
}

export function showScrolls(root: Element, scrolls: Place['scrolls']): void {
  for (const { path, top } of scrolls) {
    const element = nodeAt(root, path)
    if (element instanceof Element) element.scrollTop = top
  }
}

function cursorIn(active: Element): readonly [Node, number] {
  if (active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement)
    return [active, active.selectionStart ?? 0]
  const selection = getSelection()
  const { focusNode = null, focusOffset = 0 } = selection ?? {}
  return focusNode !== null && active.contains(focusNode) ? [focusNode, focusOffset] : [active, 0]
}

function pathTo(root: Node, node: Node): number[] {
  const path: number[] = []
  for (let at: Node = node; at !== root && at.parentNode !== null; at = at.parentNode)
    path.unshift([...at.parentNode.childNodes].indexOf(at as ChildNode))
  return path
}

/** As far along the path as there are nodes. */
function nodeAt(root: Node, path: readonly number[]): Node {
  let node = root
  for (const index of path) {
    const next = node.childNodes[index]
    if (next === undefined) break
    node = next
  }
  return node
}

function lengthOf(node: Node): number {
  return node.nodeType === Node.TEXT_NODE ? (node.textContent?.length ?? 0) : node.childNodes.length
}
