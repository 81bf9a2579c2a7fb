import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesOf } from '../../../../shared/domain/compare/changes.ts'
import type { Compared, ComparedParagraph, ComparedTable } from '../../../../shared/domain/compare/compared.ts'
import { differenceOf, newerOf, olderOf } from '../../../../shared/domain/compare/difference.ts'
import { joined, newRunsOf, oldRunsOf, textDifference } from '../../../../shared/domain/compare/text-difference.ts'
import { similarity, wordBag, wordsOf } from '../../../../shared/domain/compare/words.ts'
import { randomDocument, randomRuns, randomVersions } from '../../../support/random-compared.ts'

const paragraph = (text: string, more: Partial<ComparedParagraph> = {}): ComparedParagraph => ({
  kind: 'paragraph',
  id: null,
  style: 'body',
  label: null,
  runs: [{ text, look: '' }],
  ...more,
})

const table = (...rows: string[][]): ComparedTable => ({
  kind: 'table',
  id: null,
  style: 'table',
  rows: rows.map((row) => row.map((text) => [paragraph(text)])),
})

/** A document whose runs are joined, as a difference gives it back. */
function tidy(elements: readonly Compared[]): Compared[] {
  const tidied = (one: ComparedParagraph): ComparedParagraph => ({ ...one, runs: joined(one.runs) })
  return elements.map((one) =>
    one.kind === 'paragraph'
      ? tidied(one)
      : { ...one, rows: one.rows.map((row) => row.map((cell) => cell.map(tidied))) },
  )
}

const plain = (text: string) => [{ text, look: '' }]
const written = (older: string, newer: string) =>
  textDifference(plain(older), plain(newer))
    .map(({ kind, text }) => ({ kept: text, restyled: text, deleted: `[-${text}-]`, inserted: `{+${text}+}` })[kind])
    .join('')

const changed = (older: Compared[], newer: Compared[]) =>
  differenceOf(older, newer).flatMap((difference) => {
    const changes = changesOf(difference)
    return changes.length === 0 ? [] : [`${difference.status}: ${changes.join(', ')}`]
  })

describe('words', () => {
  test('the pieces of any text joined are that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(wordsOf(text).join('')).toBe(text)
      }),
    )
  })

  test('figures, dates and numbers of documents are one word; other marks stand apart', () => {
    expect(wordsOf('Đạt 11.306 tỷ, bằng 64,1%; số 123-KL/TW ngày 05/6/2025.').filter((one) => one !== ' ')).toEqual([
      'Đạt',
      '11.306',
      'tỷ',
      ',',
      'bằng',
      '64,1%',
      ';',
      'số',
      '123-KL/TW',
      'ngày',
      '05/6/2025',
      '.',
    ])
  })

  test('likeness counts common words, in any order', () => {
    expect(similarity(wordBag('a b c d'), wordBag('D c, x y'))).toBe(0.5)
    expect(similarity(wordBag(''), wordBag('…'))).toBe(1)
  })
})

