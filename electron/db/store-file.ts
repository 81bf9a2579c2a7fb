/** What can be said of a store's file before SQLite opens it for writing, and putting a broken one aside untouched. */
import { closeSync, existsSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail } from '../../shared/contract/errors.ts'
import { syncFolder } from '../files/atomic-write.ts'
import { connect, type KeyProvider, sqliteCodeOf } from './db.ts'
import { applicationId } from './migrate.ts'
import { isKnownKey, type Marker } from './profile-marker.ts'

const magic = 'SQLite format 3\0'
const sidecars = ['-wal', '-shm'] as const

export type Examined =
  /** No store yet; one may be made. */
  | { readonly state: 'new' }
  | { readonly state: 'ours'; readonly userVersion: number; readonly unclean: boolean }
  /** Ours once, no longer readable. */
  | { readonly state: 'damaged' }

/**
 * Looks at the file without changing it. Refuses with DB_MISSING (one was known here and is gone), DB_NOT_OURS (another program's
 * file) and DB_WRONG_KEY.
 */
export function examineStoreFile(path: string, key: KeyProvider, marker: Marker | 'unreadable' | undefined): Examined {
  const known = marker !== undefined
  const size = statSync(path, { throwIfNoEntry: false })?.size
  if (size === undefined) return known ? fail('DB_MISSING', { params: { path } }) : { state: 'new' }
  if (size === 0) return { state: known ? 'damaged' : 'new' }
  const plain = readHeader(path)
  const encrypted = key.rawKey() !== null
  if (!encrypted && plain === undefined)
    return unreadable(path, marker, known && marker !== 'unreadable' && marker.encrypted)
  if (encrypted && plain !== undefined) fail('DB_WRONG_KEY', { params: { path } })
  const unclean = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  const identity = plain !== undefined && !unclean ? plain : probe(path, key)
  if (identity === undefined) return unreadable(path, marker, encrypted && !isKnownKey(marker, key))
  if (identity.applicationId !== applicationId) return unreadable(path, marker, false)
  if (!unclean && plain !== undefined && size < plain.byteSize) return { state: 'damaged' }
  return { state: 'ours', userVersion: identity.userVersion, unclean }
}

/** Moves the store and its sidecars to a name of their own beside it, nothing changed, nothing deleted; gives the new path. */
export function setAside(path: string, label: string, nowMs: number): string {
  const aside = freeNameFor(path, label, nowMs)
  for (const suffix of ['', ...sidecars]) if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix)
  syncFolder(dirname(path))
  return aside
}

/** A name beside the store that neither a file nor its sidecars bear: `thu-ky.db.damaged-20250603T101112`. */
export function freeNameFor(path: string, label: string, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
  const wanted = `${path}.${label}-${stamp}`
  const taken = (name: string) => ['', ...sidecars].some((suffix) => existsSync(name + suffix))
  let name = wanted
  for (let n = 2; taken(name); n += 1) name = `${wanted}-${n}`
  return name
}

type Identity = { readonly userVersion: number; readonly applicationId: number }

function unreadable(path: string, marker: Marker | 'unreadable' | undefined, keyIsWrong: boolean): Examined {
  if (keyIsWrong) fail('DB_WRONG_KEY', { params: { path } })
  return marker === undefined ? fail('DB_NOT_OURS', { params: { path } }) : { state: 'damaged' }
}

/** The header of an unencrypted SQLite file (sqlite.org/fileformat.html 1.3); `undefined` when it is none. */
function readHeader(path: string): (Identity & { readonly byteSize: number }) | undefined {
  const header = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, 100, 0)
  } finally {
    closeSync(file)
  }
  if (header.toString('latin1', 0, 16) !== magic) return undefined
  const pageSize = header.readUInt16BE(16)
  return {
    userVersion: header.readUInt32BE(60),
    applicationId: header.readUInt32BE(68),
    byteSize: (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28),
  }
}

/** The same through SQLite, read-only: needed when the file is encrypted or a write-ahead log lies beside it. */
function probe(path: string, key: KeyProvider): Identity | undefined {
  const db = connect(path, { key, readOnly: true })
  try {
    return { userVersion: Number(db.pragma('user_version')), applicationId: Number(db.pragma('application_id')) }
  } catch (error) {
    if (['SQLITE_NOTADB', 'SQLITE_CORRUPT'].some((code) => sqliteCodeOf(error)?.startsWith(code))) return undefined
    throw error
  } finally {
    db.close()
  }
}
