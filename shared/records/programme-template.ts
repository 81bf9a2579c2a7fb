/** Programmes kept as a start for new ones: what an item is, without who presents it, how it went and how secret it was. */
import * as v from 'valibot'
import { Count, Id, Line } from './values.ts'

const seedEntries = {
  title: Line,
  presentingUnitId: v.nullable(Id),
  plannedMinutes: v.nullable(Count),
  invitedUnitIds: v.pipe(v.array(Id), v.maxLength(200)),
}

/** One item to begin with; who presents it is asked anew each time. */
export const ItemSeed = v.strictObject({
  ...seedEntries,
  subItems: v.pipe(v.array(v.strictObject(seedEntries)), v.maxLength(200)),
})
export type ItemSeed = v.InferOutput<typeof ItemSeed>

export const ItemSeeds = v.pipe(v.array(ItemSeed), v.maxLength(500))

/** A programme under a name of its own. */
export const ProgrammeTemplate = v.strictObject({ id: Id, name: Line, items: ItemSeeds })
export type ProgrammeTemplate = v.InferOutput<typeof ProgrammeTemplate>

/** The same as a record: a programme under its name, or one item of every session under its title. */
export const KeptProgramme = v.strictObject({
  id: Id,
  kind: v.picklist(['named', 'recurring']),
  name: Line,
  items: ItemSeeds,
})
export type KeptProgramme = v.InferOutput<typeof KeptProgramme>

/** What the office keeps: named programmes, and the items that come back in every session. */
export const ProgrammeTemplates = v.strictObject({
  templates: v.pipe(v.array(ProgrammeTemplate), v.maxLength(200)),
  recurring: ItemSeeds,
})
export type ProgrammeTemplates = v.InferOutput<typeof ProgrammeTemplates>

export const noTemplates: ProgrammeTemplates = { templates: [], recurring: [] }
