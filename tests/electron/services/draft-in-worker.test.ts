import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  beginInWorker,
  compareInWorker,
  draftInWorker,
  exportRedlineJob,
  freezeInWorker,
  regenerateInWorker,
} from '../../../electron/services/draft-in-worker.ts'
import { compareVersions } from '../../../electron/services/draft-redline.ts'
import { freezeVersion, listVersions } from '../../../electron/services/draft-versions.ts'
import { beginDraft, draftOutlook, editBlocks, readDraft, regenerateDraft } from '../../../electron/services/drafts.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { markSecrecy } from '../../../electron/services/secrecy.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { draftLines } from '../../../shared/domain/drafting/inlines.ts'
import type { Id } from '../../../shared/records/values.ts'
import { makeDesk, makePorts, refusalOf, samplePath, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
let draftId: Id
beforeEach(() => {
  made = makeDesk()
  sessionId = loadSample(made.desk, samplePath).sessionId
  draftId = beginDraft(made.desk, { sessionId, kind: 'notice', choices: {} }).id
})
afterEach(() => made.dispose())

function changeTask(added = 'và báo cáo'): void {
  const [task] = made.store.tables.task.all()
  if (task === undefined) throw new Error('no task')
  recordVerbs(made.desk, 'task').update({
    id: task.id,
    revision: task.revision,
    patch: { work: `${task.work} ${added}` },
  })
}
const words = (id = draftId) =>
  readDraft(made.desk, id).blocks.flatMap(({ text }) => (text === null ? [] : draftLines(text)))

/** Writes at the head of the sentence of the first task. */
function writeAhead(typed: string): void {
  const block = readDraft(made.desk, draftId).blocks.find(({ sources }) =>
    sources.includes(made.store.tables.task.all()[0]?.id ?? ''),
  )
  if (block?.text?.type !== 'paragraph') throw new Error('no sentence')
  const text = { ...block.text, content: [{ type: 'text' as const, text: typed }, ...block.text.content] }
  editBlocks(made.desk, { draftId, edits: [{ op: 'write', id: block.id, text }], revisions: {} })
}

test('off the main thread the records would change what they change on it', async () => {
  expect(await draftInWorker(made.desk, 'outlook', draftId)).toEqual({ outdated: false, changes: 0, pending: 0 })
  changeTask()
  const outlook = draftOutlook(made.desk, draftId)
  expect(outlook.outdated).toBe(true)
  expect(await draftInWorker(made.desk, 'outlook', draftId)).toEqual(outlook)
})

test('taken over off the main thread, a draft says what it says when it is taken over on it', async () => {
  changeTask()
  await regenerateInWorker(made.desk, draftId)
  const off = words()
  expect(off.join()).toContain('và báo cáo')
  expect(regenerateDraft(made.desk, draftId)).toEqual({ changes: 0, pending: 0 })
  expect(words()).toEqual(off)
})

test('what is typed while the records are composed is not lost: its block waits for a decision', async () => {
  changeTask()
  const going = regenerateInWorker(made.desk, draftId)
  writeAhead('Trước hết, ')
  expect(await going).toMatchObject({ pending: 1 })
  expect(words().some((line) => line.startsWith('Trước hết, '))).toBe(true)
})

test('two versions compare alike on both threads; a version that is not there is refused', async () => {
  const { id } = freezeVersion(made.desk, { draftId, reason: 'gửi' })
  changeTask()
  regenerateDraft(made.desk, draftId)
  const sides = { draftId, olderId: id, newerId: null }
  const steps: string[] = []
  const compared = await compareInWorker(made.desk, sides, { step: (done, total) => steps.push(`${done}/${total}`) })
  expect(compared).toEqual(compareVersions(made.desk, sides))
  expect(steps).toEqual(['1/3', '2/3', '3/3'])
  expect(await refusalOf(compareInWorker(made.desk, { ...sides, olderId: made.newId() }))).toBe('NOT_FOUND')
})

describe('beginning', () => {
  const request = () => ({ sessionId, kind: 'minutes' as const, choices: {} })

  test('off the main thread gives the words it gives on it', async () => {
    const off = await beginInWorker(made.desk, request())
    expect(words(off.id).length).toBeGreaterThan(20)
    expect(draftOutlook(made.desk, off.id)).toEqual({ outdated: false, changes: 0, pending: 0 })
  })

  test('in two windows at once begins one draft', async () => {
    const begun = await Promise.all([beginInWorker(made.desk, request()), beginInWorker(made.desk, request())])
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1)
    expect(made.store.tables.draft.all().filter(({ kind }) => kind === 'minutes').length).toBe(1)
  })

  test('while a record changes takes the change in, or its outlook tells of it', async () => {
    const going = beginInWorker(made.desk, request())
    changeTask('và tổng hợp')
    const { id } = await going
    expect(words(id).join().includes('và tổng hợp')).toBe(!draftOutlook(made.desk, id).outdated)
  })
})

