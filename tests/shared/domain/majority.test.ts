import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { membersInOffice, votesNeeded } from '../../../shared/domain/majority.ts'
import type { Membership } from '../../../shared/records/directory.ts'
import { idOf } from '../../support/dossier.ts'

const membership = (person: string, changes: Partial<Membership> = {}): Membership => ({
  id: idOf(`membership ${person}`),
  bodyId: idOf('body'),
  personId: idOf(person),
  role: 'member',
  from: null,
  to: null,
  ...changes,
})

describe('majority of a vote (QĐ 168-QĐ/TW, Art 30)', () => {
  it.each([
    [15, 8],
    [16, 9],
    [13, 7],
    [1, 1],
    [2, 2],
  ])('of %i members in office %i votes are needed', (members, needed) => {
    expect(votesNeeded(members)).toBe(needed)
  })

  it('is the smallest number that is more than half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (base) => {
        const needed = votesNeeded(base)
        expect(needed * 2).toBeGreaterThan(base)
        expect((needed - 1) * 2).toBeLessThanOrEqual(base)
      }),
    )
  })
})

describe('members in office', () => {
  const on = (memberships: readonly Membership[], date = '2026-06-05') =>
    membersInOffice(memberships, idOf('body'), date)

  it('holds from the first day to the last, both included', () => {
    const held = [membership('An', { from: '2025-10-15', to: '2026-06-05' })]
    expect(on(held, '2025-10-14')).toEqual([])
    expect(on(held, '2025-10-15')).toEqual([idOf('An')])
    expect(on(held, '2026-06-05')).toEqual([idOf('An')])
    expect(on(held, '2026-06-06')).toEqual([])
  })

  it('takes an unknown start or end as open', () => {
    expect(on([membership('An', { from: '2025-10-15' }), membership('Bình', { to: '2030-01-01' })])).toHaveLength(2)
  })

  it('leaves out members of another body', () => {
    expect(on([membership('An', { bodyId: idOf('executive committee') })])).toEqual([])
  })

  it('counts a person with two memberships once', () => {
    const twice = [membership('An', { role: 'secretary' }), membership('An', { id: idOf('again') })]
    expect(on(twice)).toEqual([idOf('An')])
  })
})
