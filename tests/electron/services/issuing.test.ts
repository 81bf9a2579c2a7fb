import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkDocument, waiveFinding } from '../../../electron/services/checks.ts'
import { type DocumentRequest, previewDocument } from '../../../electron/services/documents.ts'
import { beginDraft, editBlocks, readDraft } from '../../../electron/services/drafts.ts'
import {
  attachScan,
  changeIssued,
  fillDeliveries,
  listIssued,
  readIssued,
  removeScan,
  sendingHtml,
} from '../../../electron/services/issued.ts'
import { issueDocument, issueOutlook } from '../../../electron/services/issuing.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { openSeries, setPolicy } from '../../../electron/services/registers.ts'
import { readSessionArchive } from '../../../electron/services/session-archive.ts'
import { loadSample, sessionFileBytes } from '../../../electron/services/session-files.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import type { DocumentChoices, DocumentKind } from '../../../shared/records/documents.ts'
import type { DraftInline } from '../../../shared/records/draft.ts'
import type { Id } from '../../../shared/records/values.ts'
import { cli } from '../../support/cli.ts'
import { makeDesk, makePorts, refusal, refusalOf, samplePath, type TestDesk } from '../../support/desk.ts'
import { docxText } from '../../support/rendered-text.ts'

vi.setConfig({ testTimeout: 120_000 })

let made: TestDesk
let ports: ReturnType<typeof makePorts>
let sessionId: Id
beforeEach(() => {
  made = makeDesk()
  ports = makePorts(made.folder)
  sessionId = loadSample(made.desk, samplePath).sessionId
})
afterEach(() => made.dispose())

