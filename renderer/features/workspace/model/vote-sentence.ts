/** The result of a vote in the words of the minutes, as the profile says it. */
import { words } from '../../../../shared/documents/compose/inlines.ts'
import { optionOutcome, voteFormula } from '../../../../shared/documents/compose/vote-formula.ts'
import type { Profile } from '../../../../shared/documents/profile.ts'
import type { Ballot } from '../../../../shared/records/session.ts'
import { groupThousands } from '../../../../shared/vietnamese/numbers.ts'

/** The sentence of a vote; a count that is not there yet is an ellipsis, never zero. */
export function voteSentence({ vote }: Pick<Profile, 'vote'>, ballot: Ballot): string {
  const formula = voteFormula(vote, ballot, ({ count }) => words(count === null ? '…' : groupThousands(count)))
  return [...formula, ...optionOutcome(vote, ballot)]
    .map((inline) => (inline.kind === 'break' ? ' ' : inline.text))
    .join('')
}
