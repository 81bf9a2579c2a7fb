/**
 * A decision that takes the place of an older one, of its own session or of an earlier session of the body. Only a decision in force can be
 * superseded: one that no other decision has superseded already.
 */
import type { Output } from '../../shared/contract/contract.ts'
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { entriesInUse } from '../../shared/domain/programme.ts'
import { partsAbove } from '../../shared/domain/secret-parts.ts'
import { plainTextOf } from '../../shared/records/rich-text.ts'
import type { Decision, Session } from '../../shared/records/session.ts'
import type { CivilDate, Id } from '../../shared/records/values.ts'
import type { Readers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { recordsOf } from './secret-records.ts'

/** How many decisions of earlier sessions are offered, the newest sessions first. */
const offered = 500
const wordsLength = 160

type Older = Output<'decisions.older'>['decisions'][number]

/**
 * Decisions of earlier sessions of the body that are in force, the newest session first. Of what is secret no word is told, only its session
 * and number (`domain.md` 7, consequence 4).
 */
export function olderDecisions({ store: { tables } }: Desk, sessionId: Id): Older[] {
  const session = need(tables, 'session', sessionId)
  const replaced = replacedBy(tables)
  const sessions = tables.session
    .all()
    .flatMap((one) => (isEarlier(one, session) && one.date !== null ? [{ id: one.id, date: one.date }] : []))
    .sort((a, b) => (a.date < b.date ? 1 : -1))
  const found: Older[] = []
  for (const { id, date } of sessions) {
    if (found.length >= offered) break
    const secret = partsAbove(recordsOf(tables, id), 'none')
    const numbers = printedNumbers(tables, id)
    for (const decision of tables.decision.ofSession(id)) {
      const itemNumber = numbers.get(decision.itemId)
      if (replaced.has(decision.id) || itemNumber === undefined) continue
      const isSecret = secret.has(id) || secret.has(decision.id) || secret.has(decision.itemId)
      const words = isSecret ? '' : plainTextOf(decision.text).replace(/\s+/g, ' ').trim().slice(0, wordsLength)
      found.push({ id: decision.id, code: decision.code, sessionDate: date, itemNumber, words })
    }
  }
  return found.slice(0, offered)
}

/** The decisions of this session that a decision of a later session has superseded, each with where. */
export function supersededLater({ store: { tables } }: Desk, sessionId: Id): Output<'decisions.older'>['superseded'] {
  const own = new Set(tables.decision.ofSession(sessionId).map(({ id }) => id))
  return tables.decision.all().flatMap((later) => {
    const decisionId = later.supersedesEarlier?.decisionId
    if (decisionId === undefined || !own.has(decisionId)) return []
    const { date } = need(tables, 'session', later.sessionId)
    const itemNumber = printedNumbers(tables, later.sessionId).get(later.itemId) ?? ''
    return [{ decisionId, sessionId: later.sessionId, sessionDate: date, itemNumber }]
  })
}

/**
 * Puts down which older decision this one takes the place of; `null`: none. INVALID_INPUT names `supersedesId` where the older one is not of
 * this body, not older, or not in force.
 */
export function supersede(
  desk: Desk,
  { id, revision, olderId }: { id: Id; revision: number; olderId: Id | null },
): Stored<Decision> {
  const { tables } = desk.store
  const decision = need(tables, 'decision', id)
  const { sessionId } = decision
  requireEditable(desk, sessionId)
  const older = olderId === null ? null : need(tables, 'decision', olderId)
  const patch = {
    supersedesId: older !== null && older.sessionId === sessionId ? older.id : null,
    supersedesEarlier: older !== null && older.sessionId !== sessionId ? earlierOf(tables, older) : null,
  }
  return desk.store.command({ name: 'decision.supersede', actor: actorOf(desk), sessionId }, (w) => {
    requireSupersedable({ ...decision, ...patch }, w)
    return w.decision.update(id, revision, patch)
  })
}

/**
 * The rule, for every way a decision is written: what it newly supersedes is a decision of the same body, older, in force, and said by its own
 * day and number. What stands already is not asked again: the file of a session may come without the older one.
 */
export function requireSupersedable(decision: Decision, tables: Readers): void {
  const stands = tables.decision.find(decision.id)
  const { supersedesId, supersedesEarlier } = decision
  if (supersedesId !== null && supersedesEarlier !== null) refuse('supersedesEarlier')
  if (supersedesId !== null && supersedesId !== stands?.supersedesId) {
    const older = tables.decision.find(supersedesId)
    if (older === undefined || older.order >= decision.order || isReplaced(tables, older.id, decision.id))
      refuse('supersedesId')
  }
  if (supersedesEarlier === null || supersedesEarlier.decisionId === stands?.supersedesEarlier?.decisionId) return
  const older = tables.decision.find(supersedesEarlier.decisionId) ?? refuse('supersedesEarlier')
  const [then, now] = [need(tables, 'session', older.sessionId), need(tables, 'session', decision.sessionId)]
  const said = earlierOf(tables, older)
  const isTrue = said.sessionDate === supersedesEarlier.sessionDate && said.itemNumber === supersedesEarlier.itemNumber
  if (!isTrue || !isEarlier(then, now) || isReplaced(tables, older.id, decision.id)) refuse('supersedesEarlier')
}

function earlierOf(tables: Readers, { id, sessionId, itemId }: Decision): NonNullable<Decision['supersedesEarlier']> {
  const { date } = need(tables, 'session', sessionId)
  const itemNumber = printedNumbers(tables, sessionId).get(itemId)
  if (date === null || itemNumber === undefined) return refuse('supersedesEarlier')
  return { decisionId: id, sessionDate: date, itemNumber }
}

type Dated = Pick<Session, 'id' | 'bodyId' | 'state'> & { readonly date: CivilDate | null }

/** A session of the same body that was held before; one without a day is before or after none. */
function isEarlier(one: Dated, than: Dated): boolean {
  const isHeld = one.state !== 'cancelled' && one.state !== 'postponed'
  return isHeld && one.bodyId === than.bodyId && one.date !== null && than.date !== null && one.date < than.date
}

function isReplaced(tables: Readers, id: Id, butBy: Id): boolean {
  return (replacedBy(tables).get(id) ?? []).some((by) => by !== butBy)
}

/** Which decisions each superseded one was superseded by. */
function replacedBy(tables: Readers): Map<Id, Id[]> {
  const replaced = new Map<Id, Id[]>()
  for (const { id, supersedesId, supersedesEarlier } of tables.decision.all()) {
    const older = supersedesId ?? supersedesEarlier?.decisionId
    if (older !== undefined) replaced.set(older, [...(replaced.get(older) ?? []), id])
  }
  return replaced
}

function printedNumbers(tables: Readers, sessionId: Id): Map<Id, string> {
  const programme = {
    agendaVersions: tables.agendaVersion.ofSession(sessionId),
    agendaEntries: tables.agendaEntry.ofSession(sessionId),
    items: tables.item.ofSession(sessionId),
  }
  return new Map(entriesInUse(programme).map(({ itemId, printedNumber }) => [itemId, printedNumber]))
}

function refuse(field: 'supersedesId' | 'supersedesEarlier'): never {
  return fail('INVALID_INPUT', { params: { field } })
}
