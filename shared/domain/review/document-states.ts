/**
 * The states of a document and the ways between them: soạn thảo -> thẩm định -> xin ý kiến -> trình ký -> ban hành, then thay thế or thu hồi.
 * States in between may be passed over with a reason; a step is taken back one at a time; a document that waits is opened again with a reason.
 */
import { err, ok, type Result } from '../../contract/result.ts'
import type { DraftState } from '../../records/draft.ts'
import type { IssuedChange } from '../../records/register.ts'
import type { DraftStep } from '../../records/review.ts'

/** The states before issue, in order. */
export const wayToIssue = ['drafting', 'review', 'consultation', 'signing'] as const satisfies readonly DraftState[]
type Before = (typeof wayToIssue)[number]

/** Where a document stands and how it came there, oldest step first. */
export type Course = { readonly state: DraftState; readonly steps: readonly Pick<DraftStep, 'kind' | 'from' | 'to'>[] }

/** A step a person may take. */
export type OpenMove = {
  readonly kind: 'advance' | 'back' | 'reopen'
  readonly to: DraftState
  readonly needsReason: boolean
}

/** What is kept of a step besides its states. */
export type Taken = Pick<DraftStep, 'holderId' | 'holderName' | 'byId' | 'at' | 'remark'>
export type NewStep = Omit<DraftStep, 'id' | 'sessionId' | 'draftId'>

/** The steps open to a person: on to each later state before issue, one back, and to the beginning again. */
export function openMoves(course: Course): OpenMove[] {
  if (!isOnTheWay(course.state)) return []
  const at = wayToIssue.indexOf(course.state)
  const onwards = wayToIssue
    .slice(at + 1)
    .map((to, passed): OpenMove => ({ kind: 'advance', to, needsReason: passed > 0 }))
  if (at === 0) return onwards
  const back: OpenMove = { kind: 'back', to: cameFrom(course), needsReason: false }
  return [...onwards, back, { kind: 'reopen', to: 'drafting', needsReason: true }]
}

/** The step, with who holds the document from then on; STEP_REFUSED where there is none such, STEP_NEEDS_REASON where it lacks its reason. */
export function takeStep(
  course: Course,
  { kind, to }: Pick<OpenMove, 'kind' | 'to'>,
  taken: Taken,
): Result<NewStep, 'STEP_REFUSED' | 'STEP_NEEDS_REASON' | 'STEP_NEEDS_HOLDER'> {
  const move = openMoves(course).find((one) => one.kind === kind && one.to === to)
  if (move === undefined) return err('STEP_REFUSED')
  if (taken.holderName.trim() === '') return err('STEP_NEEDS_HOLDER')
  if (move.needsReason && taken.remark === null) return err('STEP_NEEDS_REASON')
  return ok({ kind, from: course.state, to, ...taken, issuedId: null })
}

/**
 * The step that issues: from trình ký, or straight from soạn thảo where the document went round to nobody. One that is with others is not
 * issued behind them: STEP_REFUSED.
 */
export function issueStep(
  course: Course,
  { issuedId, ...taken }: Taken & Pick<DraftStep, 'issuedId'>,
): Result<NewStep, 'STEP_REFUSED'> {
  if (!mayIssue(course.state)) return err('STEP_REFUSED')
  return ok({ kind: 'issue', from: course.state, to: 'issued', ...taken, issuedId })
}

/** Whether a document in this state has not been issued yet. */
export function isOnTheWay(state: DraftState): state is Before {
  return wayToIssue.some((one) => one === state)
}

/** Whether a document in this state may be issued. */
export function mayIssue(state: DraftState): boolean {
  return state === 'signing' || state === 'drafting'
}

/** The state of an issued document after all that was done to it; a correction leaves it in force. */
export function stateAfterIssue(changes: readonly Pick<IssuedChange, 'kind'>[]): 'issued' | 'replaced' | 'withdrawn' {
  const kinds = new Set(changes.map(({ kind }) => kind))
  if (kinds.has('withdrawn') || kinds.has('revoked')) return 'withdrawn'
  return kinds.has('replaced') ? 'replaced' : 'issued'
}

/** The step an issued document takes by what was done to it; `null` where its state stays. */
export function stepAfterIssue(
  { state }: Pick<Course, 'state'>,
  changes: readonly Pick<IssuedChange, 'kind'>[],
  taken: Taken,
): NewStep | null {
  const to = stateAfterIssue(changes)
  if (isOnTheWay(state) || to === state) return null
  return { kind: to === 'issued' ? 'restore' : 'supersede', from: state, to, ...taken, issuedId: null }
}

/** The state one step back: the way it came, taken-back steps left out. */
function cameFrom({ state, steps }: Course): DraftState {
  const way: DraftState[] = ['drafting']
  for (const { kind, to } of steps) {
    if (kind === 'back') way.pop()
    else if (kind === 'reopen') way.splice(1)
    else way.push(to)
  }
  const before = way.at(-1) === state ? way.at(-2) : undefined
  // A draft of a file without its steps goes back by the order of the states.
  return before ?? wayToIssue[(wayToIssue as readonly DraftState[]).indexOf(state) - 1] ?? 'drafting'
}
