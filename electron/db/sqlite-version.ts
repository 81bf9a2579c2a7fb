import { fail } from '../../shared/contract/errors.ts'

const oldest = [3, 51, 3] as const

/** Fails with SQLITE_TOO_OLD below 3.51.3, which fixed the bug that could lose a reset write-ahead log (sqlite.org/wal.html#walresetbug). */
export function assertSqliteVersion(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  const weight = (a: number, b: number, c: number) => a * 1_000_000 + b * 1_000 + c
  if (weight(major, minor, patch) < weight(...oldest)) fail('SQLITE_TOO_OLD', { params: { version } })
}
