/** Drafts edited in LibreOffice as a person edits them, and read again. */
import { describe, expect, test } from 'vitest'
import { returnedInWorker } from '../../electron/documents/returned-in-worker.ts'
import type { ReturnedRead } from '../../electron/documents/returned-worker.ts'
import { toDocx } from '../../electron/documents/to-docx.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { resolved, separators } from '../../shared/domain/returned/pieces.ts'
import { fullModel } from '../support/sample-models.ts'
import { editWithWriter, type WriterStep } from '../support/writer.ts'

const idAt = (place: number) => `01973d63-3bbe-75a3-8106-${String(place).padStart(12, '0')}`

function draft(): DocModel {
  const full = fullModel()
  const words = (text: string, place: number) => ({
    kind: 'paragraph' as const,
    role: 'body' as const,
    inlines: [{ kind: 'text' as const, text }],
    numbering: { scheme: 'letter' as const, list: 1, counters: [place] },
    keepNext: false,
    sources: [],
  })
  const points = [
    'Các ngành rà soát các chỉ tiêu đạt thấp trong quý hai',
    'Đẩy nhanh tiến độ giải ngân vốn đầu tư công năm nay',
    'Ủy ban nhân dân tỉnh chỉ đạo tháo gỡ khó khăn cho doanh nghiệp',
  ].map((text, place) => words(text, place + 1))
  return { ...full, body: [...points, ...full.body].map((block, place) => ({ ...block, blockId: idAt(place) })) }
}

/** What the read says of blocks that did not stay as they were. */
function told({ changes }: ReturnedRead): string[] {
  return changes
    .filter(({ kind }) => kind !== 'kept')
    .map(({ kind, blocks, people, pieces }) => {
      const places = blocks.map((id) => Number(id.slice(-3))).join('+')
      const text = resolved(pieces, () => true)
        .map((run) => run.text)
        .join('')
        .replaceAll(separators.paragraph, ' ¶ ')
        .replaceAll(separators.cell, ' | ')
        .replaceAll(separators.row, ' | ')
      return `${kind} ${places} [${people.map((one) => one ?? '?').join(', ')}] ${text}`.replace(/\s+/g, ' ').trim()
    })
}

const steps: Readonly<Record<string, readonly WriterStep[]>> = {
  untouched: [],
  edited: [
    ['replace', 'giải ngân vốn', 'giải ngân toàn bộ vốn'],
    ['bold', 'chữ nghiêng'],
    ['replace', 'ô chữ', 'ô khác'],
  ],
  tracked: [
    ['author', 'Bình'],
    ['track'],
    ['replace', 'đạt thấp', 'chưa đạt'],
    ['append', 'cho doanh nghiệp', 'Sở Tài chính báo cáo hằng tháng'],
  ],
  parted: [
    ['split', 'tháo gỡ'],
    ['remove', 'Đẩy nhanh tiến độ'],
  ],
  moved: [['move', 'Các ngành rà soát', 2]],
  commented: [
    ['comment', 'chỉ tiêu', 'Bình', 'Nêu rõ chỉ tiêu nào'],
    ['replace', 'Sở Tài chính', 'Sở Nội vụ'],
  ],
  nameless: [['no-bookmarks'], ['replace', 'quý hai', 'quý ba']],
}

describe('a draft edited in LibreOffice', () => {
  test('comes back with each change in its block', { timeout: 600_000 }, async () => {
    const model = draft()
    const docx = await toDocx(model)
    const names = Object.keys(steps)
    const saved = await editWithWriter(names.map((name) => ({ docx, steps: steps[name] ?? [] })))
    const reads: Record<string, ReturnedRead> = {}
    for (const [place, name] of names.entries())
      reads[name] = await returnedInWorker(saved[place] ?? new Uint8Array(), model)
    const read = (name: string) => reads[name] as ReturnedRead
    expect(told(read('untouched'))).toEqual([])
    expect(told(read('edited'))).toEqual([
      'edited 1 [?] Đẩy nhanh tiến độ giải ngân toàn bộ vốn đầu tư công năm nay',
      'edited 12 [?] chữ đậm và chữ nghiêng ……',
      'edited 13 [?] Thứ tự | Tên gọi | 01 | ô khác',
    ])
    expect(told(read('tracked'))).toEqual([
      'edited 0 [Bình] Các ngành rà soát các chỉ tiêu chưa đạt trong quý hai',
      'new [Bình] Sở Tài chính báo cáo hằng tháng',
    ])
    expect(told(read('parted'))).toEqual([
      'split 2 [?] Ủy ban nhân dân tỉnh chỉ đạo tháo gỡ ¶ khó khăn cho doanh nghiệp',
      'deleted 1 [?]',
    ])
    expect(told(read('moved'))).toEqual(['moved 0 [?] Các ngành rà soát các chỉ tiêu đạt thấp trong quý hai'])
    expect(told(read('nameless'))).toEqual(['edited 0 [?] Các ngành rà soát các chỉ tiêu đạt thấp trong quý ba'])
    for (const name of names.filter((one) => one !== 'commented')) expect(read(name).unmatched, name).toEqual([])
    const commented = read('commented')
    expect(commented.comments.map(({ author, text }) => [author, text])).toEqual([['Bình', 'Nêu rõ chỉ tiêu nào']])
    expect(commented.changes[0]?.comments.map(({ quote }) => quote)).toEqual(['chỉ tiêu'])
    // A receiver is no block of the draft: its new words are shown and left to a person.
    expect(commented.unmatched.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(' ')).toContain('Sở Nội vụ')
  })
})
