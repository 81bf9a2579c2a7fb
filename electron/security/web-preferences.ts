/** The only preferences a window of ours is opened with; never weakened, only narrowed (`javascript: false` for pages to print). */
import type { WebPreferences } from 'electron'

/** The in-memory session all windows share: no page cache, no storage left on disk. */
export const partition = 'thu-ky'

export const webPreferences = Object.freeze({
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
} satisfies WebPreferences)
