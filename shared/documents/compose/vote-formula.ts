/** "Hội nghị biểu quyết: tán thành .../... (đạt ...%), không tán thành ..., ý kiến khác ..." (`domain.md` 3.1, formulae). */
import { countsOfOption, type OptionCount } from '../../domain/ballot-options.ts'
import type { Ballot, BallotOption } from '../../records/session.ts'
import { percentage } from '../../vietnamese/numbers.ts'
import type { Inline } from '../model.ts'
import type { VoteWords } from '../profile-type.ts'
import { enumerate, fill, withoutEndMark, words } from './inlines.ts'

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

/** A count of a ballot or of one of its options: its path below the ballot, what is missing where it is `null`, and the number. */
export type CountOf = {
  readonly path: CountField | `options[${number}].${OptionCount}`
  readonly field: CountField
  readonly count: number | null
}

export type SayCount = (count: CountOf) => readonly Inline[]

export function countOf(ballot: Ballot, field: CountField): CountOf {
  return { path: field, field, count: ballot[field] }
}

export function countOfOption({ options }: Ballot, index: number, field: OptionCount): CountOf {
  return { path: `options[${index}].${field}`, field, count: options[index]?.[field] ?? null }
}

/** The base of the rule, as it is known. */
export function baseOf({ base, entitled, present }: Ballot): number | null {
  return base === 'in_office' ? entitled : present
}

/**
 * The sentence of a vote with its counts and the share of the base of its rule, each option of a list with its own; `say` says a count, or the
 * blank for one that is missing.
 */
export function voteFormula(vote: VoteWords, ballot: Ballot, say: SayCount): Inline[] {
  const count = (field: CountField) => say(countOf(ballot, field))
  const papers = () =>
    fill(vote.secretPapers, {
      issued: count('issued'),
      returned: count('returned'),
      valid: count('valid'),
      invalid: count('invalid'),
    })
  const subject = ballot.subject === null ? [] : fill(vote.subject, { subject: withoutEndMark(ballot.subject) })
  if (ballot.options.length > 0)
    return fill(vote.options, {
      subject,
      papers: papers(),
      options: enumerate(
        ballot.options.map((option, index) => optionClause(vote, ballot, option, index, say)),
        '; ',
        '; ',
      ),
    })
  const pattern = ballot.kind === 'secret' ? vote.secret : ballot.kind === 'written' ? vote.written : vote.open
  return fill(pattern, {
    subject,
    papers: ballot.kind === 'secret' ? papers() : [],
    for: count('votesFor'),
    base: count(baseField(ballot)),
    share: shareClause(vote, ballot, ballot.votesFor),
    against: count('votesAgainst'),
    other: count('votesOther'),
  })
}

/** "đồng chí A: đồng ý 12/15 (đạt 80%), không đồng ý 01, ý kiến khác 0"; only the votes for where nothing else is counted. */
function optionClause(vote: VoteWords, ballot: Ballot, option: BallotOption, index: number, say: SayCount): Inline[] {
  const isJudged = countsOfOption(option, ballot.seats).length > 1
  const pattern = option.writtenIn ? vote.writtenIn : isJudged ? vote.option : vote.marked
  const count = (field: OptionCount) => say(countOfOption(ballot, index, field))
  return fill(pattern, {
    name: withoutEndMark(option.name),
    for: count('votesFor'),
    base: say(countOf(ballot, baseField(ballot))),
    share: shareClause(vote, ballot, option.votesFor),
    ...(isJudged ? { against: count('votesAgainst'), other: count('votesOther') } : {}),
  })
}

/** What of a closed list was carried and what was not: " Được thông qua: A; B." */
export function optionOutcome(vote: VoteWords, { options }: Ballot): Inline[] {
  return (['carried', 'not_carried'] as const).flatMap((result) => {
    const names = options.flatMap((option) => (option.result === result ? [words(withoutEndMark(option.name))] : []))
    const pattern = result === 'carried' ? vote.optionsCarried : vote.optionsNotCarried
    return names.length === 0 ? [] : fill(pattern, { names: enumerate(names, '; ', '; ') })
  })
}

function baseField({ base }: Ballot): 'entitled' | 'present' {
  return base === 'in_office' ? 'entitled' : 'present'
}

function shareClause(vote: VoteWords, ballot: Ballot, count: number | null): Inline[] {
  const whole = baseOf(ballot)
  return count === null || whole === null || whole === 0 ? [] : fill(vote.share, { share: percentage(count, whole) })
}
