/** Worker thread that reads a Word file from outside and matches it with what was sent: whatever the file does to it, main goes on. */
import { parentPort, workerData } from 'node:worker_threads'
import { type AppError, AppFailure } from '../../shared/contract/errors.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import { matchReturned, type ReturnMatch } from '../../shared/domain/returned/match.ts'
import type { ReturnedComment } from '../../shared/domain/returned/returned.ts'
import { readDocx } from './read-docx.ts'
import { sentParts } from './sent-parts.ts'

/** The file's bytes, and the model that was sent as JSON. */
export type ReturnedJob = { readonly bytes: Uint8Array; readonly sent: string }

/** A file that came back beside the draft it came from. */
export type ReturnedRead = ReturnMatch & {
  readonly comments: readonly ReturnedComment[]
  readonly savedBy: string | null
}

export type ReturnedAnswer = { readonly read: ReturnedRead } | { readonly error: AppError }

function answer(): ReturnedAnswer {
  const { bytes, sent } = workerData as ReturnedJob
  try {
    const returned = readDocx(bytes)
    const { comments, savedBy } = returned
    return { read: { ...matchReturned(sentParts(JSON.parse(sent) as DocModel), returned), comments, savedBy } }
  } catch (error) {
    if (error instanceof AppFailure) return { error: error.error }
    throw error
  }
}

parentPort?.postMessage(answer())
