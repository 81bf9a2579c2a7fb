/** Rounds of opinions: who is late, what a remark became. */
import { err, ok, type Result } from '../../contract/result.ts'
import type { Opinion, OpinionRemark, OpinionRound } from '../../records/review.ts'
import type { CivilDate } from '../../records/values.ts'

/** Whether the answer is late: given after the day, or not given though the day has passed. */
export function isLate(
  { answer, answeredOn }: Pick<Opinion, 'answer' | 'answeredOn'>,
  { dueOn }: Pick<OpinionRound, 'dueOn'>,
  today: CivilDate,
): boolean {
  return (answer === null ? today : (answeredOn ?? today)) > dueOn
}

/** Settles a remark: explained with a reason, or taken over with the place it changed or words on how. OUTCOME_UNEXPLAINED without either. */
export function settleRemark(
  settled: Pick<OpinionRemark, 'outcome' | 'reason' | 'blockId' | 'settledBy' | 'settledAt'>,
): Result<typeof settled, 'OUTCOME_UNEXPLAINED'> {
  const { outcome, reason, blockId } = settled
  if (outcome === null) return ok({ ...settled, reason: null, settledBy: null, settledAt: null })
  const isExplained = outcome === 'explained' ? reason !== null : reason !== null || blockId !== null
  return isExplained ? ok(settled) : err('OUTCOME_UNEXPLAINED')
}

/** What one place said in the version that was sent round and says now. */
export type Followed = { readonly before: string | null; readonly now: string | null }

/** The change a remark is followed to; `null` where it names no place or nothing has changed there. */
export function changeAt(
  blockId: string | null,
  sent: ReadonlyMap<string, string>,
  standing: ReadonlyMap<string, string>,
): Followed | null {
  if (blockId === null) return null
  const change = { before: sent.get(blockId) ?? null, now: standing.get(blockId) ?? null }
  return change.before === change.now ? null : change
}

/** How the round stands: asked, answered, of these each answer, late. */
export function countRound(
  round: Pick<OpinionRound, 'dueOn'>,
  opinions: readonly Pick<Opinion, 'answer' | 'answeredOn'>[],
  today: CivilDate,
) {
  const of = (answer: Opinion['answer']) => opinions.filter((one) => one.answer === answer).length
  return {
    asked: opinions.length,
    agree: of('agree'),
    remarks: of('agree_with_remarks'),
    disagree: of('disagree'),
    unanswered: of(null),
    late: opinions.filter((one) => isLate(one, round, today)).length,
  }
}
