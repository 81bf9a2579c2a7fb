import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joined } from '../../../../shared/domain/compare/text-difference.ts'
import { matchReturned, type SentPart } from '../../../../shared/domain/returned/match.ts'
import { lengthInFile, type ReturnedPiece, resolved, wordsOnly } from '../../../../shared/domain/returned/pieces.ts'
import type {
  ReturnedDocument,
  ReturnedElement,
  ReturnedParagraph,
  ReturnedRun,
} from '../../../../shared/domain/returned/returned.ts'

const idAt = (place: number) => `01973d63-3bbe-75a3-8106-${String(place).padStart(12, '0')}`
const binh = { author: 'Trần Thị Bình', at: '2026-11-25T09:00:00Z' }
const quang = { author: 'Đỗ Quang', at: '2026-11-25T10:00:00Z' }
const run = (text: string, more: Partial<ReturnedRun> = {}): ReturnedRun => ({
  text,
  look: '',
  inserted: null,
  deleted: null,
  ...more,
})
const paragraph = (runs: ReturnedRun[], more: Partial<ReturnedParagraph> = {}): ReturnedParagraph => ({
  kind: 'paragraph',
  style: 'nội dung',
  level: null,
  blocks: [],
  runs,
  end: { inserted: null, deleted: null },
  comments: [],
  ...more,
})
const part = (place: number | null, text: string): SentPart => ({
  block: place === null ? null : idAt(place),
  kind: 'paragraph',
  runs: [{ text, look: '' }],
})
const file = (elements: ReturnedElement[], more: Partial<ReturnedDocument> = {}): ReturnedDocument => ({
  elements,
  loose: [],
  comments: [],
  savedBy: null,
  ...more,
})

const texts = [
  'Các ngành rà soát các chỉ tiêu đạt thấp',
  'Đẩy nhanh tiến độ giải ngân vốn đầu tư công',
  'Ủy ban nhân dân tỉnh chỉ đạo tháo gỡ khó khăn',
]
const [a = '', b = '', c = ''] = texts
const sent = [part(null, 'THÔNG BÁO'), ...texts.map((text, place) => part(place, text)), part(null, 'Nơi nhận:')]
const title = paragraph([run('THÔNG BÁO')])
const foot = paragraph([run('Nơi nhận:')])
const body = (...paragraphs: ReturnedParagraph[]) => file([title, ...paragraphs, foot])
const named = (place: number, ...runs: ReturnedRun[]) => paragraph(runs, { blocks: [idAt(place)] })
const kinds = (returned: ReturnedDocument) =>
  matchReturned(sent, returned).changes.map(({ kind, blocks }) =>
    `${kind} ${blocks.map((id) => Number(id.slice(-3))).join('+')}`.trim(),
  )
const accepted = (pieces: readonly ReturnedPiece[]) =>
  resolved(pieces, () => true)
    .map(({ text }) => text)
    .join('')

