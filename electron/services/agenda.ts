/** The programme: items, their printed numbers and the order they are discussed in. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { entriesInUse, isOffTable } from '../../shared/domain/programme.ts'
import { inNewOrder, parentsOf, withItem, withoutItems, withReturned } from '../../shared/domain/programme-versions.ts'
import type { ItemSeed } from '../../shared/records/programme-template.ts'
import { type AgendaItem, unheardItem } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Writers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { knownOf } from './programme-templates.ts'
import { issueInHand, type ProgrammeInHand, printedOf, programmeInHand, writeProgramme } from './programme-writer.ts'
import { checkRules } from './record-rules.ts'
import { type RecordEdit, recordVerbs } from './records.ts'

export type NewItem = {
  readonly sessionId: Id
  readonly title: string
  readonly parentId: Id | null
  /** What is known of it and its sub-items from a template. */
  readonly seed?: ItemSeed
}

/** A new item at the end of the programme, or at the end of `parentId`'s sub-items, printed with the next number. */
export function addItem(desk: Desk, { sessionId, title, parentId, seed }: NewItem): { itemId: Id } {
  requireEditable(desk, sessionId)
  const { tables } = desk.store
  programmeInHand(tables, sessionId)
  if (parentId !== null) need(tables, 'item', parentId)
  const itemId = desk.newId()
  desk.store.command({ name: 'item.add', actor: actorOf(desk), sessionId }, (w) => {
    const put = (item: AgendaItem) => {
      checkRules('item', item, w)
      w.item.insert(item)
      const { entries, everPrinted } = programmeInHand(w, sessionId)
      const parents = parentsOf(w.item.ofSession(sessionId))
      const printed = printedOf(w, item)
      writeProgramme(desk, w, sessionId, withItem(entries, { ...item, printed }, parents, everPrinted))
    }
    put({ ...unheardItem({ id: itemId, sessionId, title, parentId }), ...(seed === undefined ? {} : knownOf(w, seed)) })
    for (const sub of seed?.subItems ?? [])
      put({ ...unheardItem({ id: desk.newId(), sessionId, title: sub.title, parentId: itemId }), ...knownOf(w, sub) })
  })
  return { itemId }
}

/**
 * Takes the item and its sub-items out of the programme. One that no issued version names is buried with its entries, RECORD_IN_USE when
 * something was already said or decided on it; one that members have on paper is withdrawn, so that the papers still say what they name.
 */
export function removeItem(desk: Desk, itemId: Id): null {
  const { tables } = desk.store
  const item = need(tables, 'item', itemId)
  requireEditable(desk, item.sessionId)
  const doomed = branchOf(tables.item.ofSession(item.sessionId), itemId)
  const ids = new Set(doomed.map(({ id }) => id))
  const hand = programmeInHand(tables, item.sessionId)
  desk.store.command({ name: 'item.remove', actor: actorOf(desk), sessionId: item.sessionId }, (w) => {
    if (doomed.some(({ id }) => isOnPaper(hand, id))) return putState(desk, w, item, 'withdrawn')
    for (const entry of w.agendaEntry.ofSession(item.sessionId))
      if (ids.has(entry.itemId)) w.agendaEntry.remove(entry.id, entry.revision)
    for (const { id, revision } of [...doomed].sort(
      (a, b) => Number(a.parentId === null) - Number(b.parentId === null),
    ))
      w.item.remove(id, revision)
  })
  return null
}

/** Sets the order of the programme; with `renumber` the printed numbers follow it, without they stay as printed. */
export function reorderItems(desk: Desk, input: { sessionId: Id; itemIds: readonly Id[]; renumber: boolean }): null {
  requireEditable(desk, input.sessionId)
  const { tables } = desk.store
  const { entries } = programmeInHand(tables, input.sessionId)
  const parents = parentsOf(tables.item.ofSession(input.sessionId))
  const lines =
    inNewOrder(entries, input.itemIds, parents, input.renumber) ??
    fail('INVALID_INPUT', { params: { field: 'itemIds' } })
  desk.store.command({ name: 'agenda.reorder', actor: actorOf(desk), sessionId: input.sessionId }, (w) =>
    writeProgramme(desk, w, input.sessionId, lines),
  )
  return null
}

