/**
 * A session that has been read, with single records of it read again: exactly what reading the whole of it would give, or `null` where
 * only that tells (a record gone or moved, a person or unit named for the first or last time).
 */
import { type ChangingPart, changingParts, type SessionRecords, type StoredDossier } from '../shared/contract/views.ts'
import { recordOfPart, referencesOf } from '../shared/domain/dossier-parts.ts'
import { unitsInWords } from '../shared/domain/units-in-words.ts'

/** A record that changed: the part of the session it belongs to, and its id. */
export type ChangedRecord = { readonly part: ChangingPart; readonly id: string }

type Part = StoredDossier[ChangingPart][number]
type Units = readonly { readonly id: string; readonly name: string }[]

/** The parts and ids of what changed; `null` when some of it is not read singly. */
export function changedRecords(
  records: readonly { readonly record: string; readonly id: string }[],
): ChangedRecord[] | null {
  const found = new Map<string, ChangedRecord>()
  for (const { record, id } of records) {
    const part = changingParts.find((one) => recordOfPart[one] === record)
    if (part === undefined) return null
    found.set(`${part} ${id}`, { part, id })
  }
  return [...found.values()]
}

/** The session with what was read of `asked` in its place; `units` are all there are. */
export function withRecords(
  dossier: StoredDossier,
  units: Units,
  asked: readonly ChangedRecord[],
  read: SessionRecords,
): StoredDossier | null {
  let next = dossier
  for (const part of changingParts) {
    const ids = asked.filter((one) => one.part === part).map(({ id }) => id)
    if (ids.length === 0) continue
    const list = listWith(dossier, units, part, { ids: new Set(ids), read: read[part] })
    if (list === null) return null
    next = { ...next, [part]: list }
  }
  return next
}

type Read = { readonly ids: ReadonlySet<string>; readonly read: readonly Part[] }

function listWith(dossier: StoredDossier, units: Units, part: ChangingPart, { ids, read }: Read): Part[] | null {
  const before: readonly Part[] = dossier[part]
  const stand = new Map(read.map((record) => [record.id, record]))
  const list: Part[] = []
  for (const old of before) {
    const now = ids.has(old.id) ? stand.get(old.id) : old
    stand.delete(old.id)
    if (now === undefined) return null
    if (now === old || now.revision <= old.revision) {
      list.push(old)
      continue
    }
    if (orderOf(now) !== orderOf(old) || !namesAlike(dossier, units, part, old, now)) return null
    list.push(now)
  }
  for (const added of stand.values()) {
    const last = Math.max(-1, ...list.map((one) => orderOf(one) ?? Number.POSITIVE_INFINITY))
    if ((orderOf(added) ?? -1) <= last || !namesAlike(dossier, units, part, null, added)) return null
    list.push(added)
  }
  return list
}

function orderOf(record: Part): number | null {
  return 'order' in record ? record.order : null
}

/** Whom the record named it still names, and whom it names now the session knows. */
function namesAlike(dossier: StoredDossier, units: Units, part: ChangingPart, old: Part | null, now: Part): boolean {
  const known = new Set([...dossier.people, ...dossier.units].map(({ id }) => id))
  const named = new Set(namedBy(part, units, now))
  return (
    [...named].every((id) => known.has(id)) && (old === null || namedBy(part, units, old).every((id) => named.has(id)))
  )
}

function namedBy(part: ChangingPart, units: Units, record: Part): string[] {
  const references = referencesOf(part, record).filter(({ to }) => to === 'people' || to === 'units')
  return [...references.map(({ id }) => id), ...unitsInWords(units, record)]
}
