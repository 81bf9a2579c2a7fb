/** Days off and working days that are not as the week says, kept in Thiết lập: what working days are counted by. */
import * as v from 'valibot'
import { CivilDate, Id, Line } from './values.ts'

/** A day off (nghỉ lễ, Tết, nghỉ bù), or a Saturday or Sunday worked in place of another day (làm bù). */
export const holidayKinds = ['off', 'working'] as const
export type HolidayKind = (typeof holidayKinds)[number]

export const Holiday = v.strictObject({
  id: Id,
  date: CivilDate,
  kind: v.picklist(holidayKinds),
  /** "Tết Nguyên đán" */
  name: Line,
  /** True until a person has compared it with the year's official notice: days of the lunar calendar and days swapped. */
  toCheck: v.boolean(),
})
export type Holiday = v.InferOutput<typeof Holiday>

/** A day of the table, whoever keeps it. */
export type HolidayFacts = Omit<Holiday, 'id'>
