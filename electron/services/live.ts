/** Keeps what goes on in the room of a session: no record, so neither logged nor undone. */
import * as v from 'valibot'
import { fail } from '../../shared/contract/errors.ts'
import { emptyLiveState, LiveStand, LiveState } from '../../shared/domain/live/live-state.ts'
import type { Id } from '../../shared/records/values.ts'
import { type Desk, need, requireEditable } from './desk.ts'

/** What was last kept of the session, or the state before anything was said. NOT_FOUND for no session. */
export function readLive({ store }: Desk, sessionId: Id): LiveStand {
  need(store.tables, 'session', sessionId)
  const kept = store.settings.get(settingOf(sessionId))
  const parsed = v.safeParse(Kept, kept === undefined ? null : readJson(kept))
  return parsed.success ? parsed.output : { revision: 0, state: emptyLiveState }
}

/**
 * Keeps the state made on this revision and gives it with the next. STALE_WRITE, carrying the stand as it is, when another window has kept
 * something since; SESSION_CLOSED when the session is no longer edited.
 */
export function keepLive(desk: Desk, sessionId: Id, { revision, state }: LiveStand): LiveStand {
  requireEditable(desk, sessionId)
  const current = readLive(desk, sessionId)
  if (current.revision !== revision) fail('STALE_WRITE', { current })
  const next = { revision: revision + 1, state }
  desk.store.settings.set(settingOf(sessionId), JSON.stringify(next))
  return next
}

/** A state without a revision was kept by a version of the program that had none. */
const Kept = v.union([
  LiveStand,
  v.pipe(
    LiveState,
    v.transform((state): LiveStand => ({ revision: 0, state })),
  ),
])

function settingOf(sessionId: Id): string {
  return `live.${sessionId}`
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
