/** Calling the roll, and who comes and goes. */
import * as v from 'valibot'
import { recordSchemas as r } from '../../records/tables.ts'
import { CivilDate, ClockTime, Count, Id } from '../../records/values.ts'
import { type Endpoint, stored } from '../endpoint.ts'

const { kind, excused, reason, time, itemId, substituteId } = r.attendance.entries

export const attendanceEndpoints = {
  /** Marks present everyone expected from the opening of whom nothing is recorded. */
  'attendance.callRoll': { input: v.strictObject({ sessionId: Id }), output: v.strictObject({ count: Count }) },
  /** The roll of the body's last session for those of whom nothing is recorded; `from` is its day, `null` when there is none. */
  'attendance.copyRoll': {
    input: v.strictObject({ sessionId: Id }),
    output: v.strictObject({ count: Count, from: v.nullable(CivilDate) }),
  },
  /** Guests of the item come in, guests of other items leave. */
  'attendance.moveGuests': {
    input: v.strictObject({ itemId: Id, time: v.nullable(ClockTime) }),
    output: v.strictObject({ came: Count, left: Count }),
  },
  /** One mark of one participant; it corrects an event it contradicts. VOTER_ABSENT for one who voted by name. */
  'attendance.mark': {
    input: v.strictObject({ participantId: Id, kind, excused, reason, time, itemId, substituteId }),
    output: stored(r.attendance),
  },
} as const satisfies Record<string, Endpoint>
