import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportDocument, previewDocument, printDocument } from '../../../electron/services/documents.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { markSecrecy } from '../../../electron/services/secrecy.ts'
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
/** Looks at the document, then exports what was seen, as the screen does. */
async function seenAndExported(
  given: ReturnType<typeof ports>,
  formats: ('docx' | 'pdf')[],
  kind: 'minutes' | 'notice' | 'report' = 'minutes',
) {
  const { snapshotId } = await previewDocument(made.desk, given, request(kind))
  return exportDocument(made.desk, given, { ...request(kind), snapshotId, formats, jobId: made.desk.newId() })
}
const snapshots = () => made.rows('SELECT id FROM snapshot').map((row) => String(row['id']))

describe('a preview', () => {
  test('shows the page and tells what it lacks; nothing is written', async () => {
    const given = ports()
    const { snapshotId, url, gaps } = await previewDocument(made.desk, given, request())
    expect(url).toBe(`/preview/${snapshotId}.pdf`)
    expect(given.pagesShown.get(snapshotId)).toContain('BIÊN BẢN')
    expect(gaps.map(({ path }) => path)).toContain('session.startTime')
    expect(snapshots()).toEqual([])
  })

  test('of the same records is the same page', async () => {
    const given = ports()
    const [one, two] = [
      await previewDocument(made.desk, given, request()),
      await previewDocument(made.desk, given, request()),
    ]
    expect(one.snapshotId).toBe(two.snapshotId)
  })
})

describe('an export', () => {
  test('proposes a Vietnamese name in the documents folder, then where the last one went', async () => {
    const other = makeFolder()
    const first = ports({ save: join(other, 'a.docx') })
    await seenAndExported(first, ['docx'])
    expect(first.seen.proposed[0]).toMatch(new RegExp(`^${folder}/Biên bản .*05-6-2025\\.docx$`))
    const second = ports({ save: null })
    await seenAndExported(second, ['pdf'], 'notice')
    expect(second.seen.proposed[0]).toMatch(new RegExp(`^${other}/Thông báo .*\\.pdf$`))
  })

  test('writes each format whole, tells where, and keeps the snapshot it was made from', async () => {
    const given = ports({ save: join(folder, 'Biên bản.docx') })
    const shown = await previewDocument(made.desk, given, request())
    const { snapshotId, files } = await seenAndExported(given, ['docx', 'pdf'])
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
      await seenAndExported(ports({ save: join(folder, name) }), ['docx'])
      return readFileSync(join(folder, name))
    }
    expect((await bytes('một.docx')).equals(await bytes('hai.docx'))).toBe(true)
  })

  test('writes over the file the person was asked about, and over no other', async () => {
    const [docx, pdf] = [join(folder, 'x.docx'), join(folder, 'x.pdf')]
    writeFileSync(docx, 'cũ')
    writeFileSync(pdf, 'cũ')
    const given = ports({ save: docx })
    expect(await refusalOf(seenAndExported(given, ['docx', 'pdf']))).toBe('FILE_EXISTS')
    expect([docx, pdf].map((path) => readFileSync(path, 'utf8'))).toEqual(['cũ', 'cũ'])
    await seenAndExported(given, ['docx'])
    expect(readFileSync(docx).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(pdf, 'utf8')).toBe('cũ')
  })

  test('gives a name without its ending the ending', async () => {
    const { files } = await seenAndExported(ports({ save: join(folder, 'Biên bản 05.6') }), ['docx'])
    expect(files.map(({ fileName }) => fileName)).toEqual(['Biên bản 05.6.docx'])
  })

  test('that is cancelled writes and remembers nothing', async () => {
    const given = ports({ save: null })
    const { files } = await seenAndExported(given, ['docx'])
    expect([files, given.seen.written, snapshots(), readdirSync(folder)]).toEqual([[], [], [], []])
  })

  test('that cannot be written says why and keeps the old file', async () => {
    const given = ports({ save: join(folder, 'không có', 'x.docx') })
    expect(await refusalOf(seenAndExported(given, ['docx']))).toBe('FOLDER_GONE')
    expect(existsSync(join(folder, 'không có'))).toBe(false)
  })
})

