/**
 * Prints the total of reports in `test-output/`, alone on the last line: `npm run total -- [--broken N] REPORT...`.
 * A report that is named and not there counts as a failure; so does each of the `broken` checks that leave no report. Fails when any did.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { printTotal, readReports } from './test-total.ts'

const folder = resolve(import.meta.dirname, '../test-output')
const { values, positionals } = parseArgs({
  options: { broken: { type: 'string', default: '0' } },
  allowPositionals: true,
})
const total = readReports(positionals.map((name) => resolve(folder, `${name}.json`)))
const failed = total.failed + Number(values.broken)
printTotal({ ...total, failed })
process.exitCode = failed === 0 && total.passed > 0 ? 0 : 1
