import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkDocument } from '../../../electron/services/checks.ts'
import { composeFromRecords, composeNow } from '../../../electron/services/documents.ts'
import { wholeDossier } from '../../../electron/services/dossiers.ts'
import {
  addComment,
  freezeVersion,
  listComments,
  listVersions,
  settleComment,
} from '../../../electron/services/draft-versions.ts'
import {
  beginDraft,
  decideBlock,
  draftOutlook,
  editBlocks,
  readDraft,
  regenerateDraft,
} from '../../../electron/services/drafts.ts'
import { recordVerbs } from '../../../electron/services/records.ts'
import { loadSample, sessionFileBytes } from '../../../electron/services/session-files.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import { draftWords } from '../../../shared/domain/drafting/inlines.ts'
import { originOf } from '../../../shared/domain/drafting/origin.ts'
import type { DocumentKind } from '../../../shared/records/documents.ts'
import type { DraftBlock, DraftParagraph } from '../../../shared/records/draft.ts'
import type { Id } from '../../../shared/records/values.ts'
import { parseSessionFile } from '../../../shared/session-file/parse.ts'
import { makeDesk, refusal, samplePath, type TestDesk } from '../../support/desk.ts'

let made: TestDesk
let sessionId: Id
beforeEach(() => {
  made = makeDesk()
  sessionId = loadSample(made.desk, samplePath).sessionId
})
afterEach(() => made.dispose())

const request = (kind: DocumentKind = 'notice') => ({ sessionId, kind, profileId: null, choices: {} })
const begin = (kind?: DocumentKind) => beginDraft(made.desk, request(kind))
const blocksOf = (draftId: Id) => readDraft(made.desk, draftId).blocks
const wordsOf = ({ text }: DraftBlock) => (text?.type === 'paragraph' ? draftWords(text.content) : '')
const paragraph = (text: string): DraftParagraph => ({
  type: 'paragraph',
  role: 'body',
  label: null,
  keepNext: false,
  content: [{ type: 'text', text }],
})
const write = (block: { id: Id; draftId: Id; revision: number }, text: string) =>
  editBlocks(made.desk, {
    draftId: block.draftId,
    edits: [{ op: 'write', id: block.id, text: paragraph(text) }],
    revisions: { [block.id]: block.revision },
  })
/** The block that came from the first decision of the sample. */
function decided(draftId: Id) {
  const [decision] = made.store.tables.decision.ofSession(sessionId)
  const block = blocksOf(draftId).find(({ sources, place }) => place === 'body' && sources.includes(decision?.id ?? ''))
  if (decision === undefined || block === undefined) throw new Error('the sample has a decision')
  return { decision, block }
}

