import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BallotBase, closeBallot, reopenBallot } from '../../../shared/domain/ballot.ts'
import type { Ballot } from '../../../shared/records/session.ts'
import { aBallot, idOf } from '../../support/dossier.ts'

const room: BallotBase = { membersInOffice: 15, present: 13 }
const open = (changes: Partial<Ballot> = {}): Ballot =>
  aBallot('item', { state: 'open', result: null, entitled: null, present: null, ...changes })
const onPaper = (changes: Partial<Ballot> = {}): Ballot =>
  open({
    kind: 'secret',
    issued: 13,
    returned: 13,
    valid: 12,
    invalid: 1,
    votesFor: 11,
    votesAgainst: 1,
    votesOther: 0,
    ...changes,
  })

function closed(ballot: Ballot, base: BallotBase = room): Ballot {
  const result = closeBallot(ballot, base)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The codes of the faults, or the code of the refusal. */
function refused(ballot: Ballot, base: BallotBase = room): string[] {
  const result = closeBallot(ballot, base)
  if (result.ok) return []
  return result.error.faults?.map(({ path, code }) => `${path} ${code}`) ?? [result.error.code]
}

describe('written opinions are cast on paper (domain.md 4.8)', () => {
  const written = (changes: Partial<Ballot>) =>
    open({ kind: 'written', votesFor: 11, votesAgainst: 1, votesOther: 0, ...changes })

  it('papers that were counted must add up before it closes', () => {
    expect(closed(written({ issued: 15, returned: 13, valid: 12, invalid: 1 })).result).toBe('carried')
    expect(refused(written({ issued: 15, returned: 14, valid: 12, invalid: 1 }))).toEqual(['$.valid ballot.valid'])
    expect(refused(written({ issued: 12, returned: 13, valid: 12, invalid: 1 }))).toEqual([
      '$.returned ballot.returned',
    ])
    expect(refused(written({ issued: 16 }))).toEqual(['$.issued ballot.issued'])
    expect(refused(written({ valid: 13 }))).toEqual(['$.votesFor ballot.sum'])
  })

  it('papers nobody counted stand in no way', () => {
    expect(closed(written({})).result).toBe('carried')
  })
})

describe('a closed vote opened again', () => {
  it('keeps its counts and the reason; the entitled and the result are frozen anew when it closes', () => {
    const opened = reopenBallot(closed(open({ votesFor: 8, votesAgainst: 5 })), 'đếm sót một đồng chí')
    if (!opened.ok) throw new Error('refused')
    expect(opened.value).toMatchObject({ state: 'open', entitled: null, result: null, votesFor: 8 })
    const again = closed({ ...opened.value, votesFor: 8 }, { membersInOffice: 17, present: 13 })
    expect(again).toMatchObject({ entitled: 17, result: 'not_carried', reopenReason: 'đếm sót một đồng chí' })
  })

  it('is refused while it is open', () => {
    expect(reopenBallot(open(), 'x')).toMatchObject({ ok: false, error: { code: 'TRANSITION_REFUSED' } })
  })
})

describe('the base of a vote (QĐ 168-QĐ/TW, Art 30)', () => {
  it('is the members in office, not those present: 8 of 15 carry, 7 do not', () => {
    expect(closed(open({ votesFor: 8, votesAgainst: 5 })).result).toBe('carried')
    expect(closed(open({ votesFor: 7, votesAgainst: 6 })).result).toBe('not_carried')
  })

  it('is those present where the rule of the body says so: 7 of 13 carry, 6 do not', () => {
    expect(closed(open({ base: 'present', votesFor: 7, votesAgainst: 6 })).result).toBe('carried')
    expect(closed(open({ base: 'present', votesFor: 6, votesAgainst: 7 })).result).toBe('not_carried')
  })

  it('is frozen in the closed vote with the number present', () => {
    expect(closed(open())).toMatchObject({ state: 'closed', entitled: 15, present: 13 })
  })

  it('keeps the number present that was typed when presence is not recorded', () => {
    expect(closed(open({ present: 14, votesFor: 14 }), { membersInOffice: 15, present: null }).present).toBe(14)
  })

  it('must be known: a vote of those present does not close without their number', () => {
    expect(refused(open({ base: 'present' }), { membersInOffice: 15, present: null })).toEqual([
      '$.present ballot.present',
    ])
  })

  it('must be someone: a vote does not close where nobody is in office', () => {
    expect(refused(open({ votesFor: 0 }), { membersInOffice: 0, present: null })).toContain(
      '$.entitled ballot.entitled',
    )
  })
})

describe('the counts of a vote', () => {
  it.each(['votesFor', 'votesAgainst', 'votesOther'] as const)('must not lack %s', (field) => {
    expect(refused(open({ [field]: null }))).toEqual(['$.votesFor ballot.counts'])
  })

  it('are never more than the members in the room', () => {
    expect(refused(open({ votesFor: 12, votesAgainst: 1, votesOther: 0 }))).toEqual([])
    expect(refused(open({ votesFor: 12, votesAgainst: 1, votesOther: 1 }))).toEqual(['$.votesFor ballot.tooMany'])
  })

  it('of written opinions may come from members who were not in the room', () => {
    expect(refused(open({ kind: 'written', votesFor: 15 }))).toEqual([])
    expect(refused(open({ kind: 'written', votesFor: 16 }))).toEqual(['$.votesFor ballot.tooMany'])
  })

  it('of a vote by name are those of the names', () => {
    const named = (['for', 'for', 'against', 'other'] as const).map((choice, n) => ({
      personId: idOf(`person ${n}`),
      choice,
    }))
    const kept = closed(open({ kind: 'open_named', named, votesFor: 99 }), { membersInOffice: 4, present: 4 })
    expect(kept).toMatchObject({ votesFor: 2, votesAgainst: 1, votesOther: 1, result: 'not_carried' })
  })
})

describe('a secret ballot (`domain.md` 4.9)', () => {
  it('closes when the papers and the votes add up', () => {
    expect(closed(onPaper())).toMatchObject({ result: 'carried', entitled: 15 })
  })

  it('may have papers that were not returned', () => {
    expect(refused(onPaper({ returned: 12, valid: 12, invalid: 0, votesFor: 12, votesAgainst: 0 }))).toEqual([])
  })

  it.each(['issued', 'returned', 'valid', 'invalid'] as const)('must not lack the papers %s', (field) => {
    expect(refused(onPaper({ [field]: null }))).toEqual(['$.issued ballot.papers'])
  })

  it.each([
    ['more papers issued than voters', { issued: 14 }, '$.issued ballot.issued'],
    ['more returned than issued', { issued: 12 }, '$.returned ballot.returned'],
    ['valid and invalid that are not those returned', { invalid: 0 }, '$.valid ballot.valid'],
    ['votes that are not the valid papers', { votesFor: 10 }, '$.votesFor ballot.sum'],
  ])('refuses %s', (_, changes, fault) => {
    expect(refused(onPaper(changes))).toEqual([fault])
  })
})

describe('a closed vote', () => {
  it('does not close again', () => {
    expect(refused(aBallot('item'))).toEqual(['TRANSITION_REFUSED'])
  })

  it('tells each fault in Vietnamese and in English', () => {
    const result = closeBallot(open({ votesFor: 15 }), room)
    expect(result).toMatchObject({
      error: {
        faults: [{ vi: 'tổng 15 ý kiến, nhiều hơn 13 người biểu quyết', en: '15 votes, more than 13 voters' }],
      },
    })
  })

  it('gives the same when closed again from what it froze', () => {
    const count = fc.integer({ min: 0, max: 20 })
    const counts = fc.record({ votesFor: count, votesAgainst: count, votesOther: count })
    const base = fc.constantFrom('in_office', 'present')
    fc.assert(
      fc.property(counts, base, fc.integer({ min: 1, max: 20 }), fc.option(count), (votes, kind, members, present) => {
        const first = closeBallot(open({ ...votes, base: kind }), { membersInOffice: members, present })
        if (!first.ok) return
        const { entitled, present: frozen } = first.value
        const again = closeBallot(
          { ...first.value, state: 'open' },
          { membersInOffice: entitled ?? 0, present: frozen },
        )
        expect(again).toEqual(first)
        const total = votes.votesFor + votes.votesAgainst + votes.votesOther
        expect(total).toBeLessThanOrEqual(members)
        expect(first.value.result === 'carried').toBe(
          votes.votesFor * 2 > (kind === 'in_office' ? members : (frozen ?? 0)),
        )
      }),
    )
  })
})
