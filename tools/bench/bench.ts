/** What a benchmark gives back. Times are in milliseconds; `ratio` is ours divided by the peer's. */
export type BenchRow =
  | { id: string; ours: number; peer: number; ratio: number; goal: number; pass: boolean }
  | { id: string; skipped: string; pass: false }

export type Bench = () => Promise<BenchRow[]>

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
  const round = (value: number) => Math.round(value * 1000) / 1000
  return { id, ours: round(a), peer: round(b), ratio: round(a / b), goal, pass: a / b <= goal }
}

/** The row of a comparison whose peer is not here: the reason stands in place of values. */
export function skip(id: string, reason: unknown): BenchRow {
  return { id, skipped: reason instanceof Error ? reason.message : String(reason), pass: false }
}

/** Whether something was compared and every goal was met; a row without its peer is not. */
export function passes(rows: readonly BenchRow[]): boolean {
  return rows.length > 0 && rows.every(({ pass }) => pass)
}
