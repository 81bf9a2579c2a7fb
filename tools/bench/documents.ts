/**
 * P1 to P5 of the budgets: minutes as DOCX and PDF beside the `docx` package alone, docxtemplater, python-docx and LibreOffice, all in one
 * run. The floor is a string and zlib: the least that makes such a file. Rows without a P are comparisons no budget asks for.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BenchResult, packageVersion } from './bench.ts'
import { coldRows, memoryRow, sizeRow, stallRows, warmRows } from './documents/docx-rows.ts'
import { pdfRow } from './documents/pdf-row.ts'
import { chromiumProgram, findLibreOffice, findPythonDocx, type Program } from './documents/programs.ts'
import { makeSetting, type Sizes } from './documents/setting.ts'

/** About five and two hundred pages of minutes. */
const fullSizes: Sizes = { short: 2, long: 108, turns: 15, slowTurns: 5 }

/** All rows, on a session of these sizes. A peer that is not installed is a row with the reason. */
export async function benchDocuments(sizes: Sizes = fullSizes): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-bench-'))
  try {
    const python = findPythonDocx()
    const office = findLibreOffice()
    const chromium = await chromiumProgram()
    const setting = await makeSetting(folder, sizes)
    const rows = [
      ...(await warmRows(setting, python)),
      ...coldRows(setting, python, office),
      ...(await stallRows(setting)),
      await sizeRow(setting),
      memoryRow(setting),
      await pdfRow(setting, office, chromium),
    ]
    const packages = Object.fromEntries(['docx', 'docxtemplater'].map((name) => [name, packageVersion(name)]))
    const programs = { 'python-docx': versionOf(python), LibreOffice: versionOf(office), Chromium: versionOf(chromium) }
    return { versions: { ...packages, ...programs }, rows }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

function versionOf(program: Program): string {
  return 'missing' in program ? 'not installed' : program.version
}