describe('a draft', () => {
  test.each(['notice', 'minutes', 'resolution', 'programme', 'invitation'] as const)(
    'of a %s begins as what the records give: the document is the same, word for word',
    (kind) => {
      const before = composeNow(made.desk, request(kind)).composed
      begin(kind)
      const bare = (value: unknown) =>
        JSON.parse(JSON.stringify(value, (key, part) => (key === 'blockId' ? undefined : part)))
      const after = composeNow(made.desk, request(kind)).composed
      expect(bare(after.model)).toEqual(bare(before.model))
      expect(after.gaps).toEqual(before.gaps)
    },
  )

  test('is begun once; another kind has one of its own', () => {
    expect(begin().id).toBe(begin().id)
    expect(begin('minutes').id).not.toBe(begin().id)
  })

  test('gives its words to the document, and the numbers are counted anew', () => {
    const draft = begin()
    const { block } = decided(draft.id)
    write(block, 'Lời của Văn phòng.')
    const heading = blocksOf(draft.id).find(({ text }) => text?.type === 'paragraph' && text.role === 'heading1')
    if (heading === undefined) throw new Error('the notice has headings')
    editBlocks(made.desk, { draftId: draft.id, edits: [{ op: 'remove', id: heading.id }], revisions: {} })
    const { model } = composeNow(made.desk, request()).composed
    const printed = model.body.flatMap((one) => (one.kind === 'paragraph' ? [one] : []))
    expect(
      printed.some(({ inlines }) => inlines.some((one) => one.kind === 'text' && one.text === 'Lời của Văn phòng.')),
    ).toBe(true)
    const firsts = printed.flatMap(({ role, numbering }) => (role === 'heading1' ? [numbering?.counters[0]] : []))
    expect(firsts).toEqual(firsts.map((_, index) => index + 1))
  })

  test('takes new blocks where they are put, also when there is no room left between two', () => {
    const draft = begin()
    const [first] = blocksOf(draft.id).filter(({ place }) => place === 'body')
    if (first === undefined) throw new Error('the notice has a body')
    const ids = Array.from({ length: 60 }, () => made.desk.newId())
    for (const id of ids)
      editBlocks(made.desk, {
        draftId: draft.id,
        edits: [{ op: 'insert', id, afterId: first.id, place: 'body', text: paragraph(id), sources: [] }],
        revisions: {},
      })
    const after = blocksOf(draft.id).filter(({ place }) => place === 'body')
    expect(after.slice(0, 61).map(({ id }) => id)).toEqual([first.id, ...ids.toReversed()])
  })

  test('is changed block by block on the revision that was seen, all or nothing', () => {
    const draft = begin()
    const [one, two] = blocksOf(draft.id).filter(({ place }) => place === 'body')
    if (one === undefined || two === undefined) throw new Error('the notice has a body')
    write(one, 'Từ cửa sổ kia.')
    const refused = refusal(() =>
      editBlocks(made.desk, {
        draftId: draft.id,
        edits: [
          { op: 'write', id: two.id, text: paragraph('Hai.') },
          { op: 'write', id: one.id, text: paragraph('Một.') },
        ],
        revisions: { [one.id]: one.revision, [two.id]: two.revision },
      }),
    )
    expect(refused).toBe('STALE_WRITE')
    expect(blocksOf(draft.id).find(({ id }) => id === two.id)?.text).toEqual(two.text)
  })

  test('each step can be taken back', () => {
    const draft = begin()
    const { block } = decided(draft.id)
    write(block, 'Lời khác.')
    undoStep(made.desk, sessionId)
    expect(wordsOf(decided(draft.id).block)).toBe(wordsOf(block))
    undoStep(made.desk, sessionId)
    expect(made.store.tables.draft.ofSession(sessionId)).toEqual([])
  })

  test('waiting to be signed it is no longer written in', () => {
    const draft = begin()
    made.store.command({ name: 'test', actor: { personId: null }, sessionId }, (w) =>
      w.draft.update(draft.id, draft.revision, { state: 'signing' }),
    )
    expect(refusal(() => write(decided(draft.id).block, 'x'))).toBe('DRAFT_LOCKED')
  })
})

test('once the document is issued its draft is closed, and the next one begins from the records', () => {
  const draft = begin()
  made.store.command({ name: 'test', actor: { personId: null }, sessionId }, (w) =>
    w.draft.update(draft.id, draft.revision, { state: 'issued' }),
  )
  expect(refusal(() => write(decided(draft.id).block, 'x'))).toBe('DRAFT_LOCKED')
  const next = begin()
  expect([next.id === draft.id, next.state]).toEqual([false, 'drafting'])
  expect(begin().id).toBe(next.id)
})

