/** The documents the office cites. */
import { text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const referenceTable: TableSpec<'reference'> = {
  name: 'reference',
  table: 'reference_document',
  sessionColumn: null,
  ordered: false,
  fields: {
    documentType: text('document_type'),
    numberSymbol: text('number_symbol'),
    date: text('date'),
    issuer: text('issuer'),
    title: text('title'),
    endedOn: text('ended_on'),
    replacedBy: text('replaced_by'),
    note: text('note'),
  },
}
