/**
 * Drafts of documents (`design.md` 3): blocks that mirror the body of a composed document, each remembering what the records gave and what
 * stands now. Versions freeze them, comments hang on them. Origin is never stored: it follows from the two texts (`domain/drafting/origin.ts`).
 */
import * as v from 'valibot'
import { DocumentChoices, documentKinds, profileIds } from './documents.ts'
import { Citation, Figure } from './rich-text.ts'
import { Id, Line, Order, PlainText, Sha256 } from './values.ts'

const nfc = v.transform((text: string) => text.normalize('NFC'))
const Words = v.pipe(v.string(), nfc, v.minLength(1), v.maxLength(200_000))
/** The id of a record a block came from. The record may have been taken back since: it is remembered, not asked for. */
const SourceId = v.pipe(v.string(), v.uuid())
const Sources = v.pipe(v.array(SourceId), v.maxLength(2_000))
const ShortWords = v.pipe(v.string(), nfc, v.maxLength(2_000))

/** Who suggested a change and when: UTC ms. A person of the directory, or the name a returned Word file gives. */
const Suggestion = v.strictObject({ by: v.nullable(Line), at: v.pipe(v.number(), v.integer(), v.minValue(0)) })
export type Suggestion = v.InferOutput<typeof Suggestion>

/** `joined` words are never broken over two lines; `inserted` and `deleted` are suggestions nobody has decided on yet. */
export const DraftMark: v.GenericSchema<DraftMark> = v.variant('type', [
  v.strictObject({ type: v.picklist(['bold', 'italic', 'joined']) }),
  v.strictObject({ type: v.picklist(['inserted', 'deleted']), attrs: Suggestion }),
])
// Interfaces from here on, so that the compiler names them instead of writing out the whole tree at each use.
export type DraftMark = { type: 'bold' | 'italic' | 'joined' } | { type: 'inserted' | 'deleted'; attrs: Suggestion }
const Marks = v.exactOptional(v.pipe(v.array(DraftMark), v.maxLength(5)))

/** Inline content of a draft: rich text v1's own, and the red blank of a fact that no record holds. */
export const DraftInline: v.GenericSchema<DraftInline> = v.variant('type', [
  v.strictObject({ type: v.literal('text'), text: Words, marks: Marks }),
  v.strictObject({ type: v.literal('hard_break'), marks: Marks }),
  v.strictObject({ ...Citation.entries, marks: Marks }),
  v.strictObject({ ...Figure.entries, marks: Marks }),
  v.strictObject({
    type: v.literal('blank'),
    attrs: v.strictObject({ text: v.pipe(ShortWords, v.minLength(1)), path: ShortWords }),
    marks: Marks,
  }),
])
export type DraftInline = { marks?: DraftMark[] } & (
  | { type: 'text'; text: string }
  | { type: 'hard_break' }
  | Pick<Citation, 'type' | 'attrs'>
  | Pick<Figure, 'type' | 'attrs'>
  | { type: 'blank'; attrs: { text: string; path: string } }
)
const Inlines = v.pipe(v.array(DraftInline), v.maxLength(5_000))

/** Roles of a paragraph, as `documents/model.ts` has them: each a named style of the document. */
export const draftRoles = [
  'heading1',
  'heading2',
  'heading3',
  'part',
  'partName',
  'article',
  'legalBasis',
  'body',
  'fillLine',
] as const
export type DraftRole = (typeof draftRoles)[number]

export const labelSchemes = ['outline', 'roman', 'article', 'decimal', 'letter', 'dash'] as const

/** How a paragraph is numbered: the number itself is counted, never kept. `list` tells lists of one scheme apart; 0 for the outline. */
export const DraftLabel = v.strictObject({
  scheme: v.picklist(labelSchemes),
  level: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)),
  list: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
})
export type DraftLabel = v.InferOutput<typeof DraftLabel>

export const DraftParagraph = v.strictObject({
  type: v.literal('paragraph'),
  role: v.picklist(draftRoles),
  label: v.nullable(DraftLabel),
  /** Stays on one page with what follows. */
  keepNext: v.boolean(),
  content: Inlines,
})
export interface DraftParagraph {
  type: 'paragraph'
  role: DraftRole
  label: DraftLabel | null
  keepNext: boolean
  content: DraftInline[]
}

const DraftCell = v.strictObject({
  header: v.boolean(),
  centred: v.boolean(),
  paragraphs: v.pipe(v.array(Inlines), v.minLength(1), v.maxLength(200)),
})
export const DraftTable = v.strictObject({
  type: v.literal('table'),
  /** Shares of the text width, adding up to 1. */
  columns: v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(30)),
  headRows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
  /** Least height of a row below the head, in twips. */
  rowHeight: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20_000))),
  rows: v.pipe(
    v.array(v.pipe(v.array(DraftCell), v.minLength(1), v.maxLength(30))),
    v.minLength(1),
    v.maxLength(2_000),
  ),
})
export interface DraftCell {
  header: boolean
  centred: boolean
  paragraphs: DraftInline[][]
}
export interface DraftTable {
  type: 'table'
  columns: number[]
  headRows: number
  rowHeight: number | null
  rows: DraftCell[][]
}

