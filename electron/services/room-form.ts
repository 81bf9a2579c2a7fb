/** The room's fallback: the paper form is printed, and what was written on it is keyed in again as one step. */
import type { Output } from '../../shared/contract/contract.ts'
import { fail } from '../../shared/contract/errors.ts'
import { roomFormHtml } from '../../shared/documents/room-form.ts'
import { entriesInUse } from '../../shared/domain/programme.ts'
import { type FormCodes, type FormLine, formCodes, readForm } from '../../shared/domain/room/room-form.ts'
import { highestLevel } from '../../shared/domain/secrecy.ts'
import { itemLevels, sealedTitle, withSealed } from '../../shared/domain/secret-parts.ts'
import type { WorkDossier } from '../../shared/records/dossier.ts'
import { richTextOf } from '../../shared/records/rich-text.ts'
import { openedBallot, statedDecision } from '../../shared/records/session.ts'
import { type Id, type SecrecyLevel, unclassified } from '../../shared/records/values.ts'
import type { Writers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { composeInput } from './dossiers.ts'
import type { Ports } from './ports.ts'
import { checkRules, checkVotersIn, validated } from './record-rules.ts'
import { sealedIn } from './seals.ts'
import { type Confirmed, letPaperOut } from './secret-print.ts'

/** Prints the form through the system's dialog; `printed` is false when the person cancelled. SECRET_UNCONFIRMED as `letPaperOut`. */
export async function printRoomForm(
  desk: Desk,
  { pages }: Pick<Ports, 'pages'>,
  { sessionId, ...confirmed }: { sessionId: Id } & Confirmed,
): Promise<{ printed: boolean }> {
  const sealed = sealedIn(desk, sessionId)
  const dossier = withSealed(composeInput(desk.store, sessionId), sealed, 'mat')
  const paper = { sessionId, level: formLevel(dossier, sealed), what: 'roomForm.print' }
  const print = () => pages.print(roomFormHtml(dossier, codesOf(desk, sessionId)))
  return { printed: await letPaperOut(desk, paper, confirmed, print, (isPrinted) => isPrinted) }
}

/** The highest level of what the form names. */
function formLevel({ session, items }: Pick<WorkDossier, 'session' | 'items'>, sealed: ReadonlySet<Id>): SecrecyLevel {
  const levels = itemLevels(session, items)
  return highestLevel([
    session.secrecy.level,
    ...items.flatMap(({ id }) => (sealed.has(id) ? [] : (levels.get(id) ?? []))),
  ])
}

/** The codes of the form, and what the typed lines say; nothing is written. */
export function checkRoomForm(
  desk: Desk,
  { sessionId, typed }: { sessionId: Id; typed: string },
): Output<'roomForm.check'> {
  const codes = codesOf(desk, sessionId)
  const { lines, faults } = readForm(typed, codes)
  const { tables } = desk.store
  return {
    count: lines.length,
    faults,
    items: [...codes.items].map(([code, { title }]) => ({ code, name: title })),
    people: [...codes.people].map(([code, { personId, groupLabel }]) => ({
      code,
      name: personId === null ? (groupLabel ?? '') : (tables.person.find(personId)?.fullName ?? ''),
    })),
  }
}

/** Writes all lines as one step; INVALID_INPUT, and nothing written, when one is not understood. Votes stay open to be closed on the screen. */
export function keyInRoomForm(desk: Desk, { sessionId, typed }: { sessionId: Id; typed: string }): { count: number } {
  requireEditable(desk, sessionId)
  const { lines, faults } = readForm(typed, codesOf(desk, sessionId))
  if (faults.length > 0 || lines.length === 0) fail('INVALID_INPUT', { params: { field: 'typed' } })
  desk.store.command({ name: 'roomForm.keyIn', actor: actorOf(desk), sessionId }, (w) => {
    for (const line of lines) writeLine(desk, w, sessionId, line)
  })
  return { count: lines.length }
}

function codesOf(desk: Desk, sessionId: Id): FormCodes {
  const { tables } = desk.store
  need(tables, 'session', sessionId)
  const sealed = sealedIn(desk, sessionId)
  const entries = entriesInUse({
    agendaVersions: tables.agendaVersion.ofSession(sessionId),
    agendaEntries: tables.agendaEntry
      .ofSession(sessionId)
      .map((entry) => (sealed.has(entry.id) ? { ...entry, title: sealedTitle } : entry)),
    items: tables.item.ofSession(sessionId),
  })
  return formCodes(entries, tables.participant.ofSession(sessionId))
}

function writeLine(desk: Desk, w: Writers, sessionId: Id, line: FormLine): void {
  const name = recordNameOf(line)
  const order = w[name].ofSession(sessionId).reduce((most, record) => Math.max(most, record.order + 1), 0)
  const record = validated(name, { ...fieldsOf(line, sessionId, order), id: desk.newId() })
  checkRules(name, record, w)
  const writer: { insert(record: unknown): unknown } = w[name] as never
  writer.insert(record)
  checkVotersIn(name, record, w)
}

const recordNames = { said: 'contribution', decided: 'decision', task: 'task', voted: 'ballot' } as const

function recordNameOf({ kind }: FormLine) {
  return kind in recordNames ? recordNames[kind as keyof typeof recordNames] : 'attendance'
}

/** What the line becomes: what the form does not say stays open. */
function fieldsOf(line: FormLine, sessionId: Id, order: number): object {
  const place = { sessionId, order }
  switch (line.kind) {
    case 'said': {
      const { itemId, speakerId, time } = line
      const text = richTextOf(line.text)
      return { ...place, itemId, speakerId, time, text, kind: 'comments', confirmed: null, secrecy: unclassified }
    }
    case 'decided': {
      const { itemId, code, text } = line
      return statedDecision({ ...place, itemId, code, text: richTextOf(text) })
    }
    case 'task': {
      const blank = { decisionId: null, leadUnitId: null, coUnitIds: [], product: null, reportsTo: null, due: null }
      return { ...place, ...blank, itemId: line.itemId, verb: 'assign', work: line.work, secrecy: unclassified }
    }
    case 'voted': {
      const { kind: _, ...counts } = line
      return {
        ...openedBallot({ ...place, itemId: line.itemId, kind: 'open_counts', base: 'in_office' }),
        ...counts,
      }
    }
    default: {
      const isAbsent = line.kind === 'excused' || line.kind === 'unexcused'
      const { participantId } = line
      const kind = isAbsent ? 'absent' : line.kind
      const time = 'time' in line ? line.time : null
      const excused = isAbsent ? line.kind === 'excused' : null
      return { ...place, participantId, kind, excused, time, reason: null, itemId: null, substituteId: null }
    }
  }
}
