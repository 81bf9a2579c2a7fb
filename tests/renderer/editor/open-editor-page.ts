/** A page of a real Chromium with one editor in it, bundled from the sources by Vite. */
import { resolve } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { findChromium } from '../../../tools/chromium/find-chromium.ts'

export async function openEditorPage(): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const script = await bundle()
  const { executable, env } = await findChromium()
  const browser = await chromium.launch({
    executablePath: executable,
    env: { ...definedEnv(), ...env },
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ locale: 'vi-VN' })
  await page.setContent('<!doctype html><html lang="vi"><body></body></html>')
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => 'editor' in window)
  return { browser, page }
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, 'editor-page.ts'), formats: ['es'] },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('the editor page was not built')
  return output.output[0].code
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
