import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineOf } from '../../../../shared/domain/writing-line/line.ts'
import { outcomeOf } from '../../../../shared/domain/writing-line/outcome.ts'
import { parseLine } from '../../../../shared/domain/writing-line/parse.ts'
import { known, parsed, pick } from './known.ts'

const outcome = (text: string) => outcomeOf(parsed(text))

describe('a contribution', () => {
  test.each([
    ['by all initials', '@nva nhất trí với đề án', 'an', 'nhất trí với đề án'],
    ['by the given name in bare letters', '@hieu đề nghị làm rõ', 'hieu', 'đề nghị làm rõ'],
    ['by several words', '@duc trung kết luận', 'trung', 'kết luận'],
    ['by the whole name', '@Lê Thị Bình: đồng ý', 'binh', 'đồng ý'],
    ['by a post only one holds', '@bí thư tỉnh kết luận', null, '@bí thư tỉnh kết luận'],
    ['by the beginning of a post', '@trưởng ban nội chính báo cáo', 'binh', 'báo cáo'],
    ['by initials of a post', '@ct nêu ý kiến', 'an', 'nêu ý kiến'],
  ])('is of a speaker found %s', (_how, text, speakerId, words) => {
    expect(outcome(text)).toEqual({ kind: 'contribution', speakerId, words })
  })
  test('has no speaker while several are meant, and keeps what was typed', () => {
    expect(outcome('@nam đồng ý')).toEqual({ kind: 'contribution', speakerId: null, words: '@nam đồng ý' })
    expect(parsed('@nam đồng ý').speaker?.candidates.map(({ choice }) => choice.id)).toEqual(['nam-1', 'nam-2'])
  })
  test('with tone marks typed the name that has them stands first', () => {
    expect(
      parsed('@ân')
        .speaker?.candidates.map(({ choice }) => choice.id)
        .slice(0, 2),
    ).toEqual(['an-2', 'an'])
  })
  test('without a person is the words alone', () => {
    expect(outcome('Nhất trí, 5 > 3! Thư: a@b.vn, mục #2')).toEqual({
      kind: 'contribution',
      speakerId: null,
      words: 'Nhất trí, 5 > 3! Thư: a@b.vn, mục #2',
    })
  })
  test('names others in its words in full', () => {
    expect(outcome('@nva đồng ý với đồng chí @hieu và @vptu.')).toEqual({
      kind: 'contribution',
      speakerId: 'an',
      words: 'đồng ý với đồng chí Hoàng Nghĩa Hiếu và Văn phòng Tỉnh ủy.',
    })
  })
  test('takes a phrase by its whole shortcut', () => {
    expect(outcome('@nva #dc')).toMatchObject({ words: 'Đề nghị cơ quan soạn thảo tiếp thu, chỉnh sửa.' })
    expect(outcome('@nva #d')).toMatchObject({ words: '#d' })
  })
})

describe('a decision', () => {
  test('begins with > and the whole phrase of its code', () => {
    expect(outcome('> thong nhat thong qua Đề án số 5')).toEqual({
      kind: 'decision',
      code: 'APPROVED',
      words: 'Đề án số 5',
    })
  })
  test.each(['> thống nhất', '>tn Đề án', '> Đề án'])('%s has no code until a person chooses one', (text) => {
    expect(outcome(text)).toMatchObject({ kind: 'decision', code: null })
    expect(parsed(text).marks[0]?.candidates.length).toBeGreaterThan(0)
  })
  test('keeps its words when the code is chosen from the list', () => {
    const { line } = pick(lineOf('> Đề án'), 1, 'REJECTED')
    expect(outcomeOf(parseLine(line, known))).toEqual({ kind: 'decision', code: 'REJECTED', words: 'Đề án' })
  })
})

describe('a task', () => {
  test('has its work, its units in order, and its deadline as it was said', () => {
    expect(outcome('! Rà soát phần mềm @vptu @stc t: trước ngày 01/7/2025')).toEqual({
      kind: 'task',
      leadUnitId: 'vptu',
      coUnitIds: ['stc'],
      words: 'Rà soát phần mềm',
      due: 'trước ngày 01/7/2025',
    })
  })
  test('the deadline ends at the next sign', () => {
    expect(outcome('!Rà soát t: trong quý III @vptu')).toMatchObject({ due: 'trong quý III', leadUnitId: 'vptu' })
  })
  test('a unit that could be several is open, and a person is no unit', () => {
    expect(outcome('! Rà soát @vp')).toMatchObject({ leadUnitId: null, words: 'Rà soát @vp' })
    expect(outcome('! Rà soát @nva')).toMatchObject({ leadUnitId: null, words: 'Rà soát @nva' })
  })
  test('t: is a sign in a task only', () => {
    expect(outcome('@nva t: mai')).toMatchObject({ words: 't: mai' })
  })
})

const pieces = [
  '@',
  '>',
  '!',
  '#',
  't:',
  ' ',
  '\n',
  'nva',
  'nguyễn',
  'Văn',
  'vp',
  'dc',
  'a\u0302\u0301',
  'đ',
  '🙂',
  'thống nhất',
  ',',
]
const typed = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 14 })
  .map((p) => p.join(''))

describe('whatever is typed', () => {
  test('the spans make up the text, letter for letter', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const line = parsed(text)
        expect(line.spans.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        expect(line.spans.every(({ start, end }) => start < end)).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
  test('every plain word is recorded, in its order', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const line = parsed(text)
        const letters = (words: string) => words.replace(/[\s:,]/g, '')
        const recorded = letters(outcomeOf(line).words)
        let at = 0
        for (const { start, end, mark } of line.spans) {
          if (mark !== null && mark.chosen !== null) continue
          if (mark !== null && (mark.kind === 'task' || mark.kind === 'decision' || mark.query !== '')) continue
          const words = letters(text.slice(start, end))
          const found = recorded.indexOf(words, at)
          expect(found, `${words} of ${text}`).toBeGreaterThanOrEqual(0)
          at = found + words.length
        }
      }),
      { numRuns: 2000 },
    )
  })
})
