/**
 * Benchmarks as ratios beside peers in one run: `npm run bench -- NAME [--json]`.
 * Prints one object `{ name, machine, versions, rows: [{ id, ours, peer, ratio, goal, pass, spread }] }`; a missing peer is a row `skipped`
 * with the reason. The exit code says whether something was compared and every goal that could be was met.
 */
import { parseArgs } from 'node:util'
import { benchAutosave } from './bench/autosave.ts'
import { type Bench, passes, reportOf } from './bench/bench.ts'
import { benchDocuments } from './bench/documents.ts'
import { benchDrafting } from './bench/drafting.ts'
import { benchTyping } from './bench/typing.ts'

const benches: Record<string, Bench> = {
  autosave: benchAutosave,
  documents: benchDocuments,
  drafting: benchDrafting,
  typing: benchTyping,
}

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
const report = reportOf(name, await bench())
if (values.json) console.log(JSON.stringify(report))
else console.table(report.rows.map((row) => ('skipped' in row ? row : { ...row, spread: undefined })))
process.exitCode = passes(report.rows) ? 0 : 1
