/** Where the window was: read with suspicion, clamped to the displays that exist, written whole. */
import { readFileSync } from 'node:fs'
import * as v from 'valibot'

export type Bounds = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export type WindowState = { readonly bounds: Bounds; readonly maximized: boolean }

export const smallest = { width: 1024, height: 700 } as const
const usual = { width: 1366, height: 768 } as const

const Coordinate = v.pipe(v.number(), v.integer(), v.minValue(-50_000), v.maxValue(50_000))
const Saved = v.object({
  bounds: v.object({ x: Coordinate, y: Coordinate, width: Coordinate, height: Coordinate }),
  maximized: v.boolean(),
})

/** The saved state, or `null` when there is none that can be believed. */
export function readWindowState(path: string): WindowState | null {
  try {
    const parsed = v.safeParse(Saved, JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}

/** The bounds to open with: the saved ones if they lie on a display, else centred on the first, never larger than it. */
export function placeWindow(saved: WindowState | null, displays: readonly Bounds[]): Bounds {
  const first = displays[0] ?? { x: 0, y: 0, ...usual }
  const home = saved === null ? undefined : displays.find((display) => overlaps(display, saved.bounds))
  if (saved === null || home === undefined) {
    const width = Math.min(usual.width, first.width)
    const height = Math.min(usual.height, first.height)
    return { x: first.x + centre(first.width, width), y: first.y + centre(first.height, height), width, height }
  }
  const width = clamp(saved.bounds.width, smallest.width, home.width)
  const height = clamp(saved.bounds.height, smallest.height, home.height)
  return {
    x: clamp(saved.bounds.x, home.x, home.x + home.width - width),
    y: clamp(saved.bounds.y, home.y, home.y + home.height - height),
    width,
    height,
  }
}

function overlaps(display: Bounds, window: Bounds): boolean {
  const across = Math.min(display.x + display.width, window.x + window.width) - Math.max(display.x, window.x)
  const down = Math.min(display.y + display.height, window.y + window.height) - Math.max(display.y, window.y)
  return across >= 100 && down >= 40
}

const centre = (outer: number, inner: number) => Math.round((outer - inner) / 2)
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, Math.max(low, high)))
