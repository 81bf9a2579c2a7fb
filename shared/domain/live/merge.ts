/** Two windows that changed what goes on in the room from the same state: both changes kept, so that none undoes the other. */
import type { LiveState, Stretch } from './live-state.ts'

/** `mine` with what `theirs` did since `base`. Where both changed the very same thing, mine stands; words of the line are both kept. */
export function mergedLive(base: LiveState, mine: LiveState, theirs: LiveState): LiveState {
  const { presents, comments, explains, chair } = base.budgets
  return {
    line: mergedLine(base.line, mine.line, theirs.line),
    stretches: mergedStretches(base.stretches, mine.stretches, theirs.stretches),
    queue: mergedQueue(base.queue, mine.queue, theirs.queue),
    budgets: {
      presents: changed(presents, mine.budgets.presents, theirs.budgets.presents),
      comments: changed(comments, mine.budgets.comments, theirs.budgets.comments),
      explains: changed(explains, mine.budgets.explains, theirs.budgets.explains),
      chair: changed(chair, mine.budgets.chair, theirs.budgets.chair),
    },
  }
}

const longestLine = 20_000
const mostWaiting = 500

function changed<T>(base: T, mine: T, theirs: T): T {
  return mine === base ? theirs : mine
}

/** Words typed in both are both kept. Those begun in one, which the other holds after its own, are gone on with or recorded there too. */
function mergedLine(base: string, mine: string, theirs: string): string {
  if (mine === base) return theirs
  if (theirs === base) return mine
  const whole = goneOn(base, mine, theirs) ?? goneOn(base, theirs, mine)
  if (whole !== null) return whole.slice(0, longestLine)
  if (theirs.includes(mine)) return theirs
  return mine.includes(theirs) ? mine : `${theirs} ${mine}`.slice(0, longestLine)
}

/** `joined` is words of the other window and then `base`, as two lines are joined above; null where it is not. */
function goneOn(base: string, now: string, joined: string): string | null {
  if (base === '' || !joined.endsWith(` ${base}`) || !(now === '' || now.startsWith(base))) return null
  const before = joined.slice(0, -base.length)
  return now === '' ? before.trimEnd() : `${before}${now}`
}

/** Whoever was put in or taken out is so in both; the order is that of the one who changed it. */
function mergedQueue(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const same = (now: readonly string[]) => now.join() === base.join()
  if (same(mine) || same(theirs)) return [...(same(mine) ? theirs : mine)]
  const stays = (id: string) => !base.includes(id) || (mine.includes(id) && theirs.includes(id))
  const [first, second] = isReordered(base, theirs) ? [theirs, mine] : [mine, theirs]
  return [...new Set([...first, ...second])].filter(stays).slice(0, mostWaiting)
}

function isReordered(base: readonly string[], now: readonly string[]): boolean {
  const left = base.filter((id) => now.includes(id))
  return now.filter((id) => base.includes(id)).some((id, at) => id !== left[at])
}

/** Every stretch of both, in order of time: each ends where the next begins, the last where the later of the two stopped the clock. */
function mergedStretches(
  base: readonly Stretch[],
  mine: readonly Stretch[],
  theirs: readonly Stretch[],
): LiveState['stretches'] {
  const [known, own, other] = [base, mine, theirs].map(byBeginning) as [Known, Known, Known]
  const all = [...new Map([...other, ...own]).keys()].flatMap((key): Stretch[] => {
    const [before, here, there] = [known.get(key), own.get(key), other.get(key)]
    if (here === undefined || there === undefined) return [here ?? there].filter((one) => one !== undefined)
    return [
      {
        ...there,
        kind: changed(before?.kind, here.kind, there.kind) ?? here.kind,
        contributionId: changed(before?.contributionId ?? null, here.contributionId, there.contributionId),
        to: changed(before?.to ?? null, here.to, there.to),
      },
    ]
  })
  const sorted = all.sort((a, b) => a.from - b.from)
  const stopped = Math.max(...sorted.map(({ to }) => to ?? 0), 0)
  return sorted.map((stretch, at) => {
    const next = sorted[at + 1]
    if (next !== undefined) return { ...stretch, to: Math.min(stretch.to ?? next.from, next.from) }
    return stretch.to === null && stopped > stretch.from ? { ...stretch, to: stopped } : stretch
  })
}

type Known = Map<string, Stretch>

/** A stretch is known by who began to speak when, and on what. */
function byBeginning(stretches: readonly Stretch[]): Known {
  return new Map(stretches.map((one) => [`${one.from} ${one.itemId} ${one.speakerId}`, one]))
}