describe('the difference of two texts', () => {
  test('is read word by word, old words before the new ones in their place', () => {
    expect(written('Thống nhất với báo cáo.', 'Cơ bản thống nhất với các báo cáo.')).toBe(
      '[-Thống-]{+Cơ bản thống+} nhất với {+các +}báo cáo.',
    )
    expect(written('Thu 11.306 tỷ đồng.', 'Thu 11.360 tỷ đồng, tăng.')).toBe(
      'Thu [-11.306-]{+11.360+} tỷ đồng{+, tăng+}.',
    )
    expect(written('', 'mới')).toBe('{+mới+}')
    expect(written('một hai ba', 'bốn năm ba')).toBe('[-một hai-]{+bốn năm+} ba')
  })

  test('tells words in another look from other words', () => {
    expect(
      textDifference(plain('rất quan trọng'), [
        { text: 'rất ', look: '' },
        { text: 'quan', look: 'b' },
        { text: ' trọng', look: '' },
      ]),
    ).toEqual([
      { kind: 'kept', text: 'rất ', look: '' },
      { kind: 'restyled', text: 'quan', look: 'b', oldLook: '' },
      { kind: 'kept', text: ' trọng', look: '' },
    ])
  })

  test('gives both texts back, look by look', () => {
    fc.assert(
      fc.property(randomRuns, randomRuns, (older, newer) => {
        const pieces = textDifference(older, newer)
        expect(oldRunsOf(pieces)).toEqual(joined(older))
        expect(newRunsOf(pieces)).toEqual(joined(newer))
        expect(pieces.every(({ text }) => text !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('of two long texts without a common word is one text for the other', () => {
    const long = (mark: string) => Array.from({ length: 4000 }, (_, place) => `${mark}${place}`).join(' ')
    expect(textDifference(plain(long('a')), plain(long('b'))).map(({ kind }) => kind)).toEqual(['deleted', 'inserted'])
  })
})

describe('the difference of two documents', () => {
  test('gives both documents back: no word is lost, and backwards it is the difference of the older from the newer', () => {
    fc.assert(
      fc.property(fc.oneof(randomVersions, fc.tuple(randomDocument, randomDocument)), ([older, newer]) => {
        const there = differenceOf(older, newer)
        expect(olderOf(there)).toEqual(tidy(older))
        expect(newerOf(there)).toEqual(tidy(newer))
        const back = differenceOf(newer, older)
        expect(olderOf(back)).toEqual(tidy(newer))
        expect(newerOf(back)).toEqual(tidy(older))
      }),
      { numRuns: 300 },
    )
  })

  test('of a document from itself is nothing', () => {
    fc.assert(
      fc.property(randomDocument, (one) => {
        expect(changed(one, one)).toEqual([])
      }),
    )
  })

  test('each move has its two places, and the same words in both', () => {
    fc.assert(
      fc.property(randomVersions, ([older, newer]) => {
        const moves = differenceOf(older, newer).filter(({ move }) => move !== null)
        for (const places of Map.groupBy(moves, ({ move }) => move).values()) {
          expect(places.map(({ status }) => status).sort()).toEqual(['movedFrom', 'movedTo'])
          expect(places[0]).toEqual({ ...places[1], status: places[0]?.status })
        }
      }),
    )
  })

  const points = [
    'Các ngành rà soát chỉ tiêu',
    'Đẩy nhanh tiến độ giải ngân vốn',
    'Ủy ban nhân dân tỉnh chỉ đạo tháo gỡ',
  ]

  test('a block put elsewhere is moved and not deleted and written again; what it passed is renumbered', () => {
    const [a, b, c] = points.map((text) => text) as [string, string, string]
    expect(
      changed(
        [paragraph(a, { label: 'a)' }), paragraph(b, { label: 'b)' }), paragraph(c, { label: 'c)' })],
        [paragraph(a, { label: 'a)' }), paragraph(c, { label: 'b)' }), paragraph(b, { label: 'c)' })],
      ).sort(),
    ).toEqual(['kept: renumbered', 'movedFrom: moved, renumbered', 'movedTo: moved, renumbered'])
  })

  test('a block is known by its name however it was rewritten', () => {
    expect(changed([paragraph('cũ hết', { id: 'x' })], [paragraph('chữ khác', { id: 'x' })])).toEqual(['kept: edited'])
    expect(changed([paragraph('cũ hết', { id: 'x' })], [paragraph('chữ khác', { id: 'y' })])).toEqual([
      'deleted: removed',
      'inserted: added',
    ])
  })

  test('a change of a figure is named, one of style too', () => {
    expect(changed([paragraph('Thu 11.306 tỷ đồng')], [paragraph('Thu 11.360 tỷ đồng')])).toEqual([
      'kept: edited, figures',
    ])
    expect(changed([paragraph('Kết quả')], [paragraph('Kết quả', { style: 'heading1' })])).toEqual(['kept: restyled'])
  })

  test('tables are compared cell by cell: a row, a column, a word', () => {
    const older = table(['TT', 'Đơn vị', 'Số'], ['1', 'Sở Tài chính', '10'], ['2', 'Sở Xây dựng', '20'])
    const rowGone = table(['TT', 'Đơn vị', 'Số'], ['2', 'Sở Xây dựng', '20'])
    const columnMore = table(
      ['TT', 'Đơn vị', 'Số', 'Ghi chú'],
      ['1', 'Sở Tài chính', '10', ''],
      ['2', 'Sở Xây dựng', '21', ''],
    )
    const rowsOf = (newer: ComparedTable) => {
      const [difference] = differenceOf([older], [newer])
      return difference?.kind === 'table'
        ? difference.rows.map(({ status, cells }) => `${status}: ${cells.map((cell) => cell.status[0]).join('')}`)
        : []
    }
    expect(rowsOf(rowGone)).toEqual(['kept: kkk', 'deleted: ddd', 'kept: kkk'])
    expect(rowsOf(columnMore)).toEqual(['kept: kkki', 'kept: kkki', 'kept: kkki'])
    expect(changed([older], [columnMore])).toEqual(['kept: edited, figures'])
  })
})
