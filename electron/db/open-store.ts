/** Opening the store: refuse what must not be opened, set aside what is broken, make durable what is opened. */
import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppFailure, fail } from '../../shared/contract/errors.ts'
import type { Id } from '../../shared/records/values.ts'
import { syncFile, syncFolder, temporaryPathBeside } from '../files/atomic-write.ts'
import { toFileFailure } from '../files/file-failure.ts'
import { type AuditHead, readAuditHead } from './audit-log.ts'
import { connect, type Db, type KeyProvider, noKey } from './db.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { type Migration, migrations as releasedMigrations } from './migrations/index.ts'
import { assertLocalDisk, readMounts } from './mounts.ts'
import { type Marker, readMarker, writeMarker } from './profile-marker.ts'
import { copyFaults, copyInto, inspectCopy, readFacts } from './snapshot.ts'
import { assertSqliteVersion } from './sqlite-version.ts'
import { createStore, type Store } from './store.ts'
import { examineStoreFile, freeNameFor, setAside } from './store-file.ts'
import { toAppFailure } from './to-app-failure.ts'

export type OpenStoreOptions = {
  readonly path: string
  readonly key?: KeyProvider | undefined
  /** Names this desk in every row; a store without one gets one. */
  readonly deskId?: Id | undefined
  now(): number
  newId(): Id
  readonly readOnly?: boolean | undefined
  /** A person has decided to begin anew where a store was known and is gone. */
  readonly startAnew?: boolean | undefined
  readonly busyTimeoutMs?: number | undefined
  /** Text of `/proc/mounts`, for tests. */
  readonly mounts?: string | undefined
  /** Migrations to run instead of the released ones, for tests. */
  readonly migrations?: readonly Migration[] | undefined
}

/**
 * Opens the store at `path`, making or migrating it. Throws an AppFailure: DB_ON_NETWORK_SHARE, DB_MISSING (known here, gone),
 * DB_DAMAGED (set aside untouched; `params.keptAs` says where), DB_NOT_OURS, DB_WRONG_KEY, DB_FROM_FUTURE (untouched),
 * DB_BUSY, DB_READ_ONLY, DB_FULL, SQLITE_TOO_OLD.
 */
export function openStore(options: OpenStoreOptions): Store {
  const { path, key = noKey } = options
  assertLocalDisk(path, options.mounts ?? readMounts())
  const marker = options.startAnew && !existsSync(path) ? undefined : readMarker(path)
  try {
    const { unclean } = prepareFile(options, key, marker)
    return openPrepared(options, key, marker, unclean)
  } catch (error) {
    const failure = toAppFailure(error)
    if (failure.error.code !== 'DB_DAMAGED' || 'keptAs' in (failure.error.params ?? {})) throw failure
    return setAsideAndFail(options, error)
  }
}

/** Looks at the file and its folder; gives whether the last user of the store was killed. */
function prepareFile(
  options: OpenStoreOptions,
  key: KeyProvider,
  marker: Marker | 'unreadable' | undefined,
): { unclean: boolean } {
  const { path, readOnly = false } = options
  const newest = options.migrations?.at(-1)?.version ?? schemaVersion
  const examined = examineStoreFile(path, key, marker)
  if (examined.state === 'damaged') return setAsideAndFail(options)
  if (examined.state === 'ours' && examined.userVersion > newest)
    fail('DB_FROM_FUTURE', { params: { found: examined.userVersion, known: newest } })
  if (readOnly && (examined.state === 'new' || examined.userVersion < newest))
    fail(examined.state === 'new' ? 'DB_MISSING' : 'DB_READ_ONLY', { params: { path } })
  if (!readOnly) assertWritable(path)
  return { unclean: examined.state === 'ours' && examined.unclean }
}

function setAsideAndFail({ path, now, readOnly }: OpenStoreOptions, cause?: unknown): never {
  const keptAs = readOnly ? path : setAside(path, 'damaged', now())
  return fail('DB_DAMAGED', { params: { path, keptAs } }, cause)
}

function assertWritable(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
    accessSync(dirname(path), constants.W_OK)
    if (existsSync(path)) accessSync(path, constants.W_OK)
  } catch (error) {
    const { code, params } = toFileFailure(error, path).error
    if (code !== 'FILE_NO_PERMISSION' && code !== 'FILE_READ_ONLY_DISK') throw toFileFailure(error, path)
    throw new AppFailure({ code: 'DB_READ_ONLY', params: { ...params, path } }, { cause: error })
  }
}

