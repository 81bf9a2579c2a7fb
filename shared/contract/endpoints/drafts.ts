/** Drafts: begun, written in, taken over from the records again, frozen as versions, remarked on. */
import * as v from 'valibot'
import { ComparedLine } from '../../domain/compare/compared-lines.ts'
import { returnedKinds, unmatchedReasons } from '../../domain/returned/match.ts'
import { DocumentChoices, documentKinds } from '../../records/documents.ts'
import { DraftContent, DraftVersion, draftPlaces } from '../../records/draft.ts'
import { recordSchemas as r } from '../../records/tables.ts'
import { Count, Id, PlainText, SecrecyLevel } from '../../records/values.ts'
import { type Endpoint, Revision, stored } from '../endpoint.ts'
import { confirmed } from './documents.ts'

const OfDraft = v.strictObject({ draftId: Id })
const Sources = v.pipe(v.array(Id), v.maxLength(2_000))
const BlockEdit = v.variant('op', [
  v.strictObject({
    op: v.literal('write'),
    id: Id,
    text: v.nullable(DraftContent),
    sources: v.exactOptional(Sources),
  }),
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
const By = v.nullable(v.string())
const Pieces = v.array(
  v.strictObject({
    kind: v.picklist(['kept', 'restyled', 'inserted', 'deleted', 'passing']),
    text: v.string(),
    by: By,
  }),
)
/** A Word file that came back: what each block became, by whom; what belongs to no block; the remarks in it. */
const Returned = v.strictObject({
  /** Names the file for `drafts.takeReturned`. */
  token: Id,
  fileName: v.string(),
  savedBy: By,
  /** Blocks that came back as they were. */
  kept: Count,
  changes: v.array(
    v.strictObject({
      kind: v.picklist(returnedKinds),
      people: v.array(By),
      pieces: Pieces,
      /** False where it cannot be put in a block as it stands: its words become a remark. */
      fits: v.boolean(),
    }),
  ),
  unmatched: v.array(v.strictObject({ reason: v.picklist(unmatchedReasons), pieces: Pieces })),
  comments: v.array(v.strictObject({ author: v.string(), text: v.string(), quote: v.nullable(v.string()) })),
})
export type Returned = v.InferOutput<typeof Returned>
const Taken = { changes: Count, pending: Count }

export const draftEndpoints = {
  /** Begins the draft of a document from the records, or gives the one that was begun. Here and below `null` when the job was stopped: nothing was done. */
  'drafts.begin': {
    input: v.strictObject({ sessionId: Id, kind: v.picklist(documentKinds), choices: DocumentChoices, jobId: Id }),
    output: v.nullable(stored(r.draft)),
  },
  'drafts.read': {
    input: OfDraft,
    output: v.strictObject({ draft: stored(r.draft), blocks: v.array(stored(r.draftBlock)) }),
  },
  /** How much the records have moved on since the draft took them over. */
  'drafts.outlook': { input: OfDraft, output: v.strictObject({ outdated: v.boolean(), ...Taken }) },
  'drafts.regenerate': { input: v.strictObject({ draftId: Id, jobId: Id }), output: v.nullable(v.strictObject(Taken)) },
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
  'drafts.freeze': {
    input: v.strictObject({ draftId: Id, reason: PlainText, jobId: Id }),
    output: v.nullable(VersionHead),
  },
  'drafts.versions': { input: OfDraft, output: v.array(VersionHead) },
  /** Every line of two versions with what differs. */
  'drafts.compare': {
    input: v.strictObject({ ...Sides, jobId: Id }),
    output: v.nullable(v.strictObject({ secrecy: SecrecyLevel, lines: v.array(ComparedLine) })),
  },
  /** Writes the difference as a Word file with tracked changes; `null` when the person cancelled or stopped it. */
  'drafts.exportRedline': {
    input: v.strictObject({ ...Sides, jobId: Id, ...confirmed }),
    output: v.strictObject({ fileName: v.nullable(v.string()) }),
  },
  /** Asks for a Word file that came back and reads it beside the version it is of; nothing is written. `null` when the person cancelled. */
  'drafts.openReturned': {
    input: v.strictObject({ draftId: Id, versionId: v.nullable(Id) }),
    output: v.nullable(Returned),
  },
  /** Takes what was read into the draft, but for what is left out by its number: NOT_FOUND when another file was read since. */
  'drafts.takeReturned': {
    input: v.strictObject({ token: Id, leftOut: v.pipe(v.array(Count), v.maxLength(20_000)) }),
    output: v.strictObject({ changes: Count, remarks: Count }),
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
