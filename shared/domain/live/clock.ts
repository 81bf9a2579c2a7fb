/** The clock of the room: who speaks on which item since when. Moments and durations are in milliseconds. */
import type { RoomState, Stretch } from './live-state.ts'

export type Turn = Pick<Stretch, 'itemId' | 'speakerId' | 'kind' | 'contributionId'>

/** The last stretch: who speaks, or spoke when the clock was stopped; `null` before anyone did. */
export function currentTurn({ stretches }: RoomState): Stretch | null {
  return stretches.at(-1) ?? null
}

export function isRunning(state: RoomState): boolean {
  return currentTurn(state)?.to === null
}

/** The clock stopped at this moment; nothing changes when it stands. */
export function paused<S extends RoomState>(state: S, now: number): S {
  const last = currentTurn(state)
  if (last === null || last.to !== null) return state
  return { ...state, stretches: [...state.stretches.slice(0, -1), { ...last, to: Math.max(now, last.from) }] }
}

/** The clock running again for the turn it stopped in. */
export function resumed<S extends RoomState>(state: S, now: number): S {
  const last = currentTurn(state)
  if (last === null || last.to === null) return state
  return { ...state, stretches: [...state.stretches, { ...last, from: Math.max(now, last.to), to: null }] }
}

/** Someone begins to speak; who spoke before has ended, who waited in the queue waits no longer. */
export function begun<S extends RoomState>(state: S, turn: Turn, now: number): S {
  const before = paused(state, now)
  const from = Math.max(now, currentTurn(before)?.to ?? 0)
  return {
    ...before,
    queue: before.queue.filter((id) => id !== turn.speakerId),
    stretches: [...before.stretches, { ...turn, from, to: null }],
  }
}

/** The session on another item: whoever last spoke on it has the word again, else nobody yet. A stopped clock stays stopped. */
export function movedToItem<S extends RoomState>(state: S, itemId: string, now: number): S {
  const last = currentTurn(state)
  if (last === null || last.itemId === itemId) return state
  const there = state.stretches.findLast((stretch) => stretch.itemId === itemId)
  const turn: Turn = there ?? { itemId, speakerId: null, kind: 'comments', contributionId: null }
  const { speakerId, kind, contributionId } = turn
  const moved = begun(state, { itemId, speakerId, kind, contributionId }, now)
  const queued = { ...moved, queue: state.queue }
  return isRunning(state) ? queued : paused(queued, now)
}

/** The current turn with other facts: the kind of what is said, the record it went into. */
export function turnChanged<S extends RoomState>(state: S, change: Partial<Pick<Turn, 'kind' | 'contributionId'>>): S {
  const last = currentTurn(state)
  if (last === null) return state
  const begins = turnStart(state.stretches)
  return {
    ...state,
    stretches: state.stretches.map((stretch, at) => (at >= begins ? { ...stretch, ...change } : stretch)),
  }
}

/** How long the current turn has lasted, without its pauses. */
export function turnMs({ stretches }: RoomState, now: number): number {
  return sum(stretches.slice(turnStart(stretches)), now)
}

/** When the current turn began; `null` before anyone spoke. */
export function turnBegan({ stretches }: RoomState): number | null {
  return stretches[turnStart(stretches)]?.from ?? null
}

/** How long an item has been dealt with. */
export function itemMs({ stretches }: RoomState, itemId: string, now: number): number {
  return sum(
    stretches.filter((stretch) => stretch.itemId === itemId),
    now,
  )
}

/** How long the session has been at work, without pauses. */
export function sessionMs({ stretches }: RoomState, now: number): number {
  return sum(stretches, now)
}

/** How long each person has spoken in all, in the order of their first word. */
export function spokenMs({ stretches }: RoomState, now: number): Map<string, number> {
  const spoken = new Map<string, number>()
  for (const stretch of stretches)
    if (stretch.speakerId !== null)
      spoken.set(stretch.speakerId, (spoken.get(stretch.speakerId) ?? 0) + sum([stretch], now))
  return spoken
}

export type SpeakingTimes = {
  /** Who spoke longest first: how often, how long in all, and how long on each item in the order they came to it. */
  readonly people: readonly {
    readonly speakerId: string
    readonly turns: number
    readonly ms: number
    readonly items: readonly { readonly itemId: string; readonly ms: number }[]
  }[]
  /** Items in the order they were first dealt with; `openMs` of an item is the time in which nobody had the word by name. */
  readonly items: readonly {
    readonly itemId: string
    readonly ms: number
    readonly openMs: number
    readonly people: readonly { readonly speakerId: string; readonly ms: number }[]
  }[]
}

/** The session's speaking times by person and by item; both add up to the whole session. */
export function speakingTimes({ stretches }: RoomState, now: number): SpeakingTimes {
  const named = stretches.flatMap((one) => (one.speakerId === null ? [] : [{ ...one, speakerId: one.speakerId }]))
  const people = [...Map.groupBy(named, ({ speakerId }) => speakerId)].map(([speakerId, own]) => ({
    speakerId,
    turns: countTurns(stretches, speakerId),
    ms: sum(own, now),
    items: [...Map.groupBy(own, ({ itemId }) => itemId)].map(([itemId, there]) => ({ itemId, ms: sum(there, now) })),
  }))
  const items = [...Map.groupBy(stretches, ({ itemId }) => itemId)].map(([itemId, there]) => ({
    itemId,
    ms: sum(there, now),
    openMs: sum(
      there.filter(({ speakerId }) => speakerId === null),
      now,
    ),
    people: people.flatMap(({ speakerId, items: own }) => {
      const spoken = own.find((one) => one.itemId === itemId)
      return spoken === undefined ? [] : [{ speakerId, ms: spoken.ms }]
    }),
  }))
  return { people: people.toSorted((a, b) => b.ms - a.ms), items }
}

/** How often a person had the word; a pause, or the words being recorded meanwhile, does not make another turn. */
function countTurns(stretches: readonly Stretch[], speakerId: string): number {
  return stretches.filter((one, at) => {
    const before = stretches[at - 1]
    return one.speakerId === speakerId && (before?.speakerId !== speakerId || before.itemId !== one.itemId)
  }).length
}

/** Where the current turn begins: a turn is stretches of one person, item and record, with only pauses between. */
function turnStart(stretches: readonly Stretch[]): number {
  const last = stretches.at(-1)
  let begins = Math.max(0, stretches.length - 1)
  while (begins > 0 && last !== undefined && isSameTurn(stretches[begins - 1], last)) begins -= 1
  return begins
}

function isSameTurn(one: Stretch | undefined, other: Stretch): boolean {
  return (
    one !== undefined &&
    one.itemId === other.itemId &&
    one.speakerId === other.speakerId &&
    one.contributionId === other.contributionId &&
    one.kind === other.kind
  )
}

function sum(stretches: readonly Stretch[], now: number): number {
  return stretches.reduce((total, { from, to }) => total + Math.max(0, (to ?? now) - from), 0)
}
