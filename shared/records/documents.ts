/** Kinds of document, what a person adds to one, and issued documents (`design.md` 3, decisions 7-9). */
import * as v from 'valibot'
import { CivilDate, Id, Line, Order, PlainText, SecrecyLevel, Sha256 } from './values.ts'

/**
 * Kinds of document the composers know, in the order a session needs them: giấy mời, chương trình, danh sách điểm danh, phiếu biểu quyết,
 * phiếu xin ý kiến, biên bản kiểm phiếu, biên bản, thông báo kết luận, kết luận, nghị quyết, trích biên bản, trích kết luận, phiếu giao
 * việc, báo cáo phiên họp, công văn.
 */
export const documentKinds = [
  'invitation',
  'programme',
  'roll',
  'ballot_paper',
  'opinion_form',
  'tally',
  'minutes',
  'notice',
  'conclusion',
  'resolution',
  'minutes_extract',
  'conclusion_extract',
  'task_slip',
  'report',
  'dispatch',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** What every session ends with. */
export const closingKinds = ['minutes', 'notice', 'report'] as const satisfies readonly DocumentKind[]

export const profileIds = ['party-hd05-2026', 'party-hd36-2018', 'state-nd30-2020'] as const
export type ProfileId = (typeof profileIds)[number]

/**
 * How a signer signs (`domain.md` 1): on behalf of the body (T/M), by its order (T/L), in the place of the head (K/T), as acting
 * head (Q.), or directly as the head.
 */
export const signingForms = ['on_behalf', 'by_order', 'deputy', 'acting', 'direct'] as const
export type SigningForm = (typeof signingForms)[number]

export const urgencies = ['khan', 'thuong_khan', 'hoa_toc', 'hoa_toc_hen_gio'] as const

/** What a person adds at drafting or issue; everything left out prints the blank of the rule or nothing. */
export const DocumentChoices = v.strictObject({
  /** The number alone, as the clerk gave it. */
  number: v.exactOptional(Line),
  /** Day of the document; otherwise the session's `documentDate`. */
  documentDate: v.exactOptional(CivilDate),
  /** Prints "Dự thảo lần n". */
  draftNumber: v.exactOptional(v.pipe(Order, v.minValue(1))),
  /** `insteadOf` is the post in whose place a deputy signs. */
  signer: v.exactOptional(
    v.strictObject({
      form: v.picklist(signingForms),
      post: Line,
      name: Line,
      insteadOf: v.exactOptional(Line),
    }),
  ),
  /** Who confirms the chair's signature under the minutes, where the seal is not on it. */
  confirmedBy: v.exactOptional(v.strictObject({ post: Line, name: Line })),
  urgency: v.exactOptional(v.picklist(urgencies)),
  /** "XONG HỘI NGHỊ TRẢ LẠI" */
  circulation: v.exactOptional(Line),
  /** "ABC-268": who typed, how many copies. */
  typist: v.exactOptional(Line),
  /** Prints the fingerprint of the document at the foot of its first page. */
  fingerprint: v.exactOptional(v.boolean()),
  /** What the document is about or for, where its kind asks for one. */
  itemId: v.exactOptional(Id),
  ballotId: v.exactOptional(Id),
  unitId: v.exactOptional(Id),
  participantId: v.exactOptional(Id),
  /** A version of the programme: what changed since then is printed under the programme. */
  sinceVersionId: v.exactOptional(Id),
  /** Kinds of document that a công văn sends. */
  encloses: v.exactOptional(v.pipe(v.array(v.picklist(documentKinds)), v.maxLength(documentKinds.length))),
})
export type DocumentChoices = v.InferOutput<typeof DocumentChoices>

/** What a person adds to a kind of document, whatever it is about; `profileId` where a profile is forced. */
export const DocumentFacts = v.strictObject({
  profileId: v.nullable(v.picklist(profileIds)),
  ...v.pick(DocumentChoices, [
    'number',
    'documentDate',
    'draftNumber',
    'signer',
    'confirmedBy',
    'urgency',
    'circulation',
    'typist',
  ]).entries,
})
export type DocumentFacts = v.InferOutput<typeof DocumentFacts>

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
