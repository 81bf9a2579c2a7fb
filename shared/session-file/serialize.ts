/** Writing the session file: the same dossier always gives the same bytes. */
import * as v from 'valibot'
import type { Dossier } from '../records/dossier.ts'
import { SessionFile, sessionFileFormat, sessionFileVersion } from './format.ts'

/**
 * The file's text: keys in the order of the schema, lists in the order a person gave (`order`, then as they came in), NFC,
 * indented by two blanks, ended by a line break. Throws when the dossier is not one: that is a bug, never a person's mistake.
 */
export function serializeSessionFile(dossier: Dossier): string {
  // The schema writes each object anew, with its keys in the order it declares them.
  const file = v.parse(SessionFile, { format: sessionFileFormat, version: sessionFileVersion, ...dossier })
  const office = { ...file.office, profileOverrides: withSortedKeys(file.office.profileOverrides) }
  const parts = Object.entries({ ...file, office }).map(([part, value]) => [part, inGivenOrder(value)])
  return `${JSON.stringify(Object.fromEntries(parts), null, 2).normalize('NFC')}\n`
}

function withSortedKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

/** A list in the order a person gave; anything else as it is. */
export function inGivenOrder(part: unknown): unknown {
  return Array.isArray(part) ? [...part].sort((a, b) => orderOf(a) - orderOf(b)) : part
}

function orderOf(record: unknown): number {
  return record !== null && typeof record === 'object' && 'order' in record && typeof record.order === 'number'
    ? record.order
    : 0
}
