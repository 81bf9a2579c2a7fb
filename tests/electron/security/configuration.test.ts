/** Rows of the security checklist that are kept by what the sources say, read off the sources. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { partition, webPreferences } from '../../../electron/security/web-preferences.ts'

const root = resolve(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(tsx?|html)$/.test(name))
    .map((name) => join(folder, name)),
)
/** The files whose code (comments left out) says `pattern`. */
const saying = (pattern: RegExp) =>
  sources.filter((path) => pattern.test(read(path).replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '')))
const main = read('electron/main.ts')

test('rows 1, 2, 4 (configuration): the preferences of every window are one frozen value, none of them weak', () => {
  expect(Object.isFrozen(webPreferences)).toBe(true)
  expect(webPreferences).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    spellcheck: false,
    partition,
  })
})

test('row 1 (configuration): two files open windows, each from that value', () => {
  const openers = saying(/new BrowserWindow\(/)
  expect(openers).toEqual(['electron/app/window.ts', 'electron/print/print-window.ts'])
  for (const path of openers) {
    expect(read(path).match(/new BrowserWindow\(/g)).toHaveLength(1)
    expect(read(path)).toContain('webPreferences: { ...webPreferences,')
  }
  expect(saying(/enableBlinkFeatures|new WebContentsView|new BrowserView/)).toEqual([])
})

test('row 3 (configuration): the sandbox is for the whole program, before it is ready', () => {
  expect(main.match(/app\.enableSandbox\(\)/g)).toHaveLength(1)
  expect(main.indexOf('enableSandbox')).toBeLessThan(main.indexOf('whenReady'))
})

test('row 8 (configuration): windows load our scheme, never a file', () => {
  expect(saying(/loadFile\(|file:\/\//)).toEqual([])
  for (const path of ['electron/app/window.ts', 'electron/print/print-window.ts'])
    expect(read(path)).toMatch(/loadURL\(`\$\{appOrigin\}\//)
})

test('row 13 (configuration): Chromium is told not to call out by itself, nor to resolve any name', () => {
  for (const name of ['disable-background-networking', 'disable-component-update'])
    expect(main).toContain(`appendSwitch('${name}')`)
  expect(main).toContain("appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')")
  expect(main).toMatch(/configureHostResolver\(\{[^}]*secureDnsMode: 'off'/)
})

test('row 15 (configuration): calls are bound to one window; nothing is bound to all, nothing is synchronous', () => {
  expect(saying(/\bipcMain\b|sendSync|sendToHost/)).toEqual([])
  const bound = [...read('electron/app/windows.ts').matchAll(/registerHandlers\(\s*(\S+?),/g)].map(([, ipc]) => ipc)
  expect(bound).toEqual(['window.webContents.ipc', 'opened.webContents.ipc'])
  expect(saying(/registerHandlers\(/)).toEqual(['electron/app/windows.ts', 'electron/ipc/register.ts'])
})

test('row 18 (configuration): no link leaves the program; only main opens files, by paths of its own', () => {
  expect(saying(/openExternal/)).toEqual([])
  expect(saying(/shell\.(openPath|showItemInFolder)/)).toEqual(['electron/main.ts'])
  expect(saying(/<a\s[^>]*href="https?:/)).toEqual([])
})

test('row 21 (configuration): no remote module, no address of a server in the screen', () => {
  expect(read('package-lock.json')).not.toContain('@electron/remote')
  const addresses = sources.filter((path) => path.startsWith('renderer') && /["'`(]https?:\/\//.test(read(path)))
  expect(addresses).toEqual([])
})

test('row 21 (configuration): the built screen loads nothing from elsewhere; the addresses in it are names', () => {
  const built = join(root, 'out/renderer')
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(m?js|css|html)$/.test(name),
  )
  const textOf = (name: string) => readFileSync(join(built, name), 'utf8')
  const address = /(?:https?:|["'(])\/\/([a-z0-9.-]+\.[a-z]{2,})/g
  const hosts = files.flatMap((name) => [...textOf(name).matchAll(address)].map(([, host]) => host))
  // Names of XML, addresses that pdf.js tries its own reading of addresses with, pages the libraries point to in the words of their errors.
  expect([...new Set(hosts)].sort()).toEqual([
    'example.com',
    'foo.bar',
    'ns.adobe.com',
    'prosemirror.net',
    'react.dev',
    'react.i18next.com',
    'www.apache.org',
    'www.w3.org',
    'www.xfa.org',
  ])
  const loaded = files
    .filter((name) => !/\.m?js$/.test(name))
    .flatMap((name) => [...textOf(name).matchAll(/(?:src|href)="([^"]*)"|url\(["']?([^)"']*)/g)])
    .map(([, link, url]) => link ?? url ?? '')
  expect(loaded.length).toBeGreaterThan(3)
  expect(loaded.filter((at) => !/^(\/(assets|fonts)\/|data:)/.test(at))).toEqual([])
})

test('row 22 (configuration): developer tools only where the program is not packaged; none for pages to print', () => {
  expect(read('electron/app/window.ts')).toContain('devTools: !options.isPackaged')
  expect(read('electron/print/print-window.ts')).toContain('devTools: false')
  expect(saying(/openDevTools|toggleDevTools/)).toEqual([])
})

test('row 23 (configuration): the session lives in memory, and is the one that holds handlers and guards', () => {
  expect(partition).not.toMatch(/^persist:/)
  expect(main).toMatch(/fromPartition\(partition\)[\s\S]{0,40}guardSession\(own/)
  expect(main).toContain('own.protocol.handle(')
  expect(saying(/defaultSession/)).toEqual([])
})

test('row 24 (configuration): no crash reporter; a dead page or process is met', () => {
  expect(saying(/crashReporter/)).toEqual([])
  expect(read('electron/app/lifecycle.ts')).toContain("'render-process-gone'")
  expect(main).toContain("'child-process-gone'")
})

test('row 26 (configuration): certificates are left to Chromium', () => {
  expect(saying(/certificate-error|setCertificateVerifyProc|ignore-certificate/)).toEqual([])
})

describe('row 27 (configuration): composed pages', () => {
  test('are shown by their PDF and never framed, printed in a window without script', () => {
    expect(saying(/<iframe|<webview|<embed|<object/)).toEqual([])
    expect(read('electron/print/print-window.ts')).toContain('javascript: false')
  })

  test('no markup reaches the screen as text of ours', () => {
    expect(saying(/dangerouslySetInnerHTML|insertAdjacentHTML|document\.write|outerHTML\s*=/)).toEqual([])
  })
})
