/** Starts for new programmes: earlier sessions, named templates and recurring items. Kept as a setting: no records, so not logged. */
import * as v from 'valibot'
import { isSameItem, seedsOf } from '../../shared/domain/programme-seeds.ts'
import {
  type ItemSeed,
  noTemplates,
  type ProgrammeTemplate,
  ProgrammeTemplates,
} from '../../shared/records/programme-template.ts'
import { type AgendaItem, unheardItem } from '../../shared/records/session.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Writers } from '../db/types.ts'
import { type Desk, need } from './desk.ts'

const setting = 'programme-templates'
/** Sessions of a body that are offered as a start. */
const mostSessions = 20

/** What is kept; nothing when it cannot be read. */
export function readTemplates({ store }: Desk): ProgrammeTemplates {
  const kept = store.settings.get(setting)
  if (kept === undefined) return noTemplates
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), ProgrammeTemplates), kept)
  return parsed.success ? parsed.output : noTemplates
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

/** Keeps the programme of a session under a name, in place of a template of the same name. */
export function saveTemplate(desk: Desk, { sessionId, name }: { sessionId: Id; name: string }): ProgrammeTemplate {
  const template = { id: desk.newId(), name, items: seedsOfSession(desk.store.tables, sessionId) }
  const { templates, recurring } = readTemplates(desk)
  keep(desk, { templates: [...templates.filter((one) => one.name !== name), template], recurring })
  return template
}

export function removeTemplate(desk: Desk, id: Id): null {
  const { templates, recurring } = readTemplates(desk)
  keep(desk, { templates: templates.filter((one) => one.id !== id), recurring })
  return null
}

/** Makes an item with its sub-items one that every new session begins with, or no longer. */
export function setRecurring(desk: Desk, { itemId, isRecurring }: { itemId: Id; isRecurring: boolean }): null {
  const { tables } = desk.store
  const item = need(tables, 'item', itemId)
  const { templates, recurring } = readTemplates(desk)
  const others = recurring.filter((one) => !isSameItem(one, item))
  const own = seedsOfSession(tables, item.sessionId).filter((one) => isSameItem(one, item))
  keep(desk, { templates, recurring: isRecurring ? [...others, ...own.slice(0, 1)] : others })
  return null
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
    w.item.insert({ ...unheardItem({ id, sessionId, parentId, title }), ...knownOf(w, seed) })
    w.agendaEntry.insert({ id: desk.newId(), sessionId, versionId, itemId: id, printedNumber, order: order++, title })
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

function keep({ store }: Desk, templates: ProgrammeTemplates): void {
  store.settings.set(setting, JSON.stringify(templates))
}
