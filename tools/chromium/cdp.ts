/** A Chromium process and its DevTools connection: commands with answers, events by session. Nothing but Node's own WebSocket. */
import { type ChildProcess, spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { type Chromium, findChromium } from './find-chromium.ts'

type Answer = Readonly<Record<string, unknown>>
type Waiting = {
  readonly method: string
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: Error) => void
}

export type Cdp = {
  readonly process: ChildProcess
  readonly endpoint: string
  readonly chromium: Chromium
  /** Sends a command; rejects when Chromium refuses it or is gone. */
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<Answer>
  /** Events: emitted under the session's id, or `browser`, as (method, params). */
  readonly events: EventEmitter
  readonly close: () => Promise<void>
}

export type LaunchOptions = {
  readonly userDataDir: string
  readonly headless: boolean
  readonly switches?: readonly string[]
}

/** Never asked to reach out: no updates, no translations, no casting, no first run; and no more of a browser than a page needs. */
const quietSwitches = [
  '--no-sandbox',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  // The pages of Chromium's own address bar cost as much to start as ours.
  '--disable-features=Translate,MediaRouter,OptimizationHints,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--remote-debugging-port=0',
]

/** Starts a Chromium and connects to it. */
export async function launchChromium({ userDataDir, headless, switches = [] }: LaunchOptions): Promise<Cdp> {
  const chromium = await findChromium()
  const child = spawn(
    chromium.executable,
    [...(headless ? ['--headless=new'] : []), ...quietSwitches, `--user-data-dir=${userDataDir}`, ...switches],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...chromium.env } },
  )
  const killWithUs = () => child.kill('SIGKILL')
  process.once('exit', killWithUs)
  child.once('exit', () => process.off('exit', killWithUs))
  const endpoint = await readEndpoint(child)
  const socket = new WebSocket(endpoint)
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error('cannot reach the DevTools of Chromium')), { once: true })
  })
  return connect(child, chromium, endpoint, socket)
}

function connect(child: ChildProcess, chromium: Chromium, endpoint: string, socket: WebSocket): Cdp {
  const waiting = new Map<number, Waiting>()
  const events = new EventEmitter()
  events.setMaxListeners(0)
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as {
      id?: number
      method?: string
      params?: object
      sessionId?: string
      result?: Answer
      error?: { message: string }
    }
    if (message.id === undefined)
      return void events.emit(message.sessionId ?? 'browser', message.method, message.params)
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) call?.resolve(message.result ?? {})
    else call?.reject(new Error(`${call.method}: ${message.error.message}`))
  })
  socket.addEventListener('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: Chromium is gone`))
    waiting.clear()
    events.emit('closed')
  })
  const send = (method: string, params: object = {}, sessionId?: string) =>
    new Promise<Answer>((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error(`${method}: Chromium is gone`))
      last += 1
      waiting.set(last, { method, resolve, reject })
      socket.send(JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
    })
  const close = async () => {
    if (child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    void send('Browser.close').catch(() => undefined)
    const timer = setTimeout(() => child.kill('SIGKILL'), 2_000)
    await gone
    clearTimeout(timer)
  }
  return { process: child, endpoint, chromium, send, events, close }
}

function readEndpoint(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const endpoint = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (endpoint !== undefined) resolve(endpoint)
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}\n${said.slice(-2_000)}`)))
  })
}
