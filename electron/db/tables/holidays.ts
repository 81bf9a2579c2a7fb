/** Days off and working days that are not as the week says. */
import { flag, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const holidayTable: TableSpec<'holiday'> = {
  name: 'holiday',
  table: 'holiday',
  sessionColumn: null,
  ordered: false,
  fields: {
    date: text('date'),
    kind: text('kind'),
    name: text('name'),
    toCheck: flag('to_check'),
  },
}
