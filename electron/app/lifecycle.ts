/**
 * Opening and closing: booting -> ready -> closing. Closing a window first asks its page to commit what is typed; three seconds later it
 * closes all the same, because everything older than half a second is on disk already.
 */
import type { BrowserWindow, RenderProcessGoneDetails } from 'electron'

const flushDeadlineMs = 3_000

export type ClosingWindow = Pick<BrowserWindow, 'on' | 'close' | 'isDestroyed'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'send' | 'on' | 'id'>
}

export type Flushes = {
  /** Makes a window commit before it closes. */
  guard: (window: ClosingWindow) => void
  /** The page of this window has committed (`app.flushed`). */
  flushed: (windowId: number) => void
}

/** Keeps each window open until its page has answered the `flush` event, or the deadline has passed. */
export function createFlushes(startTimer: (run: () => void, delayMs: number) => () => void): Flushes {
  const closing = new Map<number, () => void>()
  const released = new Set<number>()
  const pageless = new Set<number>()
  const finishers = new Map<number, () => void>()
  return {
    guard(window) {
      const id = window.webContents.id
      const finish = () => {
        closing.get(id)?.()
        closing.delete(id)
        released.add(id)
        if (!window.isDestroyed()) window.close()
      }
      window.on('close', (event) => {
        if (released.has(id) || pageless.has(id)) return
        event.preventDefault()
        if (closing.has(id)) return
        closing.set(id, startTimer(finish, flushDeadlineMs))
        window.webContents.send('event:flush', null)
      })
      // Without a page there is nobody to answer, and nothing typed that main does not have.
      window.webContents.on('render-process-gone', () => pageless.add(id))
      window.webContents.on('did-finish-load', () => pageless.delete(id))
      finishers.set(id, finish)
    },
    flushed(windowId) {
      if (closing.has(windowId)) finishers.get(windowId)?.()
    },
  }
}

/** Asks once whether to load the page again after it died; the data is safe, main owns it. */
export function offerReload(
  window: Pick<BrowserWindow, 'reload' | 'webContents' | 'isDestroyed'>,
  ask: (details: RenderProcessGoneDetails) => Promise<boolean>,
): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || window.isDestroyed()) return
    void ask(details).then((again) => {
      if (again && !window.isDestroyed()) window.reload()
    })
  })
}