/** Changes an item's facts; its title, its presenter and its minutes in the programme follow, in the same step. */
export function updateItem(desk: Desk, edit: RecordEdit): Stored<AgendaItem> {
  const isPrinted = ['title', 'presenterId', 'presentingUnitId', 'plannedMinutes'].some((field) => field in edit.patch)
  return recordVerbs(desk, 'item').update(edit, (w, item) => {
    if (!isPrinted) return
    const { id, sessionId, title } = item
    const { entries } = programmeInHand(w, sessionId)
    const printed = printedOf(w, item)
    writeProgramme(
      desk,
      w,
      sessionId,
      entries.map((entry) => (entry.itemId === id ? { ...entry, title, printed } : entry)),
    )
  })
}

/**
 * Marks where the discussion of an item stands. Postponed or withdrawn, it leaves the programme with its sub-items as soon as it was issued;
 * taken up again, it comes back where it stood.
 */
export function setItemState(
  desk: Desk,
  input: { itemId: Id; revision: number; state: AgendaItem['state'] },
): Stored<AgendaItem> {
  const item = need(desk.store.tables, 'item', input.itemId)
  requireEditable(desk, item.sessionId)
  return desk.store.command({ name: `item.${input.state}`, actor: actorOf(desk), sessionId: item.sessionId }, (w) => {
    putState(desk, w, { ...item, revision: input.revision }, input.state)
    return need(w, 'item', item.id)
  })
}

/** Dates the version in hand as handed out, so that the next change makes a new one; TRANSITION_REFUSED when it is dated or empty. */
export function issueProgramme(desk: Desk, sessionId: Id): null {
  requireEditable(desk, sessionId)
  desk.store.command({ name: 'agenda.issue', actor: actorOf(desk), sessionId }, (w) => {
    if (!issueInHand(w, sessionId, desk.clock.today())) fail('TRANSITION_REFUSED')
  })
  return null
}

function putState(desk: Desk, w: Writers, item: Stored<AgendaItem>, state: AgendaItem['state']): void {
  w.item.update(item.id, item.revision, { state })
  if (isOffTable({ state })) takeOff(desk, w, item, state)
  else if (isOffTable(item)) {
    takeUp(desk, w, item)
    for (const one of w.item.ofSession(item.sessionId))
      if (one.parentId === item.id && one.state === item.state) putState(desk, w, one, 'pending')
  }
}

/** Sub-items not yet dealt with go with their item. An item that no issued version names keeps its line: nothing else would show it. */
function takeOff(desk: Desk, w: Writers, { id, sessionId }: AgendaItem, state: AgendaItem['state']): void {
  const branch = branchOf(w.item.ofSession(sessionId), id)
  for (const one of branch)
    if (one.state === 'pending' || one.state === 'discussing') w.item.update(one.id, one.revision, { state })
  const hand = programmeInHand(w, sessionId)
  if (!isOnPaper(hand, id)) return
  const gone = new Set(branchOf(w.item.ofSession(sessionId), id).flatMap((one) => (isOffTable(one) ? [one.id] : [])))
  writeProgramme(desk, w, sessionId, withoutItems(hand.entries, gone))
}

/** Puts the item's line back; a sub-item brings back the item it stands under. */
function takeUp(desk: Desk, w: Writers, item: AgendaItem): void {
  const { sessionId, parentId } = item
  const parent = parentId === null ? undefined : w.item.find(parentId)
  if (parent !== undefined && isOffTable(parent)) {
    w.item.update(parent.id, parent.revision, { state: 'pending' })
    takeUp(desk, w, parent)
  }
  const { entries, everPrinted } = programmeInHand(w, sessionId)
  if (entries.some(({ itemId }) => itemId === item.id)) return
  const items = w.item.ofSession(sessionId).map((one) => (one.id === item.id ? item : one))
  const agendaVersions = w.agendaVersion.ofSession(sessionId)
  const line = entriesInUse({ agendaVersions, agendaEntries: everPrinted, items }).find(
    ({ itemId }) => itemId === item.id,
  )
  const parents = parentsOf(items)
  const printed = printedOf(w, item)
  const lines =
    line === undefined
      ? withItem(entries, { ...item, printed }, parents, everPrinted)
      : withReturned(entries, { ...line, printed }, parents, everPrinted)
  writeProgramme(desk, w, sessionId, lines)
}

/** True for an item that members have on paper: an issued version names it. */
function isOnPaper({ version, everPrinted, isIssued }: ProgrammeInHand, itemId: Id): boolean {
  return everPrinted.some((entry) => entry.itemId === itemId && (isIssued || entry.versionId !== version.id))
}

function branchOf<T extends AgendaItem>(items: readonly T[], itemId: Id): T[] {
  return items.filter(({ id, parentId }) => id === itemId || parentId === itemId)
}
