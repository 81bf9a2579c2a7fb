import { afterEach, beforeEach, expect, test } from 'vitest'
import { compareInWorker, outlookInWorker, regenerateInWorker } from '../../../electron/services/draft-in-worker.ts'
import { compareVersions } from '../../../electron/services/draft-redline.ts'
import { freezeVersion } from '../../../electron/services/draft-versions.ts'
import { beginDraft, draftOutlook, editBlocks, readDraft, regenerateDraft } from '../../../electron/services/drafts.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { draftLines } from '../../../shared/domain/drafting/inlines.ts'
import type { Id } from '../../../shared/records/values.ts'
import { makeDesk, refusalOf, samplePath, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let draftId: Id
beforeEach(() => {
  made = makeDesk()
  const { sessionId } = loadSample(made.desk, samplePath)
  draftId = beginDraft(made.desk, { sessionId, kind: 'notice', choices: {} }).id
})
afterEach(() => made.dispose())

function changeTask(): void {
  const [task] = made.store.tables.task.all()
  if (task === undefined) throw new Error('no task')
  recordVerbs(made.desk, 'task').update({
    id: task.id,
    revision: task.revision,
    patch: { work: `${task.work} và báo cáo` },
  })
}
const words = () => readDraft(made.desk, draftId).blocks.flatMap(({ text }) => (text === null ? [] : draftLines(text)))

test('off the main thread the records would change what they change on it', async () => {
  expect(await outlookInWorker(made.desk, draftId)).toEqual({ outdated: false, changes: 0, pending: 0 })
  changeTask()
  const outlook = draftOutlook(made.desk, draftId)
  expect(outlook.outdated).toBe(true)
  expect(await outlookInWorker(made.desk, draftId)).toEqual(outlook)
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
  const block = readDraft(made.desk, draftId).blocks.find(({ sources }) =>
    sources.includes(made.store.tables.task.all()[0]?.id ?? ''),
  )
  if (block?.text?.type !== 'paragraph') throw new Error('no sentence')
  changeTask()
  const going = regenerateInWorker(made.desk, draftId)
  const text = { ...block.text, content: [{ type: 'text' as const, text: 'Trước hết, ' }, ...block.text.content] }
  editBlocks(made.desk, { draftId, edits: [{ op: 'write', id: block.id, text }], revisions: {} })
  expect(await going).toMatchObject({ pending: 1 })
  expect(words().some((line) => line.startsWith('Trước hết, '))).toBe(true)
})

test('two versions compare alike on both threads; a version that is not there is refused', async () => {
  const { id } = freezeVersion(made.desk, { draftId, reason: 'gửi' })
  changeTask()
  regenerateDraft(made.desk, draftId)
  const sides = { draftId, olderId: id, newerId: null }
  expect(await compareInWorker(made.desk, sides)).toEqual(compareVersions(made.desk, sides))
  expect(await refusalOf(compareInWorker(made.desk, { ...sides, olderId: made.newId() }))).toBe('NOT_FOUND')
})
