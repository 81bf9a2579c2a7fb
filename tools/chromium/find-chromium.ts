/**
 * Finds a Chromium: the one named by `CHROMIUM`, an installed one, or the one that npm carries (`CHROMIUM=carried` forces it).
 * The carried one brings its own libraries and fonts and needs nothing of the system (`stack.md` 11).
 */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { carriedChromium } from './carried-chromium.ts'

export type Chromium = {
  readonly executable: string
  /** Added to the environment it is started with. */
  readonly env: Readonly<Record<string, string>>
  readonly kind: 'named' | 'installed' | 'carried'
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe']
const windowsFolders = ['Google/Chrome/Application', 'Microsoft/Edge/Application']

/** The Chromium to use. Fails with NO_CHROMIUM when there is none. */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<Chromium> {
  const wish = env['CHROMIUM']
  if (wish !== undefined && wish !== '' && wish !== 'carried') {
    if (!existsSync(wish)) fail('NO_CHROMIUM', { params: { executable: wish } })
    return { executable: wish, env: {}, kind: 'named' }
  }
  const installed = wish === 'carried' ? undefined : findInstalled(env)
  return installed === undefined ? carriedChromium() : { executable: installed, env: {}, kind: 'installed' }
}

/** The path of an installed Chromium, Chrome or Edge. */
export function findInstalled(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (env['PATH'] ?? '').split(delimiter)
  const programs = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((base) =>
    base === undefined ? [] : windowsFolders.map((folder) => join(base, folder)),
  )
  return [...folders, ...programs]
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
}
