/** Programs that a document is measured beside, where this machine has them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { findChromium } from '../../chromium/find-chromium.ts'

/** A program that can be started, with its version; or why not. */
export type Program = { readonly path: string; readonly version: string } | { readonly missing: string }

const pythonScript = resolve(import.meta.dirname, 'python-docx.py')

/** A Python that has python-docx. Debian installs it for its own Python, which need not be the first on the path. */
export function findPythonDocx(): Program {
  for (const path of ['python3', '/usr/bin/python3']) {
    const { status, stdout } = spawnSync(path, ['-c', 'import docx; print(docx.__version__)'], { encoding: 'utf8' })
    if (status === 0) return { path, version: stdout.trim() }
  }
  return { missing: 'python-docx is not installed (Debian: python3-docx)' }
}

/** LibreOffice without a window. */
export function findLibreOffice(): Program {
  const { status, stdout } = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  if (status !== 0) return { missing: 'LibreOffice is not installed (Debian: libreoffice-writer)' }
  return { path: 'soffice', version: versionIn(stdout) }
}

/** The Chromium that prints our pages. */
export async function chromiumProgram(): Promise<Program> {
  try {
    const { executable, env } = await findChromium()
    const printed = execFileSync(executable, ['--version'], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return { path: executable, version: versionIn(printed) }
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) }
  }
}

function versionIn(printed: string): string {
  return /\d[\d.]*/.exec(printed)?.[0] ?? printed.trim()
}

/** Milliseconds from start to end of a program; what it prints comes along. Throws when it fails. */
export function timedRun(path: string, args: readonly string[]): { ms: number; printed: string } {
  const start = performance.now()
  const printed = execFileSync(path, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return { ms: performance.now() - start, printed }
}

/** Milliseconds of each turn of python-docx in one process, the first not counted; or of a process with one turn. */
export function pythonDocx(path: string, content: string, out: string, turns: number): number[] {
  const { printed } = timedRun(path, [pythonScript, content, out, String(turns + 1)])
  return (JSON.parse(printed) as number[]).slice(1)
}

/** Milliseconds of a process of python-docx that writes one file. */
export function pythonDocxCold(path: string, content: string, out: string): number {
  return timedRun(path, [pythonScript, content, out, '1']).ms
}

/** Milliseconds of a LibreOffice that turns a file into another format, with a profile of its own. */
export function libreOffice(path: string, file: string, format: string, outDir: string): number {
  const profile = `-env:UserInstallation=file://${outDir}/libreoffice`
  return timedRun(path, [profile, '--headless', '--convert-to', format, '--outdir', outDir, file]).ms
}
