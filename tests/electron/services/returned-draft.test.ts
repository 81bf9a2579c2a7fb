import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { toRedlineDocx } from '../../../electron/documents/to-redline-docx.ts'
import { modelOf } from '../../../electron/services/draft-redline.ts'
import { addComment, freezeVersion, listComments } from '../../../electron/services/draft-versions.ts'
import { beginDraft, editBlocks, readDraft } from '../../../electron/services/drafts.ts'
import { openReturned, takeReturned } from '../../../electron/services/returned-draft.ts'
import { loadSample } from '../../../electron/services/session-files.ts'
import { undoStep } from '../../../electron/services/session-steps.ts'
import { draftLines, draftWords, mapInlines, settled } from '../../../shared/domain/drafting/inlines.ts'
import type { DraftBlock } from '../../../shared/records/draft.ts'
import type { Id } from '../../../shared/records/values.ts'
import { makeDesk, makePorts, refusal, refusalOf, samplePath, type TestDesk } from '../../support/desk.ts'
import { editWithWriter, type WriterStep } from '../../support/writer.ts'

vi.setConfig({ testTimeout: 300_000 })

let made: TestDesk
let draftId: Id
let sessionId: Id
beforeEach(() => {
  made = makeDesk()
  sessionId = loadSample(made.desk, samplePath).sessionId
  draftId = beginDraft(made.desk, { sessionId, kind: 'notice', choices: {} }).id
})
afterEach(() => made.dispose())

const exported = (versionId: Id | null = null) => toDocx(modelOf(made.desk, draftId, versionId))
const blocks = () => readDraft(made.desk, draftId).blocks.filter(({ text, place }) => text !== null && place === 'body')
const how = (kind: 'accepted' | 'rejected') => (block: DraftBlock) =>
  block.text === null
    ? []
    : draftLines(mapInlines(block.text, (inlines) => settled(inlines, kind))).filter((line) => line !== '')
const lines = (kind: 'accepted' | 'rejected') => blocks().flatMap(how(kind))
const firstWords = (sentence: string, count: number) => sentence.split(' ').slice(0, count).join(' ')
/** Paragraphs of many words, as they print, that begin as nothing else in the document does. */
function sentences(): string[] {
  const all = blocks().flatMap(({ text }) => (text?.type === 'paragraph' ? [draftWords(text.content)] : []))
  const told = all.join('\n')
  return all.filter((one) => one.length > 60 && told.split(firstWords(one, 5)).length === 2)
}

function itemOf(block: DraftBlock | undefined) {
  const { decision, task, item } = made.store.tables
  const ids = (block?.sources ?? []).map((id) => decision.find(id)?.itemId ?? task.find(id)?.itemId ?? id)
  return ids.map((id) => item.find(id)).find((one) => one !== undefined)
}

function open(bytes: Uint8Array, versionId: Id | null = null) {
  const path = join(made.folder, 'bản sửa.docx')
  writeFileSync(path, bytes)
  return openReturned(made.desk, makePorts(made.folder, { save: null, folder: null, open: [path] }), {
    draftId,
    versionId,
  })
}
async function openEdited(steps: readonly WriterStep[]) {
  const [bytes = new Uint8Array()] = await editWithWriter([{ docx: await exported(), steps }])
  const read = await open(bytes)
  if (read === null) throw new Error('nothing was read')
  return read
}
/** Changes the document part by hand, as another program might have written it. */
async function byHand(change: (xml: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await exported())
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const changed = change(xml)
  expect(changed).not.toBe(xml)
  return zipSync({ ...parts, 'word/document.xml': strToU8(changed) })
}

