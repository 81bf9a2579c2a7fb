/** The channels about windows and the program itself, over a real store and a real log. */

import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keepDesk } from '../../../electron/app/desk-keeper.ts'
import { openLog } from '../../../electron/app/log.ts'
import { pathsUnder } from '../../../electron/app/paths.ts'
import { createPlaces } from '../../../electron/app/places.ts'
import { createShellHandlers } from '../../../electron/app/shell-handlers.ts'
import { connect } from '../../../electron/db/db.ts'
import { createHandlers } from '../../../electron/ipc/handlers.ts'
import { noNetwork } from '../../../electron/services/desk.ts'
import { channelNames } from '../../../shared/contract/channels.ts'
import { startingReferences } from '../../../shared/domain/references/starting-list.ts'
import { makePorts } from '../../support/desk.ts'
import { makeFolder } from '../../support/store.ts'

const caller = { windowId: 7 }

/** The program on a data folder, started by `prepare`d files; what it asks of the windows is in `done`. */
function start(prepare: (store: string) => void = () => undefined) {
  const paths = pathsUnder(makeFolder())
  prepare(paths.store)
  const clock = { nowMs: () => Date.UTC(2025, 5, 3), today: () => '2025-06-03' }
  const log = openLog(paths.logs, clock.nowMs)
  const keeper = keepDesk({ paths, clock, network: noNetwork(), log, onChange: () => undefined })
  const ports = makePorts(paths.userData)
  const done: string[] = []
  const writtenFiles = new Map<string, string>()
  const shell = createShellHandlers({
    keeper,
    ports: { ...ports, showInFolder: (path) => void done.push(`show ${path}`) },
    log,
    version: '0.1.0',
    trial: false,
    dataFolder: paths.userData,
    today: clock.today,
    places: createPlaces(keeper.desk),
    purpose: 'desk',
    openRoom: () => Promise.resolve(done.push('room')),
    rehearse: () => Promise.resolve(done.push('rehearsal')),
    closeWindow: (windowId) => void done.push(`close ${windowId}`),
    openWindow: () => Promise.resolve(done.push('window')),
    speak: (language) => Promise.resolve(void done.push(`speak ${language}`)),
    flushed: (windowId) => void done.push(`flushed ${windowId}`),
    writtenFiles,
  })
  const logged = () => readFileSync(join(paths.logs, 'thu-ky.log'), 'utf8')
  return { keeper, ports, shell, done, writtenFiles, logged }
}

test('the handlers are the contract: none is missing, none is more', () => {
  const { keeper, ports, shell } = start()
  expect(Object.keys(createHandlers(keeper.desk, ports, shell)).sort()).toEqual([...channelNames].sort())
  keeper.close()
})

test('the program opens each store with a list of documents to cite, a new one and one of the first schema', () => {
  const numbersIn = ({ keeper }: ReturnType<typeof start>) => {
    const numbers = keeper
      .desk()
      .store.tables.reference.all()
      .map(({ numberSymbol }) => numberSymbol)
    keeper.close()
    return numbers
  }
  const known = startingReferences.map(({ numberSymbol }) => numberSymbol)
  expect(numbersIn(start())).toEqual(known)
  const ofFirstSchema = (path: string) => {
    const old = connect(path)
    old.exec(readFileSync(resolve(import.meta.dirname, '../../fixtures/db/v0001.sql'), 'utf8'))
    old.close()
  }
  expect(numbersIn(start(ofFirstSchema))).toEqual(known)
})

test('row 18 (behaviour): only a file written by this run is shown in its folder', async () => {
  const { shell, done, writtenFiles, keeper } = start()
  writtenFiles.set('Biên bản.docx', '/home/an/Biên bản.docx')
  for (const fileName of [
    '/etc/passwd',
    '../Biên bản.docx',
    '/home/an/Biên bản.docx',
    '',
    '__proto__',
    'Biên bản.docx',
  ])
    await shell['documents.showInFolder']({ fileName }, caller)
  expect(done).toEqual(['show /home/an/Biên bản.docx'])
  keeper.close()
})

test('row 24 (behaviour): what the screen reports is kept as places, never as words', async () => {
  const { shell, logged, keeper } = start()
  const message = 'TypeError: đồng chí A\n    at draw (app://bundle/assets/index.js:10:2)'
  await shell['app.reportError']({ message }, caller)
  expect(logged()).toContain('at draw (app://bundle/assets/index.js:10:2)')
  expect(logged()).not.toContain('đồng chí')
  keeper.close()
})

test('a language that is chosen is spoken by menus and dialogs at once; a theme changes no language', async () => {
  const { shell, done, keeper } = start()
  await shell['app.setPreferences']({ theme: 'dark' }, caller)
  await shell['app.setPreferences']({ language: 'en' }, caller)
  expect(done).toEqual(['speak en'])
  expect(await shell['app.bootstrap'](null, caller)).toMatchObject({ language: 'en', theme: 'dark' })
  keeper.close()
})

describe('a store that does not open', () => {
  const broken = () => start((store) => writeFileSync(store, 'không phải kho dữ liệu, '.repeat(500)))

  test('is told at the start, with the reason and nothing of the desk', async () => {
    const { shell } = broken()
    const said = await shell['app.bootstrap'](null, caller)
    expect(said).toMatchObject({ readOnly: true, welcomeNeeded: false, office: null, user: null })
    expect(said.storeError?.code).toMatch(/^DB_/)
  })

  test('is a failure every call is refused with, under the id of its entry in the log', () => {
    const { keeper, logged } = broken()
    const { code, logId } = keeper.problem() ?? {}
    expect(() => keeper.desk()).toThrow(code)
    expect(logged()).toContain(`failure ${logId} open-store`)
  })
})
