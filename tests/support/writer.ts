/** LibreOffice Writer driven without a screen: files are edited as a person edits them, their changes accepted or rejected. */
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What is done with a file; the words name a place in it. Steps are described in `writer.py`. */
export type WriterStep =
  | readonly ['accept' | 'reject' | 'track' | 'no-bookmarks']
  | readonly ['author', string]
  | readonly ['split' | 'join' | 'remove' | 'bold' | 'row', words: string]
  | readonly ['move', words: string, paragraphs: number]
  | readonly ['replace' | 'append', words: string, by: string]
  | readonly ['comment', words: string, author: string, text: string]

export type WriterJob = { readonly docx: Uint8Array; readonly steps: readonly WriterStep[] }

/** The system's own Python has the bridge to LibreOffice; one of another make has not. */
const pythons = ['python3', '/usr/bin/python3']

function pythonWithBridge(): string | undefined {
  return pythons.find((python) => spawnSync(python, ['-c', 'import uno'], { stdio: 'ignore' }).status === 0)
}

/** What is missing here to drive Writer; empty when nothing is. */
export function missingForWriter(): string[] {
  return [
    ...(spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0 ? [] : ['soffice']),
    ...(pythonWithBridge() === undefined ? ['python3-uno'] : []),
  ]
}

/** Each file after its steps, as Writer saves it for Word. One Writer does all. */
export async function editWithWriter(jobs: readonly WriterJob[]): Promise<Uint8Array[]> {
  const python = pythonWithBridge()
  if (python === undefined) throw new Error('No Python with the bridge to LibreOffice')
  const folder = mkdtempSync(join(tmpdir(), 'thu-ky-writer-'))
  const list = jobs.map(({ docx, steps }, place) => {
    writeFileSync(join(folder, `${place}.docx`), docx)
    return { open: `${place}.docx`, save: `${place}-saved.docx`, steps }
  })
  writeFileSync(join(folder, 'jobs.json'), JSON.stringify(list))
  try {
    await promisify(execFile)(python, [join(import.meta.dirname, 'writer.py'), folder])
    return jobs.map((_, place) => new Uint8Array(readFileSync(join(folder, `${place}-saved.docx`))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
