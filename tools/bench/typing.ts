/**
 * P9 of the budgets: typing into a contribution of the live screen, autosave on, beside a bare contenteditable with the same words in the
 * same Chromium, turn by turn; the same in a full room and in the sample; and how long main was ever busy meanwhile.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { readSessionFile } from '../../electron/services/session-import.ts'
import type { Dossier } from '../../shared/records/dossier.ts'
import { type AppHandle, launchApp } from '../../tests/stand-in/launch.ts'
import { findChromium } from '../chromium/find-chromium.ts'
import { buildIfStale } from '../start/fresh-build.ts'
import { type BenchResult, compare, packageVersion } from './bench.ts'
import { fullRoom } from './typing/full-room.ts'
import { typeTimed } from './typing/keys.ts'
import { storeSession } from './typing/stored-session.ts'

const root = resolve(import.meta.dirname, '../..')
const sample = join(root, 'assets/phien-2025-06.phien.json')
const [rounds, keys, shows] = [4, 60, 5]
/** What a change sets going has come to its end after that. */
const settleMs = 1_000
/** Main answers within a frame of the screen, or a key would wait for it. */
const frameMs = 16

/** Fails when the program cannot be built or no Chromium is there. */
export async function benchTyping(): Promise<BenchResult> {
  if (!buildIfStale(root)) throw new Error('the program could not be built')
  const [full, small] = [await openRoom(fullRoom()), await openRoom(readSessionFile(sample).dossier)]
  const { executable, env } = await findChromium()
  const browser = await chromium.launch({ executablePath: executable, env: { ...definedEnv(), ...env } })
  try {
    const bare = await barePage(browser, await wordsOf(full.page))
    const shown = { full: await opened(full), small: await opened(small) }
    const jumped = { full: await jumps(full.page), small: await jumps(small.page) }
    await watchMain(full.app)
    const times: Record<'full' | 'small' | 'bare', number[]> = { full: [], small: [], bare: [] }
    for (let round = 0; round < rounds; round += 1) {
      times.full.push(...(await typed(full.page)))
      times.bare.push(...(await typed(bare)))
      times.small.push(...(await typed(small.page)))
    }
    const stall = await longestStall(full.app)
    return {
      versions: { 'prosemirror-view': packageVersion('prosemirror-view'), Chromium: browser.version() },
      rows: [
        compare('P9 key to frame, full room p50 / bare contenteditable (ms)', times.full, times.bare, 0.5, 1.15),
        compare('P9 key to frame, full room p95 / bare contenteditable (ms)', times.full, times.bare, 0.95, 1.25),
        compare('P9 key to frame, full room p50 / sample session (ms)', times.full, times.small, 0.5, 1.1),
        compare('P9 the live screen opened, full room p50 / sample session (ms)', shown.full, shown.small, 0.5, 1.1),
        compare('P9 to the next item, full room p50 / sample session (ms)', jumped.full, jumped.small, 0.5, 1.1),
        compare('longest stall of main while typing / a frame (ms)', [stall], [frameMs], 0.5, 1),
      ],
    }
  } finally {
    await browser.close()
    for (const { app, folder } of [full, small]) {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

type Room = { readonly app: AppHandle; readonly page: Page; readonly folder: string; readonly address: string }

/** The program on a store with this session, at the live screen of its first item that has words. */
async function openRoom(dossier: Dossier): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-bench-'))
  const sessionId = storeSession(folder, dossier)
  const app = await launchApp({ userData: folder })
  const page = await app.firstWindow()
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('grid').waitFor()
  const address = `#/phien-hop/${sessionId}/hop`
  await goTo(page, address)
  return { app, page, folder, address }
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await page.getByRole('article').first().getByRole('textbox').first().waitFor()
}

/** Milliseconds from the list of sessions to the live screen with the words of its item. */
async function opened({ page, address }: Room): Promise<number[]> {
  const times: number[] = []
  for (let time = 0; time < shows; time += 1) {
    await page.evaluate(() => {
      location.hash = '#/phien-hop'
    })
    await page.getByRole('grid').waitFor()
    await page.waitForTimeout(settleMs)
    const from = performance.now()
    await goTo(page, address)
    times.push(performance.now() - from)
  }
  return times
}

/** Milliseconds from F7 to the frame with the words of the next item that has some. */
async function jumps(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let time = 0; time < shows; time += 1) {
    await page.waitForTimeout(settleMs)
    times.push(
      await page.evaluate(async () => {
        const title = () => document.querySelector('.ws-item-title h2')?.textContent
        const [before, from] = [title(), performance.now()]
        dispatchEvent(new KeyboardEvent('keydown', { key: 'F7' }))
        do await new Promise(requestAnimationFrame)
        while (title() === before)
        await new Promise((done) => setTimeout(done))
        return performance.now() - from
      }),
    )
  }
  // Back to the first item, where the words to type among are.
  await page.getByRole('option').first().click()
  return times
}

/** What the live screen shows, for the peer to show too. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate(() => [...document.querySelectorAll('article')].map((one) => one.innerText).join('\n'))
}

async function barePage(browser: Browser, words: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.setContent('<div role="textbox" contenteditable="true"></div>')
  await page.evaluate((text) => {
    const box = document.querySelector('div')
    for (const line of text.split('\n')) box?.append(Object.assign(document.createElement('p'), { textContent: line }))
  }, words)
  return page
}

/** Types in the middle of the first text of the page. */
async function typed(page: Page): Promise<number[]> {
  await page.getByRole('textbox').filter({ hasText: /\S/ }).first().click()
  return typeTimed(page, keys)
}

function watchMain(app: AppHandle): Promise<void> {
  return app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks')
    const delays = monitorEventLoopDelay({ resolution: 1 })
    delays.enable()
    Reflect.set(globalThis, 'benchDelays', delays)
  })
}

function longestStall(app: AppHandle): Promise<number> {
  return app.evaluate(() => (Reflect.get(globalThis, 'benchDelays') as { max: number }).max / 1e6)
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >
}
