/** Adds up the reports of Vitest and Playwright: the true total, with what could not even start counted as failed. */
import { existsSync, readFileSync } from 'node:fs'

/** `again` counts journeys, among those passed, that passed only on their second try. */
export type Total = { passed: number; failed: number; skipped: number; again: number }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Reads reports by path; a missing one counts as one failure, because its run never finished. */
export function readReports(paths: readonly string[]): Total {
  return paths.map(readReport).reduce(add, { passed: 0, failed: 0, skipped: 0, again: 0 })
}

/** Prints the closing line, alone. */
export function printTotal(total: Total): void {
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped: what they need is not on this machine`)
  if (total.again > 0) console.log(`\n${total.again} passed only on the second try: marked \`flaky\` above`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
}

function readReport(path: string): Total {
  if (!existsSync(path)) return { passed: 0, failed: 1, skipped: 0, again: 0 }
  const report = JSON.parse(readFileSync(path, 'utf8')) as VitestReport | PlaywrightReport
  if ('stats' in report) {
    const { expected, unexpected, flaky, skipped } = report.stats
    return { passed: expected + flaky, failed: unexpected + report.errors.length, skipped, again: flaky }
  }
  const unloadable = report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable,
    skipped: report.numPendingTests,
    again: 0,
  }
}

function add(a: Total, b: Total): Total {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    again: a.again + b.again,
  }
}
