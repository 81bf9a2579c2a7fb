import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BenchRow, compare, passes, percentile, skip } from '../../tools/bench/bench.ts'

const script = resolve(import.meta.dirname, '../../tools/run.mjs')
const bench = (...args: string[]) =>
  spawnSync(process.execPath, [script, 'bench.ts', ...args], { encoding: 'utf8', timeout: 600_000 })

describe('a row', () => {
  test('holds both values, their ratio and whether the goal is met', () => {
    expect(compare('x', [3, 3, 3], [2, 2, 2], 0.5, 1.5)).toEqual({
      id: 'x',
      ours: 3,
      peer: 2,
      ratio: 1.5,
      goal: 1.5,
      pass: true,
    })
    expect(compare('x', [4], [2], 0.5, 1.5)).toMatchObject({ ratio: 2, pass: false })
  })

  test('takes the value at a percentile, whatever the order of the samples', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentile(samples, 0.95)).toBe(96)
    expect(percentile(samples, 0)).toBe(1)
    expect(percentile([7], 0.95)).toBe(7)
  })

  test('whose peer is missing says why, has no value and is no pass: one of them fails the whole', () => {
    const missing = skip('x', new Error('no such program'))
    expect(missing).toEqual({ id: 'x', skipped: 'no such program', pass: false })
    const good: BenchRow = compare('y', [1], [1], 0.5, 2)
    expect(passes([good])).toBe(true)
    expect(passes([good, missing])).toBe(false)
    expect(passes([])).toBe(false)
  })
})

describe('npm run bench', () => {
  test('autosave --json prints one object with its name and rows, and its exit code says whether all passed', {
    timeout: 600_000,
  }, () => {
    const { stdout, status } = bench('autosave', '--json')
    const printed = JSON.parse(stdout) as { name: string; rows: Record<string, unknown>[] }
    expect(Object.keys(printed)).toEqual(['name', 'rows'])
    expect(printed.name).toBe('autosave')
    expect(printed.rows).toHaveLength(1)
    for (const row of printed.rows) {
      expect(Object.keys(row)).toEqual(['id', 'ours', 'peer', 'ratio', 'goal', 'pass'])
      expect(Number(row['ours'])).toBeGreaterThan(0)
      expect(Number(row['peer'])).toBeGreaterThan(0)
    }
    expect(status).toBe(printed.rows.every(({ pass }) => pass === true) ? 0 : 1)
  })

  test.each([[[]], [['nothing']]])('%j is bad usage', (args) => {
    const { status, stdout, stderr } = bench(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('autosave')
  })
})
