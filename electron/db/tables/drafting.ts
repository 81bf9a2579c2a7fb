/** Drafts, their blocks, frozen versions and comments. Blocks name records of many kinds by id, so their sources stay one JSON value. */
import { flag, integer, json, reference, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const draftTable: TableSpec<'draft'> = {
  name: 'draft',
  table: 'draft_document',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    kind: text('kind'),
    number: integer('number'),
    state: text('state'),
    profileId: text('profile_id'),
    choices: json('choices'),
  },
}

export const draftBlockTable: TableSpec<'draftBlock'> = {
  name: 'draftBlock',
  table: 'draft_block',
  sessionColumn: 'session_id',
  ordered: true,
  fields: {
    sessionId: reference('session_id', 'session'),
    draftId: reference('draft_id', 'draft'),
    place: text('place'),
    order: integer('position'),
    sources: json('sources'),
    generated: json('generated'),
    text: json('text'),
    pending: json('pending'),
    renewed: flag('renewed'),
  },
}

export const draftVersionTable: TableSpec<'draftVersion'> = {
  name: 'draftVersion',
  table: 'draft_version',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    draftId: reference('draft_id', 'draft'),
    number: integer('number'),
    reason: text('reason'),
    frozenBy: reference('frozen_by', 'person'),
    frozenAt: integer('frozen_at'),
    blocks: json('blocks'),
    snapshotId: text('snapshot_id'),
  },
}

export const draftCommentTable: TableSpec<'draftComment'> = {
  name: 'draftComment',
  table: 'draft_comment',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    draftId: reference('draft_id', 'draft'),
    blockId: reference('block_id', 'draftBlock'),
    answersId: reference('answers_id', 'draftComment'),
    quote: text('quote'),
    text: text('words'),
    authorId: reference('author_id', 'person'),
    authorName: text('author_name'),
    writtenAt: integer('written_at'),
    resolvedBy: reference('resolved_by', 'person'),
    resolvedAt: integer('resolved_at'),
    outcome: text('outcome'),
  },
}
