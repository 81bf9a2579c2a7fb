/** What goes on in the room while a session is recorded, kept at this desk so that a stop of the program loses none of it. */
import * as v from 'valibot'
import { LiveStand, LiveState } from '../../domain/live/live-state.ts'
import { Count, Id } from '../../records/values.ts'
import type { Endpoint } from '../endpoint.ts'

export const liveEndpoints = {
  'live.read': { input: v.strictObject({ sessionId: Id }), output: LiveStand },
  /** Refused with STALE_WRITE, carrying the stand as it is, when another window has kept something since. */
  'live.keep': { input: v.strictObject({ sessionId: Id, revision: Count, state: LiveState }), output: LiveStand },
} as const satisfies Record<string, Endpoint>
