/** `BrowserWindow`: bounds, showing, closing with a veto. Geometry is kept, not enforced. */
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { browser } from './browser.ts'
import { calls, preventable, recorded, strict } from './strict.ts'
import { announce, WebContents, type WebPreferences } from './web-contents.ts'

type Bounds = { x: number; y: number; width: number; height: number }
type Options = Partial<Bounds> & {
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: WebPreferences
}

let lastId = 0
const windows = new Set<BrowserWindow>()

export class BrowserWindow extends EventEmitter {
  readonly id = ++lastId
  readonly webContents: WebContents
  readonly setMenuBarVisibility = recorded<void>('window.setMenuBarVisibility')
  private readonly bounds: Bounds
  private visible: boolean
  private maximized = false
  private destroyed = false
  private vetoed = false

  constructor(options: Options = {}) {
    super()
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    calls.push({ api: 'BrowserWindow', args: [options] })
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 }
    this.visible = options.show !== false
    const contents = new WebContents(options.webPreferences ?? {}, this.bounds)
    this.webContents = announce(contents)
    contents.once('did-finish-load', () => this.emit('ready-to-show', {}))
    contents.on('stand-in-detached', () => this.drop())
    windows.add(this)
    app.windows.add(this)
    void contents.ready.then(() => process.send?.({ type: 'window', targetId: contents.targetId }))
  }

  static getAllWindows() {
    return [...windows]
  }
  static getFocusedWindow() {
    return [...windows].findLast((window) => window.visible) ?? null
  }
  static fromWebContents(contents: { id: number }) {
    return [...windows].find((window) => window.webContents.id === contents.id) ?? null
  }

  loadURL(address: string) {
    return this.webContents.loadURL(address)
  }
  reload() {
    this.webContents.reload()
  }
  show() {
    this.visible = true
    this.emit('show')
  }
  focus() {
    const { ready } = this.webContents
    void ready.then(() => this.webContents.command('Page.bringToFront')).catch(() => undefined)
    this.emit('focus')
  }
  restore() {
    this.emit('restore')
  }
  maximize() {
    this.maximized = true
  }
  isMaximized() {
    return this.maximized
  }
  isMinimized() {
    return false
  }
  isVisible() {
    return this.visible
  }
  isDestroyed() {
    return this.destroyed
  }
  wasVetoed() {
    return this.vetoed
  }
  getBounds() {
    return { ...this.bounds }
  }
  getNormalBounds() {
    return { ...this.bounds }
  }
  setBounds(bounds: Partial<Bounds>) {
    Object.assign(this.bounds, bounds)
  }
  setTitle() {}

  close() {
    if (this.destroyed) return
    const event = preventable({})
    this.emit('close', event)
    this.vetoed = event.defaultPrevented
    if (!event.defaultPrevented) this.destroy()
  }

  destroy() {
    const { targetId, ready } = this.webContents
    void ready.then(() => browser().send('Target.closeTarget', { targetId })).catch(() => undefined)
    this.drop()
  }

  private drop() {
    if (this.destroyed) return
    this.destroyed = true
    windows.delete(this)
    app.windows.delete(this)
    this.webContents.markGone()
    this.emit('closed')
    if (windows.size === 0) setImmediate(() => app.allClosed())
  }
}

export const screen = strict('screen', {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
})
const display = {
  id: 1,
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  scaleFactor: 1,
}
