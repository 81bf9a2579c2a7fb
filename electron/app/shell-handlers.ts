/** The channels about windows and the program itself. */
import { basename } from 'node:path'
import type { Output } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/contract/errors.ts'
import type { Language } from '../../shared/i18n/keys.ts'
import type { Id } from '../../shared/records/values.ts'
import type { ShellHandlers } from '../ipc/handlers.ts'
import { chooseBackup } from '../services/backups.ts'
import { need } from '../services/desk.ts'
import type { Ports } from '../services/ports.ts'
import { describeDesk, readPreferences, setPreferences } from '../services/preferences.ts'
import type { DeskKeeper } from './desk-keeper.ts'
import type { Log } from './log.ts'
import type { Places } from './places.ts'

export type ShellOptions = {
  readonly keeper: DeskKeeper
  readonly ports: Ports
  readonly log: Log
  readonly version: string
  readonly trial: boolean
  readonly dataFolder: string
  readonly today: () => string
  readonly places: Places
  readonly purpose: Output<'app.bootstrap'>['purpose']
  readonly openRoom: (windowId: number, sessionId: Id) => Promise<unknown>
  readonly rehearse: (sessionId: Id) => Promise<unknown>
  readonly closeWindow: (windowId: number) => void
  readonly openWindow: () => Promise<unknown>
  /** Puts menus and system dialogs into this language. */
  readonly speak: (language: Language) => Promise<void>
  readonly flushed: (windowId: number) => void
  /** Files written by this run, by name: the only ones that may be shown in their folder. */
  readonly writtenFiles: ReadonlyMap<string, string>
}

export function createShellHandlers(options: ShellOptions): ShellHandlers {
  const { keeper, ports, log } = options
  return {
    'app.bootstrap': () => bootstrap(options),
    'app.setPreferences': async (chosen) => {
      setPreferences(keeper.desk(), chosen)
      if (chosen.language !== undefined) await options.speak(chosen.language)
      return null
    },
    'app.keepPlace': (place, { windowId }) => {
      options.places.keep(windowId, place)
      return null
    },
    'app.place': (_input, { windowId }) => options.places.find(windowId),
    'app.newWindow': async () => {
      await options.openWindow()
      return null
    },
    'room.open': async ({ sessionId }, { windowId }) => {
      need(keeper.desk().store.tables, 'session', sessionId)
      await options.openRoom(windowId, sessionId)
      return null
    },
    'room.read': () => fail('FORBIDDEN'),
    'rehearsal.begin': async ({ sessionId }) => {
      if (options.purpose !== 'desk') fail('REHEARSAL')
      await options.rehearse(sessionId)
      return null
    },
    'rehearsal.end': (_input, { windowId }) => {
      if (options.purpose === 'rehearsal') options.closeWindow(windowId)
      return null
    },
    'app.flushed': (_input, { windowId }) => {
      options.flushed(windowId)
      return null
    },
    'app.reportError': ({ message }) => {
      const error = new Error('screen')
      error.stack = message
      log.failure('screen', error)
      return null
    },
    'backup.restore': async () => {
      const path = await chooseBackup(ports)
      if (path === null) return null
      const { keptAside, sessionCount } = keeper.restore(path)
      await options.speak(readPreferences(keeper.desk()).language)
      return { keptAside: keptAside === null ? null : basename(keptAside), sessionCount }
    },
    'documents.showInFolder': ({ fileName }) => {
      const path = options.writtenFiles.get(fileName)
      if (path !== undefined) ports.showInFolder(path)
      return null
    },
  }
}

function bootstrap({ keeper, version, trial, purpose, dataFolder, today }: ShellOptions): Output<'app.bootstrap'> {
  const problem = keeper.problem()
  const program = { version, trial, purpose, dataFolder }
  if (problem === null) return { ...program, ...describeDesk(keeper.desk()), storeError: null }
  return {
    ...program,
    readOnly: true,
    language: 'vi',
    theme: 'system',
    welcomeNeeded: false,
    user: null,
    office: null,
    today: today(),
    storeError: { code: problem.code, params: { ...problem.params } },
  }
}
