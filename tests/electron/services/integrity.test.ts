import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkDocument, waiveFinding } from '../../../electron/services/checks.ts'
import { previewDocument } from '../../../electron/services/documents.ts'
import { printIntegrity, runIntegrityCheck } from '../../../electron/services/integrity.ts'
import { issueDocument } from '../../../electron/services/issuing.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { makeDesk, makePorts, refusalOf, samplePath, type TestDesk } from '../../support/desk.ts'

vi.setConfig({ testTimeout: 120_000 })

let made: TestDesk
let ports: ReturnType<typeof makePorts>
beforeEach(async () => {
  made = makeDesk()
  ports = makePorts(made.folder)
  const { sessionId } = loadSample(made.desk, samplePath)
  const signer = { form: 'on_behalf', post: 'BÍ THƯ', name: 'Nguyễn Văn An' } as const
  const choices = { number: '128', documentDate: '2025-06-10', signer }
  const request = { sessionId, kind: 'notice' as const, profileId: null, choices }
  for (const finding of checkDocument(made.desk, request).findings)
    if (finding.severity === 'block') waiveFinding(made.desk, { ...request, finding, reason: 'đã xem' })
  const { snapshotId } = await previewDocument(made.desk, ports, request)
  await issueDocument(made.desk, ports, { ...request, snapshotId, jobId: made.newId(), changes: [] })
})
afterEach(() => made.dispose())

const check = () => runIntegrityCheck(made.desk, ports, made.newId())

test('a whole store is found whole, step by step, and the report is printed with what it proves and what not', async () => {
  expect(await refusalOf(printIntegrity(made.desk, ports))).toBe('NOT_FOUND')
  const report = await check()
  expect(report).toMatchObject({ ok: true, issued: 1, files: 2, documentFaults: [], auditFaults: [] })
  expect(report?.auditHead).toEqual(made.store.audit.head())
  expect(ports.seen.steps.at(-1)).toBe('3/3')
  await printIntegrity(made.desk, ports)
  const [html = ''] = ports.seen.printed
  for (const words of [
    'không phát hiện sai khác',
    report?.auditHead.hash ?? '?',
    'không chứng tỏ',
    'dựng lại toàn bộ chuỗi',
  ])
    expect(html).toContain(words)
})

test('a frozen file that was changed on the disk is found with the document it belongs to', async () => {
  const folder = made.desk.files.folder
  const [name = ''] = readdirSync(folder)
  const bytes = readFileSync(join(folder, name))
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  writeFileSync(join(folder, name), bytes)
  const report = await check()
  expect(report).toMatchObject({ ok: false, documentFaults: [{ printedNumber: '128-TB/TU', what: 'file' }] })
  expect(report?.damagedFiles).toHaveLength(1)
})

test('a record changed past the program is found by the chain', async () => {
  made.tamper(`UPDATE register_number SET summary = 'khác' WHERE number = 128`)
  const report = await check()
  expect(report).toMatchObject({ ok: false, auditFaults: [{ kind: 'record', record: 'registerNumber' }] })
})
