/** What is missing before a document may go on: some of it stands in the way, the rest a person should know. */
import type { DraftState } from '../../records/draft.ts'

/** Counts of what is open about a draft. */
export type OpenMatters = {
  /** Places where a person must choose: words the records changed, suggestions nobody decided on. */
  readonly undecided: number
  /** Findings of the checks that block and nobody took upon themselves. */
  readonly blocking: number
  /** Tasks whose sentence is not what the record says. */
  readonly differing: number
  /** Remarks of opinions without an outcome. */
  readonly remarks: number
  /** People asked who have not answered. */
  readonly unanswered: number
  /** Remarks on the draft that are open. */
  readonly comments: number
}
export const openMatters = ['undecided', 'blocking', 'differing', 'remarks', 'unanswered', 'comments'] as const
export type Missing = { readonly what: keyof OpenMatters; readonly count: number; readonly blocks: boolean }

const inTheWay: ReadonlySet<keyof OpenMatters> = new Set(['undecided', 'blocking', 'differing', 'remarks'])

/** What is missing for the step to this state: the gate is shut before trình ký and ban hành, on the way to others it only tells. */
export function missingFor(to: DraftState, open: OpenMatters): Missing[] {
  const isGate = to === 'signing' || to === 'issued'
  return openMatters
    .filter((what) => open[what] > 0)
    .map((what) => ({ what, count: open[what], blocks: isGate && inTheWay.has(what) }))
}
