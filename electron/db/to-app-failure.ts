/** From what SQLite throws to what a person is told. */
import { type AppErrorCode, AppFailure } from '../../shared/contract/errors.ts'
import { sqliteCodeOf } from './db.ts'

const exactCodes: Readonly<Record<string, AppErrorCode>> = {
  SQLITE_READONLY_DBMOVED: 'DB_MOVED',
  SQLITE_CONSTRAINT_UNIQUE: 'DUPLICATE_NUMBER',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'NOT_FOUND',
  SQLITE_CONSTRAINT_CHECK: 'INVALID_INPUT',
  SQLITE_CONSTRAINT_TRIGGER: 'INVALID_INPUT',
  SQLITE_CONSTRAINT_NOTNULL: 'INVALID_INPUT',
  SQLITE_CONSTRAINT_DATATYPE: 'INVALID_INPUT',
}

const primaryCodes: Readonly<Record<string, AppErrorCode>> = {
  BUSY: 'DB_BUSY',
  LOCKED: 'DB_BUSY',
  FULL: 'DB_FULL',
  IOERR: 'FILE_FAILED',
  CORRUPT: 'DB_DAMAGED',
  NOTADB: 'DB_DAMAGED',
  READONLY: 'DB_READ_ONLY',
  CANTOPEN: 'FILE_NO_PERMISSION',
  PERM: 'FILE_NO_PERMISSION',
}

/** The failure a person is shown for `error`; the cause stays attached for the log. Anything unknown is `INTERNAL`. */
export function toAppFailure(error: unknown): AppFailure {
  if (error instanceof AppFailure) return error
  const code = sqliteCodeOf(error)
  if (code === undefined) return new AppFailure({ code: 'INTERNAL' }, { cause: error })
  const primary = code.split('_')[1] ?? ''
  const appCode = exactCodes[code] ?? primaryCodes[primary] ?? 'INTERNAL'
  return new AppFailure({ code: appCode, params: { sqlite: code } }, { cause: error })
}

/** Runs `work`; what it throws comes out as an AppFailure. */
export function asAppFailure<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw toAppFailure(error)
  }
}
