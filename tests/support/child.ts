/** Child processes for tests that kill: each script is bundled once, so that a child starts as the built program does. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { basename, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { build } from 'vite'

export type Child = ChildProcessByStdio<null, Readable, null>

const root = resolve(import.meta.dirname, '../..')
const bundles = new Map<string, Promise<string>>()

/** The bundle of `script` of `tests/electron/db`, made when it is asked for first. It lies in the tree, where packages are found. */
function bundleOf(script: string): Promise<string> {
  const known = bundles.get(script)
  if (known !== undefined) return known
  const name = basename(script, '.ts')
  const outDir = resolve(root, 'test-output/children', `${name}-${process.pid}`)
  const made = build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: resolve(root, 'tests/electron/db', script), outDir, emptyOutDir: true, target: 'node24' },
  }).then(() => resolve(outDir, `${name}.js`))
  bundles.set(script, made)
  return made
}

/** Starts `script` of `tests/electron/db` in a process of its own, `under` another program if one is given; what it prints can be read. */
export async function startChild(
  script: string,
  args: readonly string[],
  under: readonly string[] = [],
): Promise<Child> {
  const [program = '', ...rest] = [...under, process.execPath, await bundleOf(script), ...args]
  return spawn(program, rest, { stdio: ['ignore', 'pipe', 'ignore'] })
}

/** Waits until the child has ended and all it printed was read. */
export function ended(child: Child): Promise<void> {
  return new Promise((done) => {
    child.once('close', () => done())
  })
}

/** Runs `rounds` of work, two at a time; the results in order. */
export async function inLanes<T>(rounds: number, work: (round: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const lane = async () => {
    while (next < rounds) {
      const round = next
      next += 1
      results[round] = await work(round)
    }
  }
  await Promise.all([lane(), lane()])
  return results
}
