/** What can be said of a vote while its counts are typed; the result itself is frozen by main when the vote closes. */
import type { Ballot } from '../../../../shared/records/session.ts'

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
>

/** A sum that must hold: the parts as typed and the whole they must make. */
export type SumCheck = {
  readonly rule: 'votes_are_present' | 'votes_are_valid' | 'papers_are_returned' | 'returned_within_issued'
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
  return [
    sum('votes_are_valid', cast, ballot.valid),
    sum('papers_are_returned', [ballot.valid, ballot.invalid], ballot.returned),
    within === null ? null : { ...within, holds: (within.parts[0] ?? 0) <= within.whole },
  ].filter(isSum)
}

/** A secret ballot and written opinions are cast on paper, so papers are counted too. */
export function onPaper(ballot: Pick<Counts, 'kind'>): boolean {
  return ballot.kind === 'secret' || ballot.kind === 'written'
}

function sum(rule: SumCheck['rule'], parts: readonly (number | null)[], whole: number | null): SumCheck | null {
  const known = parts.filter((part) => part !== null)
  if (whole === null || known.length < parts.length) return null
  return { rule, parts: known, whole, holds: known.reduce((total, part) => total + part, 0) === whole }
}

function isSum(check: SumCheck | null): check is SumCheck {
  return check !== null
}
