/**
 * The `app://bundle` scheme: the built screen, its fonts, and the composed pages with their PDFs. Pure over a reader of files, so that
 * hostile addresses are tested without Electron. GET only, one host, no way out of the folder, known types only.
 */
import { extname, relative, resolve, sep } from 'node:path'
import { appPolicy, documentPolicy } from './csp.ts'

export const appScheme = 'app'
export const appHost = 'bundle'
export const appOrigin = `${appScheme}://${appHost}`

/** Registered once, before the app is ready. Never `bypassCSP`, `corsEnabled` or `allowServiceWorkers`. */
export const privilegedScheme = Object.freeze({
  scheme: appScheme,
  privileges: Object.freeze({ standard: true, secure: true, supportFetchAPI: true, codeCache: true }),
})

/** A composed page: complete HTML and the hash of its one style, as `sha256-...`; or the PDF of it. */
export type KeptPage = { readonly html: string; readonly styleHash: string } | { readonly pdf: Uint8Array }

export type ProtocolSources = {
  /** Folder of the built screen. */
  readonly root: string
  readonly readFile: (path: string) => Promise<Uint8Array>
  readonly keptPage: (name: string) => KeptPage | undefined
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** A request as Electron gives it: with the origin that made it, which the page cannot forge; absent when the browser itself asked. */
export type AppRequest = Request & { readonly initiatorOrigin?: string }

/** Answers a request of the app scheme. Anything not plainly ours is 400, 403, 404 or 405; it never throws. */
export async function respond(request: AppRequest, sources: ProtocolSources): Promise<Response> {
  const url = parseUrl(request.url)
  if (url === null || url.protocol !== `${appScheme}:` || url.host !== appHost) return refuse(403)
  if (!mayAsk(request.initiatorOrigin, url.pathname)) return refuse(403)
  if (request.method !== 'GET') return refuse(405)
  const path = decodePath(url.pathname)
  if (path === null) return refuse(400)
  if (path.startsWith('/preview/')) return keptResponse(sources.keptPage(path.slice('/preview/'.length)))
  return fileResponse(path === '/' ? '/index.html' : path, sources)
}

/** Our own pages may ask for everything; a composed page, whose frame has an opaque origin, for fonts alone. */
function mayAsk(initiator: string | undefined, pathname: string): boolean {
  return initiator === undefined || initiator === appOrigin || (initiator === 'null' && pathname.startsWith('/fonts/'))
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
    return /[\u0000-\u001f\\:]/.test(path) || path.split('/').includes('..') ? null : path
  } catch {
    return null
  }
}

function keptResponse(page: KeptPage | undefined): Response {
  if (page === undefined) return refuse(404)
  if ('pdf' in page)
    return new Response(new Uint8Array(page.pdf), { headers: headersFor('application/pdf', appPolicy) })
  return new Response(page.html, {
    headers: headersFor('text/html; charset=utf-8', documentPolicy(page.styleHash)),
  })
}

async function fileResponse(path: string, sources: ProtocolSources): Promise<Response> {
  const type = types[extname(path).toLowerCase()]
  const file = resolve(sources.root, `.${path}`)
  const inside = relative(sources.root, file)
  if (type === undefined || inside === '' || inside.startsWith('..') || inside.split(sep).includes('..'))
    return refuse(404)
  try {
    const bytes = await sources.readFile(file)
    const headers = headersFor(type, appPolicy)
    // Composed pages are shown in a frame with an opaque origin; fonts are the only thing it loads.
    if (path.startsWith('/fonts/')) headers.set('Access-Control-Allow-Origin', '*')
    return new Response(new Uint8Array(bytes), { headers })
  } catch {
    return refuse(404)
  }
}

function headersFor(type: string, policy: string): Headers {
  return new Headers({
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  })
}

function refuse(status: number): Response {
  // A refusal is a page too when it is framed: it has the same policy, or it would be the one page of ours without.
  return new Response(null, { status, headers: headersFor('text/plain', appPolicy) })
}
