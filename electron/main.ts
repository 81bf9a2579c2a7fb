/** The composition root: single instance, security, store, contract, windows. Static imports here have no effects of their own. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { app, BrowserWindow, protocol, session, shell } from 'electron'
import { keepDesk } from './app/desk-keeper.ts'
import { askToReload, systemDialogs } from './app/dialogs.ts'
import { createFlushes, offerReload } from './app/lifecycle.ts'
import { openLog } from './app/log.ts'
import { setMenu } from './app/menu.ts'
import { runPackagedCli } from './app/packaged-cli.ts'
import { pathsUnder } from './app/paths.ts'
import { createPlaces } from './app/places.ts'
import { systemClock } from './app/system-clock.ts'
import { systemNetwork } from './app/system-network.ts'
import { createWindows } from './app/windows.ts'
import { openWords } from './app/words.ts'
import { createPageDesk, windowPdfPrinter } from './print/page-desk.ts'
import { createPages } from './print/pages.ts'
import { privilegedScheme, respond } from './security/app-protocol.ts'
import { guardContents, guardSession } from './security/guards.ts'
import { partition } from './security/web-preferences.ts'
import { createJobs } from './services/jobs.ts'
import { readPreferences } from './services/preferences.ts'
import { createShownDocuments } from './services/shown-documents.ts'

const userData = process.env['THU_KY_USER_DATA']
if (userData !== undefined && !app.isPackaged) app.setPath('userData', userData)
const asksCli = process.argv.includes('--cli')
if (!asksCli && !app.requestSingleInstanceLock()) app.exit(0)
else {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([privilegedScheme])
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  // What no request filter sees: names looked up and connections made ahead of a request.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  void app.whenReady().then(asksCli ? startCli : startProgram)
}

const root = join(import.meta.dirname, '../renderer')
const pages = createPages()

function openSession() {
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' })
  const own = session.fromPartition(partition)
  guardSession(own, app.isPackaged)
  own.protocol.handle('app', (request) => respond(request, { root, readFile, keptPage: pages.get }))
}

async function startCli(): Promise<void> {
  openSession()
  app.exit(await runPackagedCli(process.argv.slice(process.argv.indexOf('--cli') + 1), windowPdfPrinter(pages)))
}

async function startProgram(): Promise<void> {
  const paths = pathsUnder(app.getPath('userData'))
  const clock = systemClock()
  const log = openLog(paths.logs, clock.nowMs)
  const tell = (event: string, detail: unknown) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send(`event:${event}`, detail)
  }
  const keeper = keepDesk({
    paths,
    clock,
    network: systemNetwork(clock.nowMs),
    log,
    onChange: (change) => tell('changed', change),
  })
  const words = await openWords(keeper.problem() === null ? readPreferences(keeper.desk()).language : 'vi')
  openSession()

  const writtenFiles = new Map<string, string>()
  const ports = {
    dialogs: systemDialogs(words.t),
    pages: createPageDesk(pages),
    pdf: windowPdfPrinter(pages),
    shown: createShownDocuments(),
    tellLive: (sessionId: string) => tell('live', { sessionId }),
    jobs: createJobs((progress) => tell('progress', progress)),
    openPath: async (path: string) => void (await shell.openPath(path)),
    showInFolder: (path: string) => shell.showItemInFolder(path),
    documentsFolder: app.getPath('documents'),
    appVersion: app.getVersion(),
    samplePath: join(app.getAppPath(), 'assets/phien-2025-06.phien.json'),
    fontFolder: join(root, 'fonts'),
    onWritten: (path: string) => void writtenFiles.set(basename(path), path),
  }
  const flushes = createFlushes((run, delayMs) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  })
  const places = createPlaces(keeper.desk)
  const windows = createWindows({
    desk: { keeper, ports, places, purpose: 'desk' },
    shell: {
      log,
      version: app.getVersion(),
      trial: process.env['THU_KY_TRIAL'] === '1',
      dataFolder: paths.userData,
      today: clock.today,
      speak: async (language) => {
        await words.switchTo(language)
        showMenu()
      },
      flushed: flushes.flushed,
      writtenFiles,
    },
    rehearsals: paths.rehearsals,
    frame: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      icon: join(app.getAppPath(), 'assets/icon.png'),
      isPackaged: app.isPackaged,
    },
    statePath: paths.windowState,
    t: words.t,
    guard(window) {
      flushes.guard(window)
      offerReload(window, { log, ask: (trouble) => askToReload(window, words.t, trouble) })
    },
  })
  const showMenu = () =>
    setMenu(words.t, {
      command: (name) => BrowserWindow.getFocusedWindow()?.webContents.send('event:command', name),
      newWindow: () => void windows.openDesk(),
      quit: () => app.quit(),
    })
  showMenu()
  app.on('second-instance', () => {
    const [first] = BrowserWindow.getAllWindows()
    if (first?.isMinimized()) first.restore()
    first?.focus()
  })
  app.on('child-process-gone', (_event, { type, reason }) => log.info(`child-process-gone ${type} ${reason}`))
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => {
    places.end()
    keeper.close()
  })
  log.info('start')
  await windows.openDesk()
}
