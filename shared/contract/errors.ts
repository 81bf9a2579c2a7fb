/** Every error a person can meet, as data. The words are in the catalogues under `errors.<code>`: what happened, what is safe, what to do. */

export const appErrorCodes = [
  'INTERNAL',
  'FORBIDDEN',
  'INVALID_INPUT',
  'NOT_FOUND',
  'STALE_WRITE',
  'UNDO_CHANGED_SINCE',
  'UNDO_ISSUED',
  'REHEARSAL',
  'TRANSITION_REFUSED',
  'RECORD_IN_USE',
  'DUPLICATE_NUMBER',
  'DUPLICATE_REFERENCE',
  'REGISTER_NUMBER_TAKEN',
  'REGISTER_CLOSED',
  'REGISTER_BEFORE_BOOK',
  'REGISTER_GAP',
  'REGISTER_JUMP',
  'REGISTER_NOT_KEPT',
  'REGISTER_RESERVED_OPEN',
  'ISSUE_INCOMPLETE',
  'ISSUE_BLOCKED',
  'ISSUE_TASK_DIFFERS',
  'SESSION_CLOSED',
  'VOTER_ABSENT',
  'DB_FROM_FUTURE',
  'DB_DAMAGED',
  'DB_NOT_OURS',
  'DB_WRONG_KEY',
  'DB_BUSY',
  'DB_FULL',
  'DB_READ_ONLY',
  'DB_ON_NETWORK_SHARE',
  'DB_MISSING',
  'DB_MOVED',
  'SQLITE_TOO_OLD',
  'FILE_NOT_FOUND',
  'FILE_NO_SPACE',
  'FILE_NO_PERMISSION',
  'FILE_READ_ONLY_DISK',
  'FILE_IS_FOLDER',
  'FILE_BUSY',
  'FILE_NAME_TOO_LONG',
  'FILE_EXISTS',
  'FILE_TOO_LARGE',
  'FILE_FAILED',
  'FOLDER_GONE',
  'IMPORT_INVALID',
  'IMPORT_NEEDS_MATCH',
  'IMPORT_DIFFERS',
  'ARCHIVE_DAMAGED',
  'PROFILE_UNKNOWN',
  'KIND_NOT_IN_PROFILE',
  'BACKUP_DAMAGED',
  'BACKUP_FAILED',
  'DOCUMENT_CHANGED',
  'DRAFT_LOCKED',
  'DRAFT_UNDECIDED',
  'STEP_REFUSED',
  'STEP_NEEDS_REASON',
  'STEP_NEEDS_HOLDER',
  'STEP_BLOCKED',
  'OUTCOME_UNEXPLAINED',
  'DOCX_FAILED',
  'DOCX_NOT_WORD',
  'DOCX_OLD_FORMAT',
  'DOCX_ENCRYPTED',
  'DOCX_MACROS',
  'DOCX_TOO_LARGE',
  'DOCX_BOMB',
  'DOCX_ENTITIES',
  'DOCX_UNSAFE',
  'DOCX_DAMAGED',
  'PDF_FAILED',
  'PRINT_FAILED',
  'NO_CHROMIUM',
  'PAPER_DAMAGED',
  'SECRET_NETWORK',
  'SECRET_UNDECLARED',
  'SECRET_UNCONFIRMED',
] as const
export type AppErrorCode = (typeof appErrorCodes)[number]

/** One fault of checked data: where (a JSON path such as `$.items[3].title`) and what, in both languages. */
export type Fault = { readonly path: string; readonly code: string; readonly vi: string; readonly en: string }

export type AppError = {
  readonly code: AppErrorCode
  readonly params?: Readonly<Record<string, string | number>>
  /** Names the entry in the local log that holds the cause. */
  readonly logId?: string
  readonly faults?: readonly Fault[]
  /** With STALE_WRITE: the record as it now stands in the store. */
  readonly current?: unknown
}

/** Thrown inside main where a Result would only be passed on; the edge (IPC, command line) turns it into data. */
export class AppFailure extends Error {
  readonly error: AppError
  constructor(error: AppError, options?: { cause?: unknown }) {
    super(error.code, options)
    this.name = 'AppFailure'
    this.error = error
  }
}

/** Stops with an error a person will see. */
export function fail(code: AppErrorCode, details: Omit<AppError, 'code'> = {}, cause?: unknown): never {
  throw new AppFailure({ code, ...details }, { cause })
}
