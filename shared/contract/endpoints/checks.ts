/** Checks of form and language. */
import * as v from 'valibot'
import { severities } from '../../domain/checks/finding.ts'
import { recordSchemas as r } from '../../records/tables.ts'
import { Count, Id, Line } from '../../records/values.ts'
import { type Endpoint, editable, stored } from '../endpoint.ts'
import { DocumentRequest } from './documents.ts'

const Field = v.strictObject({ kind: v.string(), id: Id, field: v.string() })
/** As `shared/domain/checks/finding.ts` has it. */
const Finding = v.strictObject({
  ruleId: v.string(),
  severity: v.picklist(severities),
  source: v.string(),
  at: v.strictObject({ ...Field.entries, start: v.nullable(Count), end: v.nullable(Count) }),
  words: v.nullable(v.string()),
  params: v.pipe(v.record(v.string(), v.union([v.string(), v.number()])), v.readonly()),
  fix: v.nullable(v.string()),
  offers: v.pipe(v.array(v.string()), v.readonly()),
})

export const checkEndpoints = {
  /** What is found in the records for this document, in reading order; findings that are waived stand apart. */
  'checks.find': {
    input: DocumentRequest,
    output: v.strictObject({
      findings: v.pipe(v.array(Finding), v.readonly()),
      waived: v.pipe(v.array(v.strictObject({ finding: Finding, waiver: stored(r.waiver) })), v.readonly()),
    }),
  },
  /** Takes a finding that blocks upon the person at the keyboard. */
  'checks.waive': {
    input: v.strictObject({
      ...DocumentRequest.entries,
      finding: v.strictObject({
        ruleId: v.pipe(v.string(), v.maxLength(100)),
        at: v.strictObject({
          kind: v.pipe(v.string(), v.maxLength(100)),
          id: Id,
          field: v.pipe(v.string(), v.maxLength(500)),
        }),
        words: v.nullable(v.pipe(v.string(), v.maxLength(20_000))),
      }),
      reason: Line,
    }),
    output: v.null(),
  },
  'waiver.remove': editable(r.waiver).remove,
} as const satisfies Record<string, Endpoint>
