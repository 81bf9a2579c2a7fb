/** The office's library of phrases: words written often, put into the writing line by `#` and a shortcut. */
import * as v from 'valibot'
import { RichText } from './rich-text.ts'
import { Id, Line, Order } from './values.ts'

export const Phrase = v.strictObject({
  id: Id,
  /** "dn" for "Đề nghị cơ quan soạn thảo tiếp thu"; `isShortcut`, one phrase each. */
  shortcut: Line,
  text: RichText,
  order: Order,
})
export type Phrase = v.InferOutput<typeof Phrase>

/** True for what can be typed after `#`: letters and digits without spaces, 40 at most. */
export function isShortcut(text: string): boolean {
  return /^[\p{L}\p{M}\p{N}]{1,40}$/u.test(text)
}
