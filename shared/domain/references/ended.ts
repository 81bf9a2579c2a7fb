/** Whether a document of the reference list is still in force (`domain.md` 5, flag 8). */
import type { ReferenceDocument } from '../../records/reference.ts'
import type { CivilDate } from '../../records/values.ts'

/** The fields of a reference an end is read from. */
export type Ending = Pick<ReferenceDocument, 'endedOn' | 'replacedBy'>

/** What is looked up of the document that replaced it. */
export type Replacing = Pick<ReferenceDocument, 'numberSymbol' | 'date'>

/**
 * True when the document is no longer in force on the day: from `endedOn` on, else from the date of what replaced it, found in
 * `list` by number and symbol. A replaced document whose end neither tells counts as ended on every day.
 */
export function hasEnded({ endedOn, replacedBy }: Ending, on: CivilDate, list: readonly Replacing[]): boolean {
  if (endedOn !== null) return endedOn <= on
  if (replacedBy === null) return false
  const replacing = list.find(({ numberSymbol }) => numberSymbol === replacedBy)?.date ?? null
  return replacing === null || replacing <= on
}
