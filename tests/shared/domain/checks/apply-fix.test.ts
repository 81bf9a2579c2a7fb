import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyAll,
  applyFixToRichText,
  compatibleFixes,
  replacementOf,
} from '../../../../shared/domain/checks/apply-fix.ts'
import { plainTextOf } from '../../../../shared/records/rich-text.ts'
import { citation, figure, grid, paragraph, points, rich } from '../../../support/dossier.ts'
import { check, mended } from './checked.ts'
import { textExamples } from './text-examples.ts'

/** The places of a word in rich text, as its plain words count them. */
function placeOf(text: ReturnType<typeof rich>, words: string) {
  const start = plainTextOf(text).indexOf(words)
  return { start, end: start + words.length }
}

describe('a fix put into rich text', () => {
  test('changes the words and nothing else, in paragraphs, points and tables', () => {
    const text = rich('đoạn đầu', points('dash', 'đạt 64,1 %', 'tăng 8%'), grid(['tỷ lệ'], ['5 %']))
    const first = applyFixToRichText(text, { ...placeOf(text, '64,1 %'), replacement: '64,1%' })
    expect(first).toEqual(rich('đoạn đầu', points('dash', 'đạt 64,1%', 'tăng 8%'), grid(['tỷ lệ'], ['5 %'])))
    const second = applyFixToRichText(first, { ...placeOf(first, '5 %'), replacement: '5%' })
    expect(plainTextOf(second)).toBe('đoạn đầu\nđạt 64,1%\ntăng 8%\ntỷ lệ\n5%')
  })

  test('over a change of look takes the look of the first word, and leaves no empty run', () => {
    const text = rich(paragraph('đạt ', { type: 'text', text: '64,1', marks: [{ type: 'bold' }] }, ' %', ' dự toán'))
    expect(applyFixToRichText(text, { ...placeOf(text, '64,1 %'), replacement: '64,1%' })).toEqual(
      rich(paragraph('đạt ', { type: 'text', text: '64,1%', marks: [{ type: 'bold' }] }, ' dự toán')),
    )
  })

  test('never changes a chip or goes over a paragraph', () => {
    const text = rich(
      paragraph('theo ', citation('Kết luận số 100 - KL/TW', '100-KL/TW'), ', thu ', figure('5', 'tỷ')),
      'hai',
    )
    for (const words of ['100 - KL/TW', 'theo Kết', '5 tỷ', 'tỷ\nhai'])
      expect(applyFixToRichText(text, { ...placeOf(text, words), replacement: 'x' })).toEqual(text)
  })

  test('is not proposed where a chip would change, yet the fault is told', () => {
    const text = rich(paragraph(citation('Kết luận số 100 - KL/TW', null), ' thuỷ lợi và Tỉnh ủy'))
    const findings = check(text, { officeSpelling: 'ủy' })
    const chip = findings.find(({ ruleId }) => ruleId === 'citation.miswritten')
    expect(chip).toMatchObject({ words: '100 - KL/TW', fix: null })
    expect(findings.find(({ ruleId }) => ruleId === 'spelling.uy')).toMatchObject({ words: 'thuỷ', fix: 'thủy' })
  })
})

describe('the spelling of ủy and uỷ', () => {
  test('is never changed in a cited document, a quoted title or a name', () => {
    const text = rich(
      paragraph('Tỉnh ủy; ', citation('Quy chế của Đảng uỷ', '12-QC/ĐU'), '; “Đảng uỷ vững mạnh”; đồng chí Trần Thuỷ'),
    )
    const rules = check(text, { officeSpelling: 'ủy', names: ['Trần Thuỷ'] }).map(({ ruleId }) => ruleId)
    expect(rules).not.toContain('spelling.uy')
  })

  test('follows the office; without its choice, most of the document', () => {
    expect(mended('Tỉnh ủy, Đảng ủy và Thành uỷ', {})).toBe('Tỉnh ủy, Đảng ủy và Thành ủy')
    expect(mended('Tỉnh ủy, Đảng ủy và Thành uỷ', { officeSpelling: 'uỷ' })).toBe('Tỉnh uỷ, Đảng uỷ và Thành uỷ')
  })
})

test('fixes that touch are put in one at a time, the first first', () => {
  const fixes = compatibleFixes([
    { at: place(4, 8), fix: 'b' },
    { at: place(0, 5), fix: 'a' },
    { at: place(8, 9), fix: null },
    { at: place(9, 10), fix: '' },
  ])
  expect(fixes.map(({ start }) => start)).toEqual([0, 9])
  expect(applyAll('0123456789', fixes)).toBe('a5678')
  expect(replacementOf({ at: { ...place(0, 1), start: null, end: null }, fix: 'a' })).toBeNull()
})

describe('putting in every fix', () => {
  const fragments = [
    ...Object.values(textExamples).flatMap(({ fails, passes }) => [fails, ...passes]),
    ...['số', ' ', '/', '-', '–', '.', ',', ':', '%', '5', '11,360', '2025', 'ngày', 'tháng', 'năm', 'thứ', 'điều'],
    ...[
      'Khoản',
      'uỷ',
      'ủy',
      'hoà',
      'QD',
      'TƯ',
      'NQ',
      'TW',
      'TM.',
      'nhân dân',
      'tỉ',
      'tỷ đồng',
      '\n',
      '“',
      '”',
      '\u0300',
    ],
  ]
  const words = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4 })), { maxLength: 12 })
  const texts = fc.tuple(words, fc.constantFrom(' ', '')).map(([parts, join]) => parts.join(join))
  const contexts = fc.record({
    family: fc.constantFrom('party' as const, 'state' as const),
    day: fc.constantFrom('2025-06-05', '2026-06-05'),
    officeSpelling: fc.constantFrom(null, 'ủy' as const, 'uỷ' as const),
  })

  test('comes to an end, and nothing is left that could be fixed', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        const after = mended(text, context)
        expect(check(after, context).filter(({ fix }) => fix !== null)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  test('changes no text in which nothing is found', () => {
    fc.assert(
      fc.property(texts, contexts, (text, context) => {
        fc.pre(check(text, context).length === 0)
        expect(mended(text, context)).toBe(text)
      }),
    )
  })
})

function place(start: number, end: number) {
  return { kind: 'decision', id: '', field: 'text', start, end } as const
}
