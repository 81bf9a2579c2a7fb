import { describe, expect, it } from 'vitest'
import { inForce } from '../../../shared/domain/in-force.ts'

describe('a post, membership or unit over time', () => {
  it.each([
    ['2025-10-14', false],
    ['2025-10-15', true],
    ['2026-03-01', true],
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('from 15/10/2025 to 30/6/2026 holds on %s: %s', (day, holds) => {
    expect(inForce({ from: '2025-10-15', to: '2026-06-30' }, day)).toBe(holds)
  })

  it('is open where a day is not known', () => {
    expect(inForce({ from: null, to: '2026-06-30' }, '1990-01-01')).toBe(true)
    expect(inForce({ from: '2025-10-15', to: null }, '2100-01-01')).toBe(true)
    expect(inForce({ from: null, to: null }, '2026-06-05')).toBe(true)
  })
})