describe('printing', () => {
  test('prints the page of the preview, without its marks, and keeps its snapshot', async () => {
    const given = ports()
    const { snapshotId } = await previewDocument(made.desk, given, request('report'))
    expect(await printDocument(made.desk, given, { ...request('report'), snapshotId })).toEqual({ printed: true })
    const [page = ''] = given.seen.printed
    expect(given.pagesShown.get(snapshotId)).toContain('href="blank:')
    expect(page).not.toContain('href=')
    expect(page).toBe(given.pagesShown.get(snapshotId)?.replaceAll('href="blank:', 'data-path="'))
    expect(snapshots()).toEqual([snapshotId])
  })

  test('that is cancelled keeps nothing', async () => {
    const given = ports()
    const cancelling = { ...given, pages: { ...given.pages, print: () => Promise.resolve(false) } }
    const { snapshotId } = await previewDocument(made.desk, given, request())
    expect(await printDocument(made.desk, cancelling, { ...request(), snapshotId })).toEqual({ printed: false })
    expect(snapshots()).toEqual([])
  })
})

describe('what is exported and printed is what was shown', () => {
  const change = () => {
    const { id, revision } = made.store.tables.session.find(sessionId) ?? { id: '', revision: 0 }
    recordVerbs(made.desk, 'session').update({ id, revision, patch: { place: 'Hội trường Lam Sơn' } })
  }

  test('even when the records have changed since', async () => {
    const given = ports({ save: join(folder, 'x.pdf') })
    const { snapshotId } = await previewDocument(made.desk, given, request())
    change()
    const asked = { ...request(), snapshotId }
    await exportDocument(made.desk, given, { ...asked, formats: ['pdf'], jobId: made.desk.newId() })
    await printDocument(made.desk, given, asked)
    for (const page of [readFileSync(join(folder, 'x.pdf'), 'utf8'), given.seen.printed[0]])
      expect(page).not.toContain('Lam Sơn')
    expect(snapshots()).toEqual([snapshotId])
  })

  test('a page shown by an earlier run is made again only from the same records', async () => {
    const { snapshotId } = await previewDocument(made.desk, ports(), request())
    const asked = { ...request(), snapshotId, formats: ['pdf'] as const, jobId: made.desk.newId() }
    const later = ports({ save: join(folder, 'x.pdf') })
    expect((await exportDocument(made.desk, later, asked)).snapshotId).toBe(snapshotId)
    change()
    expect(await refusalOf(exportDocument(made.desk, ports({ save: join(folder, 'y.pdf') }), asked))).toBe(
      'DOCUMENT_CHANGED',
    )
    expect(existsSync(join(folder, 'y.pdf'))).toBe(false)
  })
})

describe('a long export', () => {
  test('tells each step, and stopped leaves nothing behind', async () => {
    const given = ports({ save: join(folder, 'x.docx') })
    await seenAndExported(given, ['docx', 'pdf'])
    expect(given.seen.steps).toEqual(['0/2', '1/2', '2/2'])
    const jobId = made.desk.newId()
    const stopped = ports({ save: join(folder, 'y.docx') })
    const { snapshotId } = await previewDocument(made.desk, stopped, request())
    const pdf = {
      print: (html: string) => {
        stopped.jobs.cancel(jobId)
        return given.pdf.print(html)
      },
    }
    const asked = { ...request(), snapshotId, formats: ['docx', 'pdf'] as const, jobId }
    expect(await exportDocument(made.desk, { ...stopped, pdf }, asked)).toEqual({ snapshotId, files: [] })
    expect(readdirSync(folder).sort()).toEqual(['x.docx', 'x.pdf'])
  })
})

test('a secret item is in no notice, not in its page, its PDF, or the name of its file', async () => {
  const item = made.store.tables.item.ofSession(sessionId).find(({ parentId }) => parentId === null)
  const title = 'Phương án nhân sự Lam Sơn'
  const { id = '', revision = 0 } = item ?? {}
  const renamed = recordVerbs(made.desk, 'item').update({ id, revision, patch: { title } })
  markSecrecy(made.desk, {
    kind: 'item',
    id,
    revision: renamed.revision,
    level: 'tuyet_mat',
    basis: 'Khoản 1, Điều 2',
    reason: 'thuộc danh mục',
  })
  const entry = made.store.tables.agendaEntry.ofSession(sessionId).find(({ itemId }) => itemId === id)
  made.store.command({ name: 'item.update', actor: { personId: null }, sessionId }, (w) =>
    w.agendaEntry.update(entry?.id ?? '', entry?.revision ?? 0, { title }),
  )
  const given = ports({ save: join(folder, 'x.pdf') })
  const { snapshotId, gaps } = await previewDocument(made.desk, given, request('notice'))
  await seenAndExported(given, ['pdf'], 'notice')
  const seen = [given.pagesShown.get(snapshotId), readFileSync(join(folder, 'x.pdf'), 'utf8'), given.seen.proposed[0]]
  for (const text of [...seen, JSON.stringify(gaps)]) expect(text).not.toContain('Lam Sơn')
})
