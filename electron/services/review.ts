/** A draft on its way to issue: who holds it, what is missing, and the steps a person takes with it. */
import type { Output, ParsedInput } from '../../shared/contract/contract.ts'
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { isOnTheWay, openMoves, takeStep, wayToIssue } from '../../shared/domain/review/document-states.ts'
import { missingFor } from '../../shared/domain/review/missing.ts'
import type { Draft, DraftState } from '../../shared/records/draft.ts'
import type { Id } from '../../shared/records/values.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { openMattersOf } from './open-matters.ts'
import { courseOf, keepStep } from './review-steps.ts'
import { requireDraftOpen } from './seals.ts'

/** Where the draft stands, how it came there, and what is missing for the next step. Refused as `requireDraftOpen`. */
export function readReview(desk: Desk, draftId: Id): Output<'review.read'> {
  const { tables, steps } = desk.store
  const draft = need(tables, 'draft', draftId)
  requireDraftOpen(desk, draft)
  const course = courseOf(tables, draft)
  const [first] = steps.touchesOf(draftId)
  const by = first?.actorId == null ? null : (tables.person.find(first.actorId)?.fullName ?? null)
  const next = nextState(draft.state)
  return {
    draft,
    begun: first === undefined ? null : { by, at: first.atMs },
    steps: course.steps,
    moves: openMoves(course),
    missing: next === null ? [] : missingFor(next, openMattersOf(desk, draftId)),
  }
}

/**
 * Takes a step with the draft. STEP_REFUSED, STEP_NEEDS_REASON and STEP_NEEDS_HOLDER as `takeStep`; STEP_BLOCKED (param `count`) on the way to
 * trình ký while something stands in the way; STALE_WRITE when another window was first.
 */
export function moveDraft(
  desk: Desk,
  { draftId, revision, kind, to, holderId, holderName, remark }: ParsedInput<'review.move'>,
): Stored<Draft> {
  const draft = need(desk.store.tables, 'draft', draftId)
  requireEditable(desk, draft.sessionId)
  requireDraftOpen(desk, draft)
  const actor = actorOf(desk)
  const taken = { holderId, holderName, byId: actor.personId, at: desk.clock.nowMs(), remark }
  const step = takeStep(courseOf(desk.store.tables, draft), { kind, to }, taken)
  if (!step.ok) fail(step.error)
  const inTheWay = missingFor(to, openMattersOf(desk, draftId)).filter(({ blocks }) => blocks)
  if (kind === 'advance' && inTheWay.length > 0)
    fail('STEP_BLOCKED', { params: { count: inTheWay.reduce((sum, { count }) => sum + count, 0) } })
  return desk.store.command({ name: `draft.${kind}`, actor, sessionId: draft.sessionId }, (w) =>
    keepStep(desk, w, { ...draft, revision }, step.value),
  )
}

/** The state the document goes to next when nothing is passed over; `null` where it was issued. */
function nextState(state: DraftState): DraftState | null {
  return isOnTheWay(state) ? (wayToIssue[wayToIssue.indexOf(state) + 1] ?? 'issued') : null
}
