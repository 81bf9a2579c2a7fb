import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { checkDocument, waiveFinding } from '../../../electron/services/checks.ts'
import { setFacts } from '../../../electron/services/document-facts.ts'
import { previewDocument } from '../../../electron/services/documents.ts'
import { wholeDossier } from '../../../electron/services/dossiers.ts'
import { beginDraft, editBlocks, readDraft } from '../../../electron/services/drafts.ts'
import { changeIssued, readIssued, removeChange } from '../../../electron/services/issued.ts'
import { issueDocument, issueOutlook } from '../../../electron/services/issuing.ts'
import { requestOfDraft } from '../../../electron/services/open-matters.ts'
import {
  addRemark,
  answerOpinion,
  askOpinions,
  opinionsHtml,
  readOpinions,
  removeRemark,
  settleOpinion,
} from '../../../electron/services/opinions.ts'
import { moveDraft, readReview } from '../../../electron/services/review.ts'
import { loadSample, sessionFileBytes } from '../../../electron/services/session-files.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import type { DraftState } from '../../../shared/records/draft.ts'
import type { StepKind } from '../../../shared/records/review.ts'
import type { Id } from '../../../shared/records/values.ts'
import { parseSessionFile } from '../../../shared/session-file/parse.ts'
import { makeDesk, makePorts, refusal, refusalOf, samplePath, type TestDesk } from '../../support/desk.ts'

vi.setConfig({ testTimeout: 120_000 })