function openPrepared(
  options: OpenStoreOptions,
  key: KeyProvider,
  marker: Marker | 'unreadable' | undefined,
  unclean: boolean,
): Store {
  const { path, readOnly = false, busyTimeoutMs, now } = options
  const db = connect(path, { key, readOnly, busyTimeoutMs })
  try {
    assertSqliteVersion(String(db.prepare('SELECT sqlite_version() AS version').get()?.['version']))
    if (!readOnly) configureForWriting(db)
    if (unclean) assertSound(db)
    const keptCopy = readOnly ? undefined : migrateStore(db, options, key)
    assertDurable(db)
    const deskId = deskOf(db, options)
    const anchors: AuditHead[] = marker === undefined || marker === 'unreadable' ? [] : [marker.auditHead]
    const context = { key, deskId, schemaVersion: Number(db.pragma('user_version')), anchors, now }
    const store = createStore(db, { ...context, assertInPlace: placeGuard(path) })
    if (keptCopy !== undefined) noteMigration(store, keptCopy, options)
    if (!readOnly && marker === undefined) writeMarker(path, key, readAuditHead(db))
    return store
  } catch (error) {
    db.close()
    throw error
  }
}

function configureForWriting(db: Db): void {
  // Another writer that holds the store is found here, before anything is changed.
  db.transact(() => undefined)
  const mode = db.pragma('journal_mode = WAL')
  if (mode !== 'wal') db.pragma('journal_mode = DELETE')
  db.pragma('synchronous = FULL')
  db.pragma('checkpoint_fullfsync = ON')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  // Temporary tables never reach the disk in clear.
  db.pragma('temp_store = MEMORY')
}

/** After a kill the store is looked through once; otherwise damage shows when it is read or checked. */
function assertSound(db: Db): void {
  const found = db.pragma('quick_check(1)')
  if (found !== 'ok') fail('DB_DAMAGED', { params: { found: String(found) } })
}

/** A re-opened WAL store falls to synchronous=NORMAL by default, which can lose acknowledged commits (`perf.md` 0.2). */
function assertDurable(db: Db): void {
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  if (db.pragma('synchronous') !== 2 || db.pragma('foreign_keys') !== 1)
    throw new Error('the store is not opened with synchronous=FULL and foreign keys')
}

/** Migrates; gives the copy of the old store that was kept, if one was. */
function migrateStore(db: Db, options: OpenStoreOptions, key: KeyProvider): string | undefined {
  let kept: string | undefined
  migrate(db, {
    migrations: options.migrations ?? releasedMigrations,
    keepCopy: (fromVersion) => {
      kept = keepVerifiedCopy(db, options, key, fromVersion)
    },
  })
  return kept
}

/** Copies the store beside it as it is before a migration, compares the two, and only then gives the copy its name. */
function keepVerifiedCopy(db: Db, { path, now }: OpenStoreOptions, key: KeyProvider, fromVersion: number): string {
  const target = freeNameFor(path, `before-migration-${fromVersion}`, now())
  const temporary = temporaryPathBeside(target)
  try {
    const before = readFacts(db)
    copyInto(db, temporary)
    syncFile(temporary)
    const { facts, faults } = inspectCopy(temporary, key)
    const all = [...faults, ...copyFaults(before, facts, readFacts(db))]
    if (all.length > 0) fail('BACKUP_FAILED', { params: { reason: all.join('; ') } })
    renameSync(temporary, target)
    syncFolder(dirname(target))
  } finally {
    rmSync(temporary, { force: true })
  }
  return target
}

function noteMigration(store: Store, copy: string, { now, newId }: OpenStoreOptions): void {
  store.backupRuns.add({
    id: newId(),
    at: now(),
    folder: dirname(copy),
    fileName: basename(copy),
    byteSize: statSync(copy).size,
    verified: true,
    sessionCount: store.sessions.summaries({ year: null, bodyId: null }).length,
    kind: 'before_migration',
  })
}

function deskOf(db: Db, { deskId, readOnly, now, newId }: OpenStoreOptions): Id {
  const row = db.prepare(`SELECT value FROM setting WHERE key = 'desk.id'`).get()
  const known = row === undefined ? undefined : String(row['value'])
  const desk = deskId ?? known ?? newId()
  if (desk !== known && !readOnly)
    db.prepare(
      `INSERT INTO setting (key, value, changed_at, desk_id) VALUES ('desk.id', ?, ?, ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at, desk_id = excluded.desk_id`,
    ).run(desk, now(), desk)
  return desk
}

/** SQLite does not notice when its file is moved or replaced: it writes on into the moved one (`perf.md` 4.3, fault 25). */
function placeGuard(path: string): () => void {
  const opened = statSync(path, { bigint: true })
  return () => {
    const now = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (now === undefined || now.ino !== opened.ino || now.dev !== opened.dev) fail('DB_MOVED', { params: { path } })
  }
}
