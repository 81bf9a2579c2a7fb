/** Where the hands are on the screen, seen the whole time, so that what a start after a kill shows can be held against the last second before it. */
import { expect, type Page } from '@playwright/test'

/** What a crash may cost (`features.md` D 19: at most one second). */
const mayBeLostMs = 1_000

type Place = {
  readonly address: string
  readonly item: string
  /** The field with the cursor; `null` when the focus is outside the panes, as in a dialog. */
  readonly field: string | null
  readonly text: string
  readonly offset: number
  readonly scrolls: readonly (readonly [pane: string, top: number])[]
}
type Seen = Place & { readonly at: number }

export type Watch = {
  /** The places of the last second before a moment; the first is the one that stood when that second began. */
  readonly lastSecondBefore: (moment: number) => readonly Place[]
  /** Looks once more, now. */
  readonly look: () => Promise<void>
}

/** Watches a window from now on. */
export async function watchPlace(page: Page): Promise<Watch> {
  const seen: Seen[] = []
  await page.exposeBinding('placeSeen', (_source, place: Place) => void seen.push({ ...place, at: Date.now() }))
  // Every letter, and what comes without one.
  await page.evaluate(`{
    const see = () => window.placeSeen((${placeNow})())
    addEventListener('input', see, true)
    setInterval(see, 40)
  }`)
  return {
    look: async () => void seen.push({ ...(await page.evaluate<Place>(`(${placeNow})()`)), at: Date.now() }),
    lastSecondBefore: (moment) => {
      const from = seen.findLastIndex(({ at }) => at < moment - mayBeLostMs)
      return seen.slice(Math.max(from, 0))
    },
  }
}

/** The screen shows a place of the last second: item, cursor, what stands in its field, how far the panes are scrolled. */
export async function expectPlaceAmong(page: Page, places: readonly Place[]): Promise<void> {
  expect(places.length).toBeGreaterThan(0)
  await expect
    .poll(async () => howFar(await page.evaluate<Place>(`(${placeNow})()`), places), {
      message: 'after the kill the screen stands where it stood in the last second before it',
      timeout: 20_000,
    })
    .toEqual('there')
}

/** `there`, or the two places that should be one. */
function howFar(now: Place, places: readonly Place[]): unknown {
  const isThere = places.some(
    (place) =>
      place.address === now.address &&
      place.item === now.item &&
      (place.field === null || (place.field === now.field && isScrolledAlike(place, now) && isWithin(now, places))),
  )
  return isThere ? 'there' : { now, first: places[0], last: places.at(-1), of: places.length }
}

/** The words of the field are some that stood in it while they were typed, and the cursor stands where it then was: never less than at first. */
function isWithin({ field, text, offset }: Place, places: readonly Place[]): boolean {
  const same = places.filter((place) => place.field === field)
  const [first = '', last = ''] = [same[0]?.text, same.at(-1)?.text]
  const offsets = same.map((place) => Math.min(place.offset, text.length))
  return (
    (same.some((place) => place.text === text) || (text.startsWith(first) && last.startsWith(text))) &&
    Math.min(...offsets) <= offset &&
    offset <= Math.max(...offsets)
  )
}

function isScrolledAlike(a: Place, b: Place): boolean {
  return (
    a.scrolls.length === b.scrolls.length &&
    a.scrolls.every(([pane, top], n) => b.scrolls[n]?.[0] === pane && Math.abs(b.scrolls[n][1] - top) <= 2)
  )
}

/** Runs in the page. */
function placeNow(): Place {
  const root = document.querySelector('.ws-body')
  const active = document.activeElement
  const holder = root?.contains(active) ? active?.closest('[data-field]') : null
  const isInput =
    active instanceof HTMLTextAreaElement || (active instanceof HTMLInputElement && active.selectionStart !== null)
  const isEditor = active instanceof HTMLElement && active.isContentEditable
  const caret = () => {
    const selection = getSelection()
    if (active === null || selection?.focusNode == null || !active.contains(selection.focusNode)) return 0
    const range = document.createRange()
    range.setStart(active, 0)
    range.setEnd(selection.focusNode, selection.focusOffset)
    return range.toString().length
  }
  // Of a list of voters in one field, whose line it is.
  const name = active?.closest('[role="radiogroup"]')?.querySelector('span')?.textContent ?? ''
  return {
    address: location.hash,
    item: document.querySelector('.ws-item-title h2')?.textContent ?? '',
    field: holder?.getAttribute('data-field') == null ? null : `${holder.getAttribute('data-field')} ${name}`,
    text: isInput ? active.value : isEditor ? (active.textContent ?? '') : '',
    offset: isInput ? (active.selectionStart ?? 0) : isEditor ? caret() : 0,
    scrolls: [...(root?.querySelectorAll('*') ?? [])]
      .filter(({ className, scrollTop }) => className !== '' && scrollTop > 0)
      .map((pane) => [pane.className, Math.round(pane.scrollTop)] as const),
  }
}
