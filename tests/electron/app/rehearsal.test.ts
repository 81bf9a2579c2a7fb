import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { beginRehearsal, closedPorts, type Rehearsal, wipeRehearsals } from '../../../electron/app/rehearsal.ts'
import { addItem } from '../../../electron/services/agenda.ts'
import { setUser } from '../../../electron/services/desk.ts'
import { exportDocument, previewDocument, printDocument } from '../../../electron/services/documents.ts'
import { readDossier } from '../../../electron/services/dossiers.ts'
import { printRoomForm } from '../../../electron/services/room-form.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import type { Id } from '../../../shared/records/values.ts'
import { makeDesk, makePorts, samplePath, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
let folder: string
let rehearsal: Rehearsal

beforeEach(() => {
  made = makeDesk()
  ;({ sessionId } = loadSample(made.desk, samplePath))
  const chair = made.store.tables.person.all()[0]?.id ?? ''
  setUser(made.desk, chair)
  folder = join(made.folder, 'chay-thu')
  rehearsal = beginRehearsal(folder, made.desk, sessionId)
})
afterEach(() => {
  rehearsal.wipe()
  made.dispose()
})

test('the copy holds the session and nothing else; what is done in it is not done to the real one', () => {
  const copy = rehearsal.keeper.desk()
  expect(readDossier(copy.store, sessionId).items).toHaveLength(readDossier(made.store, sessionId).items.length)
  expect(copy.store.tables.session.all()).toHaveLength(1)
  const before = [JSON.stringify(readDossier(made.store, sessionId)), made.store.audit.head()]
  addItem(copy, { sessionId, title: 'Nội dung tập', parentId: null })
  expect(copy.store.path).not.toBe(made.store.path)
  expect([JSON.stringify(readDossier(made.store, sessionId)), made.store.audit.head()]).toEqual(before)
})

test('nothing leaves a rehearsal but marked paper: no file, no other program, no restore', async () => {
  const ports = closedPorts(makePorts(made.folder, { save: join(made.folder, 'x.docx'), folder: made.folder }))
  const copy = rehearsal.keeper.desk()
  const request = { sessionId, kind: 'minutes' as const, profileId: null, choices: {} }
  const { snapshotId } = await previewDocument(copy, ports, request)
  const asked = { ...request, snapshotId, formats: ['docx'] as const, jobId: copy.newId() }
  await expect(exportDocument(copy, ports, asked)).rejects.toMatchObject({ error: { code: 'REHEARSAL' } })
  for (const leave of [
    () => ports.openPath('x'),
    () => ports.dialogs.openFolder({ title: 'dialogs.choosePapers', defaultPath: '' } as never),
    async () => ports.showInFolder('x'),
    async () => rehearsal.keeper.restore('x'),
  ])
    await expect(leave()).rejects.toMatchObject({ error: { code: 'REHEARSAL' } })
  expect(existsSync(join(made.folder, 'x.docx'))).toBe(false)
})

test('a document, a ballot paper and the form of the room are printed with the mark, and never taken for a page of the real desk', async () => {
  const real = makePorts(made.folder)
  const ports = closedPorts(real)
  const copy = rehearsal.keeper.desk()
  for (const kind of ['minutes', 'ballot_paper'] as const) {
    const request = { sessionId, kind, profileId: null, choices: {} }
    const { snapshotId, url } = await previewDocument(copy, ports, request)
    expect(await printDocument(copy, ports, { ...request, snapshotId })).toEqual({ printed: true })
    const atDesk = await previewDocument(made.desk, real, request)
    expect(atDesk.url).not.toBe(url)
    expect(real.pagesShown.get(atDesk.snapshotId)).not.toContain('CHẠY THỬ')
  }
  await printRoomForm(copy, ports, { sessionId })
  expect(real.seen.printed).toHaveLength(3)
  const shown = [...real.pagesShown].filter(([id]) => id.endsWith('-chay-thu')).map(([, html]) => html)
  expect(shown).toHaveLength(2)
  for (const html of [...real.seen.printed, ...shown]) {
    expect(html).toContain('CHẠY THỬ')
    expect(html.match(/<style>/g)).toHaveLength(1)
  }
  await expect(async () => ports.pages.print('<p>no place for it</p>')).rejects.toThrow()
})

test('leaving wipes every file of it; what a crash left is wiped at the next start', () => {
  expect(readdirSync(folder)).toHaveLength(1)
  rehearsal.wipe()
  expect(readdirSync(folder)).toEqual([])
  mkdirSync(join(folder, 'phien-cu'))
  writeFileSync(join(folder, 'phien-cu', 'thu-ky.db'), 'x')
  wipeRehearsals(folder)
  expect(existsSync(folder)).toBe(false)
})
