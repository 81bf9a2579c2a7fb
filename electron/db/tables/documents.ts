/** Issued documents. Their snapshot may lie in another store (a session file names it), so it is no foreign key. */
import { integer, json, reference, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

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
