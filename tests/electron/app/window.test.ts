import { EventEmitter } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type ClosingWindow, createFlushes, offerReload } from '../../../electron/app/lifecycle.ts'
import { placeWindow, readWindowState } from '../../../electron/app/window-state.ts'
import { makeFolder } from '../../support/store.ts'

const desktop = { x: 0, y: 0, width: 1920, height: 1040 }

describe('where the window was', () => {
  test.each(['', '{', 'null', '{"bounds":{}}', '{"bounds":{"x":1e9,"y":0,"width":10,"height":10},"maximized":false}'])(
    '%j is not believed',
    (text) => {
      const file = join(makeFolder(), 'window.json')
      writeFileSync(file, text)
      expect(readWindowState(file)).toBeNull()
    },
  )

  test('it opens where it was left, as long as that is on a display', () => {
    const bounds = { x: 100, y: 50, width: 1400, height: 800 }
    expect(placeWindow({ bounds, maximized: false }, [desktop])).toEqual(bounds)
    const elsewhere = { bounds: { ...bounds, x: 5_000 }, maximized: false }
    expect(placeWindow(elsewhere, [desktop])).toEqual(placeWindow(null, [desktop]))
  })

  test('it is never larger than the display, never smaller than the program can be used', () => {
    const small = { x: 0, y: 0, width: 1366, height: 728 }
    expect(placeWindow({ bounds: { x: -40, y: -40, width: 3_000, height: 2_000 }, maximized: false }, [small])).toEqual(
      small,
    )
    expect(placeWindow({ bounds: { x: 0, y: 0, width: 200, height: 100 }, maximized: false }, [desktop])).toMatchObject(
      { width: 1024, height: 700 },
    )
  })
})

/** A window that closes for good unless its `close` event is prevented. */
function makeWindow(id = 1) {
  const window = new EventEmitter()
  const page = new EventEmitter()
  const sent: string[] = []
  let closed = false
  const fake = Object.assign(window, {
    webContents: Object.assign(page, { id, send: (channel: string) => void sent.push(channel) }),
    isDestroyed: () => closed,
    reloads: 0,
    reload() {
      this.reloads += 1
    },
    close() {
      let stopped = false
      window.emit('close', { preventDefault: () => (stopped = true) })
      if (!stopped) closed = true
    },
  })
  return { window: fake, asClosing: fake as unknown as ClosingWindow, page, sent, isClosed: () => closed }
}

function makeTimers() {
  const running = new Set<() => void>()
  const start = (run: () => void) => {
    running.add(run)
    return () => void running.delete(run)
  }
  return { start, running, fire: () => [...running].forEach((run) => void run()) }
}

describe('closing', () => {
  test('a window stays until its page has committed what is typed', () => {
    const timers = makeTimers()
    const flushes = createFlushes(timers.start)
    const { window, asClosing, sent, isClosed } = makeWindow(7)
    flushes.guard(asClosing)
    window.close()
    expect([isClosed(), sent]).toEqual([false, ['event:flush']])
    window.close()
    expect(sent).toEqual(['event:flush'])
    flushes.flushed(7)
    expect(isClosed()).toBe(true)
    expect(timers.running.size).toBe(0)
  })

  test('a page that does not answer is not waited for without end', () => {
    const timers = makeTimers()
    const { window, asClosing, isClosed } = makeWindow()
    createFlushes(timers.start).guard(asClosing)
    window.close()
    timers.fire()
    expect(isClosed()).toBe(true)
  })

  test('a dead page is not asked; a page loaded again after it is', () => {
    const timers = makeTimers()
    const flushes = createFlushes(timers.start)
    const dead = makeWindow(1)
    flushes.guard(dead.asClosing)
    dead.page.emit('render-process-gone', {}, { reason: 'crashed' })
    dead.window.close()
    expect([dead.isClosed(), dead.sent]).toEqual([true, []])
    const again = makeWindow(2)
    flushes.guard(again.asClosing)
    again.page.emit('render-process-gone', {}, { reason: 'crashed' })
    again.page.emit('did-finish-load')
    again.window.close()
    expect([again.isClosed(), again.sent]).toEqual([false, ['event:flush']])
  })
})

describe('a page that crashed', () => {
  const crash = async (reason: string, again: boolean) => {
    const { window, page } = makeWindow()
    const asked: string[] = []
    offerReload(window as never, (details) => {
      asked.push(details.reason)
      return Promise.resolve(again)
    })
    page.emit('render-process-gone', {}, { reason, exitCode: 1 })
    await Promise.resolve()
    await Promise.resolve()
    return { asked, reloads: window.reloads }
  }

  test('is loaded again when the person says so, and only then', async () => {
    expect(await crash('crashed', true)).toEqual({ asked: ['crashed'], reloads: 1 })
    expect(await crash('oom', false)).toEqual({ asked: ['oom'], reloads: 0 })
  })

  test('a page that simply ended is nobody’s concern', async () => {
    expect(await crash('clean-exit', true)).toEqual({ asked: [], reloads: 0 })
  })
})
