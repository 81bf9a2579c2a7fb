/** Cited documents held against the office's reference list (`domain.md` 5, flags 2, 8, 10, 11). */
import { shortDate } from '../../vietnamese/dates.ts'
import type { FoundCitation } from '../citations/recognise.ts'
import { hasEnded } from '../references/ended.ts'
import { type CheckedText, foundIn } from './checked-text.ts'
import { type CheckContext, inEachText, type Reference, textRule } from './checked-texts.ts'
import { isSameBody } from './citation-mention-rules.ts'
import type { Found } from './finding.ts'

/** "Quyết định số 66-QĐ/TW" where the list has it as a Quy định. */
const otherType = textRule({
  id: 'citation.otherType',
  severity: 'warning',
  source: 'domain.md 5.2',
  find: inEachText((text, { references }) =>
    text.citations.flatMap((cited) => {
      const { type, typeSpan } = cited
      const listed = listedAs(cited, references).filter(({ date }) => isPossible(date, cited.date))
      if (type === null || typeSpan === null || listed.length === 0) return []
      if (listed.some(({ documentType }) => documentType === type)) return []
      const types = [...new Set(listed.map(({ documentType }) => documentType))]
      return [
        foundIn(text, typeSpan, { params: { number: cited.numberSymbol, type: types.join(', ') }, offers: types }),
      ]
    }),
  ),
})

/** Number and symbol are in the list, with another day. */
const otherDate = textRule({
  id: 'citation.otherDate',
  severity: 'warning',
  source: 'domain.md 5.11',
  find: inEachText((text, { references }) =>
    text.citations.flatMap((cited) => {
      const listed = listedAs(cited, references).filter(({ documentType }) => isPossible(documentType, cited.type))
      const dates = listed.flatMap(({ date }) => date ?? [])
      const { date, dateSpan } = cited
      if (date === null || dateSpan === null || dates.length === 0 || dates.length < listed.length) return []
      if (dates.includes(date)) return []
      const offers = dates.map(shortDate)
      return [foundIn(text, dateSpan, { params: { number: cited.numberSymbol, date: offers.join(', ') }, offers })]
    }),
  ),
})

/** 57-NQ/TW is of the Bộ Chính trị, not of the Ban Chấp hành Trung ương. Mended only where the written day says it is that document. */
const issuer = textRule({
  id: 'citation.issuer',
  severity: 'warning',
  source: 'domain.md 5.10',
  find: inEachText((text, { references }) =>
    text.citations.flatMap((cited) => {
      const listed = sameDocuments(cited, references).filter((reference) => reference.issuer !== null)
      const issuers = listed.flatMap((reference) => reference.issuer ?? [])
      const { issuer: written, issuerSpan } = cited
      if (written === null || issuerSpan === null || issuers.length === 0) return []
      if (issuers.some((name) => isSameBody(name, written))) return []
      const [only = ''] = issuers
      const isCertain = issuers.length === 1 && cited.date !== null && listed[0]?.date === cited.date
      const params = { number: cited.numberSymbol, issuer: issuers.join(', ') }
      return [foundIn(text, issuerSpan, { params, fix: isCertain ? only : null, offers: issuers })]
    }),
  ),
})

/** A number that is not in the list beside one of the same symbol and day that differs in one digit, or in two exchanged. */
const transposed = textRule({
  id: 'citation.transposed',
  severity: 'warning',
  source: 'domain.md 5.11',
  find: inEachText((text, { references }) =>
    text.citations.flatMap((cited) => {
      if (cited.symbol === null || listedAs(cited, references).length > 0) return []
      const tail = cited.numberSymbol.slice(cited.number.length)
      const offers = references
        .filter(({ numberSymbol, date }) => {
          const number = numberSymbol.slice(0, numberSymbol.length - tail.length)
          if (!numberSymbol.endsWith(tail) || !/^\d+$/.test(number)) return false
          if (cited.date === null) return date !== null && isExchanged(number, cited.number)
          return date === cited.date && (isExchanged(number, cited.number) || isOneDigitOff(number, cited.number))
        })
        .map(({ numberSymbol }) => numberSymbol)
      if (offers.length === 0) return []
      return [foundIn(text, cited.reference, { params: { listed: offers.join(', ') }, offers })]
    }),
  ),
})

/** No longer in force on the day, and nothing is known to have replaced it. A historic citation is allowed. */
const ended = textRule({
  id: 'citation.ended',
  severity: 'warning',
  source: 'domain.md 0, 5.8',
  find: inEachText((text, context) => endedIn(text, context, ({ replacedBy }) => replacedBy === null)),
})

/** No longer in force on the day; the document that replaced it is named. A historic citation is allowed. */
const replaced = textRule({
  id: 'citation.replaced',
  severity: 'warning',
  source: 'domain.md 0, 5.8',
  find: inEachText((text, context) => endedIn(text, context, ({ replacedBy }) => replacedBy !== null)),
})

export const citationReferenceRules = [otherType, otherDate, issuer, transposed, ended, replaced] as const

function endedIn(
  text: CheckedText,
  { references, day }: CheckContext,
  isMeant: (reference: Reference) => boolean,
): Found[] {
  return text.citations.flatMap((cited) => {
    const listed = sameDocuments(cited, references)
    // One in force among those the number may stand for is enough to say nothing.
    if (listed.length === 0 || !listed.every((reference) => hasEnded(reference, day, references))) return []
    const one = listed.find(isMeant)
    if (one === undefined || listed[0] !== one) return []
    return [
      foundIn(text, cited.reference, { params: { number: cited.numberSymbol, replacedBy: one.replacedBy ?? '' } }),
    ]
  })
}

function listedAs({ numberSymbol, family }: FoundCitation, references: readonly Reference[]): Reference[] {
  return family === 'bare' ? [] : references.filter((reference) => reference.numberSymbol === numberSymbol)
}

/** Documents of the list the citation may mean: nothing written contradicts them. */
function sameDocuments(cited: FoundCitation, references: readonly Reference[]): Reference[] {
  return listedAs(cited, references).filter(
    ({ documentType, date }) => isPossible(documentType, cited.type) && isPossible(date, cited.date),
  )
}

function isPossible(listed: string | null, written: string | null): boolean {
  return listed === null || written === null || listed === written
}

/** 1299 and 1229. */
function isOneDigitOff(one: string, other: string): boolean {
  return one.length === other.length && differences(one, other).length === 1
}

/** 57 and 75. */
function isExchanged(one: string, other: string): boolean {
  const [first = -1, second = -1, ...more] = one.length === other.length ? differences(one, other) : []
  return second === first + 1 && more.length === 0 && one[first] === other[second] && one[second] === other[first]
}

function differences(one: string, other: string): number[] {
  return [...one].flatMap((digit, index) => (digit === other[index] ? [] : [index]))
}