describe('what each block became', () => {
  test('a comment on words of a cell keeps its words and its block', () => {
    const cell = (text: string, comments: ReturnedParagraph['comments'] = []) => [
      paragraph([run(text)], { blocks: [idAt(7)], comments }),
    ]
    const none = { inserted: null, deleted: null }
    const rows = [
      { ...none, cells: [cell('Đơn vị'), cell('Số liệu')] },
      { ...none, cells: [cell('Sở Tài chính'), cell('64,1 phần trăm', [{ comment: '3', from: 5, to: 14 }])] },
    ]
    const words = 'Đơn vị\u001FSố liệu\u001ESở Tài chính\u001F64,1 phần trăm'
    const table: SentPart = { block: idAt(7), kind: 'table', runs: [{ text: words, look: '' }] }
    const { changes } = matchReturned(
      [...sent, table],
      file([title, named(0, run(a)), named(1, run(b)), named(2, run(c)), { kind: 'table', style: null, rows }]),
    )
    expect(changes.find(({ table: isTable }) => isTable)).toMatchObject({
      kind: 'kept',
      blocks: [idAt(7)],
      comments: [{ comment: '3', quote: 'phần trăm' }],
    })
  })

  test('nothing changed: all kept, nothing unmatched', () => {
    const match = matchReturned(sent, body(named(0, run(a)), named(1, run(b)), named(2, run(c))))
    expect(match.changes.map(({ kind }) => kind)).toEqual(['kept', 'kept', 'kept'])
    expect(match.unmatched).toEqual([])
  })

  test('a tracked edit is its author’s, an untracked one nobody’s, both in one block', () => {
    const [first] = matchReturned(
      sent,
      body(
        named(
          0,
          run('Các sở, ngành rà soát '),
          run('các ', { deleted: binh }),
          run('mọi ', { inserted: quang }),
          run('chỉ tiêu đạt thấp'),
        ),
        named(1, run(b)),
        named(2, run(c)),
      ),
    ).changes
    expect(first?.kind).toBe('edited')
    expect(first?.people).toEqual([null, binh.author, quang.author])
    expect(accepted(first?.pieces ?? [])).toBe('Các sở, ngành rà soát mọi chỉ tiêu đạt thấp')
    const onlyQuang = resolved(first?.pieces ?? [], ({ by }) => by?.author === quang.author)
    expect(onlyQuang).toEqual([{ text: 'Các ngành rà soát các mọi chỉ tiêu đạt thấp', look: '' }])
  })

  test('blocks without their hidden names are known by their words', () => {
    expect(kinds(body(paragraph([run(`${a} nhất`)]), paragraph([run(b)]), paragraph([run(c)])))).toEqual([
      'edited 0',
      'kept 1',
      'kept 2',
    ])
  })

  test('a block that is gone was deleted; one with all words struck out too, by its author', () => {
    const match = matchReturned(sent, body(named(0, run(a)), named(1, run(b, { deleted: binh }))))
    expect(match.changes.map(({ kind, people }) => [kind, people])).toEqual([
      ['kept', []],
      ['deleted', [binh.author]],
      ['deleted', [null]],
    ])
  })

  test('divided and joined with tracking', () => {
    const half = 'Đẩy nhanh tiến độ'
    expect(
      kinds(
        body(
          named(0, run(a)),
          { ...named(1, run(half)), end: { inserted: binh, deleted: null } },
          paragraph([run(b.slice(half.length))]),
          named(2, run(c)),
        ),
      ),
    ).toEqual(['kept 0', 'split 1', 'kept 2'])
    expect(
      kinds(body(named(0, run(a)), { ...named(1, run(b)), end: { inserted: null, deleted: binh } }, named(2, run(c)))),
    ).toEqual(['kept 0', 'merged 1+2'])
  })

  test('divided and joined without tracking, by the bookmark that lies on both', () => {
    const half = 'Đẩy nhanh tiến độ'
    expect(
      kinds(body(named(0, run(a)), named(1, run(half)), named(1, run(b.slice(half.length))), named(2, run(c)))),
    ).toEqual(['kept 0', 'split 1', 'kept 2'])
    expect(kinds(body(named(0, run(a)), paragraph([run(b + c)], { blocks: [idAt(1), idAt(2)] })))).toEqual([
      'kept 0',
      'merged 1+2',
    ])
  })

  test('moved by hand, and moved with tracking', () => {
    expect(kinds(body(named(1, run(b)), named(2, run(c)), named(0, run(a))))).toEqual(['kept 1', 'kept 2', 'moved 0'])
    const match = matchReturned(
      sent,
      body(
        named(0, run(a, { deleted: binh })),
        named(1, run(b)),
        named(2, run(c)),
        paragraph([run(a, { inserted: binh })]),
      ),
    )
    const last = match.changes.at(-1)
    expect([last?.kind, last?.blocks, last?.people, last?.after]).toEqual(['moved', [idAt(0)], [binh.author], idAt(2)])
  })

  test('a new paragraph stands after the block it follows; a changed part of the form and words outside are unmatched', () => {
    const match = matchReturned(
      sent,
      file(
        [
          paragraph([run('Kính gửi đồng chí Bí thư')]),
          paragraph([run('BÁO CÁO')]),
          named(0, run(a)),
          paragraph([run('Một ý hoàn toàn mới được thêm', { inserted: quang })]),
          named(1, run(b)),
          named(2, run(c)),
          foot,
        ],
        { loose: [paragraph([run('chú thích chân trang')])] },
      ),
    )
    const added = match.changes.filter(({ kind }) => kind === 'new')
    expect(added.map(({ after }) => after)).toContain(idAt(0))
    expect(match.unmatched.map(({ reason }) => reason)).toContain('loose')
  })
})

