/** The office's library of phrases. */
import { integer, json, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const phraseTable: TableSpec<'phrase'> = {
  name: 'phrase',
  table: 'phrase',
  sessionColumn: null,
  ordered: true,
  fields: { shortcut: text('shortcut'), text: json('text'), order: integer('position') },
}
