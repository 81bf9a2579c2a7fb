/**
 * Benchmarks as ratios beside peers in one run: `npm run bench -- NAME [--json]`.
 * Prints one object `{ name, rows: [{ id, ours, peer, ratio, goal, pass }] }`; a missing peer is a row `skipped` with the reason, and fails.
 */
import { parseArgs } from 'node:util'
import { benchAutosave } from './bench/autosave.ts'
import { type Bench, passes } from './bench/bench.ts'

const benches: Record<string, Bench> = { autosave: benchAutosave }

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const name = positionals[0] ?? ''
const bench = benches[name]
if (bench === undefined) {
  console.error(`npm run bench -- ${Object.keys(benches).join('|')} [--json]`)
  process.exit(2)
}
const rows = await bench()
if (values.json) console.log(JSON.stringify({ name, rows }))
else console.table(rows)
process.exitCode = passes(rows) ? 0 : 1
