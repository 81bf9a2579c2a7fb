/** A Word file that came back, as data: its words with who changed them, its tables, its comments and the hidden names of blocks. */
import type { Id } from '../../records/values.ts'

/** Who changed something and when, as Word noted it. `at` is the file's own text, for people differ in their clocks. */
export type ChangeMark = { readonly author: string; readonly at: string | null }

/** Words with one look and one history. Both marks stand on words that one person wrote and another struck out. */
export type ReturnedRun = {
  readonly text: string
  /** `b` bold, `i` italic, `bi` both, empty for the look of the paragraph. */
  readonly look: string
  readonly inserted: ChangeMark | null
  readonly deleted: ChangeMark | null
}

export type ReturnedParagraph = {
  readonly kind: 'paragraph'
  /** The name of its style as a person sees it in Word, in small letters. */
  readonly style: string | null
  /** Level of its label from 0; `null` for a paragraph without one. */
  readonly level: number | null
  /** Blocks whose hidden bookmark lies on it, in order. */
  readonly blocks: readonly Id[]
  readonly runs: readonly ReturnedRun[]
  /** The mark that ends it: inserted where a paragraph was divided, deleted where it was joined with the next. */
  readonly end: Pick<ReturnedRun, 'inserted' | 'deleted'>
  /** Comments on its words: number of the comment, and the place in its text. */
  readonly comments: readonly { readonly comment: string; readonly from: number; readonly to: number }[]
}

export type ReturnedRow = Pick<ReturnedRun, 'inserted' | 'deleted'> & {
  readonly cells: readonly (readonly ReturnedParagraph[])[]
}

export type ReturnedTable = {
  readonly kind: 'table'
  readonly style: string | null
  readonly rows: readonly ReturnedRow[]
}

export type ReturnedElement = ReturnedParagraph | ReturnedTable

export type ReturnedComment = ChangeMark & {
  readonly id: string
  readonly text: string
  /** The comment it answers. */
  readonly parent: string | null
  readonly resolved: boolean
}

export type ReturnedDocument = {
  readonly elements: readonly ReturnedElement[]
  /** Words outside the text of the document: notes at the foot, frames. */
  readonly loose: readonly ReturnedParagraph[]
  readonly comments: readonly ReturnedComment[]
  /** Who saved the file last, as it says itself. */
  readonly savedBy: string | null
}

/** The words of a paragraph in the file, struck out or not. */
export function returnedText({ runs }: ReturnedParagraph): string {
  return runs.map(({ text }) => text).join('')
}
