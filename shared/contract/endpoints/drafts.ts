/** Drafts: begun, written in, taken over from the records again, frozen as versions, remarked on. */
import * as v from 'valibot'
import { ComparedLine } from '../../domain/compare/compared-lines.ts'
import { DocumentChoices, documentKinds } from '../../records/documents.ts'
import { DraftContent, DraftVersion, draftPlaces } from '../../records/draft.ts'
import { recordSchemas as r } from '../../records/tables.ts'
import { Count, Id, PlainText, SecrecyLevel } from '../../records/values.ts'
import { type Endpoint, Revision, stored } from '../endpoint.ts'
import { confirmed } from './documents.ts'

const OfDraft = v.strictObject({ draftId: Id })
const Sources = v.pipe(v.array(Id), v.maxLength(2_000))
const BlockEdit = v.variant('op', [
  v.strictObject({ op: v.literal('write'), id: Id, text: v.nullable(DraftContent) }),
  v.strictObject({
    op: v.literal('insert'),
    id: Id,
    afterId: v.nullable(Id),
    place: v.picklist(draftPlaces),
    text: DraftContent,
    sources: Sources,
  }),
  v.strictObject({ op: v.literal('remove'), id: Id }),
  v.strictObject({ op: v.literal('move'), id: Id, afterId: v.nullable(Id) }),
])
/** Two versions of one draft; `null` is the draft as it stands. */
const Sides = { draftId: Id, olderId: v.nullable(Id), newerId: v.nullable(Id) }
const VersionHead = v.omit(DraftVersion, ['blocks'])
const Taken = { changes: Count, pending: Count }

export const draftEndpoints = {
  /** Begins the draft of a document from the records, or gives the one that was begun. */
  'drafts.begin': {
    input: v.strictObject({ sessionId: Id, kind: v.picklist(documentKinds), choices: DocumentChoices }),
    output: stored(r.draft),
  },
  'drafts.read': {
    input: OfDraft,
    output: v.strictObject({ draft: stored(r.draft), blocks: v.array(stored(r.draftBlock)) }),
  },
  /** How much the records have moved on since the draft took them over. */
  'drafts.outlook': { input: OfDraft, output: v.strictObject({ outdated: v.boolean(), ...Taken }) },
  'drafts.regenerate': { input: OfDraft, output: v.strictObject(Taken) },
  /** Changes of blocks, all or nothing; `revisions` names the revision each known block was changed on. */
  'drafts.edit': {
    input: v.strictObject({
      draftId: Id,
      edits: v.pipe(v.array(BlockEdit), v.minLength(1), v.maxLength(5_000)),
      revisions: v.record(Id, Revision),
    }),
    output: v.array(stored(r.draftBlock)),
  },
  /** A decision on a block whose records changed after it was edited; `null` when the block goes by it. */
  'drafts.decide': {
    input: v.strictObject({
      id: Id,
      revision: Revision,
      decision: v.variant('choice', [
        v.strictObject({ choice: v.literal('mine') }),
        v.strictObject({ choice: v.literal('records') }),
        v.strictObject({ choice: v.literal('merged'), text: DraftContent }),
      ]),
    }),
    output: v.nullable(stored(r.draftBlock)),
  },
  'drafts.freeze': { input: v.strictObject({ draftId: Id, reason: PlainText }), output: VersionHead },
  'drafts.versions': { input: OfDraft, output: v.array(VersionHead) },
  /** Every line of two versions with what differs. */
  'drafts.compare': {
    input: v.strictObject(Sides),
    output: v.strictObject({ secrecy: SecrecyLevel, lines: v.array(ComparedLine) }),
  },
  /** Writes the difference as a Word file with tracked changes; `null` when the person cancelled. */
  'drafts.exportRedline': {
    input: v.strictObject({ ...Sides, ...confirmed }),
    output: v.strictObject({ fileName: v.nullable(v.string()) }),
  },
  'drafts.comments': { input: OfDraft, output: v.array(stored(r.draftComment)) },
  'drafts.addComment': {
    input: v.strictObject({
      draftId: Id,
      blockId: v.nullable(Id),
      answersId: v.nullable(Id),
      quote: v.nullable(PlainText),
      text: PlainText,
    }),
    output: stored(r.draftComment),
  },
  'drafts.settleComment': {
    input: v.strictObject({ id: Id, revision: Revision, resolved: v.boolean(), outcome: v.nullable(PlainText) }),
    output: stored(r.draftComment),
  },
} as const satisfies Record<string, Endpoint>
