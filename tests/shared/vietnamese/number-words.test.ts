import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberOfWords, numberWords, numberWordsPattern } from '../../../shared/vietnamese/number-words.ts'

describe('numbers in words', () => {
  it.each([
    [1, 'một'],
    [5, 'năm'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [11, 'mười một'],
    [21, 'hai mươi mốt'],
    [25, 'hai mươi lăm'],
    [90, 'chín mươi'],
  ])('%i is %s', (number, words) => {
    expect(numberWords(number)).toBe(words)
  })

  it.each([
    ['hai mươi tư', 24],
    ['Ba Mươi Nhăm', 35],
    ['bẩy', 7],
    ['mười  bốn', 14],
  ])('%s is read as %i', (words, number) => {
    expect(numberOfWords(words)).toBe(number)
  })

  it('are read back as they were said, and the pattern finds them whole', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
        const words = numberWords(number)
        expect(numberOfWords(words)).toBe(number)
        expect(words).toMatch(new RegExp(`^${numberWordsPattern}$`, 'iu'))
      }),
    )
  })

  it.each(['mươi', 'một hai', 'hai một', 'không', ''])('"%s" is no number', (words) => {
    expect(numberOfWords(words)).toBeNull()
  })
})