describe('a draft edited in Writer comes back', () => {
  test('a file that was not changed asks for nothing', async () => {
    expect(await openEdited([])).toMatchObject({ changes: [], unmatched: [], comments: [] })
  })

  test('tracked and untracked changes become suggestions in the names of their authors; rejecting all gives back the draft', async () => {
    const [one = '', two = ''] = sentences()
    const before = lines('rejected')
    const read = await openEdited([
      ['replace', firstWords(two, 4), `${firstWords(two, 4)} ngay`],
      ['author', 'Bình'],
      ['track'],
      ['append', one.slice(-20), 'Sở Nội vụ báo cáo hằng tháng'],
      ['comment', firstWords(one, 3), 'Bình', 'Nêu rõ ai báo cáo'],
    ])
    expect(read.changes.map(({ kind }) => kind)).toEqual(['new', 'edited'])
    expect(read.changes.flatMap(({ people }) => people)).toContain('Bình')
    const done = takeReturned(made.desk, { token: read.token, leftOut: [] })
    expect(done).toEqual({ changes: 2, remarks: 1 })
    expect(lines('rejected')).toEqual(before)
    // Nothing of what nobody has decided on is printed, not even an empty line.
    const { body } = modelOf(made.desk, draftId, null)
    expect(body.filter((block) => block.kind === 'paragraph' && block.inlines.length === 0)).toEqual([])
    const accepted = lines('accepted').join('\n')
    expect(accepted).toContain('Sở Nội vụ báo cáo hằng tháng')
    expect(accepted).toContain(`${firstWords(two, 4)} ngay`)
    const marks = JSON.stringify(blocks().map(({ text }) => text))
    expect(marks).toContain('"by":"Bình"')
    expect(listComments(made.desk, draftId)).toMatchObject([
      { authorId: null, authorName: 'Bình', text: 'Nêu rõ ai báo cáo', quote: firstWords(one, 3) },
    ])
    expect(listComments(made.desk, draftId)[0]?.blockId).not.toBeNull()
  })

  test('what is left out by its number is not in the draft; all of it is one step that is taken back', async () => {
    const [one = '', two = ''] = sentences()
    const before = lines('accepted')
    const read = await openEdited([
      ['replace', firstWords(one, 3), 'MỘT'],
      ['replace', firstWords(two, 3), 'HAI'],
    ])
    takeReturned(made.desk, { token: read.token, leftOut: [0] })
    const accepted = lines('accepted').join('\n')
    expect([accepted.includes('MỘT'), accepted.includes('HAI')]).toEqual([false, true])
    expect(undoStep(made.desk, sessionId)).toEqual({ step: 'draft.takeReturned' })
    expect(lines('accepted')).toEqual(before)
    expect(refusal(() => takeReturned(made.desk, { token: read.token, leftOut: [] }))).toBe('NOT_FOUND')
  })

  test('a paragraph parted, one moved and one taken out are so in the draft', async () => {
    const [, one = '', , two = '', , three = ''] = sentences()
    const count = blocks().length
    const read = await openEdited([
      ['split', firstWords(one, 6)],
      ['remove', firstWords(two, 6)],
      ['move', firstWords(three, 6), 2],
    ])
    expect(new Set(read.changes.map(({ kind }) => kind))).toEqual(new Set(['split', 'deleted', 'moved']))
    takeReturned(made.desk, { token: read.token, leftOut: [] })
    expect(blocks()).toHaveLength(count + 1)
    const accepted = lines('accepted')
    expect(accepted).not.toContain(two)
    expect(accepted).not.toContain(one)
    expect(accepted).toContain(three)
  })

  test('both halves of a sentence parted in Word, and a part of it pasted elsewhere, are kept out when its item becomes secret', async () => {
    const sentence = sentences().find((one) => {
      const block = blocks().find(({ text }) => text?.type === 'paragraph' && draftWords(text.content) === one)
      return one.split(' ').length > 16 && itemOf(block) !== undefined
    })
    if (sentence === undefined) throw new Error('a long sentence comes from an item')
    const item = itemOf(
      blocks().find(({ text }) => text?.type === 'paragraph' && draftWords(text.content) === sentence),
    )
    if (item === undefined) throw new Error('the sentence has an item')
    const half = sentence.split(' ').slice(8).join(' ')
    const read = await openEdited([
      ['split', firstWords(sentence, 8)],
      ['append', sentences().at(-1)?.slice(-20) ?? '', `Lưu ý ${half}`],
    ])
    takeReturned(made.desk, { token: read.token, leftOut: [] })
    for (const block of blocks())
      if (block.text?.type === 'paragraph')
        editBlocks(made.desk, {
          draftId,
          edits: [
            { op: 'write', id: block.id, text: mapInlines(block.text, (inlines) => settled(inlines, 'accepted')) },
          ],
          revisions: {},
        })
    const printed = () => JSON.stringify(modelOf(made.desk, draftId, null)).replaceAll('\u00a0', ' ')
    const telling = half.split(' ').slice(0, 4).join(' ')
    expect(printed().split(telling).length).toBeGreaterThan(2)
    made.store.command({ name: 'test', actor: { personId: null }, sessionId }, (w) =>
      w.item.update(item.id, item.revision, {
        secrecy: { level: 'mat', basis: 'mục 1', markedBy: null, markedOn: null },
      }),
    )
    expect(printed()).not.toContain(telling)
  })

  test('without its hidden names each paragraph is known by its words', async () => {
    const [one = ''] = sentences()
    const read = await openEdited([['no-bookmarks'], ['replace', firstWords(one, 3), 'Theo đó,']])
    expect(read.changes.map(({ kind }) => kind)).toEqual(['edited'])
    takeReturned(made.desk, { token: read.token, leftOut: [] })
    expect(lines('accepted').join('\n')).toContain('Theo đó,')
  })
})

