import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupsToDrop, type Dated } from '../../../electron/files/rotation.ts'

const dayMs = 86_400_000
const start = Date.UTC(2026, 0, 1, 8)
const at = (createdAtMs: number): Dated => ({ path: `backup ${createdAtMs}`, createdAtMs })

/** What is left when one is made each day and the rotation runs each time. */
function afterDays(days: number): number[] {
  let kept: Dated[] = []
  for (let day = 0; day < days; day += 1) {
    const newest = at(start + day * dayMs)
    const dropped = new Set(backupsToDrop(kept, newest).map(({ path }) => path))
    kept = [...kept.filter(({ path }) => !dropped.has(path)), newest]
  }
  return kept.map(({ createdAtMs }) => (createdAtMs - start) / dayMs)
}

describe('backups that are kept', () => {
  test('are those of the last seven days', () => {
    expect(afterDays(400)).toEqual(expect.arrayContaining([393, 394, 395, 396, 397, 398, 399]))
  })

  test('reach back over twelve months, and are few', () => {
    const kept = afterDays(800)
    expect(Math.min(...kept)).toBeLessThan(800 - 300)
    expect(kept.length).toBeLessThanOrEqual(7 + 8 + 12)
    const weeks = new Set(kept.filter((day) => day >= 800 - 50).map((day) => Math.floor((start / dayMs + day) / 7)))
    expect(weeks.size).toBeGreaterThanOrEqual(7)
  })

  test('are always the newest three, however close together', () => {
    const older = [at(start), at(start + 1_000), at(start + 2_000)]
    expect(backupsToDrop(older, at(start + 3_000)).map(({ createdAtMs }) => createdAtMs - start)).toEqual([0])
  })

  test('are all while the clock was set back: time cannot be trusted then (fault 42)', () => {
    const older = Array.from({ length: 50 }, (_, n) => at(start + n * 1_000))
    expect(backupsToDrop(older, at(start - dayMs))).toEqual([])
  })

  test('hold the newest one in every case', () => {
    const times = fc.array(fc.integer({ min: 0, max: 500 * dayMs }))
    fc.assert(
      fc.property(times, fc.integer({ min: 0, max: 500 * dayMs }), (older, newest) => {
        const dropped = backupsToDrop(older.map(at), at(newest)).map(({ createdAtMs }) => createdAtMs)
        expect(dropped).not.toContain(newest)
        expect(older).toEqual(expect.arrayContaining(dropped))
      }),
    )
  })
})
