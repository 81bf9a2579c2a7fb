/** The only place that opens a window for a person. Further windows show the same program on the same store. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { appOrigin } from '../security/app-protocol.ts'
import { webPreferences } from '../security/web-preferences.ts'
import { placeWindow, readWindowState, smallest, type WindowState } from './window-state.ts'

export type WindowOptions = {
  readonly title: string
  readonly preload: string
  readonly icon: string
  /** Where the place of the window is remembered; `null` for a window that opens anew each time. */
  readonly statePath: string | null
  readonly isPackaged: boolean
  /** Called before the page loads: binds the contract to this window. */
  readonly bind: (window: BrowserWindow) => void
}

/** Opens a window where the last one was, shows it once it has something to show, and remembers where it is left. */
export async function openWindow(options: WindowOptions): Promise<BrowserWindow> {
  const { statePath } = options
  const saved = statePath === null ? null : readWindowState(statePath)
  const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const bounds = placeWindow(saved, displays)
  const shift = BrowserWindow.getAllWindows().length * 24
  const window = new BrowserWindow({
    ...bounds,
    x: bounds.x + shift,
    y: bounds.y + shift,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: options.title,
    icon: options.icon,
    backgroundColor: '#f4f1eb',
    webPreferences: { ...webPreferences, preload: options.preload, devTools: !options.isPackaged },
  })
  window.once('ready-to-show', () => {
    if (saved?.maximized === true) window.maximize()
    window.show()
  })
  if (statePath !== null)
    window.on('close', () =>
      saveWindowState(statePath, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
    )
  options.bind(window)
  await window.loadURL(`${appOrigin}/index.html`)
  return window
}

/** A convenience only: a disk that refuses it must not keep the window from closing. */
function saveWindowState(path: string, state: WindowState): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(`${path}.tmp`, JSON.stringify(state))
    renameSync(`${path}.tmp`, path)
  } catch {
    // The window opens in its usual place next time.
  }
}