describe('a file of the structure Word gives it', () => {
  test('runs cut up, with revision numbers and proofing marks, are no change', async () => {
    const cut = await byHand((xml) =>
      xml.replace(/<w:r>(<w:t[^>]*>)([^<]{20})([^<]+)<\/w:t><\/w:r>/g, (_, tag: string, head: string, rest: string) => {
        const open = tag.includes('preserve') ? tag : '<w:t xml:space="preserve">'
        return `<w:r w:rsidR="00A1">${open}${head}</w:t></w:r><w:proofErr w:type="spellStart"/><w:r w:rsidRPr="00B2">${open}${rest}</w:t></w:r>`
      }),
    )
    expect(await open(cut)).toMatchObject({ changes: [] })
  })

  test('words outside the body become a remark, not a word is lost', async () => {
    const note = 'Ghi ở cuối trang ngoài phần thân'
    const bytes = await byHand((xml) => xml.replace('<w:body>', `<w:body><w:p><w:r><w:t>${note}</w:t></w:r></w:p>`))
    const read = (await open(bytes)) ?? expect.fail()
    expect(read.unmatched).toHaveLength(1)
    expect(takeReturned(made.desk, { token: read.token, leftOut: [] }).remarks).toBe(1)
    expect(listComments(made.desk, draftId)[0]).toMatchObject({ blockId: null, text: expect.stringContaining(note) })
  })

  test('a change that fits no block as it stands now is kept as a remark', async () => {
    const target = blocks().find(({ text }) => text?.type === 'paragraph' && draftWords(text.content).length > 60)
    const words = target?.text?.type === 'paragraph' ? draftWords(target.text.content) : ''
    const bytes = await byHand((xml) => xml.replace(firstWords(words, 2), `${firstWords(words, 2)} TOÀN BỘ`))
    const before = await exported()
    editBlocks(made.desk, { draftId, edits: [{ op: 'remove', id: target?.id ?? '' }], revisions: {} })
    expect(before.byteLength).toBeGreaterThan(0)
    const version = freezeVersion(made.desk, { draftId, reason: 'gửi' })
    expect(version.number).toBe(1)
    const read = (await open(bytes, version.id)) ?? expect.fail()
    takeReturned(made.desk, { token: read.token, leftOut: [] })
    const kept = [...lines('accepted'), ...listComments(made.desk, draftId).map(({ text }) => text)].join('\n')
    expect(kept).toContain('TOÀN BỘ')
  })
})

test('a file exported from an earlier version is held beside that version: what was written since stays', async () => {
  const version = freezeVersion(made.desk, { draftId, reason: 'gửi' })
  const [one = ''] = sentences()
  const docx = await exported(version.id)
  const target = blocks().find(({ text }) => text?.type === 'paragraph' && draftWords(text.content) === one)
  if (target?.text?.type !== 'paragraph') throw new Error('no block')
  const text = { ...target.text, content: [{ type: 'text' as const, text: 'Viết thêm. ' }, ...target.text.content] }
  editBlocks(made.desk, { draftId, edits: [{ op: 'write', id: target.id, text }], revisions: {} })
  const [bytes = new Uint8Array()] = await editWithWriter([
    { docx, steps: [['replace', firstWords(one, 5), `${firstWords(one, 5)} đúng hạn`]] },
  ])
  const read = (await open(bytes, version.id)) ?? expect.fail()
  expect(read.changes).toHaveLength(1)
  takeReturned(made.desk, { token: read.token, leftOut: [] })
  const now = lines('accepted').find((line) => line.startsWith('Viết thêm. '))
  expect(now).toContain(' đúng hạn')
})

