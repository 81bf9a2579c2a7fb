/** Turns whatever was thrown into an error that may cross: a code and parameters. The cause stays in the local log. */
import { type AppError, AppFailure } from '../../shared/contract/errors.ts'

/** Writes the cause of a failure to the local log and gives back the short id it can be found by. */
export type LogFailure = (channel: string, cause: unknown) => string

/** An expected failure keeps its code; anything else is a bug: INTERNAL with the id of its log entry, never a raw text. */
export function toAppError(channel: string, thrown: unknown, log: LogFailure): AppError {
  if (thrown instanceof AppFailure) {
    return thrown.cause === undefined ? thrown.error : { ...thrown.error, logId: log(channel, thrown.cause) }
  }
  return { code: 'INTERNAL', logId: log(channel, thrown) }
}
