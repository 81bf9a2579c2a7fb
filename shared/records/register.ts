/**
 * The register of outgoing documents (sổ đăng ký văn bản đi) and what hangs on an issued document: its files, the tasks it put into force,
 * what later documents did to it, and who was sent it (`design.md` 3, decision 9; `domain.md` 1, 7).
 */
import * as v from 'valibot'
import { CivilDate, Count, Id, Line, Order, PlainText, SecrecyLevel, Sha256 } from './values.ts'

/** A number in a series: from 1. */
export const RegisterOrdinal = v.pipe(Order, v.minValue(1))

/**
 * One running series of numbers: of one issuer and type name, through a whole term or, for secret documents and State documents, a year
 * (HD 36-HD/VPTW; NĐ 63/2026; `domain.md` 1). Exactly one of `termId` and `year` is set.
 */
export const RegisterSeries = v.strictObject({
  id: Id,
  /** "TU": the symbol of the body that issues. */
  issuer: Line,
  /** "Thông báo": the type name. */
  documentType: Line,
  termId: v.nullable(Id),
  year: v.nullable(v.pipe(Order, v.minValue(1900), v.maxValue(2200))),
  /** The book of secret documents ("bí mật nhà nước đi"). */
  secret: v.boolean(),
  /** The first number kept here; those below it were given before the book was begun in the program. */
  firstNumber: RegisterOrdinal,
  openedOn: CivilDate,
  /** Set when the term or the year ended: no number is given any more. */
  closedOn: v.nullable(CivilDate),
})
export type RegisterSeries = v.InferOutput<typeof RegisterSeries>

/** giữ chỗ, đã ban hành, hủy, ngoài chương trình (used elsewhere) */
export const registerStates = ['reserved', 'issued', 'void', 'outside'] as const
export type RegisterState = (typeof registerStates)[number]

/** One number of a series and what became of it. Never buried: a number that was given once has a state for good. */
export const RegisterNumber = v.strictObject({
  id: Id,
  seriesId: Id,
  number: RegisterOrdinal,
  /** "128-TB/TU" */
  printedForm: Line,
  state: v.picklist(registerStates),
  /** Day of the document. */
  date: v.nullable(CivilDate),
  /** Trích yếu; always `null` for a top-secret document (`domain.md` 7). */
  summary: v.nullable(PlainText),
  signerName: v.nullable(Line),
  /** Nơi nhận, one a line. */
  receivers: v.nullable(PlainText),
  secrecy: SecrecyLevel,
  /** Why it is void or was used elsewhere, or for whom it is kept. */
  reason: v.nullable(Line),
  /** The document issued by the program under this number. */
  issuedId: v.nullable(Id),
  /** Who approved that a document issued elsewhere is entered late. */
  approvedBy: v.nullable(Line),
})
export type RegisterNumber = v.InferOutput<typeof RegisterNumber>

export const issuedFileRoles = ['docx', 'pdf', 'scan'] as const

/** A file of an issued document: the Word file and the PDF of the frozen text, and the signed, sealed scan. */
export const IssuedFile = v.strictObject({
  id: Id,
  sessionId: Id,
  issuedId: Id,
  role: v.picklist(issuedFileRoles),
  fileName: Line,
  sha256: Sha256,
  byteSize: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type IssuedFile = v.InferOutput<typeof IssuedFile>

/** A task that came into force by an issued document, with its sentence in the frozen text. */
export const IssuedTask = v.strictObject({
  id: Id,
  sessionId: Id,
  issuedId: Id,
  taskId: Id,
  /** Place of the sentence in the body of the frozen document, from 0. */
  block: Order,
  text: PlainText,
})
export type IssuedTask = v.InferOutput<typeof IssuedTask>

/** đính chính, thay thế, bãi bỏ (each by a later document), thu hồi (with a reason) */
export const issuedChangeKinds = ['corrected', 'replaced', 'revoked', 'withdrawn'] as const

/** What was done to an issued document later; the document itself never changes. */
export const IssuedChange = v.strictObject({
  id: Id,
  sessionId: Id,
  issuedId: Id,
  kind: v.picklist(issuedChangeKinds),
  /** The document that did it; `null` only for a withdrawal. */
  byId: v.nullable(Id),
  reason: v.nullable(Line),
  on: CivilDate,
})
export type IssuedChange = v.InferOutput<typeof IssuedChange>

/** trao tay, bưu điện, quân bưu / cơ yếu (secret post), trục liên thông (document exchange), other */
export const deliveryWays = ['by_hand', 'post', 'secret_post', 'electronic', 'other'] as const

/** A line of the sending list: who got an issued document, how, when, how many copies, and who signed for it. */
export const Delivery = v.strictObject({
  id: Id,
  sessionId: Id,
  issuedId: Id,
  receiver: Line,
  copies: v.nullable(Count),
  way: v.nullable(v.picklist(deliveryWays)),
  sentOn: v.nullable(CivilDate),
  receivedOn: v.nullable(CivilDate),
  /** Who signed for it. */
  receivedBy: v.nullable(Line),
  note: v.nullable(Line),
  order: Order,
})
export type Delivery = v.InferOutput<typeof Delivery>

/** How an office keeps its books. */
export const RegisterPolicy = v.strictObject({
  /** The program keeps the whole book: numbers are reserved, made void and entered late in it, and none is passed over. */
  wholeBook: v.boolean(),
  /** Quy định and Quyết định share one series, as they share the symbol QĐ under HD 05. */
  sharedDecisions: v.boolean(),
  /** The fingerprint of the issued text is printed at the foot of the signed copy. */
  fingerprint: v.boolean(),
})
export type RegisterPolicy = v.InferOutput<typeof RegisterPolicy>
