/**
 * One running program for all tests of hostile pages: the sample session open at the stage Họp, and a server on this computer that any
 * request would reach. The tests do from inside the page what a page gone bad could do.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import { type AppHandle, launchApp } from '../stand-in/launch.ts'
import { firstContribution, loadSample, openStage, typeAtEnd } from './fixture.ts'

export { expect }

/** A server outside the program. It writes down every connection, so that not even one without a request goes unseen. */
export type Outside = {
  /** Its address, without a slash at the end. */
  readonly address: string
  /** Fails when anything came; then makes sure that it would have been heard. */
  readonly expectSilence: () => Promise<void>
}

export type HostileProgram = AppHandle & {
  readonly page: Page
  /** A folder for files of the tests. */
  readonly folder: string
  readonly outside: Outside
  /** Goes to the stage Dự thảo, where a document is shown in a frame. */
  readonly openDraft: () => Promise<void>
  /** Loads the page again, now without its content security policy, as if there were none. */
  readonly reloadWithoutPolicy: () => Promise<void>
  /** The page is the very document it was, and main answers it. */
  readonly stays: () => Promise<void>
  /** It stays, and what is typed into it is saved. */
  readonly goesOn: () => Promise<void>
  /** The navigations main was asked for since it was called last, and whether they were prevented. */
  readonly navigations: () => Promise<{ url: string; prevented: boolean }[]>
}

declare global {
  interface Window {
    hostileMark?: string
  }
}

export const test = base.extend<object, { program: HostileProgram }>({
  program: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'thu-ky-hostile-'))
      const server = await listen()
      const app = await launchApp({ userData: join(folder, 'data') })
      const page = await app.firstWindow()
      page.setDefaultTimeout(60_000)
      await page.setViewportSize({ width: 1366, height: 768 })
      const running = { ...app, page }
      await loadSample(running)
      await openStage(running, 'Họp')
      await watchNavigations(app)
      await mark(page)
      await use({
        ...running,
        folder,
        outside: server.outside,
        openDraft: () => goTo(page, 'Dự thảo'),
        reloadWithoutPolicy: () => reloadWithoutPolicy(page),
        stays: () => stays(page),
        goesOn: () => goesOn(page),
        navigations: () => told(app),
      })
      await app.close()
      await server.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
})

async function listen() {
  const heard: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`)
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.end('heard')
  })
  server.on('connection', (socket) => {
    heard.push('connection')
    sockets.add(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
    await once(server, 'close')
  }
  const address = `http://127.0.0.1:${port}`
  const expectSilence = async () => {
    expect(heard).toEqual([])
    await (await fetch(`${address}/control`, { headers: { Connection: 'close' } })).text()
    expect(heard.splice(0)).toEqual(['connection', 'GET /control'])
  }
  return { outside: { address, expectSilence }, close }
}

function mark(page: Page): Promise<void> {
  return page.evaluate(() => {
    window.hostileMark = 'the same document'
  })
}

/** Another test may have left the program at another stage. */
async function goTo(page: Page, stage: 'Họp' | 'Dự thảo'): Promise<void> {
  const stages = page.getByRole('navigation', { name: 'Các giai đoạn của phiên họp' })
  const link = stages.getByRole('link', { name: stage })
  if ((await link.getAttribute('aria-current')) === null) await link.click()
}

async function reloadWithoutPolicy(page: Page): Promise<void> {
  await goTo(page, 'Họp')
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Page.setBypassCSP', { enabled: true })
  await page.reload()
  await firstContribution({ page }).waitFor()
  await mark(page)
}

async function stays(page: Page): Promise<void> {
  const seen = await page.evaluate(async () => {
    const listed = await Reflect.get(window as object, 'api')['sessions.list']({ year: null, bodyId: null })
    return [window.hostileMark, listed.value.sessions.length]
  })
  expect(seen).toEqual(['the same document', 1])
}

let typed = 0

async function goesOn(page: Page): Promise<void> {
  await stays(page)
  await goTo(page, 'Họp')
  typed += 1
  await typeAtEnd(page, firstContribution({ page }), ` Lần ${typed}.`)
  await expect(firstContribution({ page })).toContainText(`Lần ${typed}.`)
  await expect(page.locator('.saved:not(.waiting):not(.failed)')).toContainText('Đã lưu')
}

/** Main's own list of what its guard was asked, kept in the main process; the guard has answered before this listens. */
function watchNavigations(app: AppHandle): Promise<void> {
  return app.evaluate(({ BrowserWindow }) => {
    const asked: { url: string; prevented: boolean }[] = []
    Object.assign(globalThis, { hostileNavigations: asked })
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', (details) => {
      asked.push({ url: details.url, prevented: details.defaultPrevented })
    })
  })
}

function told(app: AppHandle): Promise<{ url: string; prevented: boolean }[]> {
  return app.evaluate(() => (Reflect.get(globalThis, 'hostileNavigations') as never[]).splice(0))
}
