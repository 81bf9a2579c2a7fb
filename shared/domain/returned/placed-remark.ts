/** A remark on a part of a draft that Word has no place for, as its comment says it. */
import type { DraftPlace } from '../../records/draft.ts'

export type RemarkPlace = Exclude<DraftPlace, 'body'> | 'whole'

const says: Readonly<Record<RemarkPlace, string>> = {
  whole: 'Cả văn bản: ',
  summary: 'Trích yếu: ',
  recipients: 'Nơi nhận: ',
}

/** The comment for a remark on this part. */
export function placedRemark(text: string, place: RemarkPlace): string {
  return says[place] + text
}

/** The remark such a comment was made of; any other text as it is. */
export function remarkWithoutPlace(comment: string): string {
  const begins = Object.values(says).find((one) => comment.startsWith(one))
  return begins === undefined ? comment : comment.slice(begins.length)
}
