/** The room's screen and the rehearsal: windows of their own. */
import * as v from 'valibot'
import { formFaults } from '../../domain/room/room-form.ts'
import { Ballot, BallotOption } from '../../records/session.ts'
import { CivilDate, Count, Id } from '../../records/values.ts'
import { type Endpoint, Nothing } from '../endpoint.ts'
import { confirmed } from './documents.ts'

const FormLines = v.pipe(v.string(), v.maxLength(200_000))
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
      ballot: v.nullable(
        v.strictObject({
          ...v.pick(Ballot, shown).entries,
          options: v.array(v.pick(BallotOption, ['name', 'votesFor', 'result'])),
        }),
      ),
    }),
  },
  /** Prints the paper form of the session through the system's dialog. */
  'roomForm.print': {
    input: v.strictObject({ sessionId: Id, ...confirmed }),
    output: v.strictObject({ printed: v.boolean() }),
  },
  /** What the keyed lines say, and the codes to key them with; nothing is written. */
  'roomForm.check': {
    input: v.strictObject({ sessionId: Id, typed: FormLines }),
    output: v.strictObject({
      count: Count,
      faults: v.array(v.strictObject({ line: Count, fault: v.picklist(formFaults), words: v.string() })),
      items: v.array(v.strictObject({ code: v.string(), name: v.string() })),
      people: v.array(v.strictObject({ code: v.string(), name: v.string() })),
    }),
  },
  /** Writes all lines as one step, or none. */
  'roomForm.keyIn': {
    input: v.strictObject({ sessionId: Id, typed: FormLines }),
    output: v.strictObject({ count: Count }),
  },
  /** Copies the session into a store of its own and opens a window on it; wiped when that window closes. */
  'rehearsal.begin': { input: v.strictObject({ sessionId: Id }), output: Nothing },
  /** Closes the window of the rehearsal this is asked from. */
  'rehearsal.end': { input: Nothing, output: Nothing },
} as const satisfies Record<string, Endpoint>
