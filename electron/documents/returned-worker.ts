/** Worker thread that reads a Word file from outside and matches it with what was sent: whatever the file does to it, main goes on. */
import type { DocModel } from '../../shared/documents/model.ts'
import { matchReturned, type ReturnMatch } from '../../shared/domain/returned/match.ts'
import type { ReturnedComment } from '../../shared/domain/returned/returned.ts'
import { answerJob } from '../workers/answer-job.ts'
import { readDocx } from './read-docx.ts'
import { sentParts } from './sent-parts.ts'

/** The file's bytes, and the model that was sent as JSON. */
export type ReturnedJob = { readonly bytes: Uint8Array; readonly sent: string }

/** A file that came back beside the draft it came from. */
export type ReturnedRead = ReturnMatch & {
  readonly comments: readonly ReturnedComment[]
  readonly savedBy: string | null
}

await answerJob<ReturnedJob, ReturnedRead>(({ bytes, sent }) => {
  const returned = readDocx(bytes)
  const { comments, savedBy } = returned
  return { ...matchReturned(sentParts(JSON.parse(sent) as DocModel), returned), comments, savedBy }
})
