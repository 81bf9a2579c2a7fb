/** The stand-in is held to its own promises where no browser is needed. */
import { describe, expect, test } from 'vitest'
import { clone } from './electron/clone.ts'
import { calls, preventable, recorded, strict } from './electron/strict.ts'

const travelled = (value: unknown): unknown => clone.decode(JSON.parse(JSON.stringify(clone.encode(value))))

describe('IPC carries what structured clone carries', () => {
  test.each([
    ['undefined inside an object', { a: undefined }],
    ['numbers that JSON has not', [Number.NaN, Number.POSITIVE_INFINITY]],
    ['a date', new Date(Date.UTC(2025, 5, 5))],
    ['a map and a set', new Map<string, unknown>([['Tỉnh ủy', new Set([1, 2])]])],
    ['a large integer', 2n ** 70n],
    ['bytes', new Uint8Array([0, 255, 7])],
    ['an object that looks like our own coding', { $: 'date', v: 3 }],
  ])('%s', (_name, value) => {
    expect(travelled(value)).toEqual(value)
  })

  test('a function is refused, as Electron refuses it', () => {
    expect(() => clone.encode({ run: () => 1 })).toThrow('An object could not be cloned.')
  })

  test('an error keeps its message', () => {
    expect(travelled(new Error('sai'))).toEqual(new Error('sai'))
  })
})

test('a property the stand-in does not have throws with its name', () => {
  const app = strict('app', { getName: () => 'Thư Ký' })
  expect(app.getName()).toBe('Thư Ký')
  expect(() => Reflect.get(app, 'dock')).toThrow('electron stand-in: app.dock is not implemented')
})

test('a call without effect is written down with its arguments', () => {
  const before = calls.length
  recorded<void>('shell.showItemInFolder')('/a.docx')
  expect(calls.slice(before)).toEqual([{ api: 'shell.showItemInFolder', args: ['/a.docx'] }])
})

test('an event can be prevented', () => {
  const event = preventable({ url: 'https://example.test' })
  expect(event.defaultPrevented).toBe(false)
  event.preventDefault()
  expect(event.defaultPrevented).toBe(true)
})
