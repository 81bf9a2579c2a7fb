/** A finding that blocks a document and that a person has taken upon themselves, with the reason. */
import * as v from 'valibot'
import { CivilDate, Id, Line, PlainText } from './values.ts'

/** Holds for one rule at the same words of one field, wherever in it they stand. */
export const Waiver = v.strictObject({
  id: Id,
  sessionId: Id,
  ruleId: Line,
  recordKind: Line,
  recordId: Id,
  field: Line,
  /** The words found fault with; `null` for a finding about the whole record. */
  words: v.nullable(PlainText),
  reason: Line,
  waivedBy: v.nullable(Id),
  waivedOn: CivilDate,
})
export type Waiver = v.InferOutput<typeof Waiver>