const word = fc.constantFrom('thống', 'nhất', 'báo', 'cáo', '11.306', 'tỷ', ',', 'Tỉnh', 'ủy', '\n')
const phrase = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '))
const who = fc.constantFrom(null, null, binh, quang)
const randomRun = fc.record({ text: phrase, look: fc.constantFrom('', 'b'), inserted: who, deleted: who })

const randomReturn = fc
  .tuple(
    fc.array(phrase, { minLength: 1, maxLength: 6 }),
    fc.array(
      fc.record({
        source: fc.nat(7),
        keepsName: fc.boolean(),
        more: fc.array(randomRun, { maxLength: 2 }),
        history: fc.record({ inserted: who, deleted: who }),
        end: fc.record({ inserted: who, deleted: who }),
        isTable: fc.boolean(),
      }),
      { maxLength: 8 },
    ),
    fc.array(randomRun, { maxLength: 2 }),
  )
  .map(([list, edits, loose]) => {
    const parts = list.map((text, place) => part(place % 4 === 3 ? null : place, text))
    const elements = edits.map(({ source, keepsName, more, history, end, isTable }): ReturnedElement => {
      const text = list[source]
      const runs = text === undefined ? more : [run(text, history), ...more]
      const one = paragraph(runs, { end, blocks: keepsName && text !== undefined ? [idAt(source)] : [] })
      return isTable ? { kind: 'table', style: null, rows: [{ ...history, cells: [[one], [one, one]] }] } : one
    })
    return [parts, file(elements, { loose: [paragraph(loose)] })] as const
  })

function charactersOf({ elements, loose }: ReturnedDocument): number {
  const length = ({ runs }: ReturnedParagraph) => runs.reduce((sum, { text }) => sum + text.length, 0)
  return [...elements, ...loose]
    .flatMap((one) => (one.kind === 'paragraph' ? [one] : one.rows.flatMap(({ cells }) => cells.flat())))
    .reduce((sum, one) => sum + length(one), 0)
}

describe('of any file that comes back', () => {
  test('each character is in a change, in the form or unmatched, once', () => {
    fc.assert(
      fc.property(randomReturn, ([parts, returned]) => {
        const { changes, unmatched, form } = matchReturned(parts, returned)
        const pieces = [
          ...changes.flatMap((change) => [...change.pieces, ...change.left]),
          ...unmatched.flatMap((one) => one.pieces),
          ...form.flat(),
        ]
        expect(lengthInFile(pieces)).toBe(charactersOf(returned))
      }),
      { numRuns: 500 },
    )
  })

  test('rejecting all gives back each block’s words, look by look; each block is told of once', () => {
    fc.assert(
      fc.property(randomReturn, ([parts, returned]) => {
        const { changes } = matchReturned(parts, returned)
        const told = changes.flatMap(({ blocks }) => blocks)
        expect([...told].sort()).toEqual(parts.flatMap(({ block }) => (block === null ? [] : [block])).sort())
        for (const { blocks, pieces } of changes) {
          const base = blocks.flatMap((id) => parts.find(({ block }) => block === id)?.runs ?? [])
          const left = resolved(pieces, () => false).map(({ text, look }) => ({ text: wordsOnly(text), look }))
          expect(joined(left)).toEqual(joined(base))
        }
      }),
      { numRuns: 500 },
    )
  })

  test('accepting all leaves the words a reader of the file sees, and no struck out ones', () => {
    fc.assert(
      fc.property(randomReturn, ([parts, returned]) => {
        const { changes, unmatched, form } = matchReturned(parts, returned)
        const all = [...changes, ...unmatched, ...form.map((pieces) => ({ pieces }))]
        const read = all.reduce((sum, { pieces }) => sum + wordsOnly(accepted(pieces)).length, 0)
        const seen = [...returned.elements, ...returned.loose]
          .flatMap((one): readonly ReturnedRun[] =>
            one.kind === 'paragraph'
              ? one.runs
              : one.rows.flatMap(({ cells, deleted }) =>
                  cells
                    .flat()
                    .flatMap(({ runs }) => runs.map((each) => ({ ...each, deleted: each.deleted ?? deleted }))),
                ),
          )
          .reduce((sum, { text, deleted }) => sum + (deleted === null ? text.length : 0), 0)
        expect(read).toBe(seen)
      }),
      { numRuns: 500 },
    )
  })
})
