/** Times of several engines, turn by turn in one process, so that a busy moment of the machine meets them all. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

export type Work = () => unknown

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as (options: { type: 'minor' }) => void

/** Milliseconds of each turn by engine, after as many turns that are not counted. What one turn leaves is collected before the next. */
export async function turnByTurn<Name extends string>(
  engines: Readonly<Record<Name, Work>>,
  turns: number,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(engines) as Name[]
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>
  for (let turn = -turns; turn < turns; turn += 1)
    for (const name of names) {
      // A full collection would throw compiled code away too, which no program does between two documents.
      collect({ type: 'minor' })
      const start = performance.now()
      await engines[name]()
      const time = performance.now() - start
      if (turn >= 0) times[name].push(time)
    }
  return times
}

/** The longest time the main thread answered nothing, in milliseconds, of each turn by engine. */
export async function stallsTurnByTurn<Name extends string>(
  engines: Readonly<Record<Name, Work>>,
  turns: number,
): Promise<Record<Name, number[]>> {
  const longest = Object.fromEntries(Object.keys(engines).map((name) => [name, []])) as unknown as Record<
    Name,
    number[]
  >
  const watched = Object.fromEntries(
    (Object.keys(engines) as Name[]).map((name) => [
      name,
      async () => longest[name].push(await longestStall(engines[name])),
    ]),
  ) as Record<Name, Work>
  await turnByTurn(watched, turns)
  for (const name of Object.keys(longest) as Name[]) longest[name] = longest[name].slice(turns)
  return longest
}

/** A timer asked for every millisecond: the longest wait between two of its calls. */
async function longestStall(work: Work): Promise<number> {
  let [longest, last] = [0, performance.now()]
  const look = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }
  const timer = setInterval(look, 1)
  await work()
  look()
  clearInterval(timer)
  return longest
}
