/** What a benchmark gives back. `ratio` is ours divided by the peer's at the percentile the row's id or its budget speaks of. */
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { resolve } from 'node:path'

/** Values at the middle and at the 95th percentile of `n` turns. */
type Spread = { n: number; p50: number; p95: number }

export type BenchRow =
  | {
      id: string
      ours: number
      peer: number
      ratio: number
      goal: number
      pass: boolean
      spread: { ours: Spread; peer: Spread }
    }
  | { id: string; skipped: string }

/** `versions` are of what was measured, ours and peers, by name. */
export type BenchResult = { versions: Readonly<Record<string, string>>; rows: BenchRow[] }
export type Bench = () => Promise<BenchResult>

/** What `npm run bench -- NAME --json` prints. */
export type Report = BenchResult & { name: string; machine: { cpu: string; cores: number; system: string } }

/** The result of one benchmark with its name and the machine it ran on. */
export function reportOf(name: string, { versions, rows }: BenchResult): Report {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    system: `${process.platform} ${process.arch}`,
  }
  return { name, machine, versions: { node: process.versions.node, ...versions }, rows }
}

/** Version of an installed package. */
export function packageVersion(name: string): string {
  const path = resolve(import.meta.dirname, '../../node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version
}

/** The value below which the share `part` (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** One row from two sets of samples, compared at one percentile, rounded to what was measured. */
export function compare(
  id: string,
  ours: readonly number[],
  peer: readonly number[],
  part: number,
  goal: number,
): BenchRow {
  const a = percentile(ours, part)
  const b = percentile(peer, part)
  return {
    id,
    ours: rounded(a),
    peer: rounded(b),
    ratio: rounded(a / b),
    goal,
    pass: a / b <= goal,
    spread: { ours: spreadOf(ours), peer: spreadOf(peer) },
  }
}

/** The row of a comparison whose peer is not here: the reason stands in place of values. It is neither met nor missed. */
export function skip(id: string, reason: unknown): BenchRow {
  return { id, skipped: reason instanceof Error ? reason.message : String(reason) }
}

/** Whether something was compared and every goal that could be was met. */
export function passes(rows: readonly BenchRow[]): boolean {
  const compared = rows.filter((row) => 'pass' in row)
  return compared.length > 0 && compared.every(({ pass }) => pass)
}

function spreadOf(samples: readonly number[]): Spread {
  return { n: samples.length, p50: rounded(percentile(samples, 0.5)), p95: rounded(percentile(samples, 0.95)) }
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
