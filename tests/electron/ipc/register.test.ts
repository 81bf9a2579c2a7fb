import { describe, expect, expectTypeOf, test } from 'vitest'
import { answer, type Handlers, type IpcPort, registerHandlers } from '../../../electron/ipc/register.ts'
import { type CallingFrame, isTrustedFrame } from '../../../electron/ipc/sender.ts'
import { toAppError } from '../../../electron/ipc/to-app-error.ts'
import { channelNames } from '../../../shared/contract/channels.ts'
import { AppFailure } from '../../../shared/contract/errors.ts'

const ours: CallingFrame = { origin: 'app://bundle', parent: null }
const strangers: readonly (readonly [string, CallingFrame])[] = [
  ['a frame that is gone', null],
  ['a frame inside the page', { origin: 'app://bundle', parent: {} }],
  ['another origin', { origin: 'https://example.com', parent: null }],
  ['a longer origin', { origin: 'app://bundle.example.com', parent: null }],
  ['an opaque origin', { origin: 'null', parent: null }],
  ['a file', { origin: 'file://', parent: null }],
]

/** Handlers that say they were called; `directory.read` gives what no schema allows, `sample.load` fails. */
function handlers(called: string[], extra: Partial<Record<string, (input: never) => unknown>> = {}): Handlers {
  const entries = channelNames.map((name) => [
    name,
    (input: never) => {
      called.push(name)
      return extra[name]?.(input) ?? null
    },
  ])
  return Object.fromEntries(entries) as unknown as Handlers
}
const caller = { windowId: 1 }

describe('row 14 (behaviour): only the main frame of our own page is answered', () => {
  test.each(strangers)('not %s', (_what, frame) => expect(isTrustedFrame(frame)).toBe(false))

  test.each(strangers)('%s gets FORBIDDEN from every channel and no handler runs', async (_what, frame) => {
    const called: string[] = []
    const listeners = new Map<string, Parameters<IpcPort['handle']>[1]>()
    registerHandlers(
      { handle: (channel, listener) => void listeners.set(channel, listener) },
      handlers(called),
      caller,
      () => 'id',
    )
    expect([...listeners.keys()]).toEqual(channelNames.map((name) => `api:${name}`))
    for (const listener of listeners.values())
      expect(await listener({ senderFrame: frame }, null)).toEqual({ ok: false, error: { code: 'FORBIDDEN' } })
    expect(called).toEqual([])
    expect(await listeners.get('api:app.newWindow')?.({ senderFrame: ours }, null)).toEqual({ ok: true, value: null })
    expect(called).toEqual(['app.newWindow'])
  })
})

describe('row 16 (behaviour): what crosses is checked both ways', () => {
  test('an input that is not the channel’s own never reaches its handler; the field is named', async () => {
    const called: string[] = []
    const said = await answer('papers.open', handlers(called), { id: 7 }, caller, () => 'id')
    expect(said).toEqual({ ok: false, error: { code: 'INVALID_INPUT', params: { field: 'id' } } })
    expect(called).toEqual([])
  })

  test('an output that is not the channel’s own is a fault of ours: told as INTERNAL, kept in the log, not sent', async () => {
    const logged: unknown[] = []
    const broken = handlers([], { 'sample.load': () => ({ sessionId: 'secret words' }) })
    const said = await answer('sample.load', broken, null, caller, (where, cause) => `a${logged.push([where, cause])}`)
    expect(said).toEqual({ ok: false, error: { code: 'INTERNAL', logId: 'a1' } })
    expect(logged).toHaveLength(1)
  })
})

describe('errors cross as data', () => {
  test('an expected failure keeps its code and parameters', () => {
    const failure = new AppFailure({ code: 'STALE_WRITE', params: { name: 'x' }, current: { id: '1' } })
    expect(toAppError('x', failure, () => 'id')).toEqual(failure.error)
  })

  test('its cause stays in the log, under an id the person can quote', () => {
    const failure = new AppFailure({ code: 'FILE_FAILED' }, { cause: new Error('C:\\Users\\An\\biên bản mật.docx') })
    const error = toAppError('papers.open', failure, () => 'b2c3')
    expect(error).toEqual({ code: 'FILE_FAILED', logId: 'b2c3' })
    expect(JSON.stringify(error)).not.toContain('mật')
  })

  test.each([new Error('Nội dung mật'), new TypeError('x'), 'Nội dung mật', null, undefined])(
    'anything else is INTERNAL without its text',
    (thrown) => {
      expect(toAppError('x', thrown, () => 'd4')).toEqual({ code: 'INTERNAL', logId: 'd4' })
    },
  )
})

test('a channel without its handler does not compile (the type check fails here when it would)', () => {
  expectTypeOf<Handlers>().toExtend<Handlers>()
  expectTypeOf<Omit<Handlers, 'app.flushed'>>().not.toExtend<Handlers>()
})
