/** The one Chromium behind the stand-in, started when the app becomes ready. */
import { mkdirSync } from 'node:fs'
import { type Cdp, launchChromium } from '../../../tools/chromium/cdp.ts'

let cdp: Cdp | null = null

/** Starts it with its profile in `folder`. A window is shown only when `THU_KY_STAND_IN_WINDOW` asks for one. */
export async function startBrowser(folder: string, switches: readonly string[]): Promise<Cdp> {
  mkdirSync(folder, { recursive: true })
  const headless = process.env['THU_KY_STAND_IN_WINDOW'] !== '1'
  cdp = await launchChromium({
    userDataDir: folder,
    headless,
    switches: ['--no-startup-window', '--keep-alive-for-test', ...switches],
  })
  return cdp
}

/** The running browser. */
export function browser(): Cdp {
  if (cdp === null) throw new Error('electron stand-in: the app is not ready yet')
  return cdp
}

export const isStarted = (): boolean => cdp !== null
