/** What no window of ours may ever do: leave our origin, open windows, hold permissions, reach a network, download. */
import type { Session, WebContents } from 'electron'
import { appOrigin } from './app-protocol.ts'

/** True only for addresses of our own origin, compared as parsed origins, never as text. */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return `${url.protocol}//${url.host}` === appOrigin && url.username === '' && url.password === ''
}

/** True for the requests that may pass: our own scheme; the developer tools only while unpackaged. */
export function mayRequest(address: string, isPackaged: boolean): boolean {
  if (isOurs(address)) return true
  if (isPackaged || !URL.canParse(address)) return false
  return new URL(address).protocol === 'devtools:'
}

/** Stops navigation, redirects, new windows, webviews and calls between browsers of these contents. */
export function guardContents(contents: WebContents): void {
  const stay = (event: { preventDefault: () => void }, address: string) => {
    if (!isOurs(address)) event.preventDefault()
  }
  contents.on('will-navigate', (details) => stay(details, details.url))
  contents.on('will-frame-navigate', (details) => stay(details, details.url))
  contents.on('will-redirect', (details) => stay(details, details.url))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // Calls between browsers pass no request filter.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** Denies every permission, every device, every foreign request and every download of this session. */
export function guardSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, decide) =>
    decide({ cancel: !mayRequest(details.url, isPackaged) }),
  )
  session.on('will-download', (event) => event.preventDefault())
}
