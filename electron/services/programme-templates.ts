/** Starts for new programmes: earlier sessions, named templates and recurring items. Each step is logged and can be taken back. */
import * as v from 'valibot'
import { isSameItem, seedsOf } from '../../shared/domain/programme-seeds.ts'
import {
  type ItemSeed,
  type KeptProgramme,
  type ProgrammeTemplate,
  ProgrammeTemplates,
} from '../../shared/records/programme-template.ts'
import { type AgendaItem, unheardItem } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Writers } from '../db/types.ts'
import { actorOf, type Desk, need } from './desk.ts'
import { printedOf } from './programme-writer.ts'

/** Where templates were kept before they were records. */
const oldSetting = 'programme-templates'
/** Sessions of a body that are offered as a start. */
const mostSessions = 20

/** What is kept, in the order it came. */
export function readTemplates({ store }: Pick<Desk, 'store'>): ProgrammeTemplates {
  const kept = store.tables.keptProgramme.all()
  return {
    templates: kept.flatMap(({ kind, id, name, items }) => (kind === 'named' ? [{ id, name, items }] : [])),
    recurring: kept.flatMap(({ kind, items }) => (kind === 'recurring' ? items : [])),
  }
}

/** Makes records of the templates an older version of the program kept as a setting; done once, when the program opens a store. */
export function beginTemplates(desk: Desk): void {
  const { store } = desk
  const kept = store.readOnly ? undefined : store.settings.get(oldSetting)
  if (kept === undefined || kept === '') return
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ProgrammeTemplates), kept)
  if (!parsed.success) return
  const { templates, recurring } = parsed.output
  store.command({ name: 'template.begin', actor: actorOf(desk), sessionId: null }, (w) => {
    for (const template of templates) w.keptProgramme.insert({ ...template, kind: 'named' })
    for (const seed of recurring) w.keptProgramme.insert(recurringOf(desk.newId(), seed))
    store.settings.set(oldSetting, '')
  })
}

export type ProgrammeStart = { readonly sessionId: Id; readonly items: ItemSeed[] }

/** The programmes of the body's newest sessions, the newest first; sessions with secrecy of their own and empty programmes are left out. */
export function programmeStarts({ store: { tables } }: Desk, bodyId: Id): ProgrammeStart[] {
  return tables.session
    .all()
    .filter((session) => session.bodyId === bodyId && session.secrecy.level === 'none')
    .sort((a, b) => (b.date ?? '9').localeCompare(a.date ?? '9', 'en'))
    .slice(0, mostSessions)
    .map(({ id }) => ({ sessionId: id, items: seedsOfSession(tables, id) }))
    .filter(({ items }) => items.length > 0)
}

/** Keeps the programme of a session under a name, in place of a template of the same name; a step of that session. */
export function saveTemplate(desk: Desk, { sessionId, name }: { sessionId: Id; name: string }): ProgrammeTemplate {
  const { tables } = desk.store
  const items = seedsOfSession(tables, sessionId)
  const before = tables.keptProgramme.all().find((one) => one.kind === 'named' && one.name === name)
  const id = before?.id ?? desk.newId()
  desk.store.command({ name: 'template.save', actor: actorOf(desk), sessionId }, (w) =>
    before === undefined
      ? w.keptProgramme.insert({ id, kind: 'named', name, items })
      : w.keptProgramme.update(id, before.revision, { items }),
  )
  return { id, name, items }
}

export function removeTemplate(desk: Desk, id: Id): null {
  const { revision } = need(desk.store.tables, 'keptProgramme', id)
  desk.store.command({ name: 'template.remove', actor: actorOf(desk), sessionId: null }, (w) =>
    w.keptProgramme.remove(id, revision),
  )
  return null
}

/** Takes the removal of a template back. */
export function putBackTemplate(desk: Desk, template: ProgrammeTemplate): null {
  desk.store.command({ name: 'template.putBack', actor: actorOf(desk), sessionId: null }, (w) =>
    w.keptProgramme.insert({ ...template, kind: 'named' }),
  )
  return null
}

/** Makes an item with its sub-items one that every new session begins with, or no longer; a step of the item's session. */
export function setRecurring(desk: Desk, { itemId, isRecurring }: { itemId: Id; isRecurring: boolean }): null {
  const { tables } = desk.store
  const item = need(tables, 'item', itemId)
  const { sessionId } = item
  const [own] = seedsOfSession(tables, sessionId).filter((one) => isSameItem(one, item))
  const name = isRecurring ? 'template.recurring' : 'template.notRecurring'
  desk.store.command({ name, actor: actorOf(desk), sessionId }, (w) => {
    for (const { id, revision, kind, items } of w.keptProgramme.all())
      if (kind === 'recurring' && items.some((one) => isSameItem(one, item))) w.keptProgramme.remove(id, revision)
    if (isRecurring && own !== undefined) w.keptProgramme.insert(recurringOf(desk.newId(), own))
  })
  return null
}

function recurringOf(id: Id, seed: ItemSeed): KeptProgramme {
  return { id, kind: 'recurring', name: seed.title, items: [seed] }
}

/** Inserts the items and their entries into an empty programme, numbered in their order. */
export function plantSeeds(
  desk: Desk,
  w: Writers,
  { sessionId, versionId, seeds }: { sessionId: Id; versionId: Id; seeds: readonly ItemSeed[] },
): void {
  let order = 0
  const plant = (seed: Omit<ItemSeed, 'subItems'>, parentId: Id | null, printedNumber: string): Id => {
    const { title } = seed
    const id = desk.newId()
    const item = w.item.insert({ ...unheardItem({ id, sessionId, parentId, title }), ...knownOf(w, seed) })
    const place = { versionId, itemId: id, printedNumber, order: order++ }
    w.agendaEntry.insert({ id: desk.newId(), sessionId, ...place, title, printed: printedOf(w, item) })
    return id
  }
  seeds.forEach((seed, index) => {
    const id = plant(seed, null, String(index + 1))
    seed.subItems.forEach((sub, place) => {
      plant(sub, id, `${index + 1}.${place + 1}`)
    })
  })
}

/** What a seed tells of an item; units that are gone are left out. */
export function knownOf(
  tables: Desk['store']['tables'],
  { presentingUnitId, plannedMinutes, invitedUnitIds }: Omit<ItemSeed, 'title' | 'subItems'>,
): Pick<AgendaItem, 'presentingUnitId' | 'plannedMinutes' | 'invitedUnitIds'> {
  const isKnown = (id: Id) => tables.unit.find(id) !== undefined
  return {
    presentingUnitId: presentingUnitId !== null && isKnown(presentingUnitId) ? presentingUnitId : null,
    plannedMinutes,
    invitedUnitIds: invitedUnitIds.filter(isKnown),
  }
}

function seedsOfSession(tables: Desk['store']['tables'], sessionId: Id): ItemSeed[] {
  return seedsOf({
    agendaVersions: tables.agendaVersion.ofSession(sessionId),
    agendaEntries: tables.agendaEntry.ofSession(sessionId),
    items: tables.item.ofSession(sessionId),
  })
}
