/** The manifest beside each backup: what the copy must hold to count as whole. */
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import * as v from 'valibot'
import { fail } from '../../shared/contract/errors.ts'
import type { StoreFacts } from '../db/snapshot.ts'

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const Size = v.pipe(v.number(), v.integer(), v.minValue(0))
/** A bare name: never a path out of the backup's folder. */
const BareName = v.pipe(v.string(), v.regex(/^[^/\\\0]{1,255}$/), v.notValue('.'), v.notValue('..'))

export const Manifest = v.strictObject({
  format: v.literal('thu-ky-backup'),
  version: v.literal(1),
  appVersion: v.string(),
  /** UTC ms; backups are ordered by it only while the clock runs forward. */
  createdAt: Size,
  encrypted: v.boolean(),
  store: v.strictObject({ fileName: BareName, sha256: Hash, byteSize: Size }),
  facts: v.strictObject({
    userVersion: Size,
    auditHead: v.strictObject({ seq: Size, hash: Hash }),
    sessionCount: Size,
    rowCounts: v.record(v.string(), Size),
  }),
  /** Files of the file store, under `tep/` beside the manifest; `sha256` is that of the content. */
  files: v.array(
    v.strictObject({ storedName: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)), sha256: Hash, byteSize: Size }),
  ),
})
export type Manifest = v.InferOutput<typeof Manifest>

/** The folder beside the backups that holds the files of the file store, shared by all of them. */
export const filesFolderName = 'tep'

/** `thu-ky-20250603T010203.db` -> its manifest's path. */
export function manifestPathOf(backupPath: string): string {
  return `${backupPath}.json`
}

/** The manifest of a backup; BACKUP_DAMAGED when it is missing or is none. */
export function readManifest(backupPath: string): Manifest {
  try {
    return v.parse(Manifest, JSON.parse(readFileSync(manifestPathOf(backupPath), 'utf8')))
  } catch (error) {
    return fail('BACKUP_DAMAGED', { params: { reason: 'manifest' } }, error)
  }
}

/** The SHA-256 of a file of any size. */
export function hashFile(path: string): string {
  const hash = createHash('sha256')
  const block = Buffer.alloc(1_048_576)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, block); read > 0; read = readSync(file, block)) hash.update(block.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

/** The facts in a fixed order of keys, so that they can be compared as text. */
export function manifestFacts({ userVersion, auditHead, sessionCount, rowCounts }: StoreFacts): Manifest['facts'] {
  const { seq, hash } = auditHead
  const sorted = Object.entries(rowCounts).sort(([one], [other]) => (one < other ? -1 : 1))
  return { userVersion, auditHead: { seq, hash }, sessionCount, rowCounts: Object.fromEntries(sorted) }
}
