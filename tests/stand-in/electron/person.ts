/**
 * The trial run with a window: a person answers instead of a test. Files are chosen in Chromium's own chooser, names and folders are typed
 * into a prompt, and the system's programs open what is written. There is no printer.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { app } from './app.ts'
import { BrowserWindow } from './browser-window.ts'

type Question = {
  readonly title?: string
  readonly message?: string
  readonly detail?: string
  readonly defaultPath?: string
  readonly properties?: readonly string[]
}

/** Dialogs take the window first, or not at all. */
const questionOf = (args: readonly unknown[]): Question => (args.at(-1) ?? {}) as Question

function inFront() {
  const window = BrowserWindow.getFocusedWindow()
  if (window === null) throw new Error('electron stand-in: there is no window to ask in')
  return window.webContents
}

/** What was typed, or `null` when the person cancelled. */
async function askForPath(words: string, proposed: string): Promise<string | null> {
  const typed = await inFront().executeJavaScript(`prompt(${JSON.stringify(words)}, ${JSON.stringify(proposed)})`)
  const path = typeof typed === 'string' ? typed.trim() : ''
  return isAbsolute(path) ? path : path === '' ? null : join(trialFolder(), path)
}

/** Where a trial puts what it writes, so that nothing of it lies among real documents. */
const trialFolder = () => join(app.getPath('documents'), `${app.getName()} - chạy thử`)

function proposalFor(defaultPath: string): string {
  const isPlaced = isAbsolute(defaultPath) && dirname(defaultPath) !== app.getPath('documents')
  return isPlaced ? defaultPath : join(trialFolder(), basename(defaultPath))
}

async function showSaveDialog(...args: unknown[]) {
  const { title = '', defaultPath = '' } = questionOf(args)
  let proposed = proposalFor(defaultPath)
  for (;;) {
    const filePath = await askForPath(`${title}\nLưu vào / save as:`, proposed)
    if (filePath === null) return { canceled: true, filePath: '' }
    mkdirSync(dirname(filePath), { recursive: true })
    const words = `${basename(filePath)}: đã có tệp này, ghi đè? / overwrite?`
    if (!existsSync(filePath) || (await inFront().executeJavaScript(`confirm(${JSON.stringify(words)})`)) === true)
      return { canceled: false, filePath }
    proposed = filePath
  }
}

async function showOpenDialog(...args: unknown[]) {
  const { title = '', defaultPath = '', properties = [] } = questionOf(args)
  if (!properties.includes('openDirectory')) {
    const filePaths = await inFront().chooseFiles(properties.includes('multiSelections'))
    return { canceled: filePaths.length === 0, filePaths }
  }
  const proposed = ['', app.getPath('documents')].includes(defaultPath) ? trialFolder() : defaultPath
  const folder = await askForPath(`${title}\nThư mục / folder:`, proposed)
  if (folder === null) return { canceled: true, filePaths: [] }
  mkdirSync(folder, { recursive: true })
  return { canceled: false, filePaths: [folder] }
}

/** A box may stand before a page that has died, so nobody can be asked there: it is printed, and its first button is the answer. */
async function showMessageBox(...args: unknown[]) {
  const { message = '', detail = '' } = questionOf(args)
  console.log([message, detail].filter(Boolean).join('\n'))
  return { response: 0, checkboxChecked: false }
}

export const personDialogs = {
  showSaveDialog,
  showOpenDialog,
  showMessageBox,
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
}

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

function openWithSystem(path: string): Promise<string> {
  const [program = '', ...words] = openers[process.platform] ?? ['xdg-open']
  return new Promise((done) => {
    const child = spawn(program, [...words, path], { detached: true, stdio: 'ignore' })
    child.once('error', (error) => done(error.message))
    child.once('spawn', () => {
      child.unref()
      done('')
    })
  })
}

export const personShell = {
  openPath: openWithSystem,
  showItemInFolder: (path: string) => void openWithSystem(dirname(path)),
}
