/**
 * What goes on in the room while a session is recorded: who speaks, since when, who waits, and the words not recorded yet. It stays
 * at this desk beside the records and is in no session file and no document.
 */
import * as v from 'valibot'
import { contributionKinds } from '../../records/session.ts'
import { Count, Id } from '../../records/values.ts'

/** A moment in UTC milliseconds. */
const Moment = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A stretch of time in which one person spoke on one item; `to` is `null` while it runs. */
export const Stretch = v.strictObject({
  itemId: Id,
  speakerId: v.nullable(Id),
  kind: v.picklist(contributionKinds),
  /** The record of what was said; `null` until the first words are recorded. */
  contributionId: v.nullable(Id),
  from: Moment,
  to: v.nullable(Moment),
})
export type Stretch = v.InferOutput<typeof Stretch>

export const LiveState = v.strictObject({
  /** Words of the writing line that are not recorded yet. */
  line: v.pipe(v.string(), v.maxLength(20_000)),
  /** In order; only the last may run. */
  stretches: v.pipe(v.array(Stretch), v.maxLength(20_000)),
  /** Who wants to speak, in order; nobody twice. */
  queue: v.pipe(v.array(Id), v.maxLength(500)),
  /** Minutes a speaker has, by kind; `null`: no limit. */
  budgets: v.strictObject({
    presents: v.nullable(Count),
    comments: v.nullable(Count),
    explains: v.nullable(Count),
    chair: v.nullable(Count),
  }),
})
export type LiveState = v.InferOutput<typeof LiveState>

/** What goes on but for the words of the line: those change with every key. */
export type RoomState = Omit<LiveState, 'line'>

/** The state with its revision: it counts up each time something is kept, 0 before anything was. */
export const LiveStand = v.strictObject({ revision: Count, state: LiveState })
export type LiveStand = v.InferOutput<typeof LiveStand>

/** Before anything was said; no budget is set by the program. */
export const emptyLiveState: LiveState = {
  line: '',
  stretches: [],
  queue: [],
  budgets: { presents: null, comments: null, explains: null, chair: null },
}
