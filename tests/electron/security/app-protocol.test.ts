import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type KeptPage, privilegedScheme, respond } from '../../../electron/security/app-protocol.ts'
import { appPolicy, documentPolicy } from '../../../electron/security/csp.ts'
import { makeFolder } from '../../support/store.ts'

const folder = makeFolder()
const root = join(folder, 'renderer')
mkdirSync(join(root, 'fonts'), { recursive: true })
writeFileSync(join(root, 'index.html'), '<!doctype html>')
writeFileSync(join(root, 'main.js'), 'x')
writeFileSync(join(root, 'notes.txt'), 'secret')
writeFileSync(join(root, 'fonts', 'face.woff2'), 'f')
writeFileSync(join(folder, 'outside.js'), 'secret')

const page = { html: '<p>trang</p>', styleHash: "'sha256-abc='" }
const pdf = new TextEncoder().encode('%PDF-1.4')
const kept = new Map<string, KeptPage>([
  ['known', page],
  ['known.pdf', { pdf }],
])
const sources = { root, readFile, keptPage: (name: string) => kept.get(name) }
const ask = (url: string, init?: RequestInit) => respond(new Request(url, init), sources)

test('row 5 (configuration): the scheme has exactly the privileges it needs', () => {
  expect(privilegedScheme).toEqual({
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
  })
  expect(Object.isFrozen(privilegedScheme) && Object.isFrozen(privilegedScheme.privileges)).toBe(true)
  const main = readFileSync(join(import.meta.dirname, '../../../electron/main.ts'), 'utf8')
  expect(main.match(/registerSchemesAsPrivileged/g)).toHaveLength(1)
  expect(main.indexOf('registerSchemesAsPrivileged')).toBeLessThan(main.indexOf('whenReady'))
})

describe('row 6 (behaviour): the handler gives our files and nothing else', () => {
  test.each(['app://bundle/', 'app://bundle/index.html', 'app://bundle/main.js', 'app://bundle/fonts/face.woff2'])(
    '%s is given',
    async (url) => {
      const answer = await ask(url)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
      expect(answer.headers.get('Content-Security-Policy')).toBe(appPolicy)
    },
  )

  test.each([
    'app://bundle/../outside.js',
    'app://bundle/..%2foutside.js',
    'app://bundle/%2e%2e/outside.js',
    'app://bundle/fonts/..%2f..%2foutside.js',
    'app://bundle/..%5coutside.js',
    'app://bundle/%00/main.js',
    'app://bundle/main.js%00.png',
    'app://bundle//server/share/main.js',
    'app://bundle/c:/main.js',
    'app://bundle/notes.txt',
    'app://bundle/none.js',
    'app://bundle/fonts',
    'app://bundle/%zz.js',
    'app://other/index.html',
    'app://bundle.evil/index.html',
    'https://bundle/index.html',
    'app://bundle/preview/unknown',
  ])('%s is refused without a word', async (url) => {
    const answer = await ask(url)
    expect([400, 403, 404]).toContain(answer.status)
    expect(await answer.text()).toBe('')
    expect(answer.headers.get('Content-Security-Policy')).toBe(appPolicy)
  })

  test('the PDF of a composed page is given as what it is, with the policy of the screen', async () => {
    const answer = await ask('app://bundle/preview/known.pdf')
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf'])
    expect(answer.headers.get('Content-Security-Policy')).toBe(appPolicy)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(pdf)
  })

  test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('%s is no way to ask', async (method) => {
    expect((await ask('app://bundle/index.html', { method })).status).toBe(405)
  })
})

describe('row 6 (behaviour): who asks is looked at, not only what for', () => {
  const askedBy = (initiatorOrigin: string, url: string) =>
    respond(Object.assign(new Request(url), { initiatorOrigin }), sources)

  test.each(['https://example.com', 'app://bundle.evil', 'app://bundle:1', 'file://', 'null', ''])(
    'a page of %j gets nothing of the program',
    async (origin) => {
      for (const path of ['index.html', 'main.js', 'preview/known', 'preview/known.pdf', 'fonts%2f..%2fmain.js'])
        expect((await askedBy(origin, `app://bundle/${path}`)).status).toBe(403)
    },
  )

  test('our own page gets everything, a composed page without origin its fonts', async () => {
    for (const path of ['index.html', 'preview/known', 'fonts/face.woff2'])
      expect((await askedBy('app://bundle', `app://bundle/${path}`)).status).toBe(200)
    expect((await askedBy('null', 'app://bundle/fonts/face.woff2')).status).toBe(200)
    expect((await askedBy('https://example.com', 'app://bundle/fonts/face.woff2')).status).toBe(403)
    expect((await askedBy('null', 'app://bundle/fonts/..%2fmain.js')).status).toBe(400)
  })
})

describe('row 7 (behaviour): the policies forbid everything that is not named', () => {
  const parse = (policy: string) =>
    new Map(policy.split('; ').map((one) => [one.split(' ')[0] ?? '', one.split(' ').slice(1)]))

  test('of the screen', () => {
    const policy = parse(appPolicy)
    expect(policy.get('default-src')).toEqual(["'none'"])
    for (const name of ['script-src', 'style-src', 'font-src', 'connect-src', 'frame-src'])
      expect(policy.get(name)).toEqual(["'self'"])
    for (const name of ['base-uri', 'form-action', 'object-src', 'frame-ancestors'])
      expect(policy.get(name)).toEqual(["'none'"])
    expect(policy.has('worker-src')).toBe(false)
    expect(appPolicy).not.toMatch(/unsafe|http|\*|blob:|ws/)
  })

  test('of a composed page: no script at all, one style by its hash', async () => {
    const policy = parse(documentPolicy(page.styleHash))
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.has('script-src')).toBe(false)
    expect(policy.get('style-src')).toEqual([page.styleHash])
    expect(documentPolicy(page.styleHash)).not.toMatch(/unsafe|http|\*/)
    const answer = await ask('app://bundle/preview/known')
    expect(answer.headers.get('Content-Security-Policy')).toBe(documentPolicy(page.styleHash))
    expect(await answer.text()).toBe(page.html)
  })
})
