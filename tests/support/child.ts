/** Child processes for tests that kill: TypeScript run as it is, its compiled code cached from one child to the next. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { makeFolder } from './store.ts'

export type Child = ChildProcessByStdio<null, Readable, null>

const compileCache = makeFolder()

/** Starts `script` of `tests/electron/db` in a process of its own; what it prints can be read. */
export function startChild(script: string, args: readonly string[]): Child {
  return spawn(process.execPath, [resolve(import.meta.dirname, '../electron/db', script), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
  })
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
