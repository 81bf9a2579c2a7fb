/** The steps of drafts and rounds of opinions on them. */
import { integer, reference, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const draftStepTable: TableSpec<'draftStep'> = {
  name: 'draftStep',
  table: 'draft_step',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    draftId: reference('draft_id', 'draft'),
    kind: text('kind'),
    from: text('from_state'),
    to: text('to_state'),
    holderId: reference('holder_id', 'person'),
    holderName: text('holder_name'),
    byId: reference('by_id', 'person'),
    at: integer('at'),
    remark: text('remark'),
    issuedId: reference('issued_document_id', 'issued'),
  },
}

export const opinionRoundTable: TableSpec<'opinionRound'> = {
  name: 'opinionRound',
  table: 'opinion_round',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    draftId: reference('draft_id', 'draft'),
    number: integer('number'),
    versionId: reference('version_id', 'draftVersion'),
    askedOn: text('asked_on'),
    dueOn: text('due_on'),
    note: text('note'),
  },
}

export const opinionTable: TableSpec<'opinion'> = {
  name: 'opinion',
  table: 'opinion',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    draftId: reference('draft_id', 'draft'),
    roundId: reference('round_id', 'opinionRound'),
    personId: reference('person_id', 'person'),
    name: text('name'),
    answer: text('answer'),
    answeredOn: text('answered_on'),
  },
}

export const opinionRemarkTable: TableSpec<'opinionRemark'> = {
  name: 'opinionRemark',
  table: 'opinion_remark',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    draftId: reference('draft_id', 'draft'),
    opinionId: reference('opinion_id', 'opinion'),
    text: text('words'),
    blockId: text('block_id'),
    outcome: text('outcome'),
    reason: text('reason'),
    settledBy: reference('settled_by', 'person'),
    settledAt: integer('settled_at'),
  },
}
