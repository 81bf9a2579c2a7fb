/** Stretches of text whose spelling is not the office's to choose: personal names, quoted words, titles of cited documents (`domain.md` 6). */

import { namesInText, type TextSpan } from '../vietnamese/names-in-text.ts'
import { recogniseCitations } from './citations/recognise.ts'

const quoted = /“[^”]*(?:”|$)|"[^"\n]*"|«[^»]*(?:»|$)/gu
/** Of a title no mark tells the end: it goes on to the end of the clause, or to a comma after which a capital begins another. */
const title = /^,?\s*(?:về|V\/v)(?!\p{L})(?:[^.,;:)\n]|\.(?=\S)|,(?!\s*\p{Lu}))*/u

/** Stretches of NFC text that keep their spelling. `names` are names known to be of persons, found in any case. */
export function sparedSpans(text: string, names: readonly string[]): TextSpan[] {
  return [...matchesOf(text, quoted), ...knownNames(text, names), ...namesInText(text), ...citedTitles(text)]
}

function knownNames(text: string, names: readonly string[]): TextSpan[] {
  if (names.length === 0) return []
  const either = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/\s+/g, '\\s+')).join('|')
  return matchesOf(text, new RegExp(`(?<!\\p{L})(?:${either})(?!\\p{L})`, 'giu'))
}

function citedTitles(text: string): TextSpan[] {
  const cited = recogniseCitations(text)
  return cited.flatMap(({ end }, index) => {
    const [found = ''] = title.exec(text.slice(end, cited[index + 1]?.start ?? text.length)) ?? []
    return found === '' ? [] : [{ start: end, end: end + found.length }]
  })
}

function matchesOf(text: string, pattern: RegExp): TextSpan[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }))
}
