/** Who has the word: beginning a turn, the next of the queue, stopping the clock, changing the kind of what is said. */
import { useRef } from 'react'
import { begun, currentTurn, isRunning, paused, resumed, turnChanged } from '../../../../../shared/domain/live/clock.ts'
import type { RoomState, Stretch } from '../../../../../shared/domain/live/live-state.ts'
import { contributionKinds } from '../../../../../shared/records/session.ts'
import { type EditableRecords, useDesk } from '../../desk.ts'
import { kindOfTurn } from '../../model/turn-kind.ts'
import { useLive } from './live.ts'

type Item = EditableRecords['item']

export type Turns = {
  /** The state as it stands, also between two drawings of the screen. */
  readonly state: () => RoomState
  readonly current: () => Stretch | null
  readonly begin: (speakerId: string | null, item: Item) => void
  /** The first of the queue begins to speak; `null` when nobody waits. */
  readonly next: (item: Item) => string | null
  readonly pauseOrResume: (item: Item) => void
  /** The next kind of contribution for the turn, written also where it is recorded. */
  readonly changeKind: () => void
}

export function useTurns(): Turns {
  const desk = useDesk()
  const live = useLive()
  const latest = useRef<RoomState>(live.state)
  latest.current = live.state
  const update = (change: <S extends RoomState>(state: S) => S) =>
    live.update((state) => {
      const next = change(state)
      latest.current = next
      return next
    })
  const begin = (speakerId: string | null, item: Item) =>
    update((state) =>
      begun(
        state,
        { itemId: item.id, speakerId, kind: kindOfTurn(desk.dossier, item, speakerId), contributionId: null },
        Date.now(),
      ),
    )
  return {
    state: () => latest.current,
    current: () => currentTurn(latest.current),
    begin,
    next(item) {
      const [first] = latest.current.queue
      if (first === undefined) return null
      begin(first, item)
      return first
    },
    pauseOrResume(item) {
      if (currentTurn(latest.current) === null) return begin(null, item)
      update((state) => (isRunning(state) ? paused(state, Date.now()) : resumed(state, Date.now())))
    },
    changeKind() {
      const turn = currentTurn(latest.current)
      if (turn === null) return
      const kind = contributionKinds[(contributionKinds.indexOf(turn.kind) + 1) % contributionKinds.length] ?? turn.kind
      update((state) => turnChanged(state, { kind }))
      const record = desk.dossier.contributions.find(({ id }) => id === turn.contributionId)
      if (record !== undefined) void desk.update('contribution', record, { kind })
    },
  }
}
