/** Words in which the number of a document stays on one line: `57-NQ/TW` is never broken at its hyphen. */
import { Fragment } from 'react'

export function WholeNumbers({ words }: { readonly words: string }) {
  return words.split(/(\s+)/).map((part, place) =>
    /\d.*[-/]\p{L}/u.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
      <span key={place} className="nowrap">
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
      <Fragment key={place}>{part}</Fragment>
    ),
  )
}
