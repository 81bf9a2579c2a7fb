/** The session file `*.phien.json`: one session with all its records, as open data (`design.md` 5). */
import * as v from 'valibot'
import { dossierEntries } from '../records/dossier.ts'

export const sessionFileFormat = 'thu-ky.phien'
/** Raised when a file of the old shape can no longer be read as it is. */
export const sessionFileVersion = 1

/** The whole file: a dossier that says what it is. */
export const SessionFile = v.strictObject({
  format: v.literal(sessionFileFormat),
  version: v.literal(sessionFileVersion),
  ...dossierEntries,
})
export type SessionFile = v.InferOutput<typeof SessionFile>
