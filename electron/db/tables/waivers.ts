/** Findings a person has taken upon themselves. */
import { reference, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const waiverTable: TableSpec<'waiver'> = {
  name: 'waiver',
  table: 'waiver',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    ruleId: text('rule_id'),
    recordKind: text('record_kind'),
    // A finding may stand in a record of any kind, so its id is no foreign key.
    recordId: text('record_id'),
    field: text('field'),
    words: text('words'),
    reason: text('reason'),
    waivedBy: reference('waived_by', 'person'),
    waivedOn: text('waived_on'),
  },
}
