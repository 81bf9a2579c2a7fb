import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { draftWords, settled } from '../../../../shared/domain/drafting/inlines.ts'
import type { ReturnedChange } from '../../../../shared/domain/returned/match.ts'
import { resolved, returnedPieces, separators } from '../../../../shared/domain/returned/pieces.ts'
import { type ProposalPorts, proposalOf } from '../../../../shared/domain/returned/proposal.ts'
import type { ReturnedRun } from '../../../../shared/domain/returned/returned.ts'
import { suggestionsIn } from '../../../../shared/domain/returned/suggestions-in.ts'
import type { DraftContent, DraftInline, DraftTable } from '../../../../shared/records/draft.ts'

const stamp: ProposalPorts['stamp'] = (by) => ({ by: by?.author ?? null, at: 1 })
const binh = { author: 'Bình', at: null }
const run = (text: string, more: Partial<ReturnedRun> = {}): ReturnedRun => ({
  text,
  look: '',
  inserted: null,
  deleted: null,
  ...more,
})
const text = (words: string): DraftInline => ({ type: 'text', text: words })
const accepted = (content: readonly DraftInline[]) => draftWords(settled(content, 'accepted'))
const rejected = (content: readonly DraftInline[]) => draftWords(settled(content, 'rejected'))
const base = (words: string) => [{ text: words, look: '' }]

