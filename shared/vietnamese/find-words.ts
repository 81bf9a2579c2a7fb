/** Finding words in a text as Vietnamese is read: words typed with marks are found as typed, bare letters with any marks. */
import { fold } from './letters.ts'

export type FoundWords = { readonly from: number; readonly to: number }

/**
 * Places of `query` in `text` (both NFC) without regard to case. A query with marks or đ is found exactly; a bare one with any marks, unless
 * `isExact`. Places do not overlap; an empty query is nowhere.
 */
export function findWords(text: string, query: string, isExact = false): FoundWords[] {
  const wanted = query.normalize('NFC').toLowerCase()
  if (wanted === '') return []
  const isBare = !isExact && fold(wanted) === wanted
  const looked = isBare ? foldedInPlace(text) : lowerInPlace(text)
  const found: FoundWords[] = []
  for (let at = looked.indexOf(wanted); at >= 0; at = looked.indexOf(wanted, at + wanted.length))
    found.push({ from: at, to: at + wanted.length })
  return found
}

/** Letter by letter, so that every place stays where it is. */
function foldedInPlace(text: string): string {
  return inPlace(text, fold)
}

function lowerInPlace(text: string): string {
  return inPlace(text, (letter) => letter.toLowerCase())
}

function inPlace(text: string, change: (letter: string) => string): string {
  return [...text]
    .map((letter) => {
      const changed = change(letter)
      return changed.length === letter.length ? changed : letter
    })
    .join('')
}
