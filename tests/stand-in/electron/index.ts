/** The stand-in `electron` for the main process. README.md beside this folder says what is faithful and what is not. */
import { app } from './app.ts'
import { isWatched } from './browser.ts'
import { BrowserWindow, screen } from './browser-window.ts'
import { personDialogs, personShell } from './person.ts'
import { protocol, session } from './session.ts'
import { calls, recorded, strict } from './strict.ts'

/** A dialog nobody stubbed would hang a real program; here it says so. */
const unasked = (name: string) => async () => {
  throw new Error(`electron stand-in: dialog.${name} was called but no test has answered it`)
}

const unansweredDialogs = {
  showOpenDialog: unasked('showOpenDialog'),
  showSaveDialog: unasked('showSaveDialog'),
  showMessageBox: unasked('showMessageBox'),
  showErrorBox: recorded<void>('dialog.showErrorBox'),
}
export const dialog = isWatched() ? personDialogs : unansweredDialogs

type Item = {
  readonly id?: string
  readonly label?: string
  readonly submenu?: readonly Item[]
  readonly click?: () => void
}

export class Menu {
  static current: Menu | null = null
  readonly items: readonly Item[]
  constructor(items: readonly Item[]) {
    this.items = items
  }
  static buildFromTemplate(items: readonly Item[]) {
    return new Menu(items)
  }
  static setApplicationMenu(menu: Menu | null) {
    Menu.current = menu
  }
  static getApplicationMenu() {
    return Menu.current
  }
  getMenuItemById(id: string): Item | null {
    return this.items.flatMap((item) => [item, ...(item.submenu ?? [])]).find((item) => item.id === id) ?? null
  }
}

const recordedShell = {
  openPath: recorded('shell.openPath', Promise.resolve('')),
  showItemInFolder: recorded<void>('shell.showItemInFolder'),
}
export const shell = strict('shell', isWatched() ? personShell : recordedShell)

const electron = { app, BrowserWindow, dialog, Menu, protocol, screen, session, shell, calls }

export { app, BrowserWindow, protocol, screen, session }
export default electron

// The program's own code runs first, then the app becomes ready.
setImmediate(() => {
  void app.start().catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
})

// A driver that dies leaves no program behind.
process.on('disconnect', () => app.quit())

// As Electron does when the terminal or the system asks it to end.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())

// The driver's `evaluate`, shaped like Playwright's for Electron, and its `close`.
process.on('message', (message: { type: string; id: number; source: string; arg: unknown }) => {
  if (message.type === 'close') app.quit()
  if (message.type !== 'evaluate') return
  const answer = async () => new Function(`return (${message.source})`)()(electron, message.arg) as unknown
  void answer().then(
    (value) => process.send?.({ type: 'evaluated', id: message.id, value }),
    (error: unknown) => process.send?.({ type: 'evaluated', id: message.id, error: String(error) }),
  )
})
