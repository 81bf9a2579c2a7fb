import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spaceYearRanges, yearRangeForms } from '../../../shared/vietnamese/year-ranges.ts'

describe('years from and to (domain.md 6)', () => {
  it.each(['2025-2030', '2025 - 2030', '2025–2030', '2025 – 2030', '2025 -2030'])(
    '%s is written one way',
    (written) => {
      expect(spaceYearRanges(`nhiệm kỳ ${written}.`, 'spaced')).toBe('nhiệm kỳ 2025 - 2030.')
      expect(spaceYearRanges(`nhiệm kỳ ${written}, định hướng`, 'closed')).toBe('nhiệm kỳ 2025-2030, định hướng')
    },
  )

  it.each([
    ['a number and symbol', '2025-2030/KH-UBND'],
    ['a day', '2025-06-05'],
    ['a row of numbers', '2020-2025-2030'],
    ['years going back', '2030-2025'],
    ['amounts', '1.950-2.030 tỷ đồng'],
    ['a part of an id', '0197-2025-2030-8101'],
  ])('%s is no range of years: %s', (_what, text) => {
    for (const form of yearRangeForms) expect(spaceYearRanges(text, form)).toBe(text)
  })

  it('what is spared stays', () => {
    expect(spaceYearRanges('“2020-2025”, 2025-2030', 'spaced', (start) => start < 10)).toBe('“2020-2025”, 2025 - 2030')
  })

  it('whatever the text: twice is once, and there and back gives the first form', () => {
    const piece = fc.constantFrom('2020', '2025', '2030', '1999', '-', '–', ' - ', ' ', '/', '.', 'năm', '\u00A0')
    const text = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (given) => {
        const spaced = spaceYearRanges(given, 'spaced')
        const closed = spaceYearRanges(given, 'closed')
        expect(spaceYearRanges(spaced, 'spaced')).toBe(spaced)
        expect(spaceYearRanges(closed, 'spaced')).toBe(spaced)
        expect(spaceYearRanges(spaced, 'closed')).toBe(closed)
      }),
    )
  })
})
