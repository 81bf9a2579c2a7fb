/** Prints the total of every report in `test-output/`, alone on the last line. */
import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { printTotal, readReports } from './test-total.ts'

const folder = resolve(import.meta.dirname, '../test-output')
const reports = readdirSync(folder).filter((name) => /^(vitest|e2e)(-[a-z-]+)?\.json$/.test(name))
printTotal(readReports(reports.map((name) => resolve(folder, name))))
