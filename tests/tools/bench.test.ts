import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BenchRow, compare, passes, percentile, reportOf, skip } from '../../tools/bench/bench.ts'
import { benchDocuments } from '../../tools/bench/documents.ts'

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
      spread: { ours: { n: 3, p50: 3, p95: 3 }, peer: { n: 3, p50: 2, p95: 2 } },
    })
    expect(compare('x', [4], [2], 0.5, 1.5)).toMatchObject({ ratio: 2, pass: false })
  })

  test('takes the value at a percentile, whatever the order of the samples', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index)
    expect(percentile(samples, 0.95)).toBe(96)
    expect(percentile(samples, 0)).toBe(1)
    expect(percentile([7], 0.95)).toBe(7)
  })

  test('whose peer is missing says why and is neither met nor missed; nothing compared is no pass', () => {
    const missing = skip('x', new Error('no such program'))
    expect(missing).toEqual({ id: 'x', skipped: 'no such program' })
    const [good, bad]: BenchRow[] = [compare('y', [1], [1], 0.5, 2), compare('z', [3], [1], 0.5, 2)]
    expect(passes([good as BenchRow])).toBe(true)
    expect(passes([good as BenchRow, missing])).toBe(true)
    expect(passes([good as BenchRow, bad as BenchRow, missing])).toBe(false)
    expect(passes([missing])).toBe(false)
    expect(passes([])).toBe(false)
  })
})

const keys = ['id', 'ours', 'peer', 'ratio', 'goal', 'pass', 'spread']

function expectCompared(row: Record<string, unknown>): void {
  expect(Object.keys(row)).toEqual(keys)
  expect(Number(row['ours'])).toBeGreaterThan(0)
  expect(Number(row['peer'])).toBeGreaterThan(0)
  const { ours, peer } = row['spread'] as Record<string, { n: number; p50: number; p95: number }>
  for (const spread of [ours, peer]) {
    expect(spread?.n).toBeGreaterThan(0)
    expect(spread?.p95).toBeGreaterThanOrEqual(spread?.p50 ?? Number.POSITIVE_INFINITY)
  }
}

describe('npm run bench', () => {
  test('autosave --json prints one object with its name and rows, and its exit code says whether all passed', {
    timeout: 600_000,
  }, () => {
    const { stdout, status } = bench('autosave', '--json')
    const printed = JSON.parse(stdout) as { name: string; rows: Record<string, unknown>[] }
    expect(Object.keys(printed)).toEqual(['name', 'machine', 'versions', 'rows'])
    expect(printed.name).toBe('autosave')
    expect(printed.rows).toHaveLength(1)
    for (const row of printed.rows) expectCompared(row)
    expect(status).toBe(printed.rows.every(({ pass }) => pass === true) ? 0 : 1)
  })

  test('documents measures P1 to P5 beside every peer, or says which is not installed', {
    timeout: 600_000,
  }, async () => {
    // Small documents: the ratios mean nothing, the shape is that of the full run.
    const result = await benchDocuments({ short: 1, long: 12, turns: 1, slowTurns: 1 })
    const { name, versions, rows } = reportOf('documents', result)
    expect(name).toBe('documents')
    const peers = ['node', 'docx', 'docxtemplater', 'python-docx', 'LibreOffice', 'Chromium']
    expect(Object.keys(versions)).toEqual(peers)
    expect(rows.map(({ id }) => id)).toEqual([
      'P1 DOCX 200 pages warm / string and zlib (ms)',
      'DOCX 200 pages warm / docx (ms)',
      'DOCX 200 pages warm / docxtemplater (ms)',
      'DOCX 200 pages warm / python-docx (ms)',
      'P2 DOCX 5 pages warm / docx (ms)',
      'P2 DOCX 5 pages cold / python-docx (ms)',
      'DOCX 200 pages cold / LibreOffice from HTML (ms)',
      'P3 longest stall of main, DOCX 200 pages / docx in main (ms)',
      'P3 longest stall of main, DOCX 200 pages / a frame (ms)',
      'P4 DOCX 200 pages size / string and zlib (bytes)',
      'P4 DOCX 200 pages peak extra memory / docx (MiB)',
      'P5 PDF a page after the start / LibreOffice (ms)',
    ])
    for (const row of rows)
      if ('skipped' in row) expect(row.skipped).toMatch(/not installed|NO_CHROMIUM|only Linux/)
      else if (/^P5|memory/.test(row.id)) expect(Object.keys(row)).toEqual(keys)
      else expectCompared(row)
  })

  test.each([[[]], [['nothing']]])('%j is bad usage', (args) => {
    const { status, stdout, stderr } = bench(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain('autosave')
  })
})
