/**
 * What happens to a draft on its way to issue: the steps it took with who held it, and rounds of opinions with what was asked, answered and done.
 */
import * as v from 'valibot'
import { draftStates } from './draft.ts'
import { CivilDate, Id, Line, Order, PlainText } from './values.ts'

const Moment = v.pipe(v.number(), v.integer(), v.minValue(0))

/** `issue`, `supersede` and `restore` follow from issuing and from what later documents do; the rest is done by a person. */
export const stepKinds = ['advance', 'back', 'reopen', 'issue', 'supersede', 'restore'] as const
export type StepKind = (typeof stepKinds)[number]

/** One step of a document from state to state. Who holds it then is a person of the directory, or any name: a department, the clerk. */
export const DraftStep = v.strictObject({
  id: Id,
  sessionId: Id,
  draftId: Id,
  kind: v.picklist(stepKinds),
  from: v.picklist(draftStates),
  to: v.picklist(draftStates),
  holderId: v.nullable(Id),
  holderName: Line,
  /** Who recorded the step. */
  byId: v.nullable(Id),
  /** UTC ms. */
  at: Moment,
  remark: v.nullable(PlainText),
  /** The document that was issued, of a step that issued it. */
  issuedId: v.nullable(Id),
})
export type DraftStep = v.InferOutput<typeof DraftStep>

/** One round of opinions on a frozen version of the draft. */
export const OpinionRound = v.strictObject({
  id: Id,
  sessionId: Id,
  draftId: Id,
  number: v.pipe(Order, v.minValue(1)),
  versionId: Id,
  askedOn: CivilDate,
  dueOn: CivilDate,
  note: v.nullable(PlainText),
})
export type OpinionRound = v.InferOutput<typeof OpinionRound>

/** Đồng ý; đồng ý và có ý kiến; không đồng ý. */
export const opinionAnswers = ['agree', 'agree_with_remarks', 'disagree'] as const
export type OpinionAnswer = (typeof opinionAnswers)[number]

/** Whom a round asks, and what they answered: a person of the directory, or a body or office by its name. */
export const Opinion = v.strictObject({
  id: Id,
  sessionId: Id,
  draftId: Id,
  roundId: Id,
  personId: v.nullable(Id),
  name: Line,
  answer: v.nullable(v.picklist(opinionAnswers)),
  answeredOn: v.nullable(CivilDate),
})
export type Opinion = v.InferOutput<typeof Opinion>

/** Tiếp thu; giải trình. */
export const remarkOutcomes = ['taken', 'explained'] as const
export type RemarkOutcome = (typeof remarkOutcomes)[number]

/** One remark of an answer and what was done about it. The block it is about may be gone since: it is remembered, not asked for. */
export const OpinionRemark = v.strictObject({
  id: Id,
  sessionId: Id,
  draftId: Id,
  opinionId: Id,
  text: PlainText,
  blockId: v.nullable(v.pipe(v.string(), v.uuid())),
  outcome: v.nullable(v.picklist(remarkOutcomes)),
  /** Why it was not taken over, or how it was. */
  reason: v.nullable(PlainText),
  settledBy: v.nullable(Id),
  settledAt: v.nullable(Moment),
})
export type OpinionRemark = v.InferOutput<typeof OpinionRemark>
