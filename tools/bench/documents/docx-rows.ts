/** DOCX: warm and cold times, the longest stall of main, size and memory (P1 to P4). */
import { join } from 'node:path'
import { Packer } from 'docx'
import { toDocx } from '../../../electron/documents/to-docx.ts'
import { type BenchRow, compare, skip } from '../bench.ts'
import { templatedDocx } from './docxtemplater.ts'
import { floorDocx } from './floor.ts'
import { plainDocument } from './plain-docx.ts'
import { libreOffice, type Program, pythonDocx, pythonDocxCold, timedRun } from './programs.ts'
import type { Setting, Subject } from './setting.ts'
import { stallsTurnByTurn, turnByTurn } from './turns.ts'

/** What a screen of 60 pictures a second gives one of them, in milliseconds. */
const frame = 16

const plainDocx = ({ model, elements }: Subject) => Packer.toBuffer(plainDocument(model, elements))

/** One process, turn by turn. Goal 1 stands where a budget names none: not slower than the peer. */
export async function warmRows({ short, long, sizes, folder }: Setting, python: Program): Promise<BenchRow[]> {
  const { ours, floor, docx, docxtemplater } = await turnByTurn(
    {
      ours: () => toDocx(long.model),
      floor: () => floorDocx(long.elements),
      docx: () => plainDocx(long),
      docxtemplater: () => templatedDocx(long.content),
    },
    sizes.turns,
  )
  const brief = await turnByTurn({ ours: () => toDocx(short.model), docx: () => plainDocx(short) }, sizes.turns * 2)
  const row = 'DOCX 200 pages warm'
  return [
    compare(`P1 ${row} / string and zlib (ms)`, ours, floor, 0.5, 2),
    compare(`${row} / docx (ms)`, ours, docx, 0.5, 1),
    compare(`${row} / docxtemplater (ms)`, ours, docxtemplater, 0.5, 1),
    'missing' in python
      ? skip(`${row} / python-docx (ms)`, python.missing)
      : compare(
          `${row} / python-docx (ms)`,
          ours,
          pythonDocx(python.path, long.contentPath, join(folder, 'python.docx'), sizes.slowTurns),
          0.5,
          1,
        ),
    compare('P2 DOCX 5 pages warm / docx (ms)', brief.ours, brief.docx, 0.5, 1.15),
  ]
}

/** From the start of a process to its end, the file on disk. */
export function coldRows(setting: Setting, python: Program, office: Program): BenchRow[] {
  const { short, long, sizes, folder } = setting
  const rows: BenchRow[] = []
  const briefly = 'P2 DOCX 5 pages cold / python-docx (ms)'
  if ('missing' in python) rows.push(skip(briefly, python.missing))
  else {
    const [ours, peer]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < sizes.turns; turn += 1) {
      ours.push(exportOnce(setting, 'ours', short).ms)
      peer.push(pythonDocxCold(python.path, short.contentPath, join(folder, 'python.docx')))
    }
    rows.push(compare(briefly, ours, peer, 0.5, 1.2))
  }
  const fromHtml = 'DOCX 200 pages cold / LibreOffice from HTML (ms)'
  if ('missing' in office) rows.push(skip(fromHtml, office.missing))
  else {
    const [ours, peer]: [number[], number[]] = [[], []]
    for (let turn = 0; turn < sizes.slowTurns; turn += 1) {
      ours.push(exportOnce(setting, 'ours', long).ms)
      peer.push(libreOffice(office.path, long.htmlPath, 'docx', folder))
    }
    rows.push(compare(fromHtml, ours, peer, 0.5, 1))
  }
  return rows
}

/** Main while a worker of the bundle makes the file, beside main making it by the package. */
export async function stallRows({ long, sizes, docxInWorker }: Setting): Promise<BenchRow[]> {
  const { ours, docx } = await stallsTurnByTurn(
    { ours: () => docxInWorker(long.model), docx: () => plainDocx(long) },
    sizes.turns,
  )
  const row = 'P3 longest stall of main, DOCX 200 pages'
  return [
    compare(`${row} / docx in main (ms)`, ours, docx, 0.5, 0.08),
    compare(`${row} / a frame (ms)`, ours, [frame], 0.5, 1),
  ]
}

export async function sizeRow({ long }: Setting): Promise<BenchRow> {
  const [ours, floor] = [await toDocx(long.model), floorDocx(long.elements)]
  return compare('P4 DOCX 200 pages size / string and zlib (bytes)', [ours.length], [floor.length], 0.5, 1.1)
}

/** By how much one export raises the greatest resident size of a process. */
export function memoryRow(setting: Setting): BenchRow {
  const id = 'P4 DOCX 200 pages peak extra memory / docx (MiB)'
  if (process.platform !== 'linux') return skip(id, 'only Linux tells the peak of a process')
  const [ours, docx]: [number[], number[]] = [[], []]
  for (let turn = 0; turn < setting.sizes.slowTurns; turn += 1) {
    ours.push(exportOnce(setting, 'ours', setting.long).raisedMiB)
    docx.push(exportOnce(setting, 'docx', setting.long).raisedMiB)
  }
  return compare(id, ours, docx, 0.5, 0.5)
}

function exportOnce({ exportOnce, folder }: Setting, engine: 'ours' | 'docx', { modelPath }: Subject) {
  const { ms, printed } = timedRun(process.execPath, [exportOnce, engine, modelPath, join(folder, `${engine}.docx`)])
  return { ms, raisedMiB: Number(printed) / 1024 }
}
