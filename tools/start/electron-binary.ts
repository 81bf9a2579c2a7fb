/** The real Electron: npm brings its package, the program itself is fetched by the package's own install script. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const longestFetchMs = 20_000

/** The path of Electron's program, if it is there whole (`path.txt` is written last). */
export function findElectron(folder = packageFolder()): string | undefined {
  const named = join(folder, 'path.txt')
  if (!existsSync(named)) return undefined
  const path = join(folder, 'dist', readFileSync(named, 'utf8').trim())
  return existsSync(path) ? path : undefined
}

/** Lets the install script fetch it; whatever is not done in time is killed. The path, or `undefined` when there is none. */
export function fetchElectron(folder = packageFolder(), timeoutMs = longestFetchMs): string | undefined {
  spawnSync(process.execPath, [join(folder, 'install.js')], {
    cwd: folder,
    stdio: 'ignore',
    timeout: timeoutMs,
    killSignal: 'SIGKILL',
  })
  return findElectron(folder)
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
}
