/** What can be said of a vote while its counts are typed; the result itself is frozen by main when the vote closes. */
import { onPaper } from '../../../../shared/domain/ballot.ts'
import { countsOfOption } from '../../../../shared/domain/ballot-options.ts'
import type { Ballot, BallotOption } from '../../../../shared/records/session.ts'

type Counts = Pick<
  Ballot,
  | 'kind'
  | 'base'
  | 'entitled'
  | 'present'
  | 'issued'
  | 'returned'
  | 'valid'
  | 'invalid'
  | 'votesFor'
  | 'votesAgainst'
  | 'votesOther'
  | 'named'
  | 'options'
  | 'seats'
>

/** A sum that must hold: the parts as typed and the whole they must make. */
export type SumCheck = {
  readonly rule:
    | 'votes_are_present'
    | 'votes_are_valid'
    | 'papers_are_returned'
    | 'returned_within_issued'
    | 'marks_within_seats'
  readonly parts: readonly number[]
  readonly whole: number
  readonly holds: boolean
}

/** Votes of a ballot by name, counted; other kinds carry their counts. */
export function votesOf(ballot: Counts): Pick<Counts, 'votesFor' | 'votesAgainst' | 'votesOther'> {
  if (ballot.kind !== 'open_named') return ballot
  const count = (choice: 'for' | 'against' | 'other') => ballot.named.filter((vote) => vote.choice === choice).length
  return { votesFor: count('for'), votesAgainst: count('against'), votesOther: count('other') }
}

/** The sums that can be checked with what has been typed; a sum with a blank in it is not checked. */
export function sumChecks(ballot: Counts): SumCheck[] {
  const votes = votesOf(ballot)
  const cast = [votes.votesFor, votes.votesAgainst, votes.votesOther]
  if (!onPaper(ballot)) return [sum('votes_are_present', cast, ballot.present)].filter(isSum)
  const within = sum('returned_within_issued', [ballot.returned], ballot.issued)
  const isListed = ballot.options.length > 0
  return [
    isListed ? null : sum('votes_are_valid', cast, ballot.valid),
    sum('papers_are_returned', [ballot.valid, ballot.invalid], ballot.returned),
    asMost(within),
    asMost(isListed ? marksWithinSeats(ballot) : null),
  ].filter(isSum)
}

/** Marks on all papers together, where at most so many options are marked on one. */
function marksWithinSeats({ options, seats, valid }: Counts): SumCheck | null {
  const marks = options.map(({ votesFor }) => votesFor)
  return sum('marks_within_seats', marks, seats === null || valid === null ? null : seats * valid)
}

/** Whether the votes of one option are what the valid papers allow; `null` while a count is missing. */
export function optionHolds(option: BallotOption, { seats, valid }: Pick<Counts, 'seats' | 'valid'>): boolean | null {
  const counts = countsOfOption(option, seats).map((field) => option[field])
  const check = sum('votes_are_valid', counts, valid)
  return check === null ? null : (counts.length === 1 ? asMost(check) : check).holds
}

function asMost<T extends SumCheck | null>(check: T): T {
  return check === null
    ? check
    : { ...check, holds: check.parts.reduce((total, part) => total + part, 0) <= check.whole }
}

function sum(rule: SumCheck['rule'], parts: readonly (number | null)[], whole: number | null): SumCheck | null {
  const known = parts.filter((part) => part !== null)
  if (whole === null || known.length < parts.length) return null
  return { rule, parts: known, whole, holds: known.reduce((total, part) => total + part, 0) === whole }
}

function isSum(check: SumCheck | null): check is SumCheck {
  return check !== null
}
