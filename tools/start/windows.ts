/** The program with a window: on Electron, or on the stand-in over an installed Chromium. Ends when the person closes it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** How the stand-in is put in the place of `electron`. */
export const standInArguments = (root: string): readonly string[] => [
  '--disable-warning=ExperimentalWarning',
  '--import',
  new URL(`file://${join(root, 'tests/stand-in/register.ts').replaceAll('\\', '/')}`).href,
]

/** Whether a window can be shown here at all. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return true
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/** The data folder of trial runs: beside the usual one, never the same. */
export function trialDataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const bases: Partial<Record<NodeJS.Platform, string>> = {
    win32: env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'),
    darwin: join(homedir(), 'Library', 'Application Support'),
  }
  const base = bases[process.platform] ?? env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
  return join(base, 'Thư Ký - chạy thử')
}

/** Runs the built program on Electron; the exit code, 127 where its libraries are missing. */
export function runOnElectron(binary: string, root: string): Promise<number> {
  // Chromium refuses to run its sandbox as root.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return ended(spawn(binary, [...(isRoot ? ['--no-sandbox'] : []), root], { stdio: 'inherit' }))
}

/** Runs the same built program on the stand-in, in a window of the installed Chromium, marked as a trial, on its own data. */
export function runTrial(root: string): Promise<number> {
  const env = {
    ...process.env,
    THU_KY_STAND_IN_WINDOW: '1',
    THU_KY_TRIAL: '1',
    THU_KY_USER_DATA: process.env['THU_KY_USER_DATA'] ?? trialDataFolder(),
  }
  const words = [...standInArguments(root), join(root, 'out/main/main.js')]
  return ended(spawn(process.execPath, words, { stdio: 'inherit', env }))
}

/** The child ends when it is told to end; until then this process waits for it, whatever the terminal says. */
function ended(child: ChildProcess): Promise<number> {
  const pass = (signal: NodeJS.Signals) => void child.kill(signal)
  process.on('SIGTERM', pass)
  process.on('SIGINT', () => undefined)
  return new Promise((done) => {
    child.once('error', () => done(127))
    child.once('exit', (code) => done(code ?? 1))
  })
}