test('remarks that went out with the draft do not come back as new ones', async () => {
  addComment(made.desk, { draftId, blockId: null, answersId: null, quote: null, text: 'Đã có' })
  const [one = ''] = sentences()
  const [mine] = listComments(made.desk, draftId)
  const author = 'Thư Ký'
  expect(mine?.authorName).toBeNull()
  const read = await openEdited([['comment', firstWords(one, 3), author, 'Đã có']])
  expect(read.comments).toEqual([])
})

test('an answer to a remark that went out with the draft stands under it, and so does the answer to that one; a long one keeps every word', async () => {
  const target = blocks().find(({ text }) => text?.type === 'paragraph' && draftWords(text.content).length > 60)
  if (target === undefined) throw new Error('no block')
  const about = { draftId, blockId: target.id, quote: null }
  const mine = addComment(made.desk, { ...about, answersId: null, text: 'Hỏi lại' })
  addComment(made.desk, { ...about, answersId: mine.id, text: 'Đã hỏi' })
  const long = 'dài '.repeat(12_000).trim()
  const date = '2026-01-02T03:04:05Z'
  const replies = [
    { author: 'Thư Ký', date, text: 'Đã hỏi' },
    { author: 'Bình', date, text: 'Đồng ý' },
    { author: 'Bình', date, text: long },
  ]
  const model = modelOf(made.desk, draftId, null)
  const comment = {
    author: 'Thư Ký',
    date,
    text: 'Hỏi lại',
    blockId: target.id,
    from: 0,
    to: 10,
    resolved: false,
    replies,
  }
  const bytes = toRedlineDocx(model, model, { author: 'Thư Ký', date, comments: [comment] })
  const read = (await open(await bytes)) ?? expect.fail()
  expect(read.comments.map(({ author }) => author)).toEqual(['Bình', 'Bình'])
  takeReturned(made.desk, { token: read.token, leftOut: [] })
  const came = listComments(made.desk, draftId).filter(({ authorName }) => authorName === 'Bình')
  expect(new Set(came.map(({ answersId }) => answersId))).toEqual(new Set([mine.id]))
  expect(came.map(({ text }) => text).join('')).toBe(`Đồng ý${long}`)
})

test('what is no Word file is refused and nothing changes; a draft that waits to be signed takes nothing', async () => {
  const before = lines('accepted')
  const whole = await exported()
  const doctype = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
  const parts = unzipSync(whole)
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('<w:document', `${doctype}<w:document`)
  const { 'word/document.xml': _, ...headless } = parts
  const hostile: [Uint8Array, string][] = [
    [strToU8('không phải Word'), 'DOCX_NOT_WORD'],
    [whole.slice(0, 3000), 'DOCX_DAMAGED'],
    [zipSync(headless), 'DOCX_DAMAGED'],
    [zipSync({ ...parts, 'word/document.xml': strToU8(xml) }), 'DOCX_ENTITIES'],
    [zipSync({ ...parts, 'word/document.xml': new Uint8Array(30 << 20) }), 'DOCX_BOMB'],
    [Buffer.from('d0cf11e0a1b11ae1'.padEnd(2000, '0'), 'hex'), 'DOCX_OLD_FORMAT'],
    [new Uint8Array((64 << 20) + 1), 'DOCX_TOO_LARGE'],
  ]
  for (const [bytes, code] of hostile) expect(await refusalOf(open(bytes))).toBe(code)
  expect(lines('accepted')).toEqual(before)
  const read = await open(await exported())
  expect(read?.fileName).toBe('bản sửa.docx')
  expect(readFileSync(join(made.folder, 'bản sửa.docx')).length).toBeGreaterThan(0)
  const { revision } = readDraft(made.desk, draftId).draft
  const actor = { personId: null }
  made.desk.store.command({ name: 'draft.advance', actor, sessionId }, (w) => {
    w.draft.update(draftId, revision, { state: 'signing' })
  })
  const token = read?.token ?? expect.fail()
  expect(refusal(() => takeReturned(made.desk, { token, leftOut: [] }))).toBe('DRAFT_LOCKED')
  expect(await refusalOf(open(strToU8('không phải Word')))).toBe('DRAFT_LOCKED')
  expect(lines('accepted')).toEqual(before)
})
