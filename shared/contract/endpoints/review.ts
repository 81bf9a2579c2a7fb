/** A draft on its way to issue: its steps, and rounds of opinions on it. */
import * as v from 'valibot'
import { openMatters } from '../../domain/review/missing.ts'
import { draftStates } from '../../records/draft.ts'
import {
  DraftStep,
  Opinion,
  OpinionRemark,
  OpinionRound,
  opinionAnswers,
  remarkOutcomes,
} from '../../records/review.ts'
import { recordSchemas as r } from '../../records/tables.ts'
import { CivilDate, Count, Id, Line, PlainText } from '../../records/values.ts'
import { type Endpoint, Revision, stored } from '../endpoint.ts'
import { confirmed } from './documents.ts'

const OfDraft = v.strictObject({ draftId: Id })
const moveKinds = ['advance', 'back', 'reopen'] as const
const Words = v.nullable(v.string())
const readonlyArray = <T extends v.GenericSchema>(schema: T) => v.pipe(v.array(schema), v.readonly())
const Paper = v.strictObject({ draftId: Id, ...confirmed })

export const reviewEndpoints = {
  /** Where a draft stands, who holds it, the steps it took, those open to it, and what is missing for the next. */
  'review.read': {
    input: OfDraft,
    output: v.strictObject({
      draft: stored(r.draft),
      begun: v.nullable(v.strictObject({ by: Words, at: v.number() })),
      steps: v.array(stored(DraftStep)),
      moves: v.array(
        v.strictObject({ kind: v.picklist(moveKinds), to: v.picklist(draftStates), needsReason: v.boolean() }),
      ),
      missing: readonlyArray(v.strictObject({ what: v.picklist(openMatters), count: Count, blocks: v.boolean() })),
    }),
  },
  'review.move': {
    input: v.strictObject({
      draftId: Id,
      revision: Revision,
      kind: v.picklist(moveKinds),
      to: v.picklist(draftStates),
      holderId: v.nullable(Id),
      holderName: Line,
      remark: v.nullable(PlainText),
    }),
    output: stored(r.draft),
  },
  /** The rounds of a draft; the places of the draft that a remark may be about. */
  'opinions.read': {
    input: OfDraft,
    output: v.strictObject({
      today: CivilDate,
      places: v.array(v.strictObject({ id: Id, words: v.string() })),
      rounds: v.array(
        v.strictObject({
          round: stored(OpinionRound),
          version: Count,
          opinions: v.array(
            v.strictObject({
              opinion: stored(Opinion),
              late: v.boolean(),
              remarks: v.array(
                v.strictObject({
                  remark: stored(OpinionRemark),
                  change: v.nullable(v.strictObject({ before: Words, now: Words })),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  },
  'opinions.ask': {
    input: v.strictObject({
      draftId: Id,
      people: v.pipe(
        v.array(v.strictObject({ personId: v.nullable(Id), name: Line })),
        v.minLength(1),
        v.maxLength(300),
      ),
      dueOn: CivilDate,
      note: v.nullable(PlainText),
    }),
    output: stored(OpinionRound),
  },
  'opinions.answer': {
    input: v.strictObject({
      id: Id,
      revision: Revision,
      answer: v.nullable(v.picklist(opinionAnswers)),
      answeredOn: v.nullable(CivilDate),
    }),
    output: stored(Opinion),
  },
  'opinions.addRemark': {
    input: v.strictObject({ opinionId: Id, text: PlainText, blockId: v.nullable(Id) }),
    output: stored(OpinionRemark),
  },
  'opinions.settle': {
    input: v.strictObject({
      id: Id,
      revision: Revision,
      outcome: v.nullable(v.picklist(remarkOutcomes)),
      reason: v.nullable(PlainText),
      blockId: v.nullable(Id),
    }),
    output: stored(OpinionRemark),
  },
  'opinions.removeRemark': { input: v.strictObject({ id: Id, revision: Revision }), output: v.null() },
  /** Prints the table of opinions, what was taken over and what not. */
  'opinions.print': { input: Paper, output: v.strictObject({ printed: v.boolean() }) },
  'opinions.savePdf': { input: Paper, output: v.strictObject({ fileName: v.nullable(v.string()) }) },
} as const satisfies Record<string, Endpoint>
