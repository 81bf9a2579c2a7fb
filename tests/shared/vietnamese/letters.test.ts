import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { capitalizeFirst, fold, labelLetter, labelLetters } from '../../../shared/vietnamese/letters.ts'

describe('letters that label points', () => {
  it('run a, b, c, d, đ, e, g: with đ, without f, j, w, z and the marked vowels', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8].map(labelLetter).join(' ')).toBe('a b c d đ e g h')
    expect(labelLetters).toHaveLength(23)
    expect(labelLetters.join('')).not.toMatch(/[fjwzăâêôơư]/)
  })

  it('are doubled after y, as Word doubles them', () => {
    expect([23, 24, 25, 46, 47].map(labelLetter)).toEqual(['y', 'aa', 'bb', 'yy', 'aaa'])
  })

  it('never repeat', () => {
    const labels = Array.from({ length: 500 }, (_, n) => labelLetter(n + 1))
    expect(new Set(labels).size).toBe(500)
  })
})

describe('folding', () => {
  it('takes off tones, marks of vowels and the bar of đ, and the case', () => {
    expect(fold('Đảng ủy Ủy ban nhân dân TỈNH THỪA THIÊN HUẾ')).toBe('dang uy uy ban nhan dan tinh thua thien hue')
    expect(fold('ăâđêôơưỳỵỷỹ')).toBe('aadeoouyyyy')
  })

  it('makes uỷ and ủy, composed and not composed, the same', () => {
    expect(fold('uỷ')).toBe(fold('ủy'))
    expect(fold('Nguyễn Thị Hồng'.normalize('NFD'))).toBe('nguyen thi hong')
  })

  it('changes nothing when done again and leaves no mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aĂầĐđỷẫỡự1 -') }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
        expect(fold(text)).toMatch(/^[a-z0-9 -]*$/)
      }),
    )
  })
})

describe('a capital at the start', () => {
  it('is made of the first letter only', () => {
    expect(capitalizeFirst('đồng chí chủ trì')).toBe('Đồng chí chủ trì')
    expect(capitalizeFirst('ủy ban Nhân dân')).toBe('Ủy ban Nhân dân')
    expect(capitalizeFirst('')).toBe('')
    expect(capitalizeFirst('05 đồng chí')).toBe('05 đồng chí')
  })
})
