/** The office's list of documents it cites, kept in Tra cứu văn bản: what the full formula of a citation needs (`domain.md` 5). */
import * as v from 'valibot'
import { CivilDate, Id, Line } from './values.ts'

export const ReferenceDocument = v.strictObject({
  id: Id,
  /** "Nghị quyết" */
  documentType: Line,
  /** Number and symbol as printed: "57-NQ/TW"; the number alone where the source gives no symbol ("331"). */
  numberSymbol: Line,
  date: v.nullable(CivilDate),
  /** "Bộ Chính trị" */
  issuer: v.nullable(Line),
  /** What it is about (trích yếu), without "về". */
  title: v.nullable(Line),
  /** The first day it is no longer in force (hết hiệu lực từ ngày). */
  endedOn: v.nullable(CivilDate),
  /** Number and symbol of the document that replaced it. */
  replacedBy: v.nullable(Line),
  /** The office's own remark, never printed. */
  note: v.nullable(Line),
})
export type ReferenceDocument = v.InferOutput<typeof ReferenceDocument>
