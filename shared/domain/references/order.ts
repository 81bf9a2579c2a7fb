/** The order the reference list is shown in. */
import type { ReferenceDocument } from '../../records/reference.ts'

type Dated = Pick<ReferenceDocument, 'date' | 'numberSymbol'>

/** Newest first, those without a date last; on one day by number. */
export function compareNewestFirst(one: Dated, other: Dated): number {
  if (one.date !== other.date) return (one.date ?? '') < (other.date ?? '') ? 1 : -1
  const [number, otherNumber] = [leadingNumber(one.numberSymbol), leadingNumber(other.numberSymbol)]
  if (number !== otherNumber) return number - otherNumber
  return one.numberSymbol < other.numberSymbol ? -1 : one.numberSymbol > other.numberSymbol ? 1 : 0
}

function leadingNumber(numberSymbol: string): number {
  return Number(/^\d+/.exec(numberSymbol)?.[0] ?? Number.MAX_SAFE_INTEGER)
}
