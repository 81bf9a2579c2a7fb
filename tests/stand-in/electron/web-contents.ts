/** `webContents`: one page of Chromium. Requests of our schemes go to the session's handlers, IPC to this page's own handlers. */
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { app } from './app.ts'
import { browser, isWatched } from './browser.ts'
import { clone, makeClone } from './clone.ts'
import { isolatedWorld, mainWorld, makeBridge } from './page-worlds.ts'
import { type Session, sessionOf, toApp, toWeb } from './session.ts'
import { calls, preventable, recorded, strict } from './strict.ts'

export type WebPreferences = { readonly preload?: string; readonly partition?: string; readonly javascript?: boolean }
type Params = Readonly<Record<string, never>>
type Target = { readonly targetId: string; readonly openerId?: string }
type Frame = { readonly url: string; readonly origin: string; readonly parent: object | null }
type IpcListener = (event: { sender: object; senderFrame: Frame | null }, ...args: unknown[]) => unknown

let lastId = 0

export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session: Session
  readonly ready: Promise<void>
  targetId = ''
  private sessionId = ''
  private frameId = ''
  private context = ''
  private url = ''
  private gone = false
  private ours = false
  private loaded = false
  private readonly handlers = new Map<string, IpcListener>()
  private readonly preferences: WebPreferences
  readonly ipc = strict('webContents.ipc', {
    handle: (channel: string, listener: IpcListener) => {
      if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      this.handlers.set(channel, listener)
    },
  })

  constructor(preferences: WebPreferences, size: { width: number; height: number }) {
    super()
    this.preferences = preferences
    this.session = sessionOf(preferences.partition ?? '')
    this.ready = this.open(size)
  }

  isDestroyed() {
    return this.gone
  }
  getURL() {
    return this.url
  }
  get mainFrame() {
    return this.frame(true)
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.openHandler = handler
  }
  readonly setWebRTCIPHandlingPolicy = recorded<void>('webContents.setWebRTCIPHandlingPolicy')
  private openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })

  send(channel: string, ...args: unknown[]) {
    void this.push({ channel, args: args.map(clone.encode) })
  }

  async loadURL(address: string): Promise<void> {
    await this.ready
    const loaded = new Promise((resolve) => this.once('did-finish-load', resolve))
    this.ours = true
    const { errorText } = await this.command('Page.navigate', { url: toWeb(address) })
    if (errorText !== undefined) throw new Error(`${String(errorText)} loading '${address}'`)
    await loaded
  }

  reload() {
    this.ours = true
    void this.command('Page.reload')
  }

  async printToPDF(options: Readonly<Record<string, unknown>>): Promise<Buffer> {
    await this.command('Runtime.evaluate', {
      expression: 'document.fonts.ready.then(() => 0)',
      awaitPromise: true,
    }).catch(() => undefined)
    const { data } = await this.command('Page.printToPDF', options)
    return Buffer.from(String(data), 'base64')
  }

  /** No printer here: the options are written down and the job counts as done, unless a person waits for the paper. */
  print(options: object, callback?: (success: boolean, reason: string) => void) {
    calls.push({ api: 'webContents.print', args: [options] })
    if (isWatched()) callback?.(false, 'no printer in a trial run')
    else callback?.(true, '')
  }

  /** The value of the code in the page's own world, once the page is loaded; what it throws rejects. */
  async executeJavaScript(code: string): Promise<unknown> {
    await this.ready
    if (!this.loaded) await new Promise((resolve) => this.once('did-finish-load', resolve))
    return (await this.run(code, true))['value']
  }

  /** Not Electron's: the paths a person picks in Chromium's own file chooser, none when they cancel. */
  async chooseFiles(many: boolean): Promise<string[]> {
    const list = await this.run(
      `new Promise((done) => {
        const input = Object.assign(document.createElement('input'), { type: 'file', multiple: ${many} })
        input.addEventListener('change', () => done([...input.files]))
        input.addEventListener('cancel', () => done([]))
        input.click()
      })`,
      false,
    )
    const { result } = await this.command('Runtime.getProperties', { objectId: list['objectId'], ownProperties: true })
    const files = (result as { name: string; value?: { objectId?: string } }[]).filter(({ name }) => /^\d+$/.test(name))
    const infos = files.map(({ value }) => this.command('DOM.getFileInfo', { objectId: value?.objectId }))
    return (await Promise.all(infos)).map(({ path }) => String(path))
  }

  private async run(expression: string, returnByValue: boolean): Promise<Readonly<Record<string, unknown>>> {
    const answer = await this.command('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue,
      userGesture: true,
    })
    const failed = answer['exceptionDetails'] as { exception?: { description?: string }; text: string } | undefined
    if (failed !== undefined) throw new Error(failed.exception?.description ?? failed.text)
    return answer['result'] as Readonly<Record<string, unknown>>
  }

  forcefullyCrashRenderer() {
    void this.command('Page.crash').catch(() => undefined)
  }

  /** The page is closed; nothing more comes from it. */
  markGone() {
    this.gone = true
    this.emit('destroyed')
  }

  command(method: string, params: object = {}) {
    return browser().send(method, params, this.sessionId)
  }

  private async open({ width, height }: { width: number; height: number }): Promise<void> {
    // What only prints has no preload; it does not come before a person's eyes.
    const isBehind = isWatched() && this.preferences.preload === undefined
    const place = isBehind ? { background: true } : { newWindow: true, width, height }
    const created = await browser().send('Target.createTarget', { url: 'about:blank', ...place })
    this.targetId = String(created['targetId'])
    const attached = await browser().send('Target.attachToTarget', { targetId: this.targetId, flatten: true })
    this.sessionId = String(attached['sessionId'])
    browser().events.on(this.sessionId, (method: string, params: Params) => {
      void this.receive(method, params).catch((error: unknown) => {
        if (!this.gone) console.error('electron stand-in:', error)
      })
    })
    browser().events.on('browser', (method: string, params: { sessionId?: string; targetInfo?: Target }) => {
      // The person closed the window: the browser says so, the page no longer can.
      if (method === 'Target.detachedFromTarget' && params.sessionId === this.sessionId) this.emit('stand-in-detached')
      if (method === 'Target.targetCreated' && params.targetInfo?.openerId === this.targetId)
        void browser().send('Target.closeTarget', { targetId: params.targetInfo.targetId })
    })
    const bridge = `const makeBridge=${makeBridge.toString()};`
    const preload = this.preferences.preload === undefined ? '' : readFileSync(this.preferences.preload, 'utf8')
    const isolated = `(()=>{${bridge}const makeClone=${makeClone.toString()};(${isolatedWorld.toString()})(makeBridge,makeClone,function(require,module,exports){${preload}\n})})()`
    await Promise.all([
      this.command('Page.enable'),
      this.command('Runtime.enable'),
      this.command('Inspector.enable'),
      this.command('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      this.command('Target.setAutoAttach', {
        autoAttach: true,
        waitForDebuggerOnStart: true,
        flatten: true,
        filter: [{ type: 'iframe' }],
      }),
      this.command('Emulation.setFocusEmulationEnabled', { enabled: true }),
      this.command('Runtime.addBinding', { name: 'standInSend', executionContextName: 'preload' }),
      ...(this.preferences.javascript === false
        ? [this.command('Emulation.setScriptExecutionDisabled', { value: true })]
        : []),
      ...(preload === ''
        ? []
        : [
            this.command('Page.addScriptToEvaluateOnNewDocument', {
              source: `(()=>{${bridge}if(window.top===window)(${mainWorld.toString()})(makeBridge)})()`,
            }),
            this.command('Page.addScriptToEvaluateOnNewDocument', {
              worldName: 'preload',
              source: `if(window.top===window)${isolated}`,
            }),
          ]),
    ])
    const tree = (await this.command('Page.getFrameTree'))['frameTree'] as { frame: { id: string } }
    this.frameId = tree.frame.id
  }

  // biome-ignore lint/suspicious/noExplicitAny: events of the DevTools protocol, read field by field
  private async receive(method: string, params: any): Promise<void> {
    switch (method) {
      case 'Runtime.executionContextCreated':
        if (params.context.name === 'preload' && params.context.auxData?.frameId === this.frameId)
          this.context = params.context.uniqueId
        return
      case 'Runtime.bindingCalled':
        return this.answer(JSON.parse(params.payload))
      case 'Fetch.requestPaused':
        return this.serve(params, this.sessionId)
      case 'Page.frameNavigated':
        if (params.frame.parentId === undefined) this.url = toApp(params.frame.url)
        return
      case 'Page.loadEventFired':
        this.loaded = true
        this.emit('did-finish-load', {})
        return
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
        return
      case 'Page.windowOpen':
        return this.askForWindow(toApp(params.url))
      case 'Target.attachedToTarget':
        return this.joinFrame(params.sessionId)
    }
  }

  /** A frame that Chromium put into a process of its own (a sandboxed one): its requests go the same way as the page's. */
  private async joinFrame(sessionId: string): Promise<void> {
    browser().events.on(sessionId, (method: string, params: Params) => {
      if (method !== 'Fetch.requestPaused') return
      // The frame may be gone before its request is answered.
      void this.serve(params, sessionId).catch(() => undefined)
    })
    await browser().send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }, sessionId)
    await browser().send('Runtime.runIfWaitingForDebugger', {}, sessionId)
  }

  private askForWindow(url: string): void {
    const { action } = this.openHandler({ url })
    calls.push({ api: 'window.open', args: [url, action] })
    if (action !== 'deny') throw new Error('electron stand-in: windows opened by a page are not implemented')
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  private async serve(params: any, sessionId: string): Promise<void> {
    const answer = (method: string, rest: object = {}) =>
      browser().send(method, { requestId: params.requestId, ...rest }, sessionId)
    const address = toApp(params.request.url)
    const isDocument = params.resourceType === 'Document'
    if (isDocument && !(this.ours && params.frameId === this.frameId)) {
      const isMainFrame = params.frameId === this.frameId
      const event = preventable({ url: address, isMainFrame })
      if (isMainFrame) this.emit('will-navigate', event, address)
      this.emit('will-frame-navigate', event)
      if (event.defaultPrevented) return void (await answer('Fetch.failRequest', { errorReason: 'Aborted' }))
    }
    if (isDocument && params.frameId === this.frameId) this.ours = false
    const details = {
      id: params.requestId,
      url: address,
      method: params.request.method,
      resourceType: params.resourceType,
    }
    if (!(await this.session.allows(details)))
      return void (await answer('Fetch.failRequest', { errorReason: 'BlockedByClient' }))
    const scheme = address.slice(0, Math.max(0, address.indexOf(':')))
    const handler = this.session.handlers.get(scheme)
    if (handler === undefined) return void (await answer('Fetch.continueRequest'))
    const response = await handler(
      new Request(address, { method: params.request.method, headers: params.request.headers }),
    )
    await answer('Fetch.fulfillRequest', {
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    })
  }

  private frame(isMainFrame: boolean): Frame {
    const origin = /^[a-z][\w+.-]*:\/\/[^/?#]*/i.exec(this.url)?.[0] ?? 'null'
    return { url: this.url, origin, parent: isMainFrame ? null : {} }
  }

  private async answer(message: { id: number; channel: string; isMainFrame: boolean; args: unknown[] }): Promise<void> {
    const handler = this.handlers.get(message.channel)
    try {
      if (handler === undefined) throw new Error(`No handler registered for '${message.channel}'`)
      const event = { sender: this, senderFrame: this.frame(message.isMainFrame) }
      const value = await handler(event, ...message.args.map(clone.decode))
      await this.push({ id: message.id, value: clone.encode(value) })
    } catch (error) {
      await this.push({ id: message.id, error: `Error invoking remote method '${message.channel}': ${String(error)}` })
    }
  }

  private async push(message: object): Promise<void> {
    await this.ready
    if (this.context === '' || this.gone) return
    await this.command('Runtime.evaluate', {
      expression: `standInReceive(${JSON.stringify(message)})`,
      uniqueContextId: this.context,
    }).catch(() => undefined)
  }
}

/** Tells the app of new contents, as Electron does. */
export function announce(contents: WebContents): WebContents {
  const shown = strict('webContents', contents)
  app.emit('web-contents-created', {}, shown)
  return shown
}
