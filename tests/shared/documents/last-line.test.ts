import { expect, test } from 'vitest'
import { lastLineWidth } from '../../../shared/documents/last-line.ts'

test('the name of the Party at 15 pt bold is 4133 twips long (`domain.md` 2, row 1)', () => {
  expect(Math.abs(lastLineWidth('ĐẢNG CỘNG SẢN VIỆT NAM', 15, 5200) - 4133)).toBeLessThanOrEqual(2)
})

test('of words longer than their column the last line counts, broken between words', () => {
  const alone = lastLineWidth('NGHIỆP', 13, 3855)
  expect(lastLineWidth('ĐẢNG ỦY CÁC KHU CÔNG NGHIỆP', 13, 3855)).toBe(alone)
  expect(lastLineWidth('ĐẢNG ỦY CÁC KHU CÔNG\nNGHIỆP', 13, 9355)).toBe(alone)
})

test('letters with marks are as wide as without, but for the horn of ơ and ư; composed or not', () => {
  const width = (text: string) => lastLineWidth(text, 14, 9355)
  expect(width('Ấ')).toBe(width('A'))
  expect(width('Ữ')).toBe(width('Ư'))
  expect(width('Ư')).toBeGreaterThan(width('U'))
  expect(width('Ấ'.normalize('NFD'))).toBe(width('Ấ'))
})