describe('when the records change', () => {
  function changeDecision(text: string) {
    const [decision] = made.store.tables.decision.ofSession(sessionId)
    const { id = '', revision = 0 } = decision ?? {}
    recordVerbs(made.desk, 'decision').update({
      id,
      revision,
      patch: { text: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] } },
    })
  }

  test('a draft nobody wrote in follows, and is the document composed from the records', () => {
    const draft = begin()
    expect(draftOutlook(made.desk, draft.id)).toEqual({ outdated: false, changes: 0, pending: 0 })
    changeDecision('đồng ý chủ trương đầu tư mới.')
    expect(draftOutlook(made.desk, draft.id)).toMatchObject({ outdated: true, pending: 0 })
    expect(regenerateDraft(made.desk, draft.id)).toMatchObject({ pending: 0 })
    expect(JSON.stringify(composeNow(made.desk, request()).composed.model.body)).toContain(
      'đồng ý chủ trương đầu tư mới',
    )
    expect(blocksOf(draft.id).every((block) => originOf(block) === 'generated')).toBe(true)
    expect(blocksOf(draft.id).filter(({ renewed }) => renewed)).toHaveLength(1)
  })

  test('a block somebody wrote in keeps its words until they decide', () => {
    const draft = begin()
    write(decided(draft.id).block, 'Lời của tôi.')
    changeDecision('đồng ý chủ trương đầu tư mới.')
    expect(regenerateDraft(made.desk, draft.id)).toMatchObject({ pending: 1 })
    const waiting = blocksOf(draft.id).find(({ pending }) => pending !== null)
    expect(waiting === undefined ? '' : wordsOf(waiting)).toBe('Lời của tôi.')
    if (waiting === undefined) return
    decideBlock(made.desk, { id: waiting.id, revision: waiting.revision, decision: { choice: 'records' } })
    expect(draftOutlook(made.desk, draft.id)).toEqual({ outdated: false, changes: 0, pending: 0 })
    expect(JSON.stringify(blocksOf(draft.id))).not.toContain('Lời của tôi.')
  })

  test('taking over is one step that is taken back whole', () => {
    const draft = begin()
    const before = blocksOf(draft.id).map(wordsOf)
    changeDecision('đồng ý chủ trương đầu tư mới.')
    regenerateDraft(made.desk, draft.id)
    undoStep(made.desk, sessionId)
    expect(blocksOf(draft.id).map(wordsOf)).toEqual(before)
  })
})

describe('a secret', () => {
  const secret = { level: 'tuyet_mat' as const, basis: 'mục 1', markedBy: null, markedOn: null }
  const mark = ({ id, revision }: { id: Id; revision: number }) =>
    made.store.command({ name: 'test', actor: { personId: null }, sessionId }, (w) =>
      w.item.update(id, revision, { secrecy: secret }),
    )

  test('item marked after the draft was begun is kept out of the notice, edited or not, and told of', () => {
    const draft = begin()
    const { decision, block } = decided(draft.id)
    write(block, 'Lời đã sửa của nội dung ấy.')
    const item = made.store.tables.item.find(decision.itemId)
    if (item === undefined) throw new Error('the decision has an item')
    mark(item)
    const { model, gaps } = composeNow(made.desk, request()).composed
    const printed = JSON.stringify(model)
    expect(printed).not.toContain('Lời đã sửa của nội dung ấy.')
    expect(printed).not.toContain(item.title)
    expect(gaps.filter(({ code }) => code === 'draft.withheld').map(({ recordId }) => recordId)).toContain(block.id)
  })

  test('sentence copied by hand into a block of another source is kept out too', () => {
    const draft = begin()
    const { decision, block } = decided(draft.id)
    const item = made.store.tables.item.find(decision.itemId)
    if (item === undefined) throw new Error('the decision has an item')
    mark(item)
    const id = made.desk.newId()
    editBlocks(made.desk, {
      draftId: draft.id,
      edits: [
        {
          op: 'insert',
          id,
          afterId: block.id,
          place: 'body',
          text: paragraph(`Về ${item.title}, thống nhất.`),
          sources: [],
        },
      ],
      revisions: {},
    })
    expect(JSON.stringify(composeNow(made.desk, request()).composed.model)).not.toContain(item.title)
  })

  const insertFree = (draftId: Id, text: string) =>
    editBlocks(made.desk, {
      draftId,
      edits: [
        { op: 'insert', id: made.desk.newId(), afterId: null, place: 'body', text: paragraph(text), sources: [] },
      ],
      revisions: {},
    })

  test('title too short to tell by itself is kept out where a line written by hand is that title, not where a sentence has its words', () => {
    const draft = begin()
    const item = made.store.tables.item.find(decided(draft.id).decision.itemId) ?? expect.fail()
    const { id, revision } = item
    const titled = recordVerbs(made.desk, 'item').update({ id, revision, patch: { title: 'Công tác cán bộ' } })
    mark(titled)
    insertFree(draft.id, '2. Về công tác cán bộ;')
    insertFree(draft.id, 'Làm tốt công tác cán bộ trong năm.')
    const printed = JSON.stringify(composeNow(made.desk, request()).composed.model)
    expect(printed).not.toContain('2. Về công tác cán bộ')
    expect(printed).toContain('Làm tốt công tác cán bộ trong năm.')
  })

  test.each([
    [
      'a remark',
      (draftId: Id, words: string) => {
        addComment(made.desk, { draftId, blockId: null, answersId: null, quote: null, text: `Xem lại: ${words}` })
      },
    ],
    ['a block typed by hand', (draftId: Id, words: string) => void insertFree(draftId, words)],
    [
      'a version that was frozen',
      (draftId: Id, words: string) => {
        const [block] = insertFree(draftId, words)
        freezeVersion(made.desk, { draftId, reason: 'trình xem' })
        editBlocks(made.desk, { draftId, edits: [{ op: 'remove', id: block?.id ?? '' }], revisions: {} })
      },
    ],
  ])('repeated in %s seals the draft of a document that carries none, while a network is up', (_, repeat) => {
    const item = made.store.tables.item.find(decided(begin().id).decision.itemId) ?? expect.fail()
    mark(item)
    const draft = begin('invitation')
    made.interfaces.push('eth0')
    expect(readDraft(made.desk, draft.id).blocks).not.toEqual([])
    made.interfaces.pop()
    repeat(draft.id, item.title)
    made.interfaces.push('eth0')
    expect(refusal(() => readDraft(made.desk, draft.id))).toBe('SECRET_NETWORK')
  })
})

