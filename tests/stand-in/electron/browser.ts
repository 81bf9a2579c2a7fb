/** The one Chromium behind the stand-in, started when the app becomes ready. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cdp, launchChromium } from '../../../tools/chromium/cdp.ts'

let cdp: Cdp | null = null

/** Whether a person sits in front of this run and sees the window (`THU_KY_STAND_IN_WINDOW=1`). */
export const isWatched = (): boolean => process.env['THU_KY_STAND_IN_WINDOW'] === '1'

/** Starts it with its profile in `folder`. */
export async function startBrowser(folder: string, switches: readonly string[]): Promise<Cdp> {
  keepToItself(join(folder, 'Default'))
  cdp = await launchChromium({
    userDataDir: folder,
    headless: !isWatched(),
    switches: ['--no-startup-window', '--keep-alive-for-test', ...switches],
  })
  await cdp.send('Target.setDiscoverTargets', { discover: true })
  return cdp
}

/** The running browser. */
export function browser(): Cdp {
  if (cdp === null) throw new Error('electron stand-in: the app is not ready yet')
  return cdp
}

export const isStarted = (): boolean => cdp !== null

/** A browser with a window offers to translate, which would send what it shows away; a new profile is told not to. */
function keepToItself(profile: string): void {
  mkdirSync(profile, { recursive: true })
  const preferences = join(profile, 'Preferences')
  if (!existsSync(preferences)) writeFileSync(preferences, JSON.stringify({ translate: { enabled: false } }))
}
