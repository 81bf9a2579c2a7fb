import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Session, WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { guardContents, guardSession, isOurs, mayRequest } from '../../../electron/security/guards.ts'

const hostile = [
  'https://example.com/',
  'http://app/bundle',
  'app://bundle.example.com/',
  'app://bundle@example.com/',
  'app://user@bundle/',
  'app://user:secret@bundle/',
  'app://other/index.html',
  'app:bundle',
  'APPS://bundle/',
  'file:///etc/passwd',
  'file://server/share',
  'javascript:alert(1)',
  'data:text/html,<script>1</script>',
  'blob:app://bundle/1',
  'about:blank',
  'view-source:app://bundle/',
  'ftp://bundle/',
  'ws://bundle/',
  '//bundle/',
  '',
  'app://bundle:99/',
]

describe('row 9 (behaviour): our origin is compared as a parsed origin', () => {
  test.each(hostile)('%j is not ours', (address) => expect(isOurs(address)).toBe(false))
  test.each(['app://bundle/', 'app://bundle/index.html#/phien-hop', 'APP://bundle/preview/1'])(
    '%j is ours',
    (address) => expect(isOurs(address)).toBe(true),
  )
})

/** Contents of a window: only what the guard touches. */
function contents() {
  const emitter = new EventEmitter()
  let opener: (details: { url: string }) => unknown = () => null
  let callPolicy = ''
  const fake = Object.assign(emitter, {
    setWebRTCIPHandlingPolicy: (policy: string) => {
      callPolicy = policy
    },
    setWindowOpenHandler: (handler: typeof opener) => {
      opener = handler
    },
  })
  guardContents(fake as unknown as WebContents)
  const prevented = (event: string, url: string) => {
    let stopped = false
    fake.emit(event, { url, preventDefault: () => (stopped = true) })
    return stopped
  }
  return { prevented, open: (url: string) => opener({ url }), callPolicy }
}

describe('rows 9 to 11 (behaviour): a window does not leave, open or embed', () => {
  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
    '%s to anything but ours is prevented',
    (event) => {
      const { prevented } = contents()
      expect(hostile.filter((url) => !prevented(event, url))).toEqual([])
      expect(prevented(event, 'app://bundle/index.html')).toBe(false)
    },
  )

  test('row 10: no window is opened, not even of our own address', () => {
    const { open } = contents()
    for (const url of [...hostile, 'app://bundle/index.html']) expect(open(url)).toEqual({ action: 'deny' })
  })

  test('row 11: no webview is attached', () => expect(contents().prevented('will-attach-webview', '')).toBe(true))
})

/** What the guard sets on a session, by name. */
function session(isPackaged: boolean) {
  const set: Record<string, (...args: never[]) => unknown> = {}
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => {
    set[name] = handler
  }
  const names = [
    'setPermissionRequestHandler',
    'setPermissionCheckHandler',
    'setDevicePermissionHandler',
    'setDisplayMediaRequestHandler',
    'setSpellCheckerEnabled',
  ]
  const listeners = new EventEmitter()
  let filter: unknown
  guardSession(
    {
      ...Object.fromEntries(names.map((name) => [name, keep(name)])),
      webRequest: {
        onBeforeRequest: (urls: unknown, handler: (...args: never[]) => unknown) => {
          filter = urls
          set['onBeforeRequest'] = handler
        },
      },
      on: listeners.on.bind(listeners),
    } as unknown as Session,
    isPackaged,
  )
  return { set, listeners, filter }
}

describe('row 12 (behaviour): every permission is denied', () => {
  // The permissions of this very Electron, read off its typings, so that a new one is asked about too.
  const typings = readFileSync(resolve(import.meta.dirname, '../../../node_modules/electron/electron.d.ts'), 'utf8')
  const [, union = ''] =
    /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(typings) ?? []
  const permissions = [...union.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)

  test('the list of them was found', () => {
    expect(permissions).toEqual(expect.arrayContaining(['geolocation', 'media', 'local-fonts', 'usb', 'unknown']))
    expect(permissions.length).toBeGreaterThan(40)
  })

  test.each(permissions)('%s', (permission) => {
    const { set } = session(true)
    let answer: boolean | null = null
    set['setPermissionRequestHandler']?.(
      null as never,
      permission as never,
      ((yes: boolean) => (answer = yes)) as never,
    )
    expect(answer).toBe(false)
    expect(set['setPermissionCheckHandler']?.(null as never, permission as never)).toBe(false)
    expect(set['setDevicePermissionHandler']?.({ deviceType: permission } as never)).toBe(false)
  })
})

test('row 12 (behaviour): no screen is shared', () => {
  let given: object | null = null
  session(true).set['setDisplayMediaRequestHandler']?.({} as never, ((streams: object) => (given = streams)) as never)
  expect(given).toEqual({})
})

describe('row 13 (behaviour): no request leaves', () => {
  test.each([true, false])('packaged %s', (isPackaged) => {
    const { set, filter } = session(isPackaged)
    expect(filter).toEqual({ urls: ['<all_urls>'] })
    const cancelled = (url: string) => {
      let cancel: boolean | undefined
      set['onBeforeRequest']?.({ url } as never, ((answer: { cancel: boolean }) => (cancel = answer.cancel)) as never)
      return cancel
    }
    expect(hostile.filter((url) => cancelled(url) !== true)).toEqual([])
    expect(cancelled('app://bundle/index.html')).toBe(false)
    expect(cancelled('devtools://devtools/bundled/x.js')).toBe(isPackaged)
    expect(mayRequest('devtools://devtools/x', true)).toBe(false)
  })

  test('downloads are prevented', () => {
    let stopped = false
    session(true).listeners.emit('will-download', { preventDefault: () => (stopped = true) })
    expect(stopped).toBe(true)
  })
})

test('row 13 (recorded call): calls between browsers, which no request filter sees, have no way out but a proxy', () => {
  expect(contents().callPolicy).toBe('disable_non_proxied_udp')
})

test('row 4 (recorded call): the spell checker, which would fetch dictionaries, is off', () => {
  const { set } = session(true)
  expect(set['setSpellCheckerEnabled']).toBe(false)
})
