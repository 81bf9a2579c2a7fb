/**
 * A small file beside the store that remembers that one was there. Without it a vanished or emptied store would look like a
 * first start, and a new, empty store would be made over the loss (`perf.md` 4.2).
 */
import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { writeFileAtomic } from '../files/atomic-write.ts'
import type { AuditHead } from './audit-log.ts'
import type { KeyProvider } from './db.ts'

const Marker = v.object({
  application: v.literal('thu-ky'),
  encrypted: v.boolean(),
  /** Tells a wrong key from a damaged file; says nothing about a random 256-bit key. */
  keyCheck: v.nullable(v.string()),
  /** The newest audit entry when the store was last closed: a store that no longer holds it has lost its tail. */
  auditHead: v.object({ seq: v.number(), hash: v.string() }),
})
export type Marker = v.InferOutput<typeof Marker>

export function markerPathOf(storePath: string): string {
  return `${storePath}.marker.json`
}

/** The marker of a store. A marker that cannot be read still says that a store was there. */
export function readMarker(storePath: string): Marker | 'unreadable' | undefined {
  const path = markerPathOf(storePath)
  if (!existsSync(path)) return undefined
  try {
    return v.parse(Marker, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return 'unreadable'
  }
}

export function writeMarker(storePath: string, key: KeyProvider, auditHead: AuditHead): void {
  const rawKey = key.rawKey()
  const marker: Marker = {
    application: 'thu-ky',
    encrypted: rawKey !== null,
    keyCheck: rawKey === null ? null : keyCheckOf(rawKey),
    auditHead,
  }
  writeFileAtomic(markerPathOf(storePath), Buffer.from(`${JSON.stringify(marker)}\n`), { overwrite: true })
}

/** True when `key` is known to be the one the store was last opened with. */
export function isKnownKey(marker: Marker | 'unreadable' | undefined, key: KeyProvider): boolean {
  const rawKey = key.rawKey()
  if (marker === undefined || marker === 'unreadable') return false
  return rawKey === null ? !marker.encrypted : marker.keyCheck === keyCheckOf(rawKey)
}

function keyCheckOf(rawKey: Buffer): string {
  return createHmac('sha256', rawKey).update('thu-ky key check').digest('hex')
}
