/** Starts the built program for a test: on real Electron where its binary is, on the stand-in otherwise. One handle for both. */
import { type ChildProcess, fork } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { _electron, type Browser, chromium, type Page } from '@playwright/test'

export type ElectronModule = typeof import('electron') & { calls: { api: string; args: unknown[] }[] }

export type AppHandle = {
  readonly kind: 'electron' | 'stand-in'
  readonly firstWindow: () => Promise<Page>
  readonly windows: () => Page[]
  /** Runs a function in the main process with the `electron` module, for stubbing dialogs and reading recorded calls. */
  readonly evaluate: <T, A = undefined>(run: (electron: ElectronModule, arg: A) => T, arg?: A) => Promise<Awaited<T>>
  readonly close: () => Promise<void>
  /** SIGKILL: no goodbye, no flush. */
  readonly kill: () => Promise<void>
  readonly exited: Promise<number | null>
}

type LaunchOptions = { readonly userData: string; readonly env?: Readonly<Record<string, string>> }

/** How long a program that was told to close may take; a busy machine may take its time. */
const patienceMs = 60_000
const main = resolve(import.meta.dirname, '../../out/main/main.js')

/** The real binary, if it may be used here. */
export function electronBinary(): string | undefined {
  const wish = process.env['E2E_TARGET']
  if (wish === 'stand-in') return undefined
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const named = join(folder, 'path.txt')
  const path =
    process.env['ELECTRON_EXECUTABLE'] ??
    (existsSync(named) ? join(folder, 'dist', readFileSync(named, 'utf8').trim()) : '')
  if (existsSync(path)) return path
  if (wish === 'electron') throw new Error('E2E_TARGET=electron, but there is no Electron binary')
  return undefined
}

/** Starts the program on its own data folder. */
export async function launchApp({ userData, env = {} }: LaunchOptions): Promise<AppHandle> {
  const environment = { ...definedEnv(), ...env, THU_KY_USER_DATA: userData }
  const binary = electronBinary()
  return binary === undefined ? launchStandIn(environment) : launchElectron(binary, environment)
}

async function launchElectron(binary: string, env: Record<string, string>): Promise<AppHandle> {
  const args = [main, ...(process.platform === 'linux' ? ['--no-sandbox'] : [])]
  const running = await _electron.launch({ executablePath: binary, args, env })
  const exited = new Promise<number | null>((done) => running.process().once('exit', done))
  return {
    kind: 'electron',
    firstWindow: () => running.firstWindow(),
    windows: () => running.windows(),
    evaluate: ((run: never, arg: never) => running.evaluate(run, arg)) as AppHandle['evaluate'],
    close: () => running.close(),
    async kill() {
      running.process().kill('SIGKILL')
      await exited
    },
    exited,
  }
}

async function launchStandIn(env: Record<string, string>): Promise<AppHandle> {
  const register = new URL('./register.ts', import.meta.url).href
  const child = fork(main, {
    execArgv: ['--disable-warning=ExperimentalWarning', '--import', register],
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  })
  const exited = new Promise<number | null>((done) => child.once('exit', done))
  const endpoint = await readEndpoint(child, exited)
  const browser = await chromium.connectOverCDP(endpoint)
  const pages = () => browser.contexts().flatMap((context) => context.pages())
  return {
    kind: 'stand-in',
    async firstWindow() {
      while (pages().length === 0) await new Promise((wait) => setTimeout(wait, 20))
      const [page] = pages()
      if (page === undefined) throw new Error('the window is gone')
      await page.waitForURL((url) => url.href !== 'about:blank', { waitUntil: 'commit', timeout: 120_000 })
      // Asked of the page itself: what was loaded before Playwright came is not told to it.
      await page.waitForFunction(() => document.readyState !== 'loading', undefined, { timeout: 120_000 })
      return page
    },
    windows: pages,
    evaluate: evaluator(child),
    async close() {
      await disconnect(browser)
      if (child.connected) child.send({ type: 'close' })
      let wasKilled = false
      const timer = setTimeout(() => {
        wasKilled = true
        killTree(child)
      }, patienceMs)
      await exited
      clearTimeout(timer)
      if (wasKilled) throw new Error('the program did not end by itself')
    },
    async kill() {
      killTree(child)
      await exited
      await disconnect(browser)
    },
    exited,
  }
}

function readEndpoint(child: ChildProcess, exited: Promise<number | null>): Promise<string> {
  return new Promise((resolveEndpoint, reject) => {
    child.on('message', (message: { type: string; endpoint: string }) => {
      if (message.type === 'ready') resolveEndpoint(message.endpoint)
    })
    void exited.then((code) => reject(new Error(`the main process ended with ${code} before it was ready`)))
  })
}

function evaluator(child: ChildProcess): AppHandle['evaluate'] {
  let last = 0
  return (run, arg) =>
    new Promise((done, reject) => {
      last += 1
      const id = last
      const listen = (message: { type: string; id: number; value: never; error?: string }) => {
        if (message.type !== 'evaluated' || message.id !== id) return
        child.off('message', listen)
        if (message.error === undefined) done(message.value)
        else reject(new Error(message.error))
      }
      child.on('message', listen)
      child.send({ type: 'evaluate', id, source: run.toString(), arg })
    })
}

/** The main process and the Chromium it started. */
function killTree(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It ended by itself in the meantime.
  }
}

async function disconnect(browser: Browser): Promise<void> {
  await browser.close().catch(() => undefined)
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
