/** Spellings of which an office writes one throughout: ủy and uỷ, hòa and hoà, tỷ and tỉ (`domain.md` 6); and letters that are not NFC. */
import { fold } from '../../vietnamese/letters.ts'
import { placeToneMarks, type ToneMarking } from '../../vietnamese/tone-marks.ts'
import type { Span } from '../citations/recognise.ts'
import { sparedSpans } from '../spared.ts'
import { type CheckedText, findMatches, foundIn } from './checked-text.ts'
import { type CheckedTexts, inEachText, textRule } from './checked-texts.ts'
import type { Found } from './finding.ts'
import { quotedSpans, spanOf, touches } from './spans.ts'

/** ủy, thủy, tùy or uỷ, thuỷ, tuỳ; "quý" is written one way only. */
const uy = textRule({
  id: 'spelling.uy',
  severity: 'warning',
  source: 'domain.md 6',
  find: (checked) => inOneWay(checked, (word) => fold(word).endsWith('uy')),
})

/** hòa, khóa, khỏe or hoà, khoá, khoẻ. */
const oa = textRule({
  id: 'spelling.oa',
  severity: 'warning',
  source: 'domain.md 6',
  find: (checked) => inOneWay(checked, (word) => !fold(word).endsWith('uy')),
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

type Written = {
  readonly text: CheckedText
  readonly span: Span
  readonly way: ToneMarking
  /** The word written the other way. */
  readonly other: string
}

/** Words not written in the office's way; where it has chosen none, those not written as most of them are. */
function inOneWay(checked: CheckedTexts, isMeant: (word: string) => boolean): Found[] {
  // Only a name that could be written otherwise needs to be looked for.
  const names = checked.names.filter((name) => placeToneMarks(name, 'ủy') !== placeToneMarks(name, 'uỷ'))
  const written = checked.texts.flatMap((text) => writtenIn(text, isMeant, names))
  const way = checked.officeSpelling ?? usualWay(written)
  return written
    .filter((one) => one.way !== way)
    .map(({ text, span, other }) => foundIn(text, span, { params: { right: other }, fix: other }))
}

/** The way most are written; as many of each: the way of the first. */
function usualWay(written: readonly Written[]): ToneMarking | null {
  const firsts = written.filter(({ way }) => way === 'ủy').length
  if (firsts * 2 === written.length) return written[0]?.way ?? null
  return firsts * 2 > written.length ? 'ủy' : 'uỷ'
}

/** Words that could be written both ways, but for chips, quotations, cited titles and names of people. */
function writtenIn(text: CheckedText, isMeant: (word: string) => boolean, names: readonly string[]): Written[] {
  const words = [...text.text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap((match): Written[] => {
    const [word] = match
    const [first, second] = [placeToneMarks(word, 'ủy'), placeToneMarks(word, 'uỷ')]
    if (first === second || !isMeant(word) || (word !== first && word !== second)) return []
    const isFirst = word === first
    return [{ text, span: spanOf(match), way: isFirst ? 'ủy' : 'uỷ', other: isFirst ? second : first }]
  })
  if (words.length === 0) return []
  const kept = [...text.chips, ...sparedSpans(text.text, names)]
  return words.filter(({ span }) => !touches(kept, span))
}
