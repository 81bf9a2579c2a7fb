/** Tasks in force are followed to their end, through the same handlers the screen calls. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createHandlers } from '../../../electron/ipc/handlers.ts'
import { answer } from '../../../electron/ipc/register.ts'
import { checkDocument, waiveFinding } from '../../../electron/services/checks.ts'
import { previewDocument } from '../../../electron/services/documents.ts'
import { changeIssued } from '../../../electron/services/issued.ts'
import { issueDocument } from '../../../electron/services/issuing.ts'
import { markSecrecy } from '../../../electron/services/secrecy.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import type { Channel, Input, Output } from '../../../shared/contract/contract.ts'
import type { Id } from '../../../shared/records/values.ts'
import { makeDesk, makePorts, type TestDesk } from '../../support/desk.ts'

vi.setConfig({ testTimeout: 120_000 })

let made: TestDesk
let ports: ReturnType<typeof makePorts>
let sessionId: Id
let issuedId: Id
beforeEach(async () => {
  made = makeDesk()
  ports = makePorts(made.folder, { open: [] })
  sessionId = loadSample(made.desk, samplePathOf()).sessionId
  const signer = { form: 'on_behalf', post: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn An' } as const
  const choices = { number: '128', documentDate: '2025-06-10', signer }
  const wanted = { sessionId, kind: 'notice', profileId: null, choices } as const
  for (const finding of checkDocument(made.desk, wanted).findings)
    if (finding.severity === 'block') waiveFinding(made.desk, { ...wanted, finding, reason: 'đã xem' })
  const { snapshotId } = await previewDocument(made.desk, ports, wanted)
  const done = await issueDocument(made.desk, ports, { ...wanted, snapshotId, jobId: made.newId(), changes: [] })
  issuedId = done?.issuedId ?? expect.fail()
})
afterEach(() => made.dispose())

const samplePathOf = () => join(import.meta.dirname, '../../../assets/phien-2025-06.phien.json')
async function ask<C extends Channel>(channel: C, input: Input<C>, with_ = ports): Promise<Output<C>> {
  const handlers = createHandlers(() => made.desk, with_, {} as never)
  const result = await answer(channel, handlers, input, { windowId: 1 }, () => 'log')
  if (!result.ok) throw new Error(result.error.code)
  return result.value as Output<C>
}
const refused = (asked: Promise<unknown>) =>
  asked.then(
    () => 'done',
    (error: Error) => error.message,
  )
const list = async () => (await ask('followUp.list', null)).tasks
const first = async () => (await list())[0] ?? expect.fail()
const found = async (id: Id) => (await list()).find((task) => task.id === id) ?? expect.fail()
const on = '2025-06-20'

describe('the tasks in force', () => {
  test('are those of documents that stand, each with its sentence in the frozen text', async () => {
    const task = await first()
    const place = task.places[0] ?? expect.fail()
    const { blocks } = await ask('issued.readText', { issuedId })
    const { sentences } = await ask('followUp.read', { taskId: task.id })
    expect(blocks[place.block]).toBe(sentences[0]?.text)
    expect(sentences[0]?.text.length).toBeGreaterThan(10)
    changeIssued(made.desk, { issuedId, kind: 'withdrawn', byId: null, reason: 'ban hành nhầm' })
    expect(await list()).toEqual([])
  })

  test('reported, with evidence kept as a file, extended, closed, opened again: all of it told in order', async () => {
    const { id: taskId } = await first()
    await ask('followUp.note', { kind: 'report', taskId, on, note: 'Đã xong một nửa.' })
    const evidence = join(made.folder, 'báo cáo.pdf')
    writeFileSync(evidence, '%PDF báo cáo')
    expect(await ask('followUp.addEvidence', { taskId }, makePorts(made.folder, { open: [evidence] }))).toEqual({
      added: 1,
    })
    const newDue = { kind: 'by_date', date: '2025-07-31', text: 'trước ngày 31/7/2025' } as const
    await ask('followUp.note', { kind: 'extension', taskId, on, note: 'chờ số liệu', newDue, allowedBy: 'Bí thư' })
    expect(await found(taskId)).toMatchObject({ dueOn: '2025-07-30', extended: 1, lastReportOn: on })
    await ask('followUp.note', { kind: 'close', taskId, on, note: null, outcome: 'completed' })
    expect((await found(taskId)).state).toBe('done')
    expect(await refused(ask('followUp.note', { kind: 'close', taskId, on, note: null, outcome: 'ended' }))).toBe(
      'TRANSITION_REFUSED',
    )
    await ask('followUp.note', { kind: 'reopen', taskId, on, note: 'còn thiếu' })
    expect((await found(taskId)).state).not.toBe('done')
    const { events } = await ask('followUp.read', { taskId })
    expect(events.map(({ kind }) => kind)).toEqual(['report', 'evidence', 'extension', 'close', 'reopen'])
    const paper = made.store.tables.paper.find(events[1]?.paperId ?? '') ?? expect.fail()
    expect(new TextDecoder().decode(made.desk.files.read(paper.sha256 ?? ''))).toBe('%PDF báo cáo')
  })

  test('are followed on when their session has been archived', async () => {
    const session = made.store.tables.session.find(sessionId) ?? expect.fail()
    const step = { name: 'session.transition', actor: { personId: null }, sessionId }
    made.store.command(step, (w) => w.session.update(sessionId, session.revision, { state: 'archived' }))
    const { id: taskId } = await first()
    await ask('followUp.note', { kind: 'report', taskId, on, note: 'Đã xong.' })
    expect((await found(taskId)).lastReportOn).toBe(on)
  })

  test('evidence is no paper of the session: what is composed stays what it was', async () => {
    const wanted = { sessionId, kind: 'minutes', profileId: null, choices: {} } as const
    const before = await previewDocument(made.desk, ports, wanted)
    const evidence = join(made.folder, 'kết quả rà soát.pdf')
    writeFileSync(evidence, 'x')
    await ask('followUp.addEvidence', { taskId: (await first()).id }, makePorts(made.folder, { open: [evidence] }))
    expect((await previewDocument(made.desk, ports, wanted)).snapshotId).toBe(before.snapshotId)
  })

  test('the newest entry is taken back with its file, an older one is not', async () => {
    const { id: taskId } = await first()
    const report = await ask('followUp.note', { kind: 'report', taskId, on, note: 'Một.' })
    const file = join(made.folder, 'minh chứng.pdf')
    writeFileSync(file, 'x')
    await ask('followUp.addEvidence', { taskId }, makePorts(made.folder, { open: [file] }))
    const evidence = (await ask('followUp.read', { taskId })).events.at(-1) ?? expect.fail()
    expect(await refused(ask('followUp.removeEvent', { id: report.id, revision: report.revision }))).toBe('FORBIDDEN')
    await ask('followUp.removeEvent', { id: evidence.id, revision: evidence.revision })
    expect(made.store.tables.paper.find(evidence.paperId ?? '')).toBeUndefined()
    await ask('followUp.removeEvent', { id: report.id, revision: report.revision })
    expect((await ask('followUp.read', { taskId })).events).toEqual([])
  })

  test('are printed by unit and by due date', async () => {
    const tasks = await list()
    for (const by of ['unit', 'due'] as const) await ask('followUp.print', { by, taskIds: tasks.map(({ id }) => id) })
    const [byUnit, byDue] = ports.seen.printed.slice(-2)
    const unit = tasks.find((task) => task.unit !== null)?.unit ?? ''
    expect(byUnit).toContain(`class="unit">${unit}`)
    expect(byDue).not.toContain('class="unit"')
    expect(byDue).toContain('128-TB/TU')
    expect(byDue?.match(/<tr><td>/g)).toHaveLength(tasks.length)
  })
})

describe('a secret task', () => {
  const mark = (id: Id, level: 'toi_mat' | 'tuyet_mat') => {
    const { revision } = made.store.tables.task.find(id) ?? expect.fail()
    markSecrecy(made.desk, { kind: 'task', id, revision, level, basis: 'khoản 1', reason: 'thuộc danh mục' })
  }

  test('is not told, read or printed while the network is up', async () => {
    const { id: taskId } = await first()
    mark(taskId, 'toi_mat')
    made.interfaces.push('eth0')
    const { tasks, sealed } = await ask('followUp.list', null)
    expect(sealed).toBe(1)
    expect(tasks.some(({ id }) => id === taskId)).toBe(false)
    expect(await refused(ask('followUp.read', { taskId }))).toBe('SECRET_NETWORK')
    expect(await refused(ask('followUp.print', { by: 'due', taskIds: [taskId] }))).toBe('SECRET_NETWORK')
  })

  test('is printed only under the level that was confirmed, which is kept in the log and stamped on the paper', async () => {
    const { id: taskId } = await first()
    mark(taskId, 'toi_mat')
    const wanted = { by: 'unit' as const, taskIds: [taskId] }
    expect(await refused(ask('followUp.print', wanted))).toBe('SECRET_UNCONFIRMED')
    await ask('followUp.print', { ...wanted, confirmedLevel: 'toi_mat' })
    expect(ports.seen.printed.at(-1)).toContain('TỐI MẬT')
    const events = made.store.tables.secrecyEvent.all()
    expect(events.at(-1)).toMatchObject({ kind: 'export', sessionId, to: 'toi_mat', from: 'followUp.print' })
  })

  test('that is top secret has no words in any list', async () => {
    const { id: taskId, work } = await first()
    mark(taskId, 'tuyet_mat')
    const listed = await found(taskId)
    expect([listed.work, listed.due]).toEqual([null, null])
    await ask('followUp.print', { by: 'due', taskIds: [taskId], confirmedLevel: 'tuyet_mat' })
    expect(ports.seen.printed.at(-1)).not.toContain(work)
  })
})