const signer = { form: 'on_behalf', post: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn An' } as const
const request = (number: string, choices: DocumentChoices = {}, kind: DocumentKind = 'notice'): DocumentRequest => ({
  sessionId,
  kind,
  profileId: null,
  choices: { number, documentDate: '2025-06-10', signer, ...choices },
})

/** Waives what blocks, looks at the document and issues what was seen. */
async function issue(wanted: DocumentRequest, changes: Parameters<typeof issueDocument>[2]['changes'] = []) {
  for (const finding of checkDocument(made.desk, wanted).findings)
    if (finding.severity === 'block') waiveFinding(made.desk, { ...wanted, finding, reason: 'đã xem' })
  const { snapshotId } = await previewDocument(made.desk, ports, wanted)
  return issueDocument(made.desk, ports, { ...wanted, snapshotId, jobId: made.newId(), changes })
}
const issued = async (...given: Parameters<typeof issue>) => {
  const done = await issue(...given)
  if (done === null) throw new Error('stopped')
  return done.issuedId
}
const book = () => made.store.tables.registerNumber.all().map(({ printedForm, state }) => `${printedForm} ${state}`)

describe('issuing', () => {
  test('gives the number, freezes the document that was seen with its files, and puts its tasks into force as one step', async () => {
    const id = await issued(request('128'))
    const seen = readIssued(made.desk, id)
    expect(seen.issued).toMatchObject({
      number: 128,
      printedNumber: '128-TB/TU',
      issuedOn: '2025-06-10',
      signerName: 'Nguyễn Văn An',
      authorityLine: 'T/M BAN THƯỜNG VỤ',
    })
    expect(seen.issued.recipients.length).toBeGreaterThan(3)
    expect(book()).toEqual(['128-TB/TU issued'])
    const [docx, pdf] = seen.files
    expect([docx?.role, pdf?.role]).toEqual(['docx', 'pdf'])
    const bytes = made.desk.files.read(docx?.sha256 ?? '')
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(docx?.sha256)
    expect(docxText(bytes)).toContain('128-TB/TU')
    const snapshot = made.store.documents.findSnapshot(seen.issued.snapshotId)
    const { body } = JSON.parse(snapshot?.modelJson ?? '{}')
    expect(seen.tasks.length).toBeGreaterThan(0)
    for (const { block, taskId } of seen.tasks) expect(body[block].sources).toContain(taskId)
    expect(made.rows('SELECT action FROM audit_entry ORDER BY seq DESC LIMIT 1')).toEqual([
      { action: 'document.issue' },
    ])
    expect(made.store.check({ storedNames: made.desk.files.storedNames, isWhole: made.desk.files.isWhole }).ok).toBe(
      true,
    )
  })

  test('is never undone, and its tasks cannot be removed', async () => {
    await issued(request('128'))
    expect(refusal(() => undoStep(made.desk, sessionId))).toBe('UNDO_ISSUED')
    const [link] = made.store.tables.issuedTask.all()
    const revision = made.store.tables.task.find(link?.taskId ?? '')?.revision ?? 0
    expect(refusal(() => recordVerbs(made.desk, 'task').remove({ id: link?.taskId ?? '', revision }))).toBe(
      'RECORD_IN_USE',
    )
  })

  test('notes the numbers passed over as used elsewhere; a number given is refused and nothing is written', async () => {
    await issued(request('128'))
    await issued(request('131', {}, 'notice'))
    expect(book()).toEqual(['128-TB/TU issued', '129-TB/TU outside', '130-TB/TU outside', '131-TB/TU issued'])
    const before = made.rows('SELECT count(*) AS n FROM issued_document')
    expect(await refusalOf(issue(request('128')))).toBe('REGISTER_NUMBER_TAKEN')
    expect(made.rows('SELECT count(*) AS n FROM issued_document')).toEqual(before)
    await issued(request('129'))
    expect(book()[1]).toBe('129-TB/TU issued')
  })

  test('two windows that issue under one number at the same moment: one wins, the other is told', async () => {
    await issued(request('1', {}, 'minutes'))
    const outcomes = await Promise.all([
      refusalOf(issue(request('128'))),
      refusalOf(issue(request('128', { typist: 'AB-12' }))),
    ])
    expect(outcomes.sort()).toEqual(['REGISTER_NUMBER_TAKEN', 'done'])
    expect(listIssued(made.desk).filter(({ printedNumber }) => printedNumber === '128-TB/TU')).toHaveLength(1)
  })

  test('asks for number, day and signer, for a clean gate, and for the document as it stands', async () => {
    const wanted = request('128')
    const look = async (one: DocumentRequest) => (await previewDocument(made.desk, ports, one)).snapshotId
    const give = async (one: DocumentRequest, snapshotId: string) =>
      refusalOf(issueDocument(made.desk, ports, { ...one, snapshotId, jobId: made.newId(), changes: [] }))
    const { documentDate: _, ...undated } = wanted.choices
    for (const lacking of [{ ...wanted, choices: undated }, request('x'), request('0')])
      expect(await give(lacking, await look(lacking))).toBe('ISSUE_INCOMPLETE')
    const [item] = made.store.tables.item.ofSession(sessionId)
    const { id = '', revision = 0, title = '' } = item ?? {}
    const seen = await look(wanted)
    recordVerbs(made.desk, 'item').update({ id, revision, patch: { title: `${title} theo 57/NQ-TW` } })
    expect(await give(wanted, seen)).toBe('DOCUMENT_CHANGED')
    expect(await give(wanted, await look(wanted))).toBe('ISSUE_BLOCKED')
    expect(made.store.tables.registerNumber.all()).toEqual([])
  })

  test('of a draft waits until every change in it is decided, prints its words, and closes it', async () => {
    const draft = beginDraft(made.desk, request('12'))
    const block = () =>
      readDraft(made.desk, draft.id).blocks.findLast(({ place, sources }) => place === 'body' && sources.length === 0)
    const write = (content: DraftInline[]) => {
      const { id = '', revision = 0 } = block() ?? {}
      const text = { type: 'paragraph' as const, role: 'body' as const, label: null, keepNext: false, content }
      editBlocks(made.desk, { draftId: draft.id, edits: [{ op: 'write', id, text }], revisions: { [id]: revision } })
    }
    write([{ type: 'text', text: 'Lời thêm.', marks: [{ type: 'inserted', attrs: { by: null, at: 1 } }] }])
    expect(await refusalOf(issue(request('12')))).toBe('DRAFT_UNDECIDED')
    write([{ type: 'text', text: 'Giao Văn phòng Tỉnh ủy theo dõi.' }])
    await issued(request('12'))
    expect(made.store.tables.draft.find(draft.id)?.state).toBe('issued')
    const [file] = made.store.tables.issuedFile.all().filter(({ role }) => role === 'docx')
    expect(docxText(made.desk.files.read(file?.sha256 ?? ''))).toContain('Giao Văn phòng Tỉnh ủy theo dõi.')
  })

  test('prints the fingerprint at the foot where it is asked for, and files exactly that page', async () => {
    const id = await issued(request('128', { fingerprint: true }))
    const { issued: one, files } = readIssued(made.desk, id)
    const html = new TextDecoder().decode(made.desk.files.read(files.find(({ role }) => role === 'pdf')?.sha256 ?? ''))
    expect(html).toContain(`Mã kiểm tra: ${one.snapshotId}`)
  })

  test('shows beforehand what a number would do, and proposes none', async () => {
    expect(issueOutlook(made.desk, request('128'))).toMatchObject({
      key: { issuer: 'TU', documentType: 'Thông báo', secret: false },
      series: null,
      last: null,
      given: { ok: true, between: null },
      differing: [],
    })
    await issued(request('128'))
    expect(issueOutlook(made.desk, request('131')).given).toEqual({
      ok: true,
      state: 'issued',
      between: { from: 129, to: 130 },
    })
    expect(issueOutlook(made.desk, request('128')).given).toMatchObject({ ok: false, code: 'REGISTER_NUMBER_TAKEN' })
    expect(issueOutlook(made.desk, request('')).given).toBeNull()
    setPolicy(made.desk, { wholeBook: true, sharedDecisions: false, fingerprint: false })
    expect(issueOutlook(made.desk, request('131')).given).toMatchObject({ ok: false, code: 'REGISTER_GAP' })
  })

  test('takes the number from the book of a series that was opened by hand', async () => {
    const { key } = issueOutlook(made.desk, request('1'))
    openSeries(made.desk, { ...key, firstNumber: 1 })
    await issued(request('2'))
    expect(book()).toEqual(['01-TB/TU outside', '02-TB/TU issued'])
  })
})

describe('an issued document', () => {
  test('gets its signed scan with its hash, opened and taken off; the files of the text stay', async () => {
    const issuedId = await issued(request('128'))
    const path = join(made.folder, 'bản ký.pdf')
    writeFileSync(path, '%PDF-1.7 signed')
    const own = makePorts(made.folder, { open: [path] })
    const scan = await attachScan(made.desk, own, issuedId)
    expect(scan).toMatchObject({ role: 'scan', fileName: 'bản ký.pdf', byteSize: 15 })
    expect(Buffer.from(made.desk.files.read(scan?.sha256 ?? '')).toString()).toBe('%PDF-1.7 signed')
    removeScan(made.desk, { id: scan?.id ?? '', revision: 1 })
    const { files } = readIssued(made.desk, issuedId)
    expect(files.map(({ role }) => role)).toEqual(['docx', 'pdf'])
    expect(refusal(() => removeScan(made.desk, { id: files[0]?.id ?? '', revision: 1 }))).toBe('FORBIDDEN')
    writeFileSync(join(made.folder, 'x.exe'), 'MZ')
    const wrong = attachScan(made.desk, makePorts(made.folder, { open: [join(made.folder, 'x.exe')] }), issuedId)
    expect(await refusalOf(wrong)).toBe('INVALID_INPUT x.exe')
  })

  test('is corrected, replaced or revoked by another and withdrawn for a reason; it never changes itself', async () => {
    const first = await issued(request('128'))
    const second = await issued(request('129'), [{ issuedId: first, kind: 'replaced' }])
    expect(readIssued(made.desk, first).changes).toMatchObject([{ kind: 'replaced', by: '129-TB/TU' }])
    expect(readIssued(made.desk, second).did).toMatchObject([{ kind: 'replaced', to: '128-TB/TU' }])
    const change = (kind: 'withdrawn' | 'revoked', byId: Id | null, reason: string | null) =>
      refusal(() => changeIssued(made.desk, { issuedId: second, kind, byId, reason }))
    expect(change('withdrawn', null, null)).toBe('INVALID_INPUT reason')
    expect(change('revoked', null, 'x')).toBe('INVALID_INPUT byId')
    expect(change('revoked', second, 'x')).toBe('INVALID_INPUT byId')
    expect(change('withdrawn', null, 'gửi nhầm')).toBe('done')
    expect(listIssued(made.desk).map(({ printedNumber, changes }) => [printedNumber, ...changes])).toEqual([
      ['129-TB/TU', 'withdrawn'],
      ['128-TB/TU', 'replaced'],
    ])
  })

  test('has a sending list that begins with its receivers and is printed to be signed', async () => {
    const issuedId = await issued(request('128'))
    const { added } = fillDeliveries(made.desk, issuedId)
    const { issued: one, deliveries } = readIssued(made.desk, issuedId)
    expect(added).toBe(one.recipients.length - 1)
    expect(deliveries.some(({ receiver }) => receiver.startsWith('Lưu'))).toBe(false)
    expect(fillDeliveries(made.desk, issuedId)).toEqual({ added: 0 })
    const [first] = deliveries
    recordVerbs(made.desk, 'delivery').update({
      id: first?.id ?? '',
      revision: 1,
      patch: { copies: 2, way: 'by_hand', sentOn: '2025-06-10', receivedBy: 'Trần Thị Bình' },
    })
    const html = sendingHtml(made.desk, issuedId)
    for (const words of ['128-TB/TU', '10/6/2025', 'Trao tay', 'Trần Thị Bình', '<td>02</td>'])
      expect(html).toContain(words)
  })
})

describe('the archive package', () => {
  test('holds session, papers, issued documents and scans with a contents page and hashes, and check verifies each of them', async () => {
    const issuedId = await issued(request('128'))
    const scan = join(made.folder, 'bản ký.pdf')
    writeFileSync(scan, '%PDF-1.7 signed')
    await attachScan(made.desk, makePorts(made.folder, { open: [scan] }), issuedId)
    const bytes = sessionFileBytes(made.desk, sessionId, true, undefined, true)
    expect([...readSessionArchive(bytes).documents.keys()]).toEqual([
      'van-ban/01 128-TB-TU.docx',
      'van-ban/02 128-TB-TU.pdf',
      'van-ban/03 128-TB-TU bản ký.pdf',
    ])
    expect(Buffer.from(sessionFileBytes(made.desk, sessionId, true, undefined, true)).equals(bytes)).toBe(true)
    const path = join(made.folder, 'hồ sơ.phien.zip')
    writeFileSync(path, bytes)
    expect((await cli('check', path)).code).toBe(0)
    const files = unzipSync(bytes)
    const page = new TextDecoder().decode(files['muc-luc.html'])
    for (const words of ['MỤC LỤC HỒ SƠ', '128-TB/TU, bản ký, đóng dấu', 'session.phien.json'])
      expect(page).toContain(words)
    for (const [, link = ''] of page.matchAll(/<a href="([^"]+)"/g))
      expect(files).toHaveProperty([decodeURIComponent(link)])
    const listed = new TextDecoder().decode(files['SHA256SUMS']).trim().split('\n')
    expect(listed).toHaveLength(Object.keys(files).length - 1)
    const byCommand = join(made.folder, 'gói.phien.zip')
    const { code } = await cli('export', '--db', made.path, '--session', sessionId, '--out', byCommand, '--package')
    expect([code, readFileSync(byCommand).equals(bytes)]).toEqual([0, true])
    expect((await cli('export', '--db', made.path, '--session', sessionId, '--out', 'x.json', '--package')).code).toBe(
      2,
    )
    const word = 'van-ban/01 128-TB-TU.docx'
    const sums = listed.filter((line) => !line.endsWith(word)).join('\n')
    const less = Object.fromEntries(Object.entries(files).filter(([name]) => name !== word))
    writeFileSync(path, zipSync({ ...less, SHA256SUMS: new TextEncoder().encode(`${sums}\n`) }))
    expect((await cli('check', path)).out).toContain('Gói thiếu bản Word hoặc PDF của văn bản 128-TB/TU.')
    const tampered = { ...files, 'van-ban/03 128-TB-TU bản ký.pdf': new TextEncoder().encode('%PDF-1.7 forged') }
    writeFileSync(path, zipSync(tampered))
    expect((await cli('check', path)).code).toBe(1)
    const { ['SHA256SUMS']: _, ...unlisted } = files
    expect(refusal(() => readSessionArchive(zipSync(unlisted)))).toBe('ARCHIVE_DAMAGED no list of hashes')
    expect(refusal(() => readSessionArchive(zipSync({ ...files, 'van-ban/04 x.pdf': new Uint8Array(3) })))).toBe(
      'ARCHIVE_DAMAGED list of hashes',
    )
  })
})
