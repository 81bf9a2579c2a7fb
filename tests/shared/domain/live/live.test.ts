import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  begun,
  currentTurn,
  isRunning,
  itemMs,
  movedToItem,
  paused,
  resumed,
  sessionMs,
  speakingTimes,
  spokenMs,
  turnBegan,
  turnChanged,
  turnMs,
} from '../../../../shared/domain/live/clock.ts'
import { emptyLiveState, LiveState } from '../../../../shared/domain/live/live-state.ts'
import { movedInQueue, queued, unqueued } from '../../../../shared/domain/live/queue.ts'

const id = (letter: string) => `0190a000-0000-7000-8000-00000000000${letter}`
const [item, other, an, binh] = [id('1'), id('2'), id('a'), id('b')]
const turn = (speakerId: string | null, itemId = item) =>
  ({ itemId, speakerId, kind: 'comments', contributionId: null }) as const

describe('the clock of the room', () => {
  test('a turn lasts from its beginning to the next, without its pauses', () => {
    let state = begun(emptyLiveState, turn(an), 1_000)
    state = paused(state, 4_000)
    expect([turnMs(state, 9_000), isRunning(state)]).toEqual([3_000, false])
    state = resumed(state, 10_000)
    expect([turnMs(state, 12_000), turnBegan(state)]).toEqual([5_000, 1_000])
    state = begun(state, turn(binh), 13_000)
    expect([turnMs(state, 14_000), turnBegan(state), isRunning(state)]).toEqual([1_000, 13_000, true])
    expect([...spokenMs(state, 14_000)]).toEqual([
      [an, 6_000],
      [binh, 1_000],
    ])
  })
  test('time counts for the item it was spent on', () => {
    let state = begun(emptyLiveState, turn(an), 0)
    state = movedToItem(state, other, 5_000)
    expect(currentTurn(state)).toMatchObject({ itemId: other, speakerId: null })
    state = movedToItem(state, item, 6_000)
    expect(currentTurn(state)).toMatchObject({ itemId: item, speakerId: an })
    expect([itemMs(state, item, 8_000), itemMs(state, other, 8_000), sessionMs(state, 8_000)]).toEqual([
      7_000, 1_000, 8_000,
    ])
  })
  test('looking at another item does not start a stopped clock', () => {
    const state = movedToItem(paused(begun(emptyLiveState, turn(an), 0), 1_000), other, 5_000)
    expect([isRunning(state), sessionMs(state, 9_000)]).toEqual([false, 1_000])
  })
  test('the record of a turn is known to all of its stretches, and not to the turn before', () => {
    let state = begun(begun(emptyLiveState, turn(an), 0), turn(binh), 1_000)
    state = turnChanged(resumed(paused(state, 2_000), 3_000), { contributionId: id('c'), kind: 'explains' })
    expect(state.stretches.map(({ contributionId }) => contributionId)).toEqual([null, id('c'), id('c')])
    expect(turnMs(state, 4_000)).toBe(2_000)
  })
  test('speaking times by person and by item: turns without pauses, the time nobody had by name apart', () => {
    let state = begun(emptyLiveState, turn(an), 1_000)
    state = paused(state, 2_000)
    state = resumed(state, 5_000)
    state = turnChanged(state, { contributionId: id('c') })
    state = begun(state, turn(binh), 7_000)
    state = begun(state, turn(an), 8_000)
    state = begun(state, turn(null, other), 9_000)
    state = begun(state, turn(an, other), 9_500)
    expect(speakingTimes(state, 10_000)).toEqual({
      people: [
        {
          speakerId: an,
          turns: 3,
          ms: 4_500,
          items: [
            { itemId: item, ms: 4_000 },
            { itemId: other, ms: 500 },
          ],
        },
        { speakerId: binh, turns: 1, ms: 1_000, items: [{ itemId: item, ms: 1_000 }] },
      ],
      items: [
        {
          itemId: item,
          ms: 5_000,
          openMs: 0,
          people: [
            { speakerId: an, ms: 4_000 },
            { speakerId: binh, ms: 1_000 },
          ],
        },
        { itemId: other, ms: 1_000, openMs: 500, people: [{ speakerId: an, ms: 500 }] },
      ],
    })
  })
  test('whoever begins to speak waits no longer', () => {
    expect(begun({ ...emptyLiveState, queue: [binh, an] }, turn(an), 0).queue).toEqual([binh])
  })

  const step = fc.record({
    kind: fc.constantFrom('begin', 'pause', 'resume', 'item', 'change'),
    who: fc.constantFrom(an, binh, null),
    where: fc.constantFrom(item, other),
    after: fc.integer({ min: -50, max: 100_000 }),
  })
  test('whatever happens, only the last stretch runs, none overlaps another, and the parts add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let [state, now] = [emptyLiveState, 1_000]
        for (const { kind, who, where, after } of steps) {
          now = Math.max(0, now + after)
          if (kind === 'begin') state = begun(state, turn(who, where), now)
          if (kind === 'pause') state = paused(state, now)
          if (kind === 'resume') state = resumed(state, now)
          if (kind === 'item') state = movedToItem(state, where, now)
          if (kind === 'change') state = turnChanged(state, { contributionId: id('c') })
        }
        expect(v.is(LiveState, state)).toBe(true)
        state.stretches.forEach(({ from, to }, at) => {
          const next = state.stretches[at + 1]
          expect(to === null).toBe(next === undefined && isRunning(state))
          if (to !== null) expect(to).toBeGreaterThanOrEqual(from)
          if (next !== undefined) expect(next.from).toBeGreaterThanOrEqual(to ?? 0)
        })
        expect(itemMs(state, item, now) + itemMs(state, other, now)).toBe(sessionMs(state, now))
        const times = speakingTimes(state, now)
        const sum = (all: readonly { readonly ms: number }[]) => all.reduce((total, { ms }) => total + ms, 0)
        expect(sum(times.items)).toBe(sessionMs(state, now))
        for (const { itemId, ms, openMs, people } of times.items)
          expect([ms, ms]).toEqual([itemMs(state, itemId, now), openMs + sum(people)])
        for (const { speakerId, ms, items } of times.people)
          expect([ms, ms]).toEqual([spokenMs(state, now).get(speakerId), sum(items)])
      }),
    )
  })
})

describe('the queue', () => {
  test('holds nobody twice and keeps its order', () => {
    expect(queued(queued([an], binh), an)).toEqual([an, binh])
    expect(unqueued([an, binh], an)).toEqual([binh])
  })
  test('a person moves one place and stops at the ends', () => {
    expect(movedInQueue([an, binh], binh, 'up')).toEqual([binh, an])
    expect(movedInQueue([an, binh], binh, 'down')).toEqual([an, binh])
    expect(movedInQueue([an, binh], id('9'), 'up')).toEqual([an, binh])
  })
})
