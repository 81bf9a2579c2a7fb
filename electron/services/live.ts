/** Keeps what goes on in the room of a session: no record, so neither logged nor undone. */
import * as v from 'valibot'
import { emptyLiveState, LiveState } from '../../shared/domain/live/live-state.ts'
import type { Id } from '../../shared/records/values.ts'
import { type Desk, need, requireEditable } from './desk.ts'

/** What was last kept of the session, or the state before anything was said. NOT_FOUND for no session. */
export function readLive({ store }: Desk, sessionId: Id): LiveState {
  need(store.tables, 'session', sessionId)
  const kept = store.settings.get(settingOf(sessionId))
  const parsed = v.safeParse(LiveState, kept === undefined ? null : readJson(kept))
  return parsed.success ? parsed.output : emptyLiveState
}

/** Keeps the state in place of the one before. SESSION_CLOSED when the session is no longer edited. */
export function keepLive(desk: Desk, sessionId: Id, state: LiveState): void {
  requireEditable(desk, sessionId)
  desk.store.settings.set(settingOf(sessionId), JSON.stringify(state))
}

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
