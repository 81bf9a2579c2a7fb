/** From errors of the file system to what a person is told. */
import { basename, dirname } from 'node:path'
import { type AppErrorCode, AppFailure } from '../../shared/contract/errors.ts'

const codesByErrno: Readonly<Record<string, AppErrorCode>> = {
  ENOSPC: 'FILE_NO_SPACE',
  EDQUOT: 'FILE_NO_SPACE',
  EACCES: 'FILE_NO_PERMISSION',
  EPERM: 'FILE_NO_PERMISSION',
  EROFS: 'FILE_READ_ONLY_DISK',
  EISDIR: 'FILE_IS_FOLDER',
  EBUSY: 'FILE_BUSY',
  ETXTBSY: 'FILE_BUSY',
  ENAMETOOLONG: 'FILE_NAME_TOO_LONG',
  EEXIST: 'FILE_EXISTS',
  ENOENT: 'FILE_NOT_FOUND',
  ENOTDIR: 'FILE_NOT_FOUND',
  EFBIG: 'FILE_TOO_LARGE',
}

/** What a person is told about an error of the file system on `path`. */
export function toFileFailure(error: unknown, path: string): AppFailure {
  if (error instanceof AppFailure) return error
  const errno = errnoOf(error)
  const params = { fileName: basename(path), folder: dirname(path), errno }
  return new AppFailure({ code: codesByErrno[errno] ?? 'FILE_FAILED', params }, { cause: error })
}

/** The name of a system error such as `ENOSPC`; empty for other errors. */
export function errnoOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
