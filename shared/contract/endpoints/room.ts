/** The room's screen and the rehearsal: windows of their own. */
import * as v from 'valibot'
import { Ballot } from '../../records/session.ts'
import { CivilDate, Count, Id } from '../../records/values.ts'
import { type Endpoint, Nothing } from '../endpoint.ts'

const shown = ['kind', 'state', 'subject', 'votesFor', 'votesAgainst', 'votesOther', 'result'] as const

export const roomEndpoints = {
  /** Opens the room's screen of a session, or brings it to the front. */
  'room.open': { input: v.strictObject({ sessionId: Id }), output: Nothing },
  /** What the room may see now; answered to the room's window alone. Times in ms; nothing of a secret item. */
  'room.read': {
    input: Nothing,
    output: v.strictObject({
      rehearsal: v.boolean(),
      bodyName: v.string(),
      date: v.nullable(CivilDate),
      closed: v.boolean(),
      item: v.nullable(v.strictObject({ number: v.string(), title: v.string(), plannedMinutes: v.nullable(Count) })),
      speaker: v.nullable(v.strictObject({ name: v.string(), title: v.nullable(v.string()) })),
      itemMs: Count,
      speakerMs: Count,
      running: v.boolean(),
      ballot: v.nullable(v.pick(Ballot, shown)),
    }),
  },
  /** Copies the session into a store of its own and opens a window on it; wiped when that window closes. */
  'rehearsal.begin': { input: v.strictObject({ sessionId: Id }), output: Nothing },
  /** Closes the window of the rehearsal this is asked from. */
  'rehearsal.end': { input: Nothing, output: Nothing },
} as const satisfies Record<string, Endpoint>
