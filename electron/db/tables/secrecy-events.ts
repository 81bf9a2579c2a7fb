/** What is done about secrets. */
import { reference, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const secrecyEventTable: TableSpec<'secrecyEvent'> = {
  name: 'secrecyEvent',
  table: 'secrecy_event',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    kind: text('kind'),
    recordKind: text('record_kind'),
    // A mark may stand on a record of several kinds, so its id is no foreign key.
    recordId: text('record_id'),
    from: text('from_value'),
    to: text('to_value'),
    reason: text('reason'),
  },
}
