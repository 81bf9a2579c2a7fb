/** The office's templates of programmes. */
import { json, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const keptProgrammeTable: TableSpec<'keptProgramme'> = {
  name: 'keptProgramme',
  table: 'programme_template',
  sessionColumn: null,
  ordered: false,
  fields: { kind: text('kind'), name: text('name'), items: json('items') },
}
