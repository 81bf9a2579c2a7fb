/** The office and its directory: terms, bodies, people, posts held, memberships, units (`design.md` 3). */
import * as v from 'valibot'
import { CivilDate, Id, Line, Order } from './values.ts'

const OverrideWords = v.pipe(v.string(), v.maxLength(2_000))

/** The office that issues: its letterhead, place name, symbol and the document profile it starts from. */
export const Office = v.strictObject({
  id: Id,
  /** "Tỉnh ủy Nghệ An" */
  name: Line,
  /** Line above the issuing body; `null` for a Tỉnh ủy itself (HD 05-HD/VPTW; `domain.md` 2, row 2a). */
  superiorName: v.nullable(Line),
  /** "TỈNH ỦY NGHỆ AN": row 2b of the layout. */
  letterhead: Line,
  /** "Nghệ An": before the date. */
  placeName: Line,
  /** "TU" */
  symbol: Line,
  /** "Văn phòng Tỉnh ủy": where the file copy is kept. */
  archiveName: Line,
  profileId: Line,
  /** Single values of the profile the office sets otherwise, by name. */
  profileOverrides: v.record(v.pipe(v.string(), v.maxLength(100)), v.union([OverrideWords, v.number(), v.boolean()])),
})
export type Office = v.InferOutput<typeof Office>

/** A term of office (nhiệm kỳ): numbering runs through one term (`domain.md` 1). Unknown ends stay `null`. */
export const Term = v.strictObject({
  id: Id,
  /** "khóa XIX" */
  name: Line,
  startsOn: v.nullable(CivilDate),
  endsOn: v.nullable(CivilDate),
})
export type Term = v.InferOutput<typeof Term>

export const bodyKinds = ['executive_committee', 'standing_committee', 'standing_board'] as const

/** A collegiate body: Ban Chấp hành, Ban Thường vụ, Thường trực, with the rules of its votes as data. */
export const Body = v.strictObject({
  id: Id,
  kind: v.picklist(bodyKinds),
  /** "Ban Thường vụ Tỉnh ủy" */
  name: Line,
  /** "BAN THƯỜNG VỤ": in the authority line of the signature. */
  authorityName: Line,
  /** Share of the members who must be present, [GK] 2/3 by default (`domain.md` 4.6). */
  quorum: v.strictObject({ numerator: Order, denominator: v.pipe(Order, v.minValue(1)) }),
  /** A resolution needs more than half of this base; QĐ 168-QĐ/TW Art 30: members in office. */
  majorityBase: v.picklist(['in_office', 'present']),
})
export type Body = v.InferOutput<typeof Body>

export const Person = v.strictObject({ id: Id, fullName: Line, note: v.nullable(Line) })
export type Person = v.InferOutput<typeof Person>

/** A post a person held; a person may hold several at once (`domain.md` 7). Unknown ends stay `null`. */
export const PostHeld = v.strictObject({
  id: Id,
  personId: Id,
  unitId: v.nullable(Id),
  /** "Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh" */
  title: Line,
  shortTitle: v.nullable(Line),
  /** Place in protocol order, smallest first (`domain.md` 6); `null` sorts last. */
  rank: v.nullable(Order),
  /** Only one person may hold it at a time. */
  exclusive: v.boolean(),
  from: v.nullable(CivilDate),
  to: v.nullable(CivilDate),
})
export type PostHeld = v.InferOutput<typeof PostHeld>

export const memberRoles = ['secretary', 'standing_deputy_secretary', 'deputy_secretary', 'member'] as const

/** Membership of a body. A membership is not a post (`design.md` 3, decision 4). */
export const Membership = v.strictObject({
  id: Id,
  bodyId: Id,
  personId: Id,
  role: v.picklist(memberRoles),
  from: v.nullable(CivilDate),
  to: v.nullable(CivilDate),
})
export type Membership = v.InferOutput<typeof Membership>

export const unitKinds = ['party', 'state', 'front', 'local', 'other'] as const

/** An organisation that is given tasks, presents reports or is invited; it may end and have a successor. */
export const Unit = v.strictObject({
  id: Id,
  name: Line,
  shortName: v.nullable(Line),
  kind: v.picklist(unitKinds),
  from: v.nullable(CivilDate),
  to: v.nullable(CivilDate),
  successorId: v.nullable(Id),
})
export type Unit = v.InferOutput<typeof Unit>
