/** Which backups are kept: the last seven days, eight weeks and twelve months, one each, and always the newest three (`perf.md` 4.2). */

/** A backup as its name tells it: `createdAtMs` in UTC. */
export type Dated = { readonly path: string; readonly createdAtMs: number }

const dayMs = 86_400_000

/**
 * The backups that may go now that `newest` is verified. None goes when the clock was set back, that is when an older one claims to
 * be from the future: order by time cannot be trusted then (`perf.md` 4.3, fault 42).
 */
export function backupsToDrop(older: readonly Dated[], newest: Dated): Dated[] {
  if (older.some(({ createdAtMs }) => createdAtMs > newest.createdAtMs)) return []
  const sorted = [newest, ...older].sort((one, other) => other.createdAtMs - one.createdAtMs)
  const kept = new Set([
    ...sorted.slice(0, 3),
    ...newestOfEach(sorted, ({ createdAtMs }) => Math.floor(createdAtMs / dayMs), 7),
    ...newestOfEach(sorted, ({ createdAtMs }) => Math.floor(createdAtMs / (7 * dayMs)), 8),
    ...newestOfEach(sorted, ({ createdAtMs }) => new Date(createdAtMs).toISOString().slice(0, 7), 12),
  ])
  return sorted.filter((backup) => !kept.has(backup))
}

function newestOfEach(
  sorted: readonly Dated[],
  periodOf: (backup: Dated) => number | string,
  periods: number,
): Dated[] {
  const first = new Map<number | string, Dated>()
  for (const backup of sorted) if (!first.has(periodOf(backup))) first.set(periodOf(backup), backup)
  return [...first.values()].slice(0, periods)
}
