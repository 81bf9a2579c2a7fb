import { describe, expect, it } from 'vitest'
import {
  isEditable,
  moveSession,
  openTransitions,
  type Transition,
  transitions,
} from '../../../shared/domain/session-states.ts'
import { type SessionState, sessionStates } from '../../../shared/records/session.ts'

const reason = 'Bí thư đi công tác'

/** Every way there is: from, by, to, and whether a reason is asked. */
const ways: readonly (readonly [SessionState, Transition, SessionState, boolean])[] = [
  ['preparing', 'convene', 'convened', false],
  ['preparing', 'start', 'in_session', false],
  ['preparing', 'postpone', 'postponed', true],
  ['preparing', 'cancel', 'cancelled', true],
  ['convened', 'start', 'in_session', false],
  ['convened', 'postpone', 'postponed', true],
  ['convened', 'cancel', 'cancelled', true],
  ['convened', 'reopen', 'preparing', true],
  ['in_session', 'conclude', 'concluded', false],
  ['in_session', 'postpone', 'postponed', true],
  ['concluded', 'archive', 'archived', false],
  ['concluded', 'reopen', 'in_session', true],
  ['postponed', 'cancel', 'cancelled', true],
  ['postponed', 'reopen', 'preparing', true],
  ['cancelled', 'reopen', 'preparing', true],
  ['archived', 'reopen', 'concluded', true],
]

describe('states of a session', () => {
  it.each(ways)('%s, %s: %s', (from, by, to, asksReason) => {
    expect(moveSession({ state: from }, by, reason)).toEqual({
      ok: true,
      value: { state: to, stateReason: asksReason ? reason : null },
    })
  })

  it.each(ways.filter(([, , , asksReason]) => asksReason))('%s, %s: refused without a reason', (from, by) => {
    expect(moveSession({ state: from }, by, null)).toEqual({ ok: false, error: 'TRANSITION_REFUSED' })
  })

  it('have no other way', () => {
    const pairs = sessionStates.flatMap((from) => transitions.map((by) => [from, by] as const))
    const open = pairs.filter(([from, by]) => moveSession({ state: from }, by, reason).ok)
    expect(open.map((pair) => pair.join(' ')).sort()).toEqual(ways.map(([from, by]) => `${from} ${by}`).sort())
  })

  it('offer exactly the ways that are open, each with whether it asks a reason', () => {
    const offered = sessionStates.flatMap((from) =>
      openTransitions(from).map(({ transition, needsReason }) => `${from} ${transition} ${needsReason}`),
    )
    expect(offered.sort()).toEqual(ways.map(([from, by, , asks]) => `${from} ${by} ${asks}`).sort())
  })

  it('always leave a way out', () => {
    for (const from of sessionStates) expect(openTransitions(from)).not.toEqual([])
  })

  it('let everything be edited but a cancelled or archived session', () => {
    expect(sessionStates.filter((state) => !isEditable({ state }))).toEqual(['cancelled', 'archived'])
  })
})
