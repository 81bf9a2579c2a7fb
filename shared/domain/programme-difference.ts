/** What changed between two versions of the programme, as data. */
import type { AgendaEntry, AgendaItem, AgendaVersion } from '../records/session.ts'
import type { Id } from '../records/values.ts'
import { versionsByAge } from './programme.ts'

/**
 * How one item differs: it came, it went, or it is printed under another number, discussed at another place, called otherwise, presented by
 * another, planned for another time.
 */
export type ProgrammeChange =
  | 'added'
  | 'postponed'
  | 'withdrawn'
  | 'dropped'
  | 'moved'
  | 'renumbered'
  | 'retitled'
  | 'presented'
  | 'planned'

export type LineOfVersion = {
  readonly printedNumber: string
  /** Place in the discussion among all lines, from 1. */
  readonly place: number
  readonly title: string
  readonly printed: AgendaEntry['printed']
}

export type ItemDifference = {
  readonly itemId: Id
  readonly changes: readonly ProgrammeChange[]
  readonly before: LineOfVersion | null
  readonly after: LineOfVersion | null
}

type Records = {
  readonly agendaEntries: readonly AgendaEntry[]
  readonly items: readonly Pick<AgendaItem, 'id' | 'parentId' | 'state'>[]
}

/**
 * The items that differ, in the order of the newer version, those that left it last. Only the fewest items that explain a new order are
 * called moved: one item brought forward does not move the others.
 */
export function programmeDifference(records: Records, olderId: Id, newerId: Id): ItemDifference[] {
  const older = linesOf(records, olderId)
  const newer = linesOf(records, newerId)
  const states = new Map(records.items.map(({ id, state }) => [id, state]))
  const kept = [...newer.keys()].filter((id) => older.has(id))
  const still = longestRising(kept, (id) => older.get(id)?.place ?? 0)
  const inNewer = [...newer].map(([itemId, after]): ItemDifference => {
    const before = older.get(itemId) ?? null
    return {
      itemId,
      before,
      after,
      changes: before === null ? ['added'] : changesOf(before, after, !still.has(itemId)),
    }
  })
  const gone = [...older].flatMap(([itemId, before]): ItemDifference[] =>
    newer.has(itemId) ? [] : [{ itemId, before, after: null, changes: [wayOut(states.get(itemId))] }],
  )
  return [...inNewer.filter(({ changes }) => changes.length > 0), ...gone]
}

/** The version members hold when `version` is looked at: the newest older one that was issued, else the one just before it. */
export function comparedWith<V extends AgendaVersion>(versions: readonly V[], version: V): V | null {
  const byAge = versionsByAge(versions)
  const older = byAge.slice(
    0,
    byAge.findIndex(({ id }) => id === version.id),
  )
  return older.findLast(({ issuedOn }) => issuedOn !== null) ?? older.at(-1) ?? null
}

function linesOf({ agendaEntries, items }: Records, versionId: Id): Map<Id, LineOfVersion> {
  const entries = agendaEntries.filter((entry) => entry.versionId === versionId).sort((a, b) => a.order - b.order)
  const listed = new Set(entries.map(({ itemId }) => itemId))
  const parents = new Map(
    items.map(({ id, parentId }) => [id, parentId !== null && listed.has(parentId) ? parentId : null]),
  )
  const under = (parent: Id | null): AgendaEntry[] =>
    entries.flatMap((entry) => ((parents.get(entry.itemId) ?? null) === parent ? [entry, ...under(entry.itemId)] : []))
  return new Map(
    under(null).map(({ itemId, printedNumber, title, printed }, index) => [
      itemId,
      { printedNumber, title, printed, place: index + 1 },
    ]),
  )
}

function changesOf(before: LineOfVersion, after: LineOfVersion, isMoved: boolean): ProgrammeChange[] {
  return [
    ...(isMoved ? (['moved'] as const) : []),
    ...(before.printedNumber === after.printedNumber ? [] : (['renumbered'] as const)),
    ...(before.title === after.title ? [] : (['retitled'] as const)),
    ...(differs(before, after, 'presenter') ? (['presented'] as const) : []),
    ...(differs(before, after, 'minutes') ? (['planned'] as const) : []),
  ]
}

/** Told only where both versions kept it. */
function differs(before: LineOfVersion, after: LineOfVersion, fact: 'presenter' | 'minutes'): boolean {
  return before.printed !== null && after.printed !== null && before.printed[fact] !== after.printed[fact]
}

function wayOut(state: AgendaItem['state'] | undefined): ProgrammeChange {
  return state === 'postponed' || state === 'withdrawn' ? state : 'dropped'
}

/** The longest part of the list whose places only rise. */
function longestRising(ids: readonly Id[], placeOf: (id: Id) => number): Set<Id> {
  const best: Id[][] = []
  ids.forEach((id, index) => {
    const before = best
      .slice(0, index)
      .filter((run) => placeOf(run.at(-1) ?? id) < placeOf(id))
      .reduce<Id[]>((longest, run) => (run.length > longest.length ? run : longest), [])
    best.push([...before, id])
  })
  // Of two items that changed places the one brought forward is the one moved: that is what a chair does.
  return new Set(best.reduce<Id[]>((longest, run) => (run.length >= longest.length ? run : longest), []))
}
