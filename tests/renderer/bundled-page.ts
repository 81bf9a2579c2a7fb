/** A page of a real Chromium with one part of the screen in it, bundled from the sources by Vite. */
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findChromium } from '../../tools/chromium/find-chromium.ts'

/** Opens the bundle of `entry`, a path from `tests/renderer`, and waits until it has set `ready` on the window. */
export async function openBundledPage(
  entry: string,
  ready: string,
): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const script = await bundle(entry)
  const { executable, env } = await findChromium()
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...definedEnv(), ...env },
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ locale: 'vi-VN' })
  await page.setContent('<!doctype html><html lang="vi"><body></body></html>')
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction((name) => name in window, ready)
  return { browser, page }
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"test"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, entry), formats: ['es'] },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error(`${entry} was not built`)
  return output.output[0].code
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
