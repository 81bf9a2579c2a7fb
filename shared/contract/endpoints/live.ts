/** What goes on in the room while a session is recorded, kept at this desk so that a stop of the program loses none of it. */
import * as v from 'valibot'
import { LiveState } from '../../domain/live/live-state.ts'
import { Id } from '../../records/values.ts'
import { type Endpoint, Nothing } from '../endpoint.ts'

export const liveEndpoints = {
  'live.read': { input: v.strictObject({ sessionId: Id }), output: LiveState },
  'live.keep': { input: v.strictObject({ sessionId: Id, state: LiveState }), output: Nothing },
} as const satisfies Record<string, Endpoint>
