/** Steps of a draft that follow from issuing its document and from what later documents do to it: inside the command that does so. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import {
  type Course,
  isOnTheWay,
  issueStep,
  type NewStep,
  stepAfterIssue,
  type Taken,
} from '../../shared/domain/review/document-states.ts'
import type { IssuedDocument } from '../../shared/records/documents.ts'
import type { Draft } from '../../shared/records/draft.ts'
import type { DraftStep } from '../../shared/records/review.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Readers, Writers } from '../db/types.ts'
import { actorOf, type Desk, found } from './desk.ts'
import { checkRules, validated } from './record-rules.ts'

/** Where a draft stands and the steps by which it came there. */
export function courseOf(tables: Readers, { id, sessionId, state }: Draft): Course & { steps: Stored<DraftStep>[] } {
  return { state, steps: tables.draftStep.ofSession(sessionId).filter(({ draftId }) => draftId === id) }
}

/** Keeps a step and moves the draft by it. */
export function keepStep(desk: Desk, w: Writers, draft: Stored<Draft>, step: NewStep): Stored<Draft> {
  const { id: draftId, sessionId, revision } = draft
  const record = validated('draftStep', { ...step, id: desk.newId(), sessionId, draftId })
  checkRules('draftStep', record, w)
  w.draftStep.insert(record)
  return w.draft.update(draftId, revision, { state: step.to })
}

/** The draft's document was issued. One that was issued before stays as it is: the records were issued anew. */
export function noteIssued(desk: Desk, w: Writers, draft: Stored<Draft>, issued: IssuedDocument): void {
  if (!isOnTheWay(draft.state)) return
  const taken = { ...takenNow(desk), remark: issued.printedNumber, issuedId: issued.id }
  const step = issueStep(courseOf(w, draft), taken)
  if (!step.ok) fail(step.error)
  keepStep(desk, w, draft, step.value)
}

/** Something was done to an issued document, or the note of it taken back: its draft is replaced, withdrawn or in force again. */
export function noteChanged(desk: Desk, w: Writers, issuedId: Id): void {
  const { sessionId } = found(desk.store.registers.findIssued(issuedId))
  const step = w.draftStep.ofSession(sessionId).find((one) => one.issuedId === issuedId)
  const draft = step === undefined ? undefined : w.draft.find(step.draftId)
  if (draft === undefined) return
  const changes = w.issuedChange.ofSession(sessionId).filter((one) => one.issuedId === issuedId)
  const last = changes.at(-1)
  const by = last?.byId == null ? null : (desk.store.registers.findIssued(last.byId)?.printedNumber ?? null)
  const next = stepAfterIssue(draft, changes, { ...takenNow(desk), remark: last?.reason ?? by })
  if (next !== null) keepStep(desk, w, draft, next)
}

/** What was issued is held by the clerk of documents, who keeps the book. */
function takenNow(desk: Desk): Omit<Taken, 'remark'> {
  return { holderId: null, holderName: 'Văn thư', byId: actorOf(desk).personId, at: desk.clock.nowMs() }
}
