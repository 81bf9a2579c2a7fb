/**
 * What runs inside Chromium. The preload lives in an isolated world of its own; `contextBridge` reaches the page's world by DOM events,
 * whose details Chromium clones. Each function is sent by its source text, so it may name nothing outside itself.
 */
import type { makeClone } from './clone.ts'

/** Sends and receives values between the two worlds; functions become handles, promises settle across. */
// biome-ignore-start lint/suspicious/noExplicitAny: values of any shape cross the bridge
export function makeBridge(me: string, other: string, onExpose: (key: string, value: unknown) => void) {
  const functions = new Map<number, (...args: any[]) => any>()
  const waiting = new Map<number, { resolve: (value: any) => void; reject: (reason: any) => void }>()
  let last = 0
  let returned: any = null
  const emit = (detail: object) => dispatchEvent(new CustomEvent(`bridge:${other}`, { detail }))
  const pack = (value: any): any => {
    if (typeof value === 'function') {
      last += 1
      functions.set(last, value)
      return { function: last }
    }
    if (value && typeof value.then === 'function') {
      last += 1
      const id = last
      value.then(
        (result: any) => emit({ type: 'settle', id, ok: true, value: pack(result) }),
        (reason: any) => emit({ type: 'settle', id, ok: false, value: pack(String(reason?.message ?? reason)) }),
      )
      return { promise: id }
    }
    if (Array.isArray(value)) return { array: value.map(pack) }
    if (value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      return { object: Object.entries(value).map(([key, part]) => [key, pack(part)]) }
    return { value }
  }
  const unpack = (packed: any): any => {
    if ('value' in packed) return packed.value
    if (packed.array) return packed.array.map(unpack)
    if (packed.object)
      return Object.freeze(Object.fromEntries(packed.object.map(([key, part]: any) => [key, unpack(part)])))
    if (packed.promise) return new Promise((resolve, reject) => waiting.set(packed.promise, { resolve, reject }))
    return (...args: any[]) => {
      returned = null
      emit({ type: 'call', id: packed.function, args: args.map(pack) })
      if (returned === null) throw new Error('contextBridge: the other world is gone')
      if (returned.error !== undefined) throw new Error(returned.error)
      return unpack(returned.value)
    }
  }
  addEventListener(`bridge:${me}`, (event) => {
    const detail = (event as CustomEvent).detail
    if (detail.type === 'expose') onExpose(detail.key, unpack(detail.value))
    else if (detail.type === 'return') returned = detail
    else if (detail.type === 'settle') {
      const promise = waiting.get(detail.id)
      waiting.delete(detail.id)
      if (detail.ok) promise?.resolve(unpack(detail.value))
      else promise?.reject(new Error(unpack(detail.value)))
    } else {
      try {
        emit({ type: 'return', value: pack(functions.get(detail.id)?.(...detail.args.map(unpack))) })
      } catch (error) {
        emit({ type: 'return', error: String((error as Error)?.message ?? error) })
      }
    }
  })
  return { expose: (key: string, value: unknown) => emit({ type: 'expose', key, value: pack(value) }) }
}

/** The page's own world: receives what the preload exposes. */
export function mainWorld(bridge: typeof makeBridge) {
  bridge('main', 'isolated', (key, value) => {
    Object.defineProperty(window, key, { value, enumerable: true, writable: false, configurable: false })
  })
}

/** The preload's world: `require('electron')` gives contextBridge, ipcRenderer and webUtils, and nothing else can be required. */
export function isolatedWorld(
  bridge: typeof makeBridge,
  clone: typeof makeClone,
  preload: (require: (name: string) => unknown, module: { exports: object }, exports: object) => void,
) {
  const codec = clone({
    to: (bytes) => (bytes as any).toBase64(),
    from: (text) => (Uint8Array as any).fromBase64(text),
  })
  const post = (message: object) => (globalThis as any).standInSend(JSON.stringify(message))
  const isMainFrame = window.top === window
  const { expose } = bridge('isolated', 'main', () => undefined)
  const waiting = new Map<number, { resolve: (value: any) => void; reject: (reason: Error) => void }>()
  const listeners = new Map<string, ((event: object, ...args: any[]) => void)[]>()
  let last = 0
  const off = (channel: string, listener: any) => {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((known) => known !== listener),
    )
  }
  const ipcRenderer = {
    invoke: (channel: string, ...args: any[]) =>
      new Promise((resolve, reject) => {
        last += 1
        const message = { id: last, channel, isMainFrame, origin: location.origin, args: args.map(codec.encode) }
        waiting.set(last, { resolve, reject })
        post(message)
      }),
    on: (channel: string, listener: any) => listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
    off,
    removeListener: off,
  }
  ;(globalThis as any).standInReceive = (message: any) => {
    if (message.channel !== undefined) {
      for (const listener of listeners.get(message.channel) ?? []) listener({}, ...message.args.map(codec.decode))
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error !== undefined) call?.reject(new Error(message.error))
    else call?.resolve(codec.decode(message.value))
  }
  const electron = {
    contextBridge: { exposeInMainWorld: expose },
    ipcRenderer,
    // A file of a real drop has a path only in Electron; here its name stands for the path the test has written down.
    webUtils: { getPathForFile: (file: File) => (globalThis as any).standInDrops?.[file.name] ?? '' },
  }
  const module = { exports: {} }
  preload(
    (name) => {
      if (name === 'electron') return electron
      throw new Error(`module not found: ${name}`)
    },
    module,
    module.exports,
  )
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the bridge
