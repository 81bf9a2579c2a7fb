import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import validate from '@ooxml-tools/validate'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareVersions, exportRedline, type Sides, sidesToExport } from '../../../electron/services/draft-redline.ts'
import { addComment, freezeVersion } from '../../../electron/services/draft-versions.ts'
import { beginDraft, editBlocks, readDraft } from '../../../electron/services/drafts.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { draftWords } from '../../../shared/domain/drafting/inlines.ts'
import type { DraftBlock, DraftParagraph } from '../../../shared/records/draft.ts'
import type { Id } from '../../../shared/records/values.ts'
import { makeDesk, makePorts, refusal, refusalOf, samplePath, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
let draftId: Id
beforeEach(() => {
  made = makeDesk()
  mkdirSync(join(made.folder, 'out'))
  sessionId = loadSample(made.desk, samplePath).sessionId
  draftId = beginDraft(made.desk, { sessionId, kind: 'notice', choices: {} }).id
})
afterEach(() => made.dispose())

const portsTo = (name: string | null) =>
  makePorts(made.folder, { save: name === null ? null : join(made.folder, 'out', name), folder: null, open: [] })
const paragraph = (text: string): DraftParagraph => ({
  type: 'paragraph',
  role: 'body',
  label: null,
  keepNext: false,
  content: [{ type: 'text', text }],
})
const wordsOf = ({ text }: DraftBlock) => (text?.type === 'paragraph' ? draftWords(text.content) : '')
/** A block of the body that is plain words. */
function plainBlock() {
  const { blocks } = readDraft(made.desk, draftId)
  return blocks.filter((one) => one.place === 'body' && wordsOf(one).length > 40)[1] ?? expect.fail()
}
/** Freezes, writes words after a block and others in its place. */
function writtenSince() {
  const older = freezeVersion(made.desk, { draftId, reason: 'gửi' })
  const { id, revision } = plainBlock()
  const added = made.newId()
  editBlocks(made.desk, {
    draftId,
    edits: [
      { op: 'write', id, text: paragraph('Câu đã viết lại hoàn toàn với hạn 45 ngày.') },
      { op: 'insert', id: added, afterId: id, place: 'body', text: paragraph('Đoạn mới thêm vào.'), sources: [] },
    ],
    revisions: { [id]: revision },
  })
  return { older, changedId: id, addedId: added }
}
const composeHere = async (sides: Sides) => sidesToExport(made.desk, sides)
const changed = (sides: { olderId: Id | null; newerId: Id | null }) =>
  compareVersions(made.desk, { draftId, ...sides }).lines.filter(({ changes }) => changes.length > 0)

test('a version beside the draft as it stands tells what came, what went and what was written anew, and nothing else', () => {
  const { older } = writtenSince()
  const lines = changed({ olderId: older.id, newerId: null })
  const texts = lines.map((line) => (line.kind === 'paragraph' ? line.pieces.map(({ text }) => text).join('') : ''))
  expect(texts.some((text) => text.includes('Đoạn mới thêm vào.'))).toBe(true)
  expect(texts.some((text) => text.includes('Câu đã viết lại'))).toBe(true)
  // The head says which draft it is: that number changed too.
  expect(lines.length).toBeLessThanOrEqual(5)
})

test('what was frozen stays as it was whatever is written since; a version beside itself has no change', () => {
  const { older } = writtenSince()
  const newer = freezeVersion(made.desk, { draftId, reason: 'gửi lại' })
  const between = changed({ olderId: older.id, newerId: newer.id })
  const { id, revision } = plainBlock()
  editBlocks(made.desk, {
    draftId,
    edits: [{ op: 'write', id, text: paragraph('Lời sau cùng.') }],
    revisions: { [id]: revision },
  })
  expect(changed({ olderId: older.id, newerId: newer.id })).toEqual(between)
  expect(changed({ olderId: newer.id, newerId: newer.id })).toEqual([])
})

test('an item marked secret after a version was frozen is in neither side', () => {
  const { id } = freezeVersion(made.desk, { draftId, reason: 'gửi' })
  const [decision] = made.store.tables.decision.ofSession(sessionId)
  const item = made.store.tables.item.find(decision?.itemId ?? '') ?? expect.fail()
  const shown = () => JSON.stringify(compareVersions(made.desk, { draftId, olderId: id, newerId: null }).lines)
  expect(shown()).toContain(item.title)
  const secrecy = { level: 'tuyet_mat' as const, basis: 'mục 1', markedBy: null, markedOn: null }
  made.store.command({ name: 'test', actor: { personId: null }, sessionId }, (w) =>
    w.item.update(item.id, item.revision, { secrecy }),
  )
  expect(shown()).not.toContain(item.title)
})

test('a version of another draft is refused', () => {
  const other = beginDraft(made.desk, { sessionId, kind: 'minutes', choices: {} })
  const { id } = freezeVersion(made.desk, { draftId: other.id, reason: 'gửi' })
  expect(refusal(() => compareVersions(made.desk, { draftId, olderId: id, newerId: null }))).toBe(
    'INVALID_INPUT versionId',
  )
})

test('the redline is a valid Word file with tracked changes, and the remarks and their answers as comments', async () => {
  const { older, changedId } = writtenSince()
  const about = { draftId, blockId: changedId, quote: '45 ngày' }
  const remark = addComment(made.desk, { ...about, answersId: null, text: 'Hạn này có kịp không?' })
  addComment(made.desk, { ...about, answersId: remark.id, text: 'Kịp.' })
  const { blocks } = readDraft(made.desk, draftId)
  const blockOf = (place: DraftBlock['place']) => blocks.find((one) => one.place === place)?.id ?? expect.fail()
  const alone = { draftId, quote: null, answersId: null }
  addComment(made.desk, { ...alone, blockId: blockOf('recipients'), text: 'Thêm đơn vị chưa?' })
  addComment(made.desk, { ...alone, blockId: blockOf('summary'), text: 'Rút ngắn.' })
  addComment(made.desk, { ...alone, blockId: null, text: 'Đọc lại một lượt.' })
  const sides = { draftId, olderId: older.id, newerId: null }
  const { fileName } = await exportRedline(made.desk, portsTo('so sánh.docx'), sides, composeHere)
  expect(fileName).toBe('so sánh.docx')
  const bytes = new Uint8Array(readFileSync(join(made.folder, 'out/so sánh.docx')))
  const faults = await validate(bytes, 'docx', 'Office2019')
  expect(faults.map(({ description }) => description)).toEqual([])
  const part = (name: string) => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
  expect(part('word/document.xml')).toMatch(/<w:ins [^>]*>.*Đoạn mới thêm vào\./s)
  expect(part('word/document.xml')).toContain('<w:delText')
  expect(part('word/comments.xml')).toContain('Hạn này có kịp không?')
  expect(part('word/comments.xml')).toContain('Kịp.')
  // What has no words of the body to stand at says what it is about, each once.
  for (const said of ['Nơi nhận: Thêm đơn vị chưa?', 'Trích yếu: Rút ngắn.', 'Cả văn bản: Đọc lại một lượt.'])
    expect(part('word/comments.xml').split(said)).toHaveLength(2)
  expect(part('word/document.xml').match(/<w:commentReference /g)).toHaveLength(5)
})

test('what was written while the person chose the place is in the redline; what became secret meanwhile asks again', async () => {
  const { older, changedId } = writtenSince()
  const ports = portsTo('so sánh.docx')
  const { saveFile } = ports.dialogs
  const meanwhile = (write: () => void) => ({
    ...ports,
    dialogs: {
      ...ports.dialogs,
      saveFile: (asked: Parameters<typeof saveFile>[0]) => {
        write()
        return saveFile(asked)
      },
    },
  })
  const sides = { draftId, olderId: older.id, newerId: null }
  const writing = meanwhile(() => {
    const edits = [{ op: 'write' as const, id: changedId, text: paragraph('Câu viết lại lần nữa.') }]
    editBlocks(made.desk, { draftId, edits, revisions: {} })
  })
  await exportRedline(made.desk, writing, sides, composeHere)
  const path = join(made.folder, 'out/so sánh.docx')
  const body = () => strFromU8(unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'] ?? new Uint8Array())
  expect(body()).toContain('viết lại lần nữa')
  const before = readFileSync(path)
  const marking = meanwhile(() => {
    const { revision } = made.store.tables.session.find(sessionId) ?? expect.fail()
    made.store.command({ name: 'secrecy.mark', actor: { personId: null }, sessionId }, (w) => {
      w.session.update(sessionId, revision, {
        secrecy: { level: 'mat', basis: 'khoản 1, Điều 2', markedBy: null, markedOn: '2025-06-03' },
      })
    })
  })
  expect(await refusalOf(exportRedline(made.desk, marking, sides, composeHere))).toBe('SECRET_UNCONFIRMED')
  expect(Buffer.compare(readFileSync(path), before)).toBe(0)
})

test('a redline nobody said where to put is not written', async () => {
  const { older } = writtenSince()
  const ports = portsTo(null)
  expect(await exportRedline(made.desk, ports, { draftId, olderId: older.id, newerId: null }, composeHere)).toEqual({
    fileName: null,
  })
  expect(ports.seen.written).toEqual([])
})
