/** Drafts and issued documents. Their snapshot may lie in another store (a session file names it), so it is no foreign key. */
import { integer, json, reference, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const draftTable: TableSpec<'draft'> = {
  name: 'draft',
  table: 'draft',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    kind: text('kind'),
    number: integer('number'),
    profileId: text('profile_id'),
    // Blocks name records of many kinds by id, so they stay one JSON value.
    blocks: json('blocks'),
    snapshotId: text('snapshot_id'),
  },
}

export const issuedTable: TableSpec<'issued'> = {
  name: 'issued',
  table: 'issued_document',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    kind: text('kind'),
    number: integer('number'),
    printedNumber: text('printed_number'),
    issuedOn: text('issued_on'),
    signerName: text('signer_name'),
    authorityLine: text('authority_line'),
    recipients: json('recipients'),
    secrecy: text('secrecy_level'),
    snapshotId: text('snapshot_id'),
    note: text('note'),
  },
}
