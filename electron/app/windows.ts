/** The windows of the program, each bound to what it is for: the desk, a rehearsal on a copy, the screen of the room. */
import { BrowserWindow } from 'electron'
import type { Translate } from '../../shared/i18n/translate.ts'
import type { Id } from '../../shared/records/values.ts'
import { createHandlers } from '../ipc/handlers.ts'
import { registerHandlers } from '../ipc/register.ts'
import { readPreferences } from '../services/preferences.ts'
import { readRoom } from '../services/room.ts'
import { createPlaces, type Places } from './places.ts'
import { beginRehearsal, closedPorts, wipeRehearsals } from './rehearsal.ts'
import { createShellHandlers, type ShellOptions } from './shell-handlers.ts'
import { openWindow, type WindowOptions } from './window.ts'

/** What a window works at: a store, the ways out of it, where a person was, and what the window is for. */
type Workplace = Pick<ShellOptions, 'keeper' | 'ports' | 'places' | 'purpose'>

type WindowsOptions = {
  readonly desk: Workplace
  readonly shell: Omit<ShellOptions, keyof Workplace | 'openWindow' | 'openRoom' | 'rehearse' | 'closeWindow'>
  readonly rehearsals: string
  readonly frame: Pick<WindowOptions, 'preload' | 'icon' | 'isPackaged'>
  readonly statePath: string
  readonly t: Translate
  /** What is done for every window in which a person writes. */
  readonly guard: (window: BrowserWindow) => void
}

export function createWindows(options: WindowsOptions): { readonly openDesk: () => Promise<BrowserWindow> } {
  const { shell, frame, t } = options
  const rooms = new Map<string, BrowserWindow>()
  wipeRehearsals(options.rehearsals)

  const openWorkplace = (workplace: Workplace, title: string, statePath: string | null) => {
    const handlers = createHandlers(
      workplace.keeper.desk,
      workplace.ports,
      createShellHandlers({
        ...shell,
        ...workplace,
        openWindow: () => openDesk(),
        openRoom: (windowId, sessionId) => openRoom(workplace, windowId, sessionId),
        rehearse,
        closeWindow: (windowId) => windowOf(windowId)?.close(),
      }),
    )
    return openWindow({
      ...frame,
      title,
      statePath,
      bind(window) {
        const windowId = window.webContents.id
        registerHandlers(window.webContents.ipc, handlers, { windowId }, shell.log.failure)
        options.guard(window)
      },
    })
  }
  const openDesk = () => openWorkplace(options.desk, 'Thư Ký', options.statePath)

  async function rehearse(sessionId: Id) {
    const { keeper, wipe } = beginRehearsal(options.rehearsals, options.desk.keeper.desk(), sessionId)
    const places: Places = createPlaces(keeper.desk)
    const ports = closedPorts(options.desk.ports)
    places.keep(0, { sessionId, stage: 'hop', itemId: null, cursor: null, scrolls: [] })
    const window = await openWorkplace({ keeper, ports, places, purpose: 'rehearsal' }, t('rehearsal.title'), null)
    const stop = keeper.desk().store.onChange((change) => {
      if (!window.isDestroyed()) window.webContents.send('event:changed', change)
    })
    window.on('closed', () => {
      stop()
      wipe()
    })
  }

  /** The room's window answers no channel but what it shows and how it looks. It closes with the window it was opened from. */
  async function openRoom({ keeper, purpose }: Workplace, windowId: number, sessionId: Id) {
    const key = `${windowId} ${sessionId}`
    const before = rooms.get(key)
    if (before !== undefined && !before.isDestroyed()) return before.focus()
    const { log, version, trial, today } = shell
    const { language, theme } = readPreferences(keeper.desk())
    const window = await openWindow({
      ...frame,
      title: t('room.title'),
      statePath: null,
      bind: (opened) =>
        registerHandlers(
          opened.webContents.ipc,
          {
            'app.bootstrap': () => ({
              version,
              trial,
              purpose: 'room',
              readOnly: true,
              language,
              theme,
              welcomeNeeded: false,
              user: null,
              office: null,
              dataFolder: '',
              today: today(),
              storeError: null,
            }),
            'room.read': () => ({ ...readRoom(keeper.desk(), sessionId), rehearsal: purpose === 'rehearsal' }),
            'app.reportError': ({ message }) => {
              log.info(`room ${message.slice(0, 200)}`)
              return null
            },
          },
          { windowId: opened.webContents.id },
          log.failure,
        ),
    })
    rooms.set(key, window)
    windowOf(windowId)?.on('closed', () => !window.isDestroyed() && window.close())
  }
  return { openDesk }
}

function windowOf(windowId: number): BrowserWindow | undefined {
  return BrowserWindow.getAllWindows().find((window) => window.webContents.id === windowId)
}
