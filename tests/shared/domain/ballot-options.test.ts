/** A secret ballot on a list of candidates or proposals (`domain.md` 4.7, 4.9). */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeBallot, reopenBallot } from '../../../shared/domain/ballot.ts'
import { brokenRules } from '../../../shared/domain/record-rules.ts'
import type { Ballot, BallotOption } from '../../../shared/records/session.ts'
import { aBallot } from '../../support/dossier.ts'

const room = { membersInOffice: 15, present: 13 }
const option = (name: string, votesFor: number | null, rest: Partial<BallotOption> = {}): BallotOption => ({
  name,
  writtenIn: false,
  votesFor,
  votesAgainst: null,
  votesOther: null,
  result: null,
  ...rest,
})
const judged = (name: string, votesFor: number, votesAgainst: number, votesOther: number) =>
  option(name, votesFor, { votesAgainst, votesOther })
const listed = (options: BallotOption[], changes: Partial<Ballot> = {}): Ballot =>
  aBallot('item', {
    kind: 'secret',
    state: 'open',
    result: null,
    entitled: null,
    present: null,
    issued: 13,
    returned: 13,
    valid: 12,
    invalid: 1,
    votesFor: null,
    votesAgainst: null,
    votesOther: null,
    options,
    ...changes,
  })

function closed(ballot: Ballot): Ballot {
  const result = closeBallot(ballot, room)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
function refused(ballot: Ballot): string[] {
  const result = closeBallot(ballot, room)
  return result.ok ? [] : (result.error.faults ?? []).map(({ path, code }) => `${path} ${code}`)
}
const carried = ({ options }: Ballot) => options.flatMap(({ name, result }) => (result === 'carried' ? [name] : []))

describe('each option judged by itself', () => {
  it('is carried with more than half of the members in office; the vote itself has no result', () => {
    const vote = closed(listed([judged('A', 8, 3, 1), judged('B', 7, 5, 0), judged('C', 12, 0, 0)]))
    expect(carried(vote)).toEqual(['A', 'C'])
    expect(vote).toMatchObject({ state: 'closed', entitled: 15, present: 13, result: null })
  })

  it('must add up to the valid papers, and every count must be there: each fault names its option', () => {
    expect(refused(listed([judged('A', 8, 3, 1), judged('B', 8, 3, 2), option('C', 8)]))).toEqual([
      '$.options[1].votesFor ballot.optionSum',
      '$.options[2].votesAgainst ballot.optionCounts',
    ])
  })

  it('one written in on the papers has votes for it alone, at most one a valid paper', () => {
    const written = (votes: number) => listed([judged('A', 8, 3, 1), option('B', votes, { writtenIn: true })])
    expect(carried(closed(written(12)))).toEqual(['A', 'B'])
    expect(refused(written(13))).toEqual(['$.options[1].votesFor ballot.optionSum'])
  })

  it('the papers must add up too, and no name is there twice', () => {
    expect(refused(listed([judged('A', 8, 3, 1)], { valid: 11 }))).toEqual([
      '$.valid ballot.valid',
      '$.options[0].votesFor ballot.optionSum',
    ])
    expect(refused(listed([judged('A', 8, 3, 1)], { issued: null }))).toEqual(['$.issued ballot.papers'])
    expect(refused(listed([judged('A', 8, 3, 1), judged('A', 12, 0, 0)]))).toEqual([
      '$.options[1].name ballot.optionTwice',
    ])
  })
})

describe('so many options marked on one paper', () => {
  it('are carried from the most votes down, with more than half of the base', () => {
    expect(carried(closed(listed([option('A', 9), option('B', 11), option('C', 4)], { seats: 2 })))).toEqual(['A', 'B'])
    expect(carried(closed(listed([option('A', 7), option('B', 11)], { seats: 2 })))).toEqual(['B'])
  })

  it('level votes for the last seat carry none of them', () => {
    expect(carried(closed(listed([option('A', 8), option('B', 8), option('C', 8)], { seats: 2 })))).toEqual([])
    expect(carried(closed(listed([option('A', 8), option('B', 8)], { seats: 2 })))).toEqual(['A', 'B'])
  })

  it('no more marks than valid papers times seats', () => {
    expect(refused(listed([option('A', 12), option('B', 12), option('C', 1)], { seats: 2 }))).toEqual([
      '$.options[0].votesFor ballot.optionSeats',
    ])
  })
})

it('whatever the votes: never more carried than seats, each carried has more than half and more votes than any that is not', () => {
  const votes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(votes, fc.integer({ min: 1, max: 8 }), (counts, seats) => {
      const result = closeBallot(
        listed(
          counts.map((count, index) => option(`${index}`, count)),
          { seats },
        ),
        room,
      )
      if (!result.ok) return counts.reduce((sum, count) => sum + count, 0) > 12 * seats
      const { options } = result.value
      const won = options.filter((one) => one.result === 'carried').map((one) => one.votesFor ?? 0)
      const lost = options.filter((one) => one.result === 'not_carried' && (one.votesFor ?? 0) >= 8)
      return (
        won.length <= seats &&
        won.every((count) => count >= 8 && lost.every((one) => (one.votesFor ?? 0) < count)) &&
        (lost.length === 0 || won.length + lost.length > seats)
      )
    }),
  )
})

it('opened again the counts stay and no option has a result; closed again it is as it was', () => {
  const vote = closed(listed([judged('A', 8, 3, 1), judged('B', 7, 5, 0)]))
  const opened = reopenBallot(vote, 'đếm lại')
  if (!opened.ok) throw new Error('refused')
  expect(opened.value).toMatchObject({ state: 'open', entitled: null, reopenReason: 'đếm lại' })
  expect(opened.value.options.map(({ result, votesFor }) => [result, votesFor])).toEqual([
    [null, 8],
    [null, 7],
  ])
  expect(closed(opened.value)).toEqual({ ...vote, reopenReason: 'đếm lại' })
})

describe('the record of a list', () => {
  const codes = (changes: Partial<Ballot>) =>
    brokenRules('ballot', listed([judged('A', 8, 3, 1)], changes)).map(({ code }) => code)

  it('is of a secret ballot alone and counted by option', () => {
    expect(codes({})).toEqual([])
    expect(codes({ kind: 'open_counts' })).toEqual(['rule.options'])
    expect(codes({ votesFor: 8 })).toEqual(['rule.countedByOption'])
  })
})
