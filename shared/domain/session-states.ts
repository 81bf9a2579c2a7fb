/** The states of a session and the ways between them (`domain.md` 4). Documents have a state machine of their own. */
import { err, ok, type Result } from '../contract/result.ts'
import type { Session, SessionState } from '../records/session.ts'

/** lập -> mời -> họp -> xong; hoãn, hủy, mở lại, lưu trữ. */
export const transitions = ['convene', 'start', 'conclude', 'postpone', 'cancel', 'reopen', 'archive'] as const
export type Transition = (typeof transitions)[number]

type Move = { readonly to: SessionState; readonly needsReason: boolean }

const moves: Readonly<Record<SessionState, Partial<Record<Transition, Move>>>> = {
  preparing: {
    convene: plain('convened'),
    start: plain('in_session'),
    postpone: because('postponed'),
    cancel: because('cancelled'),
  },
  convened: {
    start: plain('in_session'),
    postpone: because('postponed'),
    cancel: because('cancelled'),
    reopen: because('preparing'),
  },
  in_session: { conclude: plain('concluded'), postpone: because('postponed') },
  concluded: { archive: plain('archived'), reopen: because('in_session') },
  postponed: { reopen: because('preparing'), cancel: because('cancelled') },
  cancelled: { reopen: because('preparing') },
  archived: { reopen: because('concluded') },
}

/** The transitions open from a state, and whether each must be given a reason. */
export function openTransitions(state: SessionState): { transition: Transition; needsReason: boolean }[] {
  return transitions.flatMap((transition) => {
    const move = moves[state][transition]
    return move === undefined ? [] : [{ transition, needsReason: move.needsReason }]
  })
}

/** The fields of the session after the transition; refused where the state does not allow it or a needed reason is missing. */
export function moveSession(
  session: Pick<Session, 'state'>,
  transition: Transition,
  reason: string | null,
): Result<Pick<Session, 'state' | 'stateReason'>, 'TRANSITION_REFUSED'> {
  const move = moves[session.state][transition]
  if (move === undefined || (move.needsReason && reason === null)) return err('TRANSITION_REFUSED')
  return ok({ state: move.to, stateReason: move.needsReason ? reason : null })
}

/** A cancelled or archived session is not edited; it is reopened first. */
export function isEditable(session: Pick<Session, 'state'>): boolean {
  return session.state !== 'cancelled' && session.state !== 'archived'
}

function plain(to: SessionState): Move {
  return { to, needsReason: false }
}

function because(to: SessionState): Move {
  return { to, needsReason: true }
}
