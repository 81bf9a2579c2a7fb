import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quorumNeeded } from '../../../shared/domain/quorum.ts'

const twoThirds = { quorum: { numerator: 2, denominator: 3 } }

describe('quorum of a session', () => {
  it.each([
    [15, 10],
    [16, 11],
    [17, 12],
    [1, 1],
    [0, 0],
  ])('at two thirds, %i members ask for %i present', (members, needed) => {
    expect(quorumNeeded(twoThirds, members)).toBe(needed)
  })

  it('follows the share the body sets', () => {
    expect(quorumNeeded({ quorum: { numerator: 1, denominator: 2 } }, 15)).toBe(8)
    expect(quorumNeeded({ quorum: { numerator: 3, denominator: 4 } }, 15)).toBe(12)
  })

  it('is the smallest number that reaches the share', () => {
    const share = fc
      .integer({ min: 1, max: 50 })
      .chain((denominator) =>
        fc.record({ numerator: fc.integer({ min: 0, max: denominator }), denominator: fc.constant(denominator) }),
      )
    fc.assert(
      fc.property(share, fc.integer({ min: 0, max: 100_000 }), (quorum, members) => {
        const needed = quorumNeeded({ quorum }, members)
        expect(needed * quorum.denominator).toBeGreaterThanOrEqual(members * quorum.numerator)
        expect((needed - 1) * quorum.denominator).toBeLessThan(members * quorum.numerator)
      }),
    )
  })
})
