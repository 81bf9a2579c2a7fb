import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from '../../../shared/vietnamese/names.ts'

const sorted = (...names: string[]) => [...names].sort(compareNames)

describe('order of personal names (`domain.md` 6)', () => {
  it('goes by the given name, then the family name, then the middle names', () => {
    expect(sorted('Trần Văn An', 'Lê Thị Bình', 'Nguyễn Văn An', 'Nguyễn Thị An')).toEqual([
      'Nguyễn Thị An',
      'Nguyễn Văn An',
      'Trần Văn An',
      'Lê Thị Bình',
    ])
  })

  it('follows the Vietnamese alphabet: a ă â b c d đ e ê ... o ô ơ ... u ư', () => {
    const names = ['An', 'Ăn', 'Ân', 'Bình', 'Dũng', 'Đạt', 'Em', 'Êm', 'On', 'Ôn', 'Ơn', 'Uy', 'Ưu', 'Yên']
    expect(sorted(...[...names].reverse())).toEqual(names)
  })

  it('puts tones in the order ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    const names = ['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ']
    expect(sorted(...[...names].reverse())).toEqual(names)
  })

  it('lets letters decide before tones: Hạnh after Hà, before Hiền', () => {
    expect(sorted('Lê Hiền', 'Lê Hạnh', 'Lê Hạ', 'Lê Hà')).toEqual(['Lê Hà', 'Lê Hạ', 'Lê Hạnh', 'Lê Hiền'])
  })

  it('does not hang on case, spaces or the form of the letters', () => {
    expect(compareNames('NGUYỄN  VĂN AN', ' Nguyễn Văn An ')).toBe(0)
    expect(compareNames('Lê Thị Hồng'.normalize('NFD'), 'Lê Thị Hồng')).toBe(0)
  })

  it('is one order: the same however the list was mixed', () => {
    const syllable = fc.constantFrom(
      'An',
      'Ân',
      'Ánh',
      'Bình',
      'Đạt',
      'Dũng',
      'Hà',
      'Hạ',
      'Hưng',
      'Nguyễn',
      'Ông',
      'Yến',
    )
    const name = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((syllables) => syllables.join(' '))
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        expect(Math.sign(compareNames(a, b))).toBe(-Math.sign(compareNames(b, a)) + 0)
        expect(compareNames(a, b) === 0).toBe(a === b)
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0)
      }),
    )
  })
})
