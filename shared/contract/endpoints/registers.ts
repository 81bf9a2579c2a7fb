/** The registers of outgoing documents. */
import * as v from 'valibot'
import { RegisterNumber, RegisterOrdinal, RegisterPolicy, RegisterSeries } from '../../records/register.ts'
import { CivilDate, Count, Id, Line } from '../../records/values.ts'
import { type Endpoint, Nothing, stored } from '../endpoint.ts'
import { confirmed } from './documents.ts'

const SeriesState = v.strictObject({
  ...stored(RegisterSeries).entries,
  last: v.nullable(Count),
  reserved: Count,
  issued: Count,
  termName: v.nullable(v.string()),
})
export type SeriesState = v.InferOutput<typeof SeriesState>
const NumberEdit = v.strictObject({ seriesId: Id, number: RegisterOrdinal })
const WithReason = v.strictObject({ ...NumberEdit.entries, reason: Line })
const Period = v.strictObject({ termId: RegisterSeries.entries.termId, year: RegisterSeries.entries.year })

export const registerEndpoints = {
  /** Every series, open ones first, and how this office keeps its books. */
  'registers.list': {
    input: Nothing,
    output: v.strictObject({ series: v.array(SeriesState), policy: RegisterPolicy }),
  },
  'registers.setPolicy': { input: RegisterPolicy, output: Nothing },
  /** All numbers of a series, lowest first. */
  'registers.book': { input: v.strictObject({ seriesId: Id }), output: v.array(stored(RegisterNumber)) },
  'registers.open': {
    input: v.omit(RegisterSeries, ['id', 'openedOn', 'closedOn']),
    output: stored(RegisterSeries),
  },
  'registers.reserve': { input: WithReason, output: stored(RegisterNumber) },
  'registers.void': { input: WithReason, output: stored(RegisterNumber) },
  'registers.enterLate': {
    input: v.strictObject({
      ...NumberEdit.entries,
      ...v.pick(RegisterNumber, ['summary', 'signerName', 'receivers', 'secrecy']).entries,
      date: CivilDate,
      approvedBy: Line,
    }),
    output: stored(RegisterNumber),
  },
  /** Closes the open series of a term or year and opens them anew for the next. */
  'registers.rollOver': {
    input: v.strictObject({ from: Period, to: Period, on: CivilDate }),
    output: v.strictObject({ closed: Count, opened: Count }),
  },
  'registers.print': {
    input: v.strictObject({ seriesId: Id, ...confirmed }),
    output: v.strictObject({ printed: v.boolean() }),
  },
  'registers.savePdf': {
    input: v.strictObject({ seriesId: Id, ...confirmed }),
    output: v.strictObject({ fileName: v.nullable(v.string()) }),
  },
} as const satisfies Record<string, Endpoint>
