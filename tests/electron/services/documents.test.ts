import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportDocument, previewDocument, printDocument } from '../../../electron/services/documents.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import type { Id } from '../../../shared/records/values.ts'
import { type Answers, makeDesk, makePorts, refusalOf, samplePath, type TestDesk } from '../../support/desk.ts'
import { makeFolder } from '../../support/store.ts'

let made: TestDesk
let folder: string
let sessionId: Id

beforeEach(() => {
  made = makeDesk()
  folder = makeFolder()
  sessionId = loadSample(made.desk, samplePath).sessionId
})
afterEach(() => made.dispose())

const request = (kind: 'minutes' | 'notice' | 'report' = 'minutes') => ({
  sessionId,
  kind,
  profileId: null,
  choices: {},
})
const ports = (answers: Answers = {}) => makePorts(folder, answers)
const snapshots = () => made.rows('SELECT id FROM snapshot').map((row) => String(row['id']))

describe('a preview', () => {
  test('shows the page and tells what it lacks; nothing is written', () => {
    const given = ports()
    const { snapshotId, url, gaps } = previewDocument(made.desk, given, request())
    expect(url).toBe(`/preview/${snapshotId}`)
    expect(given.pagesShown.get(snapshotId)).toContain('BIÊN BẢN')
    expect(gaps.map(({ path }) => path)).toContain('session.startTime')
    expect(snapshots()).toEqual([])
  })

  test('of the same records is the same page', () => {
    const given = ports()
    const [one, two] = [previewDocument(made.desk, given, request()), previewDocument(made.desk, given, request())]
    expect(one.snapshotId).toBe(two.snapshotId)
  })
})

describe('an export', () => {
  test('proposes a Vietnamese name in the documents folder, then where the last one went', async () => {
    const other = makeFolder()
    const first = ports({ save: join(other, 'a.docx') })
    await exportDocument(made.desk, first, { ...request(), formats: ['docx'] })
    expect(first.seen.proposed[0]).toMatch(new RegExp(`^${folder}/Biên bản .*05-6-2025\\.docx$`))
    const second = ports({ save: null })
    await exportDocument(made.desk, second, { ...request('notice'), formats: ['pdf'] })
    expect(second.seen.proposed[0]).toMatch(new RegExp(`^${other}/Thông báo .*\\.pdf$`))
  })

  test('writes each format whole, tells where, and keeps the snapshot it was made from', async () => {
    const given = ports({ save: join(folder, 'Biên bản.docx') })
    const shown = previewDocument(made.desk, given, request())
    const { snapshotId, files } = await exportDocument(made.desk, given, { ...request(), formats: ['docx', 'pdf'] })
    expect(files).toEqual([
      { fileName: 'Biên bản.docx', folder },
      { fileName: 'Biên bản.pdf', folder },
    ])
    expect(readdirSync(folder).sort()).toEqual(['Biên bản.docx', 'Biên bản.pdf'])
    expect(readFileSync(join(folder, 'Biên bản.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(given.seen.written.map((path) => basename(path))).toEqual(['Biên bản.docx', 'Biên bản.pdf'])
    expect(snapshotId).toBe(shown.snapshotId)
    expect(snapshots()).toEqual([snapshotId])
  })

  test('of one snapshot is the same bytes each time', async () => {
    const bytes = async (name: string) => {
      await exportDocument(made.desk, ports({ save: join(folder, name) }), { ...request(), formats: ['docx'] })
      return readFileSync(join(folder, name))
    }
    expect((await bytes('một.docx')).equals(await bytes('hai.docx'))).toBe(true)
  })

  test('writes over the file the person was asked about, and over no other', async () => {
    const [docx, pdf] = [join(folder, 'x.docx'), join(folder, 'x.pdf')]
    writeFileSync(docx, 'cũ')
    writeFileSync(pdf, 'cũ')
    const given = ports({ save: docx })
    expect(await refusalOf(exportDocument(made.desk, given, { ...request(), formats: ['docx', 'pdf'] }))).toBe(
      'FILE_EXISTS',
    )
    expect([docx, pdf].map((path) => readFileSync(path, 'utf8'))).toEqual(['cũ', 'cũ'])
    await exportDocument(made.desk, given, { ...request(), formats: ['docx'] })
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(pdf, 'utf8')).toBe('cũ')
  })

  test('gives a name without its ending the ending', async () => {
    const { files } = await exportDocument(made.desk, ports({ save: join(folder, 'Biên bản 05.6') }), {
      ...request(),
      formats: ['docx'],
    })
    expect(files.map(({ fileName }) => fileName)).toEqual(['Biên bản 05.6.docx'])
  })

  test('that is cancelled writes and remembers nothing', async () => {
    const given = ports({ save: null })
    const { files } = await exportDocument(made.desk, given, { ...request(), formats: ['docx'] })
    expect([files, given.seen.written, snapshots(), readdirSync(folder)]).toEqual([[], [], [], []])
  })

  test('that cannot be written says why and keeps the old file', async () => {
    const given = ports({ save: join(folder, 'không có', 'x.docx') })
    expect(await refusalOf(exportDocument(made.desk, given, { ...request(), formats: ['docx'] }))).toBe(
      'FILE_NOT_FOUND',
    )
    expect(existsSync(join(folder, 'không có'))).toBe(false)
  })
})

describe('printing', () => {
  test('prints the page of the preview and keeps its snapshot', async () => {
    const given = ports()
    const { snapshotId } = previewDocument(made.desk, given, request('report'))
    expect(await printDocument(made.desk, given, request('report'))).toEqual({ printed: true })
    expect(given.seen.printed).toEqual([snapshotId])
    expect(snapshots()).toEqual([snapshotId])
  })

  test('that is cancelled keeps nothing', async () => {
    const given = { pages: { ...ports().pages, print: () => Promise.resolve(false) } }
    expect(await printDocument(made.desk, given, request())).toEqual({ printed: false })
    expect(snapshots()).toEqual([])
  })
})

test('a secret item is in no notice, not in its page, its PDF, or the name of its file', async () => {
  const item = made.store.tables.item.ofSession(sessionId).find(({ parentId }) => parentId === null)
  const title = 'Phương án nhân sự Lam Sơn'
  const secrecy = { level: 'tuyet_mat', basis: 'Khoản 1, Điều 2', markedBy: null, markedOn: null }
  const { id = '', revision = 0 } = item ?? {}
  recordVerbs(made.desk, 'item').update({ id, revision, patch: { title, secrecy } })
  const entry = made.store.tables.agendaEntry.ofSession(sessionId).find(({ itemId }) => itemId === id)
  made.store.command({ name: 'item.update', actor: { personId: null }, sessionId }, (w) =>
    w.agendaEntry.update(entry?.id ?? '', entry?.revision ?? 0, { title }),
  )
  const given = ports({ save: join(folder, 'x.pdf') })
  const { snapshotId, gaps } = previewDocument(made.desk, given, request('notice'))
  await exportDocument(made.desk, given, { ...request('notice'), formats: ['pdf'] })
  const seen = [given.pagesShown.get(snapshotId), readFileSync(join(folder, 'x.pdf'), 'utf8'), given.seen.proposed[0]]
  for (const text of [...seen, JSON.stringify(gaps)]) expect(text).not.toContain('Lam Sơn')
})
