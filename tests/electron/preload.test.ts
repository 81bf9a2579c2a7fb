/** The preload as it is built, in a fake `electron`. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'
import { channelNames } from '../../shared/contract/channels.ts'

const root = resolve(import.meta.dirname, '../..')
type Exposed = Readonly<Record<string, (...args: never[]) => unknown>>
let code = ''
const exposed: Record<string, Exposed> = {}
const required: string[] = []
const invoked: unknown[][] = []
const listening: string[] = []

beforeAll(async () => {
  const output = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'node24',
      lib: { entry: resolve(root, 'electron/preload.ts'), formats: ['cjs'] },
      rolldownOptions: { external: ['electron'], platform: 'node' },
    },
  })) as Rolldown.RolldownOutput[]
  code = output[0]?.output[0]?.code ?? ''
  const electron = {
    contextBridge: { exposeInMainWorld: (key: string, value: Exposed) => (exposed[key] = value) },
    ipcRenderer: {
      invoke: (...args: unknown[]) => Promise.resolve(void invoked.push(args)),
      on: (channel: string) => void listening.push(channel),
      off: (channel: string) => void listening.splice(listening.indexOf(channel), 1),
    },
    webUtils: { getPathForFile: (file: { path: string }) => file.path },
  }
  const load = (name: string) => {
    required.push(name)
    return electron
  }
  new Function('require', 'module', 'exports', code)(load, { exports: {} }, {})
})

describe('row 17 (behaviour): the bridge is the contract and nothing more', () => {
  test('one object, one function a channel, the events and the paths of dropped files', () => {
    expect(Object.keys(exposed)).toEqual(['api'])
    expect(Object.keys(exposed['api'] ?? {}).sort()).toEqual([...channelNames, 'on', 'pathsOf'].sort())
    expect(Object.values(exposed['api'] ?? {}).every((value) => typeof value === 'function')).toBe(true)
  })

  test('it needs `electron` alone and carries no schema', () => {
    expect(required).toEqual(['electron'])
    expect(code).not.toMatch(/valibot|strictObject|process\.|Buffer/)
    expect(code.length).toBeLessThan(8_000)
  })

  test('a channel passes exactly one value on, under its own name', async () => {
    await exposed['api']?.['papers.open']?.({ id: 'x' } as never, 'more' as never)
    expect(invoked).toEqual([['api:papers.open', { id: 'x' }]])
  })

  test('only the events of the contract can be listened to, and one can stop', () => {
    expect(() => exposed['api']?.['on']?.('api:papers.open' as never, (() => null) as never)).toThrow('unknown event')
    const stop = exposed['api']?.['on']?.('changed' as never, (() => null) as never) as () => void
    expect(listening).toEqual(['event:changed'])
    stop()
    expect(listening).toEqual([])
  })

  test('the build of the program takes the same file', () => {
    expect(readFileSync(resolve(root, 'tools/build.ts'), 'utf8')).toContain("'electron/preload.ts'")
  })
})