describe('a returned text as suggestions', () => {
  test('what one person wrote and struck out is suggested in that name, the rest keeps its chips', () => {
    const figure: DraftInline = { type: 'figure', attrs: { value: '64,1', unit: '%', target: null } } as never
    const content = [text('Thu đạt '), figure, text(' dự toán năm')]
    const words = draftWords(content)
    const pieces = returnedPieces(base(words), [
      run(words.slice(0, -3)),
      run('năm', { deleted: binh }),
      run('quý', { inserted: binh }),
    ])
    const now = suggestionsIn(content, pieces, stamp)
    expect(now).toContainEqual(figure)
    expect(now.at(-2)).toMatchObject({ text: 'năm', marks: [{ type: 'deleted', attrs: { by: 'Bình' } }] })
    expect(now.at(-1)).toMatchObject({ text: 'quý', marks: [{ type: 'inserted', attrs: { by: 'Bình' } }] })
  })

  test('a chip that was written into is struck out whole, and what stands there now is put in', () => {
    const blank: DraftInline = { type: 'blank', attrs: { text: '[thời hạn]', path: 'tasks.x.due' } }
    const content = [text('trước '), blank]
    const pieces = returnedPieces(base('trước [thời hạn]'), [run('trước [ngày 30/6]')])
    const now = suggestionsIn(content, pieces, stamp)
    expect(rejected(now)).toBe('trước [thời hạn]')
    expect(accepted(now)).toBe('trước [ngày 30/6]')
    expect(now[1]).toMatchObject({ type: 'blank', marks: [{ type: 'deleted' }] })
  })

  test('another look is the old words struck out and the same put in', () => {
    const pieces = returnedPieces(base('phê duyệt ngay'), [run('phê duyệt '), run('ngay', { look: 'b' })])
    expect(suggestionsIn([text('phê duyệt ngay')], pieces, stamp)).toEqual([
      text('phê duyệt '),
      { type: 'text', text: 'ngay', marks: [{ type: 'deleted', attrs: { by: null, at: 1 } }] },
      { type: 'text', text: 'ngay', marks: [{ type: 'bold' }, { type: 'inserted', attrs: { by: null, at: 1 } }] },
    ])
  })

  test('what was written in the draft since it was sent stays, and is no part of the suggestions', () => {
    const pieces = returnedPieces(base('Giao Sở Tài chính báo cáo'), [run('Giao Sở Nội vụ báo cáo')])
    const now = suggestionsIn([text('Trước hết, giao rõ. Giao Sở Tài chính báo cáo ngay')], pieces, stamp)
    expect(rejected(now)).toBe('Trước hết, giao rõ. Giao Sở Tài chính báo cáo ngay')
    expect(accepted(now)).toBe('Trước hết, giao rõ. Giao Sở Nội vụ báo cáo ngay')
  })

  test('of any text, rejecting all gives back what was sent, accepting all what came back', () => {
    const word = fc.constantFrom('giao', 'Sở', 'Tài chính', 'báo cáo', ' ', ', ', 'quý ba', '30/6', 'đạt')
    const words = fc.array(word, { maxLength: 12 }).map((list) => list.join(''))
    const runs = fc.array(
      fc.record({
        text: words,
        look: fc.constantFrom('', 'b'),
        inserted: fc.constantFrom(null, null, binh),
        deleted: fc.constantFrom(null, null, binh),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(words, runs, (sent, list) => {
        const returned = list.filter((one) => one.text !== '')
        const pieces = returnedPieces(base(sent), returned)
        const now = suggestionsIn(sent === '' ? [] : [text(sent)], pieces, stamp)
        expect(rejected(now)).toBe(sent)
        expect(accepted(now)).toBe(
          resolved(pieces, () => true)
            .map((one) => one.text)
            .join(''),
        )
      }),
      { numRuns: 400 },
    )
  })
})

const paragraph = (words: string): DraftContent => ({
  type: 'paragraph',
  role: 'body',
  label: { scheme: 'letter', level: 1, list: 1 },
  keepNext: false,
  content: [text(words)],
})
const table = (rows: readonly (readonly string[])[]): DraftTable => ({
  type: 'table',
  columns: [0.5, 0.5],
  headRows: 1,
  rowHeight: null,
  rows: rows.map((row, at) => row.map((words) => ({ header: at === 0, centred: false, paragraphs: [[text(words)]] }))),
})
const joinedTable = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.join(separators.cell)).join(separators.row)
const change = (more: Partial<ReturnedChange>): ReturnedChange => ({
  kind: 'edited',
  blocks: [],
  after: null,
  table: false,
  style: null,
  level: null,
  people: [],
  pieces: [],
  left: [],
  comments: [],
  ...more,
})
const portsOf = (blocks: Readonly<Record<string, DraftContent>>): ProposalPorts => ({
  contentOf: (id) => blocks[id],
  sourcesOf: (id) => [`record-${id}`],
  stamp,
  roleOf: () => 'body',
})
const linesOf = (content: DraftContent | undefined) =>
  content?.type === 'table'
    ? content.rows.map((row) => row.map(({ paragraphs }) => paragraphs.map(accepted).join('/')).join(' | '))
    : content?.type === 'paragraph'
      ? [accepted(content.content)]
      : []

describe('what a change asks of the draft', () => {
  test('a paragraph that was parted stays in its block with its first part; the rest becomes blocks after it, numbered as it is', () => {
    const pieces = returnedPieces(base('rà soát, đôn đốc'), [run(`rà soát,${separators.paragraph} đôn đốc`)])
    const now = proposalOf(
      change({ kind: 'split', blocks: ['a'], pieces }),
      portsOf({ a: paragraph('rà soát, đôn đốc') }),
    )
    expect(now?.writes.flatMap((one) => linesOf(one.text))).toEqual(['rà soát,'])
    expect(now?.inserts.afterId).toBe('a')
    expect(now?.inserts.texts.flatMap(linesOf)).toEqual([' đôn đốc'])
    expect(now?.inserts.texts[0]).toMatchObject({ label: { scheme: 'letter' } })
    expect(now?.inserts.sources).toEqual(['record-a'])
  })

  test('paragraphs that were joined stand in the first block, and the second is taken out', () => {
    const pieces = returnedPieces(base(`rà soát${separators.paragraph}đôn đốc`), [run('rà soát đôn đốc')])
    const blocks = { a: paragraph('rà soát'), b: paragraph('đôn đốc') }
    const now = proposalOf(change({ kind: 'merged', blocks: ['a', 'b'], pieces }), portsOf(blocks))
    expect(now?.removes).toEqual(['b'])
    expect(now?.writes.flatMap((one) => linesOf(one.text))).toEqual(['rà soát đôn đốc'])
    expect(now?.writes[0]?.sources).toEqual(['record-a', 'record-b'])
  })

  test('a moved block goes after the one it follows now', () => {
    const now = proposalOf(change({ kind: 'moved', blocks: ['a'], after: 'b' }), portsOf({ a: paragraph('x') }))
    expect(now?.move).toEqual({ id: 'a', afterId: 'b' })
  })

  test('a table keeps its head and columns; a row that came is one, a row that went is gone', () => {
    const sent = [
      ['Đơn vị', 'Số'],
      ['A', '1'],
      ['B', '2'],
    ]
    const end = (one: string, more: Partial<ReturnedRun>) => run(one, more)
    const pieces = returnedPieces(base(joinedTable(sent)), [
      run(`Đơn vị${separators.cell}Số`),
      end(separators.row, { deleted: binh }),
      end('A', { deleted: binh }),
      end(separators.cell, { deleted: binh }),
      end('1', { deleted: binh }),
      run(`${separators.row}B${separators.cell}3`),
      end(`${separators.row}C${separators.cell}4`, { inserted: binh }),
    ])
    const now = proposalOf(change({ blocks: ['t'], table: true, pieces }), portsOf({ t: table(sent) }))
    expect(linesOf(now?.writes[0]?.text)).toEqual(['Đơn vị | Số', 'B | 3', 'C | 4'])
    expect(now?.writes[0]?.text).toMatchObject({ headRows: 1, columns: [0.5, 0.5] })
  })

  test('a table of another shape and a block that is gone do not fit', () => {
    const sent = [['A', '1']]
    const pieces = returnedPieces(base(joinedTable(sent)), [run(joinedTable([['A', '1', '2']]))])
    expect(proposalOf(change({ blocks: ['t'], table: true, pieces }), portsOf({ t: table(sent) }))).toBeNull()
    expect(proposalOf(change({ blocks: ['gone'] }), portsOf({}))).toBeNull()
  })

  test('new words are new blocks, all of them suggested', () => {
    const pieces = returnedPieces([], [run('Đoạn một'), run(separators.paragraph), run('Đoạn hai')])
    const now = proposalOf(change({ kind: 'new', after: 'a', pieces }), portsOf({ a: paragraph('x') }))
    expect(now?.inserts.texts.flatMap(linesOf)).toEqual(['Đoạn một', 'Đoạn hai'])
    expect(now?.inserts.texts.map((one) => (one.type === 'paragraph' ? rejected(one.content) : 'x'))).toEqual(['', ''])
  })
})
