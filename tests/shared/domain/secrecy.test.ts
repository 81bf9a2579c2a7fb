import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highestLevel, isAbove } from '../../../shared/domain/secrecy.ts'
import { secrecyLevels } from '../../../shared/records/values.ts'

const level = fc.constantFrom(...secrecyLevels)

describe('levels of state secrecy (Luật 117/2025/QH15)', () => {
  it('stand in the order thường, Mật, Tối mật, Tuyệt mật', () => {
    expect(isAbove('mat', 'none')).toBe(true)
    expect(isAbove('toi_mat', 'mat')).toBe(true)
    expect(isAbove('tuyet_mat', 'toi_mat')).toBe(true)
    expect(isAbove('mat', 'tuyet_mat')).toBe(false)
    expect(isAbove('mat', 'mat')).toBe(false)
  })

  it('are none where nothing is marked: no level by habit', () => {
    expect(highestLevel([])).toBe('none')
  })

  it('rise to the highest of the parts, whatever their order', () => {
    expect(highestLevel(['none', 'toi_mat', 'mat'])).toBe('toi_mat')
    fc.assert(
      fc.property(fc.array(level, { minLength: 1 }), (levels) => {
        const highest = highestLevel(levels)
        expect(levels).toContain(highest)
        expect(levels.some((other) => isAbove(other, highest))).toBe(false)
      }),
    )
  })
})