describe('a version', () => {
  test('freezes what stands under its number and keeps the whole document; the next number opens', () => {
    const draft = begin()
    const version = freezeVersion(made.desk, { draftId: draft.id, reason: 'gửi xin ý kiến' })
    expect(version).toMatchObject({ number: 1, reason: 'gửi xin ý kiến' })
    expect(readDraft(made.desk, draft.id).draft.number).toBe(2)
    const kept = made.store.documents.findSnapshot(version.snapshotId)
    expect(kept?.modelJson).toContain('Dự thảo lần 1')
    write(decided(draft.id).block, 'Lời sau.')
    expect(listVersions(made.desk, draft.id)).toEqual([version])
    expect(JSON.stringify(made.store.tables.draftVersion.all())).not.toContain('Lời sau.')
  })
})

describe('remarks', () => {
  test('are left on a block, answered, settled with what was done, and stay when the block goes', () => {
    const draft = begin()
    const id = made.desk.newId()
    editBlocks(made.desk, {
      draftId: draft.id,
      edits: [{ op: 'insert', id, afterId: null, place: 'body', text: paragraph('Đoạn thêm.'), sources: [] }],
      revisions: {},
    })
    const about = { draftId: draft.id, blockId: id, quote: 'thêm' }
    const remark = addComment(made.desk, { ...about, answersId: null, text: 'Bỏ đoạn này?' })
    addComment(made.desk, { ...about, answersId: remark.id, text: 'Đồng ý.' })
    settleComment(made.desk, { id: remark.id, revision: remark.revision, resolved: true, outcome: 'đã bỏ' })
    editBlocks(made.desk, { draftId: draft.id, edits: [{ op: 'remove', id }], revisions: {} })
    expect(listComments(made.desk, draft.id).map(({ text, blockId, outcome }) => [text, blockId, outcome])).toEqual([
      ['Bỏ đoạn này?', null, 'đã bỏ'],
      ['Đồng ý.', null, null],
    ])
  })
})

test('what a person wrote in a draft is checked, what was composed is checked in its records', () => {
  const draft = begin()
  write(decided(draft.id).block, 'Thực hiện Nghị quyết số 57/NQ-TW.')
  const found = checkDocument(made.desk, request()).findings.filter(({ at }) => at.kind === 'draftBlock')
  expect(found.map(({ words }) => words)).toContain('57/NQ-TW')
})

test('a session file carries the draft with its blocks, versions and remarks, and reads back equal', () => {
  const draft = begin()
  freezeVersion(made.desk, { draftId: draft.id, reason: 'lần đầu' })
  addComment(made.desk, { draftId: draft.id, blockId: null, answersId: null, quote: null, text: 'Rõ.' })
  const parsed = parseSessionFile(new TextDecoder().decode(sessionFileBytes(made.desk, sessionId, false)))
  expect(parsed.ok && parsed.value).toEqual(wholeDossier(made.store, sessionId))
})

test('the document of a session without a draft is named as before', () => {
  expect(composeNow(made.desk, request()).id).toBe(composeFromRecords(made.desk, request()).id)
})
