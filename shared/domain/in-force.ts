/** Posts, memberships and units over time: each holds from a day to a day, both included. */
import type { CivilDate } from '../records/values.ts'

export type Period = { readonly from: CivilDate | null; readonly to: CivilDate | null }

/** True when it holds on the day; an unknown start or end is open. */
export function inForce({ from, to }: Period, on: CivilDate): boolean {
  return (from === null || from <= on) && (to === null || on <= to)
}
