/** Schemes and sessions: each session has its own handlers, its own request filter; permission handlers are recorded. */
import { app } from './app.ts'
import { recorded, strict } from './strict.ts'

type Handler = (request: Request) => Response | Promise<Response>
type Details = { readonly id: string; readonly url: string; readonly method: string; readonly resourceType: string }
type Filter = (details: Details, decide: (response: { cancel?: boolean }) => void) => void

const schemes = new Set<string>()

/** Chromium cannot navigate to a scheme it does not know, so `app://bundle/x` travels as `https://bundle.app.localhost/x`. */
export function toWeb(address: string): string {
  const [, scheme, host, rest] = /^([a-z][\w+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? []
  return scheme !== undefined && schemes.has(scheme) ? `https://${host}.${scheme}.localhost${rest ?? ''}` : address
}

/** The way back. */
export function toApp(address: string): string {
  const [, host, scheme, rest] = /^https:\/\/([^/?#]*)\.([\w+-]+)\.localhost(.*)$/is.exec(address) ?? []
  return scheme !== undefined && schemes.has(scheme) ? `${scheme}://${host}${rest ?? ''}` : address
}

export class Session {
  readonly handlers = new Map<string, Handler>()
  filter: Filter | null = null
  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, handler: Handler) => {
      if (!app.isReady()) throw new Error('protocol.handle before ready')
      this.handlers.set(scheme, handler)
    },
  })
  readonly webRequest = strict('session.webRequest', {
    onBeforeRequest: (_filter: object, listener: Filter) => {
      this.filter = listener
    },
  })
  readonly setPermissionRequestHandler = recorded<void>('session.setPermissionRequestHandler')
  readonly setPermissionCheckHandler = recorded<void>('session.setPermissionCheckHandler')
  readonly setDevicePermissionHandler = recorded<void>('session.setDevicePermissionHandler')
  readonly setDisplayMediaRequestHandler = recorded<void>('session.setDisplayMediaRequestHandler')
  readonly setSpellCheckerEnabled = recorded<void>('session.setSpellCheckerEnabled')
  readonly on = recorded<void>('session.on')

  /** Whether the filter lets a request pass. */
  allows(details: Details): Promise<boolean> {
    const { filter } = this
    return filter === null
      ? Promise.resolve(true)
      : new Promise((resolve) => filter(details, ({ cancel }) => resolve(cancel !== true)))
  }
}

const sessions = new Map<string, Session>()

function fromPartition(name: string): Session {
  const known = sessions.get(name) ?? new Session()
  sessions.set(name, known)
  return known
}

export const sessionOf = fromPartition
export const session = strict('session', {
  fromPartition: (name: string) => strict('session', fromPartition(name)),
  defaultSession: fromPartition(''),
})

let registered = false
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged: (list: readonly { scheme: string }[]) => {
    if (app.isReady()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (registered) throw new Error('protocol.registerSchemesAsPrivileged may be called only once')
    registered = true
    for (const { scheme } of list) schemes.add(scheme)
  },
})
