/**
 * The one contract between the screen and main: channel name -> input and output schema. Main registers its handlers from it,
 * the preload loops over the names, the renderer's client is derived. Nothing else crosses.
 */
import type * as v from 'valibot'
import { appEndpoints } from './endpoints/app.ts'
import { attendanceEndpoints } from './endpoints/attendance.ts'
import { checkEndpoints } from './endpoints/checks.ts'
import { directoryEndpoints } from './endpoints/directory.ts'
import { directoryRecordEndpoints } from './endpoints/directory-records.ts'
import { documentEndpoints } from './endpoints/documents.ts'
import { draftEndpoints } from './endpoints/drafts.ts'
import { followUpEndpoints } from './endpoints/follow-up.ts'
import { issuingEndpoints } from './endpoints/issuing.ts'
import { liveEndpoints } from './endpoints/live.ts'
import { proceedingRecordEndpoints } from './endpoints/proceeding-records.ts'
import { registerEndpoints } from './endpoints/registers.ts'
import { reviewEndpoints } from './endpoints/review.ts'
import { roomEndpoints } from './endpoints/room.ts'
import { secrecyEndpoints } from './endpoints/secrecy.ts'
import { sessionRecordEndpoints } from './endpoints/session-records.ts'
import { sessionEndpoints } from './endpoints/sessions.ts'

// An interface, so that the compiler names the groups instead of writing them all out.
export interface Contract
  extends AppEndpoints,
    AttendanceEndpoints,
    CheckEndpoints,
    DirectoryEndpoints,
    DirectoryRecordEndpoints,
    DocumentEndpoints,
    FollowUpEndpoints,
    IssuingEndpoints,
    DraftEndpoints,
    LiveEndpoints,
    ProceedingRecordEndpoints,
    RegisterEndpoints,
    ReviewEndpoints,
    RoomEndpoints,
    SecrecyEndpoints,
    SessionRecordEndpoints,
    SessionEndpoints {}
type AppEndpoints = typeof appEndpoints
type AttendanceEndpoints = typeof attendanceEndpoints
type CheckEndpoints = typeof checkEndpoints
type DirectoryEndpoints = typeof directoryEndpoints
type DirectoryRecordEndpoints = typeof directoryRecordEndpoints
type DocumentEndpoints = typeof documentEndpoints
type FollowUpEndpoints = typeof followUpEndpoints
type IssuingEndpoints = typeof issuingEndpoints
type DraftEndpoints = typeof draftEndpoints
type LiveEndpoints = typeof liveEndpoints
type ProceedingRecordEndpoints = typeof proceedingRecordEndpoints
type RegisterEndpoints = typeof registerEndpoints
type ReviewEndpoints = typeof reviewEndpoints
type RoomEndpoints = typeof roomEndpoints
type SecrecyEndpoints = typeof secrecyEndpoints
type SessionRecordEndpoints = typeof sessionRecordEndpoints
type SessionEndpoints = typeof sessionEndpoints

export const contract: Contract = {
  ...appEndpoints,
  ...attendanceEndpoints,
  ...checkEndpoints,
  ...directoryEndpoints,
  ...directoryRecordEndpoints,
  ...documentEndpoints,
  ...followUpEndpoints,
  ...issuingEndpoints,
  ...draftEndpoints,
  ...liveEndpoints,
  ...proceedingRecordEndpoints,
  ...registerEndpoints,
  ...reviewEndpoints,
  ...roomEndpoints,
  ...secrecyEndpoints,
  ...sessionRecordEndpoints,
  ...sessionEndpoints,
}

export type Channel = keyof Contract
/** What the caller sends, what main has after validation, what comes back. */
export type Input<C extends Channel> = v.InferInput<Contract[C]['input']>
export type ParsedInput<C extends Channel> = v.InferOutput<Contract[C]['input']>
export type Output<C extends Channel> = v.InferOutput<Contract[C]['output']>

/** What main says unasked. */
export type Events = {
  /** Which records changed, so that the screen reads them again; `typing` when more of the same is likely to come. */
  changed: {
    readonly records: readonly { readonly record: string; readonly id: string }[]
    readonly sessionId: string | null
    readonly typing: boolean
  }
  /** Something was kept of what goes on in the room of a session. */
  live: { readonly sessionId: string }
  /** Main is about to close: commit what is typed and answer with `app.flushed`. */
  flush: null
  /** A menu entry of the window was chosen: `new-session`, `settings`, `undo` ... */
  command: string
  /** How far a long job is: so many of its steps are done. */
  progress: { readonly jobId: string; readonly done: number; readonly total: number }
}
