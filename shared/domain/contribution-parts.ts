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

/** The part without the blank that stood where it was parted from the other: at its end, or at its beginning. */
export function withoutBlankAt(edge: 'start' | 'end', text: RichText): RichText {
  const at = edge === 'start' ? 0 : text.content.length - 1
  const block = text.content[at]
  if (block?.type !== 'paragraph' || block.content === undefined) return text
  const place = edge === 'start' ? 0 : block.content.length - 1
  const inline = block.content[place]
  if (inline?.type !== 'text') return text
  const words = edge === 'start' ? inline.text.trimStart() : inline.text.trimEnd()
  if (words === inline.text || words === '') return text
  const content = block.content.with(place, { ...inline, text: words })
  return { ...text, content: text.content.with(at, { ...block, content }) }
}
