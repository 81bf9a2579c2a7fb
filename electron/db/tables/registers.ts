/** The registers of outgoing documents, and what hangs on an issued document. */
import { flag, integer, reference, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const seriesTable: TableSpec<'series'> = {
  name: 'series',
  table: 'register_series',
  sessionColumn: null,
  ordered: false,
  fields: {
    issuer: text('issuer'),
    documentType: text('document_type'),
    termId: reference('term_id', 'term'),
    year: integer('year'),
    secret: flag('secret'),
    firstNumber: integer('first_number'),
    openedOn: text('opened_on'),
    closedOn: text('closed_on'),
  },
}

export const registerNumberTable: TableSpec<'registerNumber'> = {
  name: 'registerNumber',
  table: 'register_number',
  sessionColumn: null,
  ordered: false,
  fields: {
    seriesId: reference('series_id', 'series'),
    number: integer('number'),
    printedForm: text('printed_form'),
    state: text('state'),
    date: text('date'),
    summary: text('summary'),
    signerName: text('signer_name'),
    receivers: text('receivers'),
    secrecy: text('secrecy_level'),
    reason: text('reason'),
    issuedId: reference('issued_document_id', 'issued'),
    approvedBy: text('approved_by'),
  },
}

export const issuedFileTable: TableSpec<'issuedFile'> = {
  name: 'issuedFile',
  table: 'issued_file',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    issuedId: reference('issued_document_id', 'issued'),
    role: text('role'),
    fileName: text('file_name'),
    sha256: text('sha256'),
    byteSize: integer('byte_size'),
  },
}

export const issuedTaskTable: TableSpec<'issuedTask'> = {
  name: 'issuedTask',
  table: 'issued_task',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    issuedId: reference('issued_document_id', 'issued'),
    taskId: reference('task_id', 'task'),
    block: integer('block'),
    text: text('text'),
  },
}

export const issuedChangeTable: TableSpec<'issuedChange'> = {
  name: 'issuedChange',
  table: 'issued_change',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    issuedId: reference('issued_document_id', 'issued'),
    kind: text('kind'),
    byId: reference('by_document_id', 'issued'),
    reason: text('reason'),
    on: text('on_date'),
  },
}

export const deliveryTable: TableSpec<'delivery'> = {
  name: 'delivery',
  table: 'delivery',
  sessionColumn: 'session_id',
  ordered: true,
  fields: {
    sessionId: reference('session_id', 'session'),
    issuedId: reference('issued_document_id', 'issued'),
    receiver: text('receiver'),
    copies: integer('copies'),
    way: text('way'),
    sentOn: text('sent_on'),
    receivedOn: text('received_on'),
    receivedBy: text('received_by'),
    note: text('note'),
    order: integer('position'),
  },
}
