/** The programme: items, their printed numbers and the order they are discussed in. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import { fail } from '../../shared/contract/errors.ts'
import { renumber } from '../../shared/domain/agenda-numbers.ts'
import { latestVersion } from '../../shared/domain/programme.ts'
import type { AgendaEntry, AgendaItem, AgendaVersion } from '../../shared/records/session.ts'
import { type Id, unclassified } from '../../shared/records/values.ts'
import type { Readers } from '../db/types.ts'
import { actorOf, type Desk, need, requireEditable } from './desk.ts'
import { checkRules } from './record-rules.ts'
import { recordVerbs } from './records.ts'

/** A new item at the end of the latest version, or at the end of `parentId`'s sub-items, printed with the next number. */
export function addItem(desk: Desk, input: { sessionId: Id; title: string; parentId: Id | null }): { itemId: Id } {
  requireEditable(desk, input.sessionId)
  const { tables } = desk.store
  const version = versionInUse(tables, input.sessionId)
  if (input.parentId !== null) need(tables, 'item', input.parentId)
  const itemId = desk.newId()
  const item: AgendaItem = {
    id: itemId,
    sessionId: input.sessionId,
    parentId: input.parentId,
    title: input.title,
    presenterId: null,
    presentingUnitId: null,
    subject: null,
    plannedMinutes: null,
    invitedUnitIds: [],
    assessment: null,
    state: 'pending',
    secrecy: unclassified,
  }
  desk.store.command({ name: 'item.add', actor: actorOf(desk), sessionId: input.sessionId }, (w) => {
    checkRules('item', item, w)
    w.item.insert(item)
    const entries = entriesOf(w, version)
    const order = entries.reduce((most, entry) => Math.max(most, entry.order + 1), 0)
    const printedNumber = nextNumber(entries, w, input.parentId)
    w.agendaEntry.insert({
      id: desk.newId(),
      sessionId: input.sessionId,
      versionId: version.id,
      itemId,
      printedNumber,
      order,
      title: input.title,
    })
  })
  return { itemId }
}

/** Buries the item, its sub-items and their entries; RECORD_IN_USE when something was already said or decided on them. */
export function removeItem(desk: Desk, itemId: Id): null {
  const { tables } = desk.store
  const item = need(tables, 'item', itemId)
  requireEditable(desk, item.sessionId)
  const doomed = tables.item
    .ofSession(item.sessionId)
    .filter(({ id, parentId }) => id === itemId || parentId === itemId)
  desk.store.command({ name: 'item.remove', actor: actorOf(desk), sessionId: item.sessionId }, (w) => {
    const ids = new Set(doomed.map(({ id }) => id))
    for (const entry of w.agendaEntry.ofSession(item.sessionId))
      if (ids.has(entry.itemId)) w.agendaEntry.remove(entry.id, entry.revision)
    for (const { id, revision } of [...doomed].sort(
      (a, b) => Number(a.parentId === null) - Number(b.parentId === null),
    ))
      w.item.remove(id, revision)
  })
  return null
}

/** Sets the order of the latest version; with `renumber` the printed numbers follow it, without they stay as printed. */
export function reorderItems(desk: Desk, input: { sessionId: Id; itemIds: readonly Id[]; renumber: boolean }): null {
  requireEditable(desk, input.sessionId)
  const { tables } = desk.store
  const version = versionInUse(tables, input.sessionId)
  const entries = new Map(entriesOf(tables, version).map((entry) => [entry.itemId, entry]))
  const complete = input.itemIds.length === entries.size && new Set(input.itemIds).size === entries.size
  if (!complete || input.itemIds.some((id) => !entries.has(id))) fail('INVALID_INPUT', { params: { field: 'itemIds' } })
  const parents = new Map(tables.item.ofSession(input.sessionId).map(({ id, parentId }) => [id, parentId]))
  const numbers = renumber(input.itemIds.map((id) => ({ id, parentId: parents.get(id) ?? null })))
  desk.store.command({ name: 'agenda.reorder', actor: actorOf(desk), sessionId: input.sessionId }, (w) => {
    input.itemIds.forEach((id, order) => {
      const entry = entries.get(id)
      if (entry === undefined) return
      const printedNumber = input.renumber ? (numbers.get(id) ?? entry.printedNumber) : entry.printedNumber
      if (entry.order !== order || entry.printedNumber !== printedNumber)
        w.agendaEntry.update(entry.id, entry.revision, { order, printedNumber })
    })
  })
  return null
}

/** Changes an item's facts; its title in the latest programme version follows, in the same step. */
export function updateItem(desk: Desk, edit: { id: Id; revision: number; patch: object }): Stored<AgendaItem> {
  return recordVerbs(desk, 'item').update(edit, (w, item) => {
    const entry = entriesOf(w, versionInUse(w, item.sessionId)).find(({ itemId }) => itemId === item.id)
    if (entry !== undefined && entry.title !== item.title)
      w.agendaEntry.update(entry.id, entry.revision, { title: item.title })
  })
}

/** Marks where the discussion of an item stands. */
export function setItemState(
  desk: Desk,
  input: { itemId: Id; revision: number; state: AgendaItem['state'] },
): Stored<AgendaItem> {
  const item = need(desk.store.tables, 'item', input.itemId)
  requireEditable(desk, item.sessionId)
  return desk.store.command({ name: `item.${input.state}`, actor: actorOf(desk), sessionId: item.sessionId }, (w) =>
    w.item.update(item.id, input.revision, { state: input.state }),
  )
}

function versionInUse(tables: Readers, sessionId: Id): Stored<AgendaVersion> {
  return latestVersion(tables.agendaVersion.ofSession(sessionId)) ?? fail('NOT_FOUND')
}

function entriesOf(tables: Readers, version: AgendaVersion): Stored<AgendaEntry>[] {
  return tables.agendaEntry
    .ofSession(version.sessionId)
    .filter(({ versionId }) => versionId === version.id)
    .sort((a, b) => a.order - b.order)
}

function nextNumber(entries: readonly AgendaEntry[], tables: Readers, parentId: Id | null): string {
  const siblings = entries.filter(({ itemId }) => tables.item.find(itemId)?.parentId === parentId)
  const last = siblings.reduce(
    (most, { printedNumber }) => Math.max(most, Number(printedNumber.split('.').at(-1)) || 0),
    0,
  )
  const parent = parentId === null ? undefined : entries.find(({ itemId }) => itemId === parentId)
  return parent === undefined ? String(last + 1) : `${parent.printedNumber}.${last + 1}`
}
