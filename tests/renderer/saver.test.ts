/** Committing while typing: never later than the wait, one at a time, in order, and never over somebody else's words. */
import { describe, expect, test } from 'vitest'
import { createSaver, maxWaitMs, type Saver, type Stand } from '../../renderer/saver.ts'

/** A record in a store of its own, written only on its newest revision, as main does it. */
function desk(start: string) {
  let stored: Stand<string> = { value: start, revision: 1 }
  const written: string[] = []
  const timers: { run: () => void; delayMs: number }[] = []
  let broken = false
  let gate: Promise<void> = Promise.resolve()
  let inFlight = 0
  let mostInFlight = 0
  class Stale extends Error {}
  const saver: Saver<string> = createSaver<string>({
    start: stored,
    async commit(value, revision) {
      inFlight += 1
      mostInFlight = Math.max(mostInFlight, inFlight)
      await gate
      inFlight -= 1
      if (broken) throw new Error('disk')
      if (revision !== stored.revision) throw new Stale()
      stored = { value, revision: revision + 1 }
      written.push(value)
      return stored
    },
    staleStand: (thrown) => (thrown instanceof Stale ? stored : null),
    errorOf: () => ({ code: 'DB_FULL' }),
    same: (one, other) => one === other,
    onChange: () => undefined,
    startTimer(run, delayMs) {
      const timer = { run, delayMs }
      timers.push(timer)
      return () => {
        const at = timers.indexOf(timer)
        if (at >= 0) timers.splice(at, 1)
      }
    },
  })
  return {
    saver,
    written,
    timers,
    stored: () => stored,
    mostInFlight: () => mostInFlight,
    /** Lets the waiting timer run out. */
    async elapse() {
      timers.shift()?.run()
      await settle()
    },
    /** Another window writes the value, or another field of the record (`value` left out). */
    elsewhere(value = stored.value) {
      stored = { value, revision: stored.revision + 1 }
    },
    breakDisk(isBroken: boolean) {
      broken = isBroken
    },
    /** Holds every commit until the returned function is called. */
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      gate = promise
      return async () => {
        resolve()
        gate = Promise.resolve()
        await settle()
      }
    },
  }
}

/** Lets what was resolved run on. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}

describe('the wait', () => {
  test('begins with the first uncommitted key and is not pushed away by more typing', () => {
    const { saver, timers } = desk('')
    saver.change('a')
    const first = timers[0]
    saver.change('ab')
    saver.change('abc')
    expect(timers).toEqual([first])
  })

  test('is at most half a second', () => {
    const { saver, timers } = desk('')
    saver.change('a')
    expect(timers[0]?.delayMs).toBe(maxWaitMs)
    expect(maxWaitMs).toBeLessThanOrEqual(500)
  })

  test('commits the newest text when it is over', async () => {
    const { saver, elapse, stored } = desk('')
    saver.change('a')
    saver.change('ab')
    await elapse()
    expect(stored()).toEqual({ value: 'ab', revision: 2 })
    expect(saver.state().dirty).toBe(false)
  })
})

describe('order', () => {
  test('one commit is in flight, and what is typed meanwhile follows it on the new revision', async () => {
    const { saver, elapse, hold, written, mostInFlight } = desk('')
    const release = hold()
    saver.change('a')
    await elapse()
    saver.change('ab')
    void saver.flush()
    await release()
    await elapse()
    expect(written).toEqual(['a', 'ab'])
    expect(mostInFlight()).toBe(1)
  })

  test('a flush waits for the commit in flight and for what was typed during it', async () => {
    const { saver, elapse, hold, stored } = desk('')
    const release = hold()
    saver.change('a')
    await elapse()
    saver.change('ab')
    const flushed = saver.flush()
    await release()
    await flushed
    expect(stored().value).toBe('ab')
  })

  test('nothing is written when nothing was typed', async () => {
    const { saver, written } = desk('')
    await saver.flush()
    expect(written).toEqual([])
  })
})

describe('what another window did', () => {
  test('a change of another field of the record is not a conflict', async () => {
    const { saver, elsewhere, stored } = desk('old')
    elsewhere()
    saver.change('mine')
    await saver.flush()
    expect(saver.state().conflict).toBeNull()
    expect(stored()).toEqual({ value: 'mine', revision: 3 })
  })

  test('a change of this value writes nothing and keeps both', async () => {
    const { saver, elsewhere, stored } = desk('old')
    elsewhere('theirs')
    saver.change('mine')
    await saver.flush()
    expect(saver.state().conflict).toEqual({ mine: 'mine', theirs: 'theirs' })
    expect(stored().value).toBe('theirs')
  })

  test('typing on during a conflict changes only the own version and still writes nothing', async () => {
    const { saver, elsewhere, timers, stored } = desk('old')
    elsewhere('theirs')
    saver.change('mine')
    await saver.flush()
    saver.change('mine too')
    await saver.flush()
    expect(timers).toEqual([])
    expect(saver.state().conflict).toEqual({ mine: 'mine too', theirs: 'theirs' })
    expect(stored().value).toBe('theirs')
  })

  test.each([
    ['mine', 'mine', 3],
    ['theirs', 'theirs', 2],
    ['both', 'theirs mine', 3],
  ])('the person keeps %s', async (_, kept, revision) => {
    const { saver, elsewhere, stored } = desk('old')
    elsewhere('theirs')
    saver.change('mine')
    await saver.flush()
    saver.resolve(kept)
    await settle()
    expect(stored()).toEqual({ value: kept, revision })
    expect(saver.state()).toEqual({ value: kept, dirty: false, conflict: null, failure: null })
  })

  test('the stored value is shown when nothing typed waits', () => {
    const { saver } = desk('old')
    saver.adopt({ value: 'theirs', revision: 2 })
    expect(saver.state().value).toBe('theirs')
  })

  test('the stored value never replaces what is being typed', () => {
    const { saver } = desk('old')
    saver.change('mine')
    saver.adopt({ value: 'theirs', revision: 2 })
    expect(saver.state().value).toBe('mine')
  })

  test('an older reading that arrives late is ignored', async () => {
    const { saver } = desk('old')
    saver.change('new')
    await saver.flush()
    saver.adopt({ value: 'old', revision: 1 })
    expect(saver.state().value).toBe('new')
  })
})

describe('a refused commit', () => {
  test('keeps what was typed, says why, and does not try again by itself', async () => {
    const { saver, breakDisk, elapse, timers } = desk('old')
    breakDisk(true)
    saver.change('mine')
    await elapse()
    expect(saver.state()).toEqual({ value: 'mine', dirty: true, conflict: null, failure: { code: 'DB_FULL' } })
    expect(timers).toEqual([])
  })

  test('is made good by the next key', async () => {
    const { saver, breakDisk, elapse, stored } = desk('old')
    breakDisk(true)
    saver.change('mine')
    await elapse()
    breakDisk(false)
    saver.change('mine.')
    await elapse()
    expect(stored().value).toBe('mine.')
    expect(saver.state().failure).toBeNull()
  })
})