let made: TestDesk
let ports: ReturnType<typeof makePorts>
let sessionId: Id
let draftId: Id
beforeEach(() => {
  made = makeDesk()
  ports = makePorts(made.folder)
  sessionId = loadSample(made.desk, samplePath).sessionId
  draftId = beginDraft(made.desk, { sessionId, kind: 'notice', choices: {} }).id
  const signer = { form: 'on_behalf', post: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn An' } as const
  setFacts(made.desk, sessionId, 'notice', { profileId: null, number: '128', documentDate: '2025-06-10', signer })
})
afterEach(() => made.dispose())

const review = () => readReview(made.desk, draftId)
const move = (kind: 'advance' | 'back' | 'reopen', to: DraftState, remark: string | null = null) =>
  moveDraft(made.desk, {
    draftId,
    revision: review().draft.revision,
    kind,
    to,
    holderId: null,
    holderName: 'Phòng Tổng hợp',
    remark,
  })
const waiveAll = () => {
  const wanted = requestOfDraft(made.desk, draftId)
  for (const finding of checkDocument(made.desk, wanted).findings)
    if (finding.severity === 'block') waiveFinding(made.desk, { ...wanted, finding, reason: 'đã xem' })
}
const issue = async (number?: string, changes: Parameters<typeof issueDocument>[2]['changes'] = []) => {
  const asked = requestOfDraft(made.desk, draftId)
  const wanted = number === undefined ? asked : { ...asked, choices: { ...asked.choices, number } }
  for (const finding of checkDocument(made.desk, wanted).findings)
    if (finding.severity === 'block') waiveFinding(made.desk, { ...wanted, finding, reason: 'đã xem' })
  const { snapshotId } = await previewDocument(made.desk, ports, wanted)
  return issueDocument(made.desk, ports, { ...wanted, snapshotId, jobId: made.newId(), changes })
}
const kinds = () => review().steps.map(({ kind, to }): [StepKind, DraftState] => [kind, to])
const bodyBlock = () => {
  const block = readDraft(made.desk, draftId).blocks.findLast(
    ({ place, text }) => place === 'body' && text?.type === 'paragraph' && text.content.length > 0,
  )
  return block ?? expect.fail()
}
const write = (text: string) => {
  const block = bodyBlock()
  const content = { type: 'paragraph', role: 'body', label: null, keepNext: false } as const
  editBlocks(made.desk, {
    draftId,
    edits: [{ op: 'write', id: block.id, text: { ...content, content: [{ type: 'text', text }] } }],
    revisions: {},
  })
  return block.id
}

describe('a draft on its way', () => {
  test('keeps each step with who holds it, who took it and when, and the steps open to it', () => {
    move('advance', 'review', 'đề nghị thẩm định')
    const { draft, begun, steps, moves } = review()
    expect(draft.state).toBe('review')
    expect(begun?.at).toBeGreaterThan(0)
    expect(steps).toMatchObject([
      {
        from: 'drafting',
        to: 'review',
        holderName: 'Phòng Tổng hợp',
        remark: 'đề nghị thẩm định',
        at: expect.any(Number),
      },
    ])
    expect(moves.map(({ kind, to }) => `${kind} ${to}`)).toContain('back drafting')
    move('back', 'drafting')
    expect(refusal(() => move('advance', 'consultation'))).toBe('STEP_NEEDS_REASON')
    expect(refusal(() => move('back', 'drafting'))).toBe('STEP_REFUSED')
  })

  test('goes to be signed only when nothing stands in the way, is then no longer written in, and comes back with a reason', () => {
    expect(refusal(() => move('advance', 'signing', 'vì gấp'))).toBe('STEP_BLOCKED')
    waiveAll()
    expect(move('advance', 'signing', 'vì gấp').state).toBe('signing')
    expect(refusal(() => write('sửa'))).toBe('DRAFT_LOCKED')
    expect(refusal(() => move('reopen', 'drafting'))).toBe('STEP_NEEDS_REASON')
    move('reopen', 'drafting', 'người ký yêu cầu sửa')
    expect(refusal(() => write('sửa'))).toBe('done')
  })

  test('is moved by one of two windows; the other is told', () => {
    const { draft } = review()
    move('advance', 'review')
    const late = { draftId, revision: draft.revision, holderId: null, holderName: 'x', remark: null }
    expect(refusal(() => moveDraft(made.desk, { ...late, kind: 'advance', to: 'consultation' }))).toBe('STALE_WRITE')
    expect(kinds()).toEqual([['advance', 'review']])
  })

  test('a step is taken back by undo, state and history together', () => {
    move('advance', 'review')
    undoStep(made.desk, sessionId)
    expect([review().draft.state, kinds()]).toEqual(['drafting', []])
  })
})

describe('issuing', () => {
  test('is refused while the document is with others, and is the last step of one that waits to be signed', async () => {
    waiveAll()
    move('advance', 'review')
    expect(await refusalOf(issue())).toBe('STEP_REFUSED')
    move('advance', 'signing', 'không xin ý kiến')
    const done = await issue()
    expect(review().draft.state).toBe('issued')
    expect(review().steps.at(-1)).toMatchObject({ kind: 'issue', from: 'signing', issuedId: done?.issuedId })
    expect(review().moves).toEqual([])
    expect(refusal(() => undoStep(made.desk, sessionId))).not.toBe('done')
  })

  test('a sentence of a task changed by hand shuts the way to be signed and to issue, and names the task, until it says the same again', async () => {
    const [task] = made.store.tables.task.ofSession(sessionId)
    const block = readDraft(made.desk, draftId).blocks.find(
      ({ sources, text }) => sources.includes(task?.id ?? '') && text?.type === 'paragraph',
    )
    if (block?.text?.type !== 'paragraph') return expect.fail()
    const edit = (content: typeof block.text) =>
      editBlocks(made.desk, { draftId, edits: [{ op: 'write', id: block.id, text: content }], revisions: {} })
    const { text } = block
    edit({ ...text, content: [...text.content, { type: 'text', text: ' trong năm sau' }] })
    waiveAll()
    const { differing } = issueOutlook(made.desk, requestOfDraft(made.desk, draftId))
    expect(differing.map(({ taskId }) => taskId)).toContain(task?.id)
    expect(differing[0]?.shown).toContain('trong năm sau')
    expect(review().missing).toContainEqual(expect.objectContaining({ what: 'differing', count: differing.length }))
    expect(refusal(() => move('advance', 'signing', 'vì gấp'))).toBe('STEP_BLOCKED')
    expect(await refusalOf(issue())).toMatch(/^ISSUE_TASK_DIFFERS/)
    edit(text)
    expect(issueOutlook(made.desk, requestOfDraft(made.desk, draftId)).differing).toEqual([])
    expect(await refusalOf(issue())).toBe('done')
  })

  test('a replacing document moves the draft of the older one to replaced, a withdrawal to withdrawn, and taking the note back into force again', async () => {
    const first = await issue()
    const older = draftId
    draftId = beginDraft(made.desk, { sessionId, kind: 'notice', choices: {} }).id
    const second = await issue('129', [{ issuedId: first?.issuedId ?? '', kind: 'replaced' }])
    expect(readReview(made.desk, older)).toMatchObject({
      draft: { state: 'replaced' },
      steps: [{ kind: 'issue' }, { kind: 'supersede', remark: '129-TB/TU' }],
    })
    const issuedId = second?.issuedId ?? ''
    changeIssued(made.desk, { issuedId, kind: 'withdrawn', byId: null, reason: 'gửi nhầm' })
    expect(review()).toMatchObject({ draft: { state: 'withdrawn' }, moves: [] })
    const [change] = readIssued(made.desk, issuedId).changes
    removeChange(made.desk, { id: change?.id ?? '', revision: 1 })
    expect(kinds().map(([kind]) => kind)).toEqual(['issue', 'supersede', 'restore'])
    expect(review().draft.state).toBe('issued')
  })
})

describe('a round of opinions', () => {
  const people = [
    { personId: null, name: 'Ban Tổ chức Tỉnh ủy' },
    { personId: null, name: 'Sở Tài chính' },
  ]
  const ask = (dueOn = '2099-01-01') => askOpinions(made.desk, { draftId, people, dueOn, note: null })
  const rounds = () => readOpinions(made.desk, draftId).rounds
  const first = () => rounds()[0]?.opinions[0]?.opinion ?? expect.fail()

  test('is held while the document is out for opinions, on a version that is frozen as it was sent', () => {
    expect(refusal(() => ask())).toBe('STEP_REFUSED')
    move('advance', 'consultation', 'không thẩm định')
    expect(refusal(() => ask('2000-01-01'))).toBe('INVALID_INPUT dueOn')
    ask()
    expect(rounds()).toMatchObject([{ version: 1, round: { number: 1 }, opinions: [{}, {}] }])
    expect(made.store.tables.draftVersion.ofSession(sessionId)).toMatchObject([{ reason: 'Xin ý kiến lần 1' }])
    ask()
    expect(rounds().map(({ version, round }) => [round.number, version])).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  test('records answers and remarks; each is followed to its change, and the document waits until all are settled', () => {
    move('advance', 'consultation', 'không thẩm định')
    ask()
    const { id, revision } = first()
    answerOpinion(made.desk, { id, revision, answer: 'agree_with_remarks', answeredOn: '2026-06-12' })
    const blockId = bodyBlock().id
    const remark = addRemark(made.desk, { opinionId: id, text: 'Nêu rõ thời hạn.', blockId })
    const other = addRemark(made.desk, { opinionId: id, text: 'Bỏ mục 1.', blockId: null })
    waiveAll()
    expect(refusal(() => move('advance', 'signing'))).toBe('STEP_BLOCKED')
    expect(review().missing).toMatchObject([
      { what: 'remarks', count: 2, blocks: true },
      { what: 'unanswered', count: 1, blocks: false },
    ])
    write('Hoàn thành trước ngày 30/6/2026.')
    const settle = (one: typeof remark, outcome: 'taken' | 'explained' | null, reason: string | null) =>
      settleOpinion(made.desk, { id: one.id, revision: one.revision, outcome, reason, blockId: one.blockId })
    expect(refusal(() => settle(other, 'explained', null))).toBe('OUTCOME_UNEXPLAINED')
    settle(remark, 'taken', null)
    settle(other, 'explained', 'Mục 1 là nội dung Ban Thường vụ đã kết luận.')
    const html = opinionsHtml(made.desk, draftId)
    for (const words of [
      'BẢNG TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH',
      'Ban Tổ chức Tỉnh ủy',
      'Đồng ý, có ý kiến (12/6/2026)',
      'Nay viết: “Hoàn thành trước ngày 30/6/2026.”',
      'Không tiếp thu: Mục 1 là nội dung',
      'chưa trả lời 01',
    ])
      expect(html).toContain(words)
    waiveAll()
    expect(move('advance', 'signing').state).toBe('signing')
  })

  test('tells who is late, and takes an answer or a remark back', () => {
    move('advance', 'consultation', 'không thẩm định')
    ask(made.desk.clock.today())
    const { id, revision } = first()
    const answered = answerOpinion(made.desk, { id, revision, answer: 'agree', answeredOn: '2999-01-01' })
    expect(rounds()[0]?.opinions.map(({ late }) => late)).toEqual([true, false])
    answerOpinion(made.desk, { id, revision: answered.revision, answer: null, answeredOn: null })
    expect(first()).toMatchObject({ answer: null, answeredOn: null })
    const remark = addRemark(made.desk, { opinionId: id, text: 'x', blockId: null })
    removeRemark(made.desk, remark)
    expect(rounds()[0]?.opinions[0]?.remarks).toEqual([])
  })

  test('travels in the session file with the steps, and comes in equal', () => {
    move('advance', 'consultation', 'không thẩm định')
    ask()
    addRemark(made.desk, { opinionId: first().id, text: 'Nêu rõ thời hạn.', blockId: bodyBlock().id })
    const json = new TextDecoder().decode(sessionFileBytes(made.desk, sessionId, false))
    const parsed = parseSessionFile(json)
    expect(parsed.ok && parsed.value).toEqual(wholeDossier(made.store, sessionId))
    expect(parsed.ok && [parsed.value.draftSteps, parsed.value.opinions].map(({ length }) => length)).toEqual([1, 2])
  })
})
