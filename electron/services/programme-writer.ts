/** Writing the programme inside a command: into the version in hand, or, once members hold it, into the next one. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { latestVersion } from '../../shared/domain/programme.ts'
import { isIssued, nextLabel, type ProgrammeLine } from '../../shared/domain/programme-versions.ts'
import type { AgendaEntry, AgendaItem, AgendaVersion } from '../../shared/records/session.ts'
import type { CivilDate, Id } from '../../shared/records/values.ts'
import type { Readers, Writers } from '../db/types.ts'
import { type Desk, need } from './desk.ts'

export type ProgrammeInHand = {
  readonly version: Stored<AgendaVersion>
  readonly entries: readonly Stored<AgendaEntry>[]
  /** Every entry of every version. */
  readonly everPrinted: readonly Stored<AgendaEntry>[]
  /** Members hold this version: a change makes the next. */
  readonly isIssued: boolean
}

/** The latest version with its entries in discussion order; NOT_FOUND for a session without a programme. */
export function programmeInHand(tables: Readers, sessionId: Id): ProgrammeInHand {
  const version = latestVersion(tables.agendaVersion.ofSession(sessionId)) ?? fail('NOT_FOUND')
  const everPrinted = tables.agendaEntry.ofSession(sessionId)
  const entries = everPrinted.filter(({ versionId }) => versionId === version.id).sort((a, b) => a.order - b.order)
  const session = need(tables, 'session', sessionId)
  return { version, entries, everPrinted, isIssued: isIssued(version, session, entries.length > 0) }
}

/** Makes these the lines of the programme. An issued version stays as it is and the next label takes them; no change writes nothing. */
export function writeProgramme(desk: Desk, w: Writers, sessionId: Id, lines: readonly ProgrammeLine[]): void {
  const { version, entries, isIssued: isHeld } = programmeInHand(w, sessionId)
  const known = new Map(entries.map((entry) => [entry.itemId, entry]))
  const isSame = lines.length === entries.length && lines.every((line) => isSameLine(line, known.get(line.itemId)))
  if (isSame) return
  const insert = (versionId: Id, { itemId, printedNumber, order, title, printed }: ProgrammeLine) =>
    w.agendaEntry.insert({ id: desk.newId(), sessionId, versionId, itemId, printedNumber, order, title, printed })
  if (isHeld) {
    const label = nextLabel(version.label) ?? fail('INVALID_INPUT', { params: { field: 'label' } })
    const next = w.agendaVersion.insert({ id: desk.newId(), sessionId, label, issuedOn: null })
    for (const line of lines) insert(next.id, line)
    return
  }
  const wanted = new Set(lines.map(({ itemId }) => itemId))
  for (const entry of entries) if (!wanted.has(entry.itemId)) w.agendaEntry.remove(entry.id, entry.revision)
  for (const line of lines) {
    const entry = known.get(line.itemId)
    if (entry === undefined) insert(version.id, line)
    else if (!isSameLine(line, entry)) {
      const { printedNumber, order, title, printed } = line
      w.agendaEntry.update(entry.id, entry.revision, { printedNumber, order, title, printed })
    }
  }
}

/** What the programme prints beside the item's title: the name of who presents it, or of the unit, and the minutes planned. */
export function printedOf(
  tables: Readers,
  {
    presenterId,
    presentingUnitId,
    plannedMinutes,
  }: Pick<AgendaItem, 'presenterId' | 'presentingUnitId' | 'plannedMinutes'>,
): NonNullable<AgendaEntry['printed']> {
  const person = presenterId === null ? undefined : tables.person.find(presenterId)?.fullName
  const unit = presentingUnitId === null ? undefined : tables.unit.find(presentingUnitId)?.name
  return { presenter: person ?? unit ?? null, minutes: plannedMinutes }
}

/** Dates the version in hand as issued, with what it prints that day; false when it is dated already or holds nothing. */
export function issueInHand(w: Writers, sessionId: Id, today: CivilDate): boolean {
  const version = latestVersion(w.agendaVersion.ofSession(sessionId))
  if (version === null || version.issuedOn !== null) return false
  const entries = w.agendaEntry.ofSession(sessionId).filter(({ versionId }) => versionId === version.id)
  if (entries.length === 0) return false
  for (const { id, revision, itemId } of entries)
    w.agendaEntry.update(id, revision, { printed: printedOf(w, need(w, 'item', itemId)) })
  w.agendaVersion.update(version.id, version.revision, { issuedOn: today })
  return true
}

function isSameLine(line: ProgrammeLine, entry: AgendaEntry | undefined): boolean {
  return (
    entry !== undefined &&
    entry.printedNumber === line.printedNumber &&
    entry.order === line.order &&
    entry.title === line.title &&
    entry.printed?.presenter === line.printed?.presenter &&
    entry.printed?.minutes === line.printed?.minutes
  )
}
