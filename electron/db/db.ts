/** The one module that knows the SQLite driver: our own small connection over it. */
import Database from 'better-sqlite3'

export type SqlValue = string | number | bigint | Uint8Array | null
export type Row = Readonly<Record<string, SqlValue>>

/** A statement, prepared once (when first run) and run often. Parameters are positional. */
export type Statement = {
  /** Runs a changing statement; gives the number of rows it changed. */
  run(...values: readonly SqlValue[]): number
  get(...values: readonly SqlValue[]): Row | undefined
  all(...values: readonly SqlValue[]): Row[]
}

/** A connection to one SQLite file. Synchronous; errors of SQLite come as they are (`toAppFailure` reads them). */
export type Db = {
  readonly path: string
  readonly readOnly: boolean
  inTransaction(): boolean
  prepare(sql: string): Statement
  exec(sql: string): void
  /** Runs `PRAGMA source` and gives the first column of its first row. */
  pragma(source: string): SqlValue | undefined
  /** Runs `work` in one IMMEDIATE transaction: all of it is committed, or nothing. Does not nest. */
  transact<T>(work: () => T): T
  /** Runs `work`, which only reads, on the store as it is at one moment, whatever is committed meanwhile. Does not nest. */
  readAtOnce<T>(work: () => T): T
  close(): void
}

/** Gives the 32 bytes the store is encrypted with, or `null` for a store without encryption (`design.md` 3, decision 12). */
export type KeyProvider = { rawKey(): Buffer | null }

export const noKey: KeyProvider = { rawKey: () => null }

export type ConnectOptions = {
  readonly key?: KeyProvider | undefined
  readonly readOnly?: boolean | undefined
  readonly mustExist?: boolean | undefined
  readonly busyTimeoutMs?: number | undefined
}

const defaultBusyTimeoutMs = 2_000

/** Opens a connection. The key, if any, is given before the first statement; nothing of the file is read yet. */
export function connect(path: string, options: ConnectOptions = {}): Db {
  const driver = new Database(path, {
    readonly: options.readOnly ?? false,
    fileMustExist: options.mustExist ?? options.readOnly ?? false,
    timeout: options.busyTimeoutMs ?? defaultBusyTimeoutMs,
  })
  const rawKey = options.key?.rawKey() ?? null
  if (rawKey !== null) applyKey(driver, rawKey)
  return wrap(driver, path)
}

/** The error the driver throws, if it is one: its SQLite code such as `SQLITE_FULL`. */
export function sqliteCodeOf(error: unknown): string | undefined {
  return error instanceof Database.SqliteError ? error.code : undefined
}

/** A raw key skips derivation; aegis authenticates each page, so a flipped bit is seen (`perf.md` 4.3, fault 18). */
function applyKey(driver: Database.Database, rawKey: Buffer): void {
  if (rawKey.byteLength !== 32) throw new Error('the raw key of a store is 32 bytes')
  driver.pragma(`cipher = 'aegis'`)
  driver.pragma(`key = "x'${rawKey.toString('hex')}'"`)
}

function wrap(driver: Database.Database, path: string): Db {
  return {
    path,
    readOnly: driver.readonly,
    inTransaction: () => driver.inTransaction,
    prepare: (sql) => prepareAtFirstUse(driver, sql),
    exec: (sql) => {
      driver.exec(sql)
    },
    pragma: (source) => driver.pragma(source, { simple: true }) as SqlValue | undefined,
    transact: (work) => transact(driver, 'BEGIN IMMEDIATE', work),
    readAtOnce: (work) => transact(driver, 'BEGIN', work),
    close: () => {
      driver.close()
    },
  }
}

/** Compiled when first run: the store has some three hundred statements, and a start needs a dozen. */
function prepareAtFirstUse(driver: Database.Database, sql: string): Statement {
  let compiled: Database.Statement | undefined
  const statement = () => {
    compiled ??= driver.prepare(sql)
    return compiled
  }
  return {
    run: (...values) => statement().run(...values).changes,
    get: (...values) => statement().get(...values) as Row | undefined,
    all: (...values) => statement().all(...values) as Row[],
  }
}

function transact<T>(driver: Database.Database, beginSql: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T): T {
  if (driver.inTransaction) throw new Error('a transaction does not nest')
  driver.exec(beginSql)
  try {
    const result = work()
    if (result instanceof Promise) throw new Error('a transaction is synchronous; its work may not return a promise')
    driver.exec('COMMIT')
    return result
  } catch (error) {
    // SQLITE_FULL and some I/O errors have rolled back by themselves already.
    if (driver.inTransaction) driver.exec('ROLLBACK')
    throw error
  }
}
