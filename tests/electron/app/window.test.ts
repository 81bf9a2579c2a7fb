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

describe('row 24 (behaviour): what happens to a page is written down, and the person is asked to load it again', () => {
  /** A window whose question is answered with `again`; `trouble` makes something happen to its page. */
  function makePage(again: boolean) {
    const { window, page } = makeWindow()
    const asked: string[] = []
    const logged: string[] = []
    let ended = 0
    Object.assign(page, {
      forcefullyCrashRenderer() {
        ended += 1
        page.emit('render-process-gone', {}, { reason: 'killed' })
      },
    })
    offerReload(window as never, {
      ask: (trouble) => Promise.resolve(void asked.push(trouble)).then(() => again),
      log: { info: (event) => void logged.push(event), failure: (where) => String(logged.push(where)) },
    })
    const answered = () => new Promise((done) => setImmediate(done))
    const seen = async () => {
      await answered()
      return { asked, logged, ended, reloads: window.reloads }
    }
    return { window, page, seen }
  }

  test('a page that died is loaded again when the person says so, and only then', async () => {
    const yes = makePage(true)
    yes.page.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    expect(await yes.seen()).toEqual({ asked: ['gone'], logged: ['render-process-gone crashed'], ended: 0, reloads: 1 })
    const no = makePage(false)
    no.page.emit('render-process-gone', {}, { reason: 'oom', exitCode: 1 })
    expect(await no.seen()).toMatchObject({ asked: ['gone'], reloads: 0 })
  })

  test('a page that simply ended is nobody’s concern', async () => {
    const { page, seen } = makePage(true)
    page.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(await seen()).toMatchObject({ asked: [], reloads: 0 })
  })

  test('a page that does not answer is ended first, without a second question; a later crash is asked about', async () => {
    const { window, page, seen } = makePage(true)
    window.emit('unresponsive')
    expect(await seen()).toMatchObject({
      asked: ['unresponsive'],
      logged: ['unresponsive', 'render-process-gone killed'],
      ended: 1,
      reloads: 1,
    })
    page.emit('did-finish-load')
    page.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(await seen()).toMatchObject({ asked: ['unresponsive', 'gone'], reloads: 2 })
  })

  test('a bridge that could not be loaded is a failure in the log', async () => {
    const { page, seen } = makePage(false)
    page.emit('preload-error', {}, '/preload.cjs', new SyntaxError('x'))
    expect(await seen()).toMatchObject({ asked: ['preload'], logged: ['preload-error'], reloads: 0 })
  })

  test('one question at a time', async () => {
    const { window, page, seen } = makePage(false)
    window.emit('unresponsive')
    page.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(await seen()).toMatchObject({ asked: ['unresponsive'] })
    window.emit('unresponsive')
    expect(await seen()).toMatchObject({ asked: ['unresponsive', 'unresponsive'] })
  })
})
