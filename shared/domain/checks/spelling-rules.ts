/** Spellings of which an office writes one throughout: ủy and uỷ, hòa and hoà, tỷ and tỉ (`domain.md` 6); and letters that are not NFC. */
import type { Span } from '../citations/recognise.ts'
import { type CheckedText, findMatches, foundIn } from './checked-text.ts'
import { type CheckedTexts, inEachText, type OfficeSpelling, textRule } from './checked-texts.ts'
import type { Found } from './finding.ts'
import { placesOf, quotedSpans, spanOf, touches } from './spans.ts'

/** The same open syllable with its tone on the first vowel and on the second. */
type Pair = { readonly first: string; readonly second: string }

const oaPairs: readonly Pair[] = pairs('òaoà óaoá ỏaoả õaoã ọaoạ òeoè óeoé ỏeoẻ õeoẽ ọeoẹ')
const uyPairs: readonly Pair[] = pairs('ùyuỳ úyuý ủyuỷ ũyuỹ ụyuỵ')

/** ủy, thủy, tùy or uỷ, thuỷ, tuỳ; "quý" is written one way only. */
const uy = textRule({
  id: 'spelling.uy',
  severity: 'warning',
  source: 'domain.md 6',
  find: (checked) => inOneWay(checked, uyPairs),
})

/** hòa, khóa, khỏe or hoà, khoá, khoẻ. */
const oa = textRule({
  id: 'spelling.oa',
  severity: 'warning',
  source: 'domain.md 6',
  find: (checked) => inOneWay(checked, oaPairs),
})

const ty = /(?<!\p{L})(?:tỷ|tỉ)(?!\p{L})(?! (?:mỉ|mẩn|tê|thí))/giu

/** tỷ and tỉ in one document: tỷ is kept. */
const mixedTy = textRule({
  id: 'spelling.ty',
  severity: 'warning',
  source: 'domain.md 6',
  find: ({ texts }) => {
    const used = new Set(texts.flatMap(({ text }) => (text.match(ty) ?? []).map((word) => word.toLowerCase())))
    if (used.size < 2) return []
    return texts.flatMap((text) => {
      const quoted = quotedSpans(text.text)
      return findMatches(text, ty, (match) => {
        const right = match[0].replace(/ỉ/u, 'ỷ').replace(/Ỉ/u, 'Ỷ')
        return right === match[0] || touches(quoted, spanOf(match)) ? null : { params: { right }, fix: right }
      })
    })
  },
})

/** Letters written as a base and marks (NFD) look the same and are found by no search. */
const decomposed = textRule({
  id: 'spelling.decomposed',
  severity: 'warning',
  source: 'TCVN 6909:2001; domain.md 5.7',
  find: inEachText((text) =>
    findMatches(text, /\P{M}\p{M}+/gu, ([words]) => {
      const right = words.normalize('NFC')
      return right === words ? null : { params: { right }, fix: right }
    }),
  ),
})

export const spellingRules = [uy, oa, mixedTy, decomposed] as const

type Written = { readonly text: CheckedText; readonly span: Span; readonly way: OfficeSpelling; readonly right: string }

/** What is not written in the office's way; where it has chosen none, what is not written as most of it is. */
function inOneWay(checked: CheckedTexts, wanted: readonly Pair[]): Found[] {
  const letters = wanted.flatMap(({ first, second }) => [first, second])
  const names = checked.names
    .filter((name) => letters.some((pair) => name.toLowerCase().includes(pair)))
    .flatMap((name) => [name, name.toUpperCase()])
  const written = checked.texts.flatMap((text) => writtenIn(text, wanted, names))
  const way = checked.officeSpelling ?? usualWay(written)
  return written
    .filter((one) => one.way !== way)
    .map(({ text, span, right }) => foundIn(text, span, { params: { right }, fix: right }))
}

/** The way most are written; as many of each: the way of the first. */
function usualWay(written: readonly Written[]): OfficeSpelling | null {
  const firsts = written.filter(({ way }) => way === 'ủy').length
  if (firsts * 2 === written.length) return written[0]?.way ?? null
  return firsts * 2 > written.length ? 'ủy' : 'uỷ'
}

/** Open syllables of the pairs; not in chips, quoted words and names of people and places. */
function writtenIn(text: CheckedText, wanted: readonly Pair[], names: readonly string[]): Written[] {
  const kept = [...text.chips, ...quotedSpans(text.text), ...namesIn(text.text, names)]
  const written = wanted.flatMap((pair) =>
    [pair.first, pair.second].flatMap((letters, index) => {
      const syllable = new RegExp(`(?<=(\\p{L}*))(?<![qQ])${letters}(?!\\p{L})`, 'giu')
      return [...text.text.matchAll(syllable)].flatMap((match): Written[] => {
        const head = match[1] ?? ''
        const span = { start: match.index - head.length, end: match.index + match[0].length }
        if (touches(kept, span)) return []
        const other = index === 0 ? pair.second : pair.first
        const right = `${head}${sameCase(match[0], other)}`
        return [{ text, span, way: index === 0 ? 'ủy' : 'uỷ', right }]
      })
    }),
  )
  return written.sort((a, b) => a.span.start - b.span.start)
}

/** Full names of known people, and words that begin with a capital beside another such: names of people and places nobody listed. */
function namesIn(text: string, names: readonly string[]): Span[] {
  const known = names.flatMap((name) => placesOf(text, name))
  const proper = [...text.matchAll(/\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}+)+/gu)]
    .filter(([words]) => /\p{Ll}/u.test(words))
    .map(spanOf)
  return [...known, ...proper]
}

/** The letters in capitals where those they stand for are. */
function sameCase(written: string, letters: string): string {
  return [...letters]
    .map((letter, index) => (/\p{Lu}/u.test(written[index] ?? '') ? letter.toUpperCase() : letter))
    .join('')
}

/** `òaoà` is òa and oà. */
function pairs(list: string): Pair[] {
  return list.split(' ').map((four) => ({ first: four.slice(0, 2), second: four.slice(2) }))
}
