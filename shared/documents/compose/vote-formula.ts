/** "Hội nghị biểu quyết: tán thành .../... (đạt ...%), không tán thành ..., ý kiến khác ..." (`domain.md` 3.1, formulae). */
import type { Ballot } from '../../records/session.ts'
import { percentage } from '../../vietnamese/numbers.ts'
import type { Inline } from '../model.ts'
import type { VoteWords } from '../profile-type.ts'
import { fill, withoutEndMark } from './inlines.ts'

export type CountField =
  | 'entitled'
  | 'present'
  | 'issued'
  | 'returned'
  | 'valid'
  | 'invalid'
  | 'votesFor'
  | 'votesAgainst'
  | 'votesOther'

/** The sentence of a vote with its counts and the share of the base of its rule; `count` says a count, or the blank for one that is missing. */
export function voteFormula(
  vote: VoteWords,
  ballot: Ballot,
  count: (field: CountField) => readonly Inline[],
): Inline[] {
  const base = ballot.base === 'in_office' ? 'entitled' : 'present'
  const whole = ballot[base]
  const share =
    ballot.votesFor === null || whole === null || whole === 0
      ? []
      : fill(vote.share, { share: percentage(ballot.votesFor, whole) })
  const pattern = ballot.kind === 'secret' ? vote.secret : ballot.kind === 'written' ? vote.written : vote.open
  return fill(pattern, {
    subject: ballot.subject === null ? [] : fill(vote.subject, { subject: withoutEndMark(ballot.subject) }),
    papers:
      ballot.kind === 'secret'
        ? fill(vote.secretPapers, {
            issued: count('issued'),
            returned: count('returned'),
            valid: count('valid'),
            invalid: count('invalid'),
          })
        : [],
    for: count('votesFor'),
    base: count(base),
    share,
    against: count('votesAgainst'),
    other: count('votesOther'),
  })
}
