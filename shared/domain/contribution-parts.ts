/** A contribution in two, and two in one: no letter is lost either way. */
import { isBlank, plainTextOf, type RichText } from '../records/rich-text.ts'

/** One text below the other; a blank one adds nothing. */
export function joinedText(first: RichText, second: RichText): RichText {
  if (isBlank(second)) return first
  return isBlank(first) ? second : { type: 'doc', content: [...first.content, ...second.content] }
}

/** True when the two hold the words of the whole, in order; white space where it was parted may differ. */
export function arePartsOf(whole: RichText, first: RichText, second: RichText): boolean {
  const letters = (text: RichText) => plainTextOf(text).replace(/\s+/g, '')
  return letters(whole) === letters(first) + letters(second)
}
