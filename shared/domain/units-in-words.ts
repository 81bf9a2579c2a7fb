/** Units a session speaks of by their full name are part of it too: an organisation that has ended is known to have ended. */
import type { Id } from '../records/values.ts'

/** The ids of the units whose full name stands somewhere in these records, in capitals or not. */
export function unitsInWords(units: readonly { readonly id: Id; readonly name: string }[], records: object): Id[] {
  const words = JSON.stringify(records).toLowerCase()
  return units.filter(({ name }) => words.includes(JSON.stringify(name.toLowerCase()).slice(1, -1))).map(({ id }) => id)
}
