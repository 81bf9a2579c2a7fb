/** Stretches of a text. */
import type { Span } from '../citations/recognise.ts'
import type { Found } from './finding.ts'

/** True when the stretches share a character. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** True when the stretch shares a character with one of the others. */
export function touches(spans: readonly Span[], span: Span): boolean {
  return spans.some((one) => overlaps(one, span))
}

export function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length }
}

/** The stretch a finding stands at; an empty one for a finding about a whole record. */
export function spanFound({ at }: Pick<Found, 'at'>): Span {
  return { start: at.start ?? 0, end: at.end ?? 0 }
}

/** Every place of the words in the text. */
export function placesOf(text: string, words: string): Span[] {
  const places: Span[] = []
  for (let start = text.indexOf(words); start >= 0 && words !== ''; start = text.indexOf(words, start + words.length))
    places.push({ start, end: start + words.length })
  return places
}

/** The text without capitals, no-break spaces and the two ways of ủy, character by character: for a quick look whether a name is in it. */
export function inOneWriting(text: string): string {
  return text.toLowerCase().replaceAll('uỷ', 'ủy').replaceAll('\u00A0', ' ')
}

/** Stretches between quotation marks: titles and words of others, which keep their own spelling and capitals. */
export function quotedSpans(text: string): Span[] {
  return [...text.matchAll(/“[^”\n]*”|«[^»\n]*»|"[^"\n]*"/g)].map(spanOf)
}
