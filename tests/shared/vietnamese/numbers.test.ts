import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupThousands, paddedCount, percentage, romanNumeral } from '../../../shared/vietnamese/numbers.ts'

describe('numbers of official texts (`domain.md` 6)', () => {
  it('have a dot for thousands', () => {
    expect([0, 999, 1000, 11360, 1234567, -11360].map(groupThousands)).toEqual([
      '0',
      '999',
      '1.000',
      '11.360',
      '1.234.567',
      '-11.360',
    ])
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(groupThousands(number)).toMatch(/^-?\d{1,3}(\.\d{3})*$/)
        expect(Number(groupThousands(number).replaceAll('.', ''))).toBe(number)
      }),
    )
  })

  it('of people below ten have a leading zero: 05 đồng chí', () => {
    expect([0, 5, 9, 10, 15, 1200].map(paddedCount)).toEqual(['00', '05', '09', '10', '15', '1.200'])
  })
})

describe('shares in per cent', () => {
  it.each([
    [13, 15, '86,7%'],
    [15, 15, '100%'],
    [0, 15, '0%'],
    [8, 15, '53,3%'],
    [1, 8, '12,5%'],
    [1, 3, '33,3%'],
    [2, 3, '66,7%'],
    [1, 80, '1,3%'],
    [1, 4, '25%'],
  ])('%i of %i is %s: a comma, one decimal, no space', (part, whole, printed) => {
    expect(percentage(part, whole)).toBe(printed)
  })

  it('are within half a tenth of the true share', () => {
    const share = fc
      .integer({ min: 1, max: 100_000 })
      .chain((whole) => fc.tuple(fc.nat({ max: whole }), fc.constant(whole)))
    fc.assert(
      fc.property(share, ([part, whole]) => {
        const printed = Number(percentage(part, whole).replace('%', '').replace(',', '.'))
        expect(Math.abs(printed - (part * 100) / whole)).toBeLessThanOrEqual(0.05 + 1e-9)
      }),
    )
  })
})

describe('Roman numerals', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [19, 'XIX'],
    [40, 'XL'],
    [1994, 'MCMXCIV'],
    [3999, 'MMMCMXCIX'],
  ])('%i is %s', (number, numeral) => {
    expect(romanNumeral(number)).toBe(numeral)
  })

  it('are not made where there are none', () => {
    expect([0, -1, 4000, 1.5].map(romanNumeral)).toEqual(['0', '-1', '4000', '1.5'])
  })

  it('differ for each number', () => {
    expect(new Set(Array.from({ length: 3999 }, (_, n) => romanNumeral(n + 1))).size).toBe(3999)
  })
})