/** A chart of bars: shown and printed as composed, taken out by hand, never written in. */
export const DraftBars = v.strictObject({
  type: v.literal('bars'),
  bars: v.pipe(
    v.array(
      v.strictObject({ label: Inlines, value: Inlines, share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) }),
    ),
    v.maxLength(1_000),
  ),
})
export interface DraftBars {
  type: 'bars'
  bars: { label: DraftInline[]; value: DraftInline[]; share: number }[]
}

/** What one block says. */
export const DraftContent: v.GenericSchema<DraftContent> = v.variant('type', [DraftParagraph, DraftTable, DraftBars])
export type DraftContent = DraftParagraph | DraftTable | DraftBars

/** Where a block stands: trích yếu, the body, a line of nơi nhận. Head and signer are composed from the draft's choices. */
export const draftPlaces = ['summary', 'body', 'recipients'] as const
export type DraftPlace = (typeof draftPlaces)[number]

/**
 * One block. `generated` is what the records gave when it was last taken over, `null` of a block a person added; `text` is what stands now,
 * `null` of a generated block a person took out. `pending` is what the records give now where a person must decide; its `content` is `null`
 * where the records give nothing any more.
 */
export const DraftBlock = v.strictObject({
  id: Id,
  sessionId: Id,
  draftId: Id,
  place: v.picklist(draftPlaces),
  order: Order,
  sources: Sources,
  generated: v.nullable(DraftContent),
  text: v.nullable(DraftContent),
  pending: v.nullable(v.strictObject({ content: v.nullable(DraftContent), sources: Sources })),
  /** True where the records changed and the block took the change over silently, until a person has seen it. */
  renewed: v.boolean(),
})
export type DraftBlock = v.InferOutput<typeof DraftBlock>

/** States of a document, in order: soạn thảo, thẩm định, xin ý kiến, trình ký, ban hành; then thay thế or thu hồi. */
export const draftStates = ['drafting', 'review', 'consultation', 'signing', 'issued', 'replaced', 'withdrawn'] as const
export type DraftState = (typeof draftStates)[number]

/** One document being drafted: of one kind, about or for what its choices name. */
export const Draft = v.strictObject({
  id: Id,
  sessionId: Id,
  kind: v.picklist(documentKinds),
  /** "Dự thảo lần n" in hand: 1 before the first version is frozen. */
  number: v.pipe(Order, v.minValue(1)),
  state: v.picklist(draftStates),
  /** The profile a person forced; `null` follows the document's day. */
  profileId: v.nullable(v.picklist(profileIds)),
  choices: DocumentChoices,
})
export type Draft = v.InferOutput<typeof Draft>

/** A block as a version froze it. */
export const FrozenBlock = v.strictObject({
  id: SourceId,
  place: v.picklist(draftPlaces),
  sources: Sources,
  content: DraftContent,
})
export type FrozenBlock = v.InferOutput<typeof FrozenBlock>

/** "Dự thảo lần n", frozen: what stood then, who froze it, when and why. `snapshotId` names the whole composed document. */
export const DraftVersion = v.strictObject({
  id: Id,
  sessionId: Id,
  draftId: Id,
  number: v.pipe(Order, v.minValue(1)),
  reason: PlainText,
  frozenBy: v.nullable(Id),
  /** UTC ms. */
  frozenAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
  blocks: v.pipe(v.array(FrozenBlock), v.maxLength(20_000)),
  snapshotId: Sha256,
})
export type DraftVersion = v.InferOutput<typeof DraftVersion>

/** A remark on a block, or on words of it; an answer names the remark it answers. */
export const DraftComment = v.strictObject({
  id: Id,
  sessionId: Id,
  draftId: Id,
  blockId: v.nullable(Id),
  answersId: v.nullable(Id),
  /** The words it is about, as they stood. */
  quote: v.nullable(PlainText),
  text: PlainText,
  /** A person of the directory, or the name a returned Word file gives. */
  authorId: v.nullable(Id),
  authorName: v.nullable(Line),
  /** UTC ms. */
  writtenAt: v.pipe(v.number(), v.integer(), v.minValue(0)),
  resolvedBy: v.nullable(Id),
  resolvedAt: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** What was done about it. */
  outcome: v.nullable(PlainText),
})
export type DraftComment = v.InferOutput<typeof DraftComment>
