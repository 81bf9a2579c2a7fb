/**
 * Runs every test and adds them up: `npm test`. Builds first, because the end-to-end suite runs the built bundles.
 * Options: `--only vitest|e2e`; what follows `--` goes to Playwright. Reports land in `test-output/`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { printTotal, readReports } from './test-total.ts'

const root = resolve(import.meta.dirname, '..')
const { values, positionals } = parseArgs({
  options: { only: { type: 'string' }, name: { type: 'string', default: '' } },
  allowPositionals: true,
})
const reports = resolve(root, 'test-output')
mkdirSync(reports, { recursive: true })

function run(title: string, bin: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n== ${title}`)
  const { status } = spawnSync(process.execPath, [resolve(root, 'node_modules', bin), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status === 0
}

const suffix = values.name === '' ? '' : `-${values.name}`
const files = { vitest: `vitest${suffix}.json`, e2e: `e2e${suffix}.json` }
for (const file of Object.values(files)) rmSync(resolve(reports, file), { force: true })

let passed = run('Build', '../tools/build.ts', [])
if (passed && values.only !== 'e2e')
  passed =
    run('Unit, service, document and form tests', 'vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${resolve(reports, files.vitest)}`,
    ]) && passed
if (values.only !== 'vitest')
  passed =
    run('End to end, on the built bundles', '@playwright/test/cli.js', ['test', ...positionals], {
      PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(reports, files.e2e),
    }) && passed

const expected = Object.entries(files)
  .filter(([kind]) => values.only === undefined || values.only === kind)
  .map(([, file]) => resolve(reports, file))
const total = readReports(expected)
printTotal(total)
process.exitCode = passed && total.failed === 0 && total.passed > 0 ? 0 : 1
