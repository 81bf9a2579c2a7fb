import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addItem } from '../../../electron/services/agenda.ts'
import { addPapers, openPaperCopy } from '../../../electron/services/papers.ts'
import { createSession, transitionSession } from '../../../electron/services/sessions.ts'
import type { Id } from '../../../shared/records/values.ts'
import { fillDirectory, makeDesk, refusal, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
let otherItem: Id

beforeEach(() => {
  made = makeDesk()
  const common = { ...fillDirectory(made), kind: 'regular', date: null } as const
  sessionId = createSession(made.desk, common).sessionId
  otherItem = addItem(made.desk, {
    sessionId: createSession(made.desk, common).sessionId,
    title: 'X',
    parentId: null,
  }).itemId
})
afterEach(() => made.dispose())

function file(name: string, content = name): string {
  const path = join(made.folder, name)
  writeFileSync(path, content)
  return path
}
const add = (paths: readonly string[], itemId: Id | null = null) => addPapers(made.desk, { sessionId, itemId, paths })
const papers = () => made.store.tables.paper.ofSession(sessionId)

describe('papers dropped on a session', () => {
  test('are copied into the file store and called as their files are', () => {
    const itemId = addItem(made.desk, { sessionId, title: 'A', parentId: null }).itemId
    expect(add([file('Tờ trình số 45.docx'.normalize('NFD')), file('Báo cáo.pdf')], itemId)).toEqual({ added: 2 })
    expect(papers()).toMatchObject([
      { title: 'Tờ trình số 45', fileName: 'Tờ trình số 45.docx', itemId, version: 1, secrecy: { level: 'none' } },
      { title: 'Báo cáo', fileName: 'Báo cáo.pdf', itemId },
    ])
    const [first] = papers()
    expect(first?.byteSize).toBe(made.desk.files.read(first?.sha256 ?? '').byteLength)
  })

  test('stay as they were when the file they came from changes or goes', () => {
    const path = file('Báo cáo.pdf', 'lần một')
    add([path])
    writeFileSync(path, 'lần hai')
    const [paper] = papers()
    expect(Buffer.from(made.desk.files.read(paper?.sha256 ?? '')).toString()).toBe('lần một')
  })

  test.each([
    ['.htaccess', '.htaccess'],
    ['  .docx', '  .docx'.trim()],
    ['Báo cáo', 'Báo cáo'],
  ])('%j has a title a record can hold', (name, title) => {
    add([file(name)])
    expect(papers()[0]?.title).toBe(title)
  })

  test('come in all or none', () => {
    mkdirSync(join(made.folder, 'thư mục'))
    const good = file('Báo cáo.pdf')
    expect(refusal(() => add([good, join(made.folder, 'thư mục')]))).toBe('FILE_IS_FOLDER')
    expect(refusal(() => add([good, join(made.folder, 'không có.pdf')]))).toBe('FILE_NOT_FOUND')
    const large = file('Lớn.pdf')
    truncateSync(large, 200 * 1024 * 1024 + 1)
    expect(refusal(() => add([good, large]))).toBe('FILE_TOO_LARGE')
    expect(papers()).toEqual([])
  })

  test('belong to an item of their own session', () => {
    expect(refusal(() => add([file('x.pdf')], otherItem))).toBe('INVALID_INPUT itemId')
  })

  test('are refused by a cancelled session', () => {
    transitionSession(made.desk, { sessionId, revision: 1, transition: 'cancel', reason: 'trùng lịch' })
    expect(refusal(() => add([file('x.pdf')]))).toBe('SESSION_CLOSED')
  })
})

describe('a paper that is opened', () => {
  test('is a private read-only copy under its own name; writing to it never reaches the paper', () => {
    add([file('Báo cáo.pdf', 'nội dung')])
    const [paper] = papers()
    const copy = openPaperCopy(made.desk, paper?.id ?? '')
    expect(basename(copy)).toBe('Báo cáo.pdf')
    expect(readFileSync(copy, 'utf8')).toBe('nội dung')
    expect(statSync(copy).mode & 0o222).toBe(0)
  })

  test('must be there and have a file', () => {
    expect(refusal(() => openPaperCopy(made.desk, made.newId()))).toBe('NOT_FOUND')
  })
})
