/** Drafts, snapshots and issued documents: what becomes of the records (`design.md` 3, decisions 7-9). */
import * as v from 'valibot'
import { RichText } from './rich-text.ts'
import { CivilDate, Id, Line, Order, PlainText, SecrecyLevel, Sha256 } from './values.ts'

/** Kinds of document the composers know: biên bản, thông báo kết luận, báo cáo phiên họp. */
export const documentKinds = ['minutes', 'notice', 'report'] as const
export type DocumentKind = (typeof documentKinds)[number]

export const profileIds = ['party-hd05-2026'] as const
export type ProfileId = (typeof profileIds)[number]

/** One block of a draft: generated from records, edited by hand after that, or free. */
export const DraftBlock = v.strictObject({
  id: Id,
  origin: v.picklist(['generated', 'edited', 'free']),
  sourceIds: v.pipe(v.array(Id), v.maxLength(500)),
  generated: v.nullable(RichText),
  text: RichText,
})

export const Draft = v.strictObject({
  id: Id,
  sessionId: Id,
  kind: v.picklist(documentKinds),
  number: v.pipe(Order, v.minValue(1)),
  profileId: Line,
  blocks: v.pipe(v.array(DraftBlock), v.maxLength(20_000)),
  snapshotId: v.nullable(Sha256),
})
export type Draft = v.InferOutput<typeof Draft>

/** A document that has been issued: its number, day, signer and the snapshot it froze. */
export const IssuedDocument = v.strictObject({
  id: Id,
  sessionId: Id,
  kind: v.picklist(documentKinds),
  number: v.pipe(Order, v.minValue(1)),
  printedNumber: Line,
  issuedOn: CivilDate,
  signerName: Line,
  authorityLine: v.nullable(Line),
  recipients: v.pipe(v.array(Line), v.maxLength(300)),
  secrecy: SecrecyLevel,
  snapshotId: Sha256,
  note: v.nullable(PlainText),
})
export type IssuedDocument = v.InferOutput<typeof IssuedDocument>
