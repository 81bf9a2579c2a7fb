/**
 * Opening and closing: booting -> ready -> closing. Closing a window first asks its page to commit what is typed; three seconds later it
 * closes all the same, because everything older than half a second is on disk already.
 */
import type { BrowserWindow } from 'electron'
import type { Log } from './log.ts'

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

/** What may happen to a page: its process died, it does not answer, its bridge to main could not be loaded. */
export type PageTrouble = 'gone' | 'unresponsive' | 'preload'

type ReloadableWindow = Pick<BrowserWindow, 'on' | 'reload' | 'isDestroyed'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'on' | 'forcefullyCrashRenderer'>
}

type PageCare = {
  /** Asks the person whether to load the page again. */
  readonly ask: (trouble: PageTrouble) => Promise<boolean>
  readonly log: Log
}

/** Writes down what happens to a page and offers, one question at a time, to load it again; the data is safe, main owns it. */
export function offerReload(window: ReloadableWindow, { ask, log }: PageCare): void {
  const page = window.webContents
  let isAsking = false
  let isEnded = false
  const offer = async (trouble: PageTrouble) => {
    if (isAsking || window.isDestroyed()) return
    isAsking = true
    const again = await ask(trouble).finally(() => {
      isAsking = false
    })
    if (!again || window.isDestroyed()) return
    // A page that does not answer cannot be loaded again before its process has ended.
    isEnded = trouble === 'unresponsive'
    if (isEnded) page.forcefullyCrashRenderer()
    window.reload()
  }
  page.on('render-process-gone', (_event, { reason }) => {
    log.info(`render-process-gone ${reason}`)
    if (reason !== 'clean-exit' && !isEnded) void offer('gone')
  })
  page.on('did-finish-load', () => {
    isEnded = false
  })
  page.on('preload-error', (_event, _path, error) => {
    log.failure('preload-error', error)
    void offer('preload')
  })
  window.on('unresponsive', () => {
    log.info('unresponsive')
    void offer('unresponsive')
  })
}
