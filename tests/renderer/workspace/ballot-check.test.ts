import { describe, expect, it } from 'vitest'
import { sumChecks, votesOf } from '../../../renderer/features/workspace/model/ballot-check.ts'
import { ballot } from './records.ts'

describe('a vote while it is typed', () => {
  it('says that the votes make up those present', () => {
    expect(sumChecks(ballot({ present: 13, votesFor: 11, votesAgainst: 1, votesOther: 1 }))).toEqual([
      { rule: 'votes_are_present', parts: [11, 1, 1], whole: 13, holds: true },
    ])
  })

  it('says that they do not', () => {
    const [check] = sumChecks(ballot({ present: 13, votesFor: 11, votesAgainst: 1, votesOther: 0 }))
    expect(check?.holds).toBe(false)
  })

  it('checks no sum that still has a blank in it', () => {
    expect(sumChecks(ballot({ present: 13, votesFor: 11, votesAgainst: 1 }))).toEqual([])
    expect(sumChecks(ballot({ votesFor: 11, votesAgainst: 1, votesOther: 1 }))).toEqual([])
  })

  it('counts papers of a secret ballot: votes make the valid, valid and invalid make the returned', () => {
    const secret = ballot({
      kind: 'secret',
      issued: 15,
      returned: 14,
      valid: 13,
      invalid: 1,
      votesFor: 13,
      votesAgainst: 0,
      votesOther: 0,
    })
    expect(sumChecks(secret).map((check) => [check.rule, check.holds])).toEqual([
      ['votes_are_valid', true],
      ['papers_are_returned', true],
      ['returned_within_issued', true],
    ])
  })

  it('refuses more papers returned than issued', () => {
    const [check] = sumChecks(ballot({ kind: 'secret', issued: 12, returned: 13 }))
    expect(check).toMatchObject({ rule: 'returned_within_issued', holds: false })
  })

  it('counts a ballot by name from the names', () => {
    const named = [
      { personId: 'a', choice: 'for' as const },
      { personId: 'b', choice: 'for' as const },
      { personId: 'c', choice: 'other' as const },
    ]
    expect(votesOf(ballot({ kind: 'open_named', named, votesFor: 9 }))).toEqual({
      votesFor: 2,
      votesAgainst: 0,
      votesOther: 1,
    })
  })
})