describe('freezing', () => {
  test('off the main thread keeps the version and the document it keeps on it', async () => {
    const off = await freezeInWorker(made.desk, { draftId, reason: 'gửi' })
    expect(off).toMatchObject({ number: 1, reason: 'gửi' })
    const kept = made.store.documents.findSnapshot(off.snapshotId)
    expect(kept?.modelJson).toContain('THÔNG BÁO')
    expect(made.store.documents.damagedSnapshots()).toEqual([])
    const on = freezeVersion(made.desk, { draftId, reason: 'gửi' })
    const blocksOf = (id: Id) => made.store.tables.draftVersion.find(id)?.blocks
    expect(blocksOf(off.id)).toEqual(blocksOf(on.id))
  })

  test('keeps blocks and document of one moment, whatever is typed meanwhile', async () => {
    const going = freezeInWorker(made.desk, { draftId, reason: 'gửi' })
    writeAhead('Trước hết, ')
    const { id, snapshotId } = await going
    const blocks = made.store.tables.draftVersion.find(id)?.blocks ?? []
    const inBlocks = blocks.flatMap(({ content }) => draftLines(content)).some((line) => line.startsWith('Trước hết, '))
    const model = made.store.documents.findSnapshot(snapshotId)?.modelJson ?? ''
    expect(model.includes('Trước hết, ')).toBe(inBlocks)
    expect(words().some((line) => line.startsWith('Trước hết, '))).toBe(true)
  })

  test('in two windows at once freezes one version; the other is told', async () => {
    const freeze = () => freezeInWorker(made.desk, { draftId, reason: 'gửi' })
    const outcomes = await Promise.allSettled([freeze(), freeze()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const refused = outcomes.find((one) => one.status === 'rejected')
    expect(refused?.reason).toMatchObject({ error: { code: 'STALE_WRITE' } })
    expect(listVersions(made.desk, draftId).map(({ number }) => number)).toEqual([1])
  })
})

describe('stopped', () => {
  test.each(['begin', 'regenerate', 'freeze', 'compare', 'redline'] as const)(
    '%s leaves nothing half done',
    async (what) => {
      const { id } = freezeVersion(made.desk, { draftId, reason: 'gửi' })
      changeTask()
      mkdirSync(join(made.folder, 'out'))
      const ports = makePorts(made.folder, { save: join(made.folder, 'out/so sánh.docx') })
      const jobId = made.newId()
      const head = made.store.audit.head()
      const sides = { draftId, olderId: id, newerId: null }
      const works = {
        begin: () =>
          ports.jobs.run(jobId, (job) => beginInWorker(made.desk, { sessionId, kind: 'minutes', choices: {} }, job)),
        regenerate: () => ports.jobs.run(jobId, (job) => regenerateInWorker(made.desk, draftId, job)),
        freeze: () => ports.jobs.run(jobId, (job) => freezeInWorker(made.desk, { draftId, reason: 'gửi' }, job)),
        compare: () => ports.jobs.run(jobId, (job) => compareInWorker(made.desk, sides, job)),
        redline: async () => (await exportRedlineJob(made.desk, ports, jobId, sides)).fileName,
      }
      const going = works[what]()
      ports.jobs.cancel(jobId)
      expect(await going).toBeNull()
      expect(made.store.audit.head()).toEqual(head)
      expect(readdirSync(join(made.folder, 'out'))).toEqual([])
    },
  )
})

describe('sealed while it was composed', () => {
  const secretWords = 'Lời nói riêng trong phòng kín'
  /** What is said in secret, open at this desk as long as no network is up. */
  function saySecretly(): void {
    const [said] = made.store.tables.contribution.all()
    const { id: _, revision: __, ...fields } = said ?? expect.fail()
    const content = [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: secretWords }] }]
    const { id, revision } = recordVerbs(made.desk, 'contribution').add({
      ...fields,
      order: 900,
      text: { type: 'doc', content },
    })
    const why = { basis: 'khoản 1, Điều 2', reason: 'nội dung mật' }
    markSecrecy(made.desk, { kind: 'contribution', id, revision, level: 'tuyet_mat', ...why })
  }
  const minutes = () => ({ sessionId, kind: 'minutes' as const, choices: {} })
  /** How the work ends when a network comes up after it was begun. */
  async function underNetwork(work: () => Promise<unknown>): Promise<string> {
    const going = work()
    made.interfaces.push('eth0')
    const ended = await refusalOf(going)
    made.interfaces.length = 0
    return ended
  }
  const written = () =>
    JSON.stringify([
      made.store.tables.draftBlock.all(),
      made.store.tables.draftVersion.all(),
      made.store.tables.draft.all(),
    ])

  test('what was said in secret since is neither taken over nor begun with', async () => {
    const { id } = beginDraft(made.desk, minutes())
    saySecretly()
    const before = written()
    expect(before).not.toContain(secretWords)
    expect(await underNetwork(() => regenerateInWorker(made.desk, id))).toBe('SECRET_NETWORK')
    expect(written()).toBe(before)
    await regenerateInWorker(made.desk, id)
    expect(written()).toContain(secretWords)
  })

  test('a draft that would hold it is not begun', async () => {
    saySecretly()
    const before = written()
    expect(await underNetwork(() => beginInWorker(made.desk, minutes()))).toBe('SECRET_NETWORK')
    expect(written()).toBe(before)
    await beginInWorker(made.desk, minutes())
    expect(written()).toContain(secretWords)
  })

  test('a draft that holds it is not compared, not frozen and not exported', async () => {
    saySecretly()
    const { id } = beginDraft(made.desk, minutes())
    mkdirSync(join(made.folder, 'out'))
    const ports = makePorts(made.folder, { save: join(made.folder, 'out/so sánh.docx') })
    const before = written()
    const sides = { draftId: id, olderId: null, newerId: null }
    const confirmed = { ...sides, confirmedLevel: 'tuyet_mat' as const }
    const works = [
      () => compareInWorker(made.desk, sides),
      () => freezeInWorker(made.desk, { draftId: id, reason: 'gửi' }),
      () => exportRedlineJob(made.desk, ports, made.newId(), confirmed),
    ]
    for (const work of works) expect(await underNetwork(work)).toBe('SECRET_NETWORK')
    expect(written()).toBe(before)
    expect(readdirSync(join(made.folder, 'out'))).toEqual([])
    for (const work of works) expect(await refusalOf(work())).toBe('done')
    expect(readdirSync(join(made.folder, 'out'))).toEqual(['so sánh.docx'])
  })
})
