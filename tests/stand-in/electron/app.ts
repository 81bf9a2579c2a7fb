/** `app`: paths, the single-instance lock, ready and quit in Electron's order. */
import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { browser, isStarted, startBrowser } from './browser.ts'
import { calls, preventable, recorded, strict } from './strict.ts'

const entry = resolve(process.argv[1] ?? '.')
export const projectRoot = findRoot(dirname(entry))
const manifest = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
  name: string
  productName?: string
  version: string
}

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) || folder === dirname(folder) ? folder : findRoot(dirname(folder))
}

export type ClosableWindow = {
  readonly close: () => void
  readonly isDestroyed: () => boolean
  readonly wasVetoed: () => boolean
}

/** The `app` module. */
export class App extends EventEmitter {
  readonly name = manifest.productName ?? manifest.name
  readonly isPackaged = false
  readonly switches: string[] = []
  readonly windows = new Set<ClosableWindow>()
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value?: string) => {
      this.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`)
    },
    hasSwitch: (name: string) => this.switches.some((given) => given.startsWith(`--${name}`)),
  })
  readonly configureHostResolver = recorded<void>('app.configureHostResolver')
  readonly setAppUserModelId = recorded<void>('app.setAppUserModelId')
  private readonly paths = new Map<string, string>()
  private ready = false
  private quitting = false
  private lock: Server | null = null
  private readonly whenIsReady = Promise.withResolvers<void>()

  getName() {
    return this.name
  }
  getVersion() {
    return manifest.version
  }
  getAppPath() {
    return projectRoot
  }
  enableSandbox() {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
    calls.push({ api: 'app.enableSandbox', args: [] })
  }
  isReady() {
    return this.ready
  }
  whenReady() {
    return this.whenIsReady.promise
  }
  setPath(name: string, path: string) {
    this.paths.set(name, path)
  }
  getPath(name: string): string {
    const config = configFolder()
    const usual: Readonly<Record<string, string>> = {
      home: homedir(),
      appData: config,
      userData: join(config, this.name),
      temp: tmpdir(),
      documents: join(homedir(), 'Documents'),
      downloads: join(homedir(), 'Downloads'),
    }
    const path = this.paths.get(name) ?? usual[name]
    if (path === undefined) throw new Error(`Failed to get '${name}' path`)
    return path
  }

  /** A socket in the user data folder: held by the first process, told by the next ones. A socket nobody answers is stale. */
  requestSingleInstanceLock(): boolean {
    mkdirSync(this.getPath('userData'), { recursive: true })
    const place = join(this.getPath('userData'), 'single-instance')
    const owner = `${place}.pid`
    const path = process.platform === 'win32' ? `\\\\.\\pipe\\${place.replaceAll(/[\\/:]/g, '-')}` : place
    if (existsSync(owner) && isAlive(Number(readFileSync(owner, 'utf8')))) {
      connect(path)
        .on('error', () => undefined)
        .end('second')
      return false
    }
    rmSync(path, { force: true })
    writeFileSync(owner, String(process.pid))
    this.lock = createServer(() => this.emit('second-instance', {}, process.argv, process.cwd()))
    // The file of the owner holds the lock; where the place is too long for a socket only the word of a second start is lost.
    this.lock.on('error', () => undefined).listen(path)
    this.lock.unref()
    return true
  }

  async start(): Promise<void> {
    if (this.quitting) return
    const { endpoint } = await startBrowser(join(this.getPath('userData'), 'stand-in-chromium'), this.switches)
    process.send?.({ type: 'ready', endpoint })
    this.ready = true
    this.emit('ready', {})
    this.whenIsReady.resolve()
  }

  quit() {
    if (this.quitting) return
    const event = preventable({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.quitting = true
    if (this.windows.size === 0) return this.finish()
    // Every window is asked, and one that stays ends the quitting.
    for (const window of [...this.windows]) window.close()
    if ([...this.windows].some((window) => window.wasVetoed())) this.quitting = false
  }

  /** The last window is gone. */
  allClosed() {
    if (this.quitting) this.finish()
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed')
    else this.quit()
  }

  exit(code = 0) {
    this.quitting = true
    if (this.lock !== null) rmSync(join(this.getPath('userData'), 'single-instance.pid'), { force: true })
    const end = () => process.exit(code)
    if (isStarted()) void browser().close().then(end, end)
    else end()
  }

  private finish() {
    const event = preventable({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }
}

function configFolder(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

export const app = strict('app', new App())
