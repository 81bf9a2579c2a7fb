import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { begun, isRunning, movedToItem, paused, resumed, turnChanged } from '../../../../shared/domain/live/clock.ts'
import { emptyLiveState, LiveState } from '../../../../shared/domain/live/live-state.ts'
import { mergedLive } from '../../../../shared/domain/live/merge.ts'
import { queued, unqueued } from '../../../../shared/domain/live/queue.ts'

const id = (letter: string) => `0190a000-0000-7000-8000-00000000000${letter}`
const [item, other, an, binh, chi] = [id('1'), id('2'), id('a'), id('b'), id('c')]
const turn = (speakerId: string, itemId = item) =>
  ({ itemId, speakerId, kind: 'comments', contributionId: null }) as const
const base: LiveState = { ...begun(emptyLiveState, turn(an), 1_000), queue: [an, binh], line: 'đang gõ' }

describe('two windows that changed the room from the same state', () => {
  test('one begins a turn, the other writes, queues and sets a limit: all of it stays', () => {
    const mine = begun(base, turn(binh), 5_000)
    const theirs = {
      ...base,
      line: 'đang gõ tiếp',
      queue: queued(base.queue, chi),
      budgets: { ...base.budgets, comments: 5 },
    }
    for (const merged of [mergedLive(base, mine, theirs), mergedLive(base, theirs, mine)]) {
      expect(merged.stretches).toEqual(mine.stretches)
      expect(merged).toMatchObject({ line: 'đang gõ tiếp', queue: [an, chi], budgets: { comments: 5 } })
    }
  })

  test('both begin a turn: the first ends where the second begins', () => {
    const merged = mergedLive(base, begun(base, turn(binh), 5_000), begun(base, turn(chi), 5_200))
    expect(merged.stretches.map(({ speakerId, from, to }) => [speakerId, from, to])).toEqual([
      [an, 1_000, 5_000],
      [binh, 5_000, 5_200],
      [chi, 5_200, null],
    ])
  })

  test('one stops the clock after the other has given the word: it stands', () => {
    const merged = mergedLive(base, paused(base, 6_000), begun(base, turn(chi), 5_000))
    expect([isRunning(merged), merged.stretches.at(-1)]).toMatchObject([false, { speakerId: chi, to: 6_000 }])
  })

  test('the record of a turn and its kind, learned in different windows, are both known', () => {
    const merged = mergedLive(
      base,
      turnChanged(base, { kind: 'chair' }),
      turnChanged(base, { contributionId: id('f') }),
    )
    expect(merged.stretches).toEqual([{ ...base.stretches[0], kind: 'chair', contributionId: id('f') }])
  })

  test('words typed in both are both kept, once', () => {
    const typed = (line: string) => ({ ...base, line })
    expect(mergedLive(base, typed('của tôi'), typed('của bên kia')).line).toBe('của bên kia của tôi')
    expect(mergedLive(base, typed('đang gõ thêm'), typed('')).line).toBe('đang gõ thêm')
    expect(mergedLive(base, typed('đang gõ thêm'), typed('đang gõ thêm nữa')).line).toBe('đang gõ thêm nữa')
  })

  test('words recorded in one window leave the line of the other, which had joined them to its own', () => {
    const typed = (line: string) => ({ ...base, line })
    expect(mergedLive(base, typed(''), typed('của bên kia đang gõ')).line).toBe('của bên kia')
    expect(mergedLive(base, typed('của tôi đang gõ'), typed('')).line).toBe('của tôi')
    expect(mergedLive(base, typed('đang gõ thêm'), typed('của bên kia đang gõ')).line).toBe('của bên kia đang gõ thêm')
  })

  test('a queue put in another order here and joined there keeps both', () => {
    const merged = mergedLive(base, { ...base, queue: [binh, an] }, { ...base, queue: [an, binh, chi] })
    expect(merged.queue).toEqual([binh, an, chi])
    expect(mergedLive(base, { ...base, queue: [an, binh, chi] }, { ...base, queue: [binh, an] }).queue).toEqual(
      merged.queue,
    )
  })
})

const step = fc.record({
  kind: fc.constantFrom('begin', 'pause', 'resume', 'item', 'change', 'queue', 'leave', 'line'),
  who: fc.constantFrom(an, binh, chi),
  where: fc.constantFrom(item, other),
  after: fc.integer({ min: 1, max: 10_000 }),
})
type Steps = readonly { kind: string; who: string; where: string; after: number }[]

function run(start: LiveState, steps: Steps, from: number): LiveState {
  let [state, now] = [start, from]
  for (const { kind, who, where, after } of steps) {
    now += after
    if (kind === 'begin') state = begun(state, turn(who, where), now)
    if (kind === 'pause') state = paused(state, now)
    if (kind === 'resume') state = resumed(state, now)
    if (kind === 'item') state = movedToItem(state, where, now)
    if (kind === 'change') state = turnChanged(state, { contributionId: id('f') })
    if (kind === 'queue') state = { ...state, queue: queued(state.queue, who) }
    if (kind === 'leave') state = { ...state, queue: unqueued(state.queue, who) }
    if (kind === 'line') state = { ...state, line: `${state.line} ${after}` }
  }
  return state
}
const steps = fc.array(step, { maxLength: 12 })

describe('as a property', () => {
  test('who changed nothing takes what the other did; a merge is a state, its stretches are those of both and never overlap', () => {
    fc.assert(
      fc.property(steps, steps, steps, (before, here, there) => {
        const known = run(emptyLiveState, before, 1_000)
        const [mine, theirs] = [run(known, here, 200_000), run(known, there, 200_000)]
        expect(mergedLive(known, known, theirs)).toEqual(theirs)
        expect(mergedLive(known, mine, known)).toEqual(mine)
        const merged = mergedLive(known, mine, theirs)
        expect(v.is(LiveState, merged)).toBe(true)
        const begins = (state: LiveState) => state.stretches.map(({ from, speakerId }) => `${from} ${speakerId}`)
        expect(new Set(begins(merged))).toEqual(new Set([...begins(mine), ...begins(theirs)]))
        merged.stretches.forEach(({ from, to }, at) => {
          const next = merged.stretches[at + 1]
          if (next === undefined) expect(to ?? from).toBeGreaterThanOrEqual(from)
          else expect([to !== null, (to ?? 0) >= from, (to ?? 0) <= next.from]).toEqual([true, true, true])
        })
        expect(new Set(merged.queue).size).toBe(merged.queue.length)
        for (const { line } of [mine, theirs]) if (line !== known.line) expect(merged.line).toContain(line)
      }),
    )
  })
})
