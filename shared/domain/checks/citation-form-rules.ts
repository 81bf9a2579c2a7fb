/** How a cited document's number, symbol and type name are written (`domain.md` 5, flags 1, 2, 5, 7). */
import { symbolsOfType, typesOfSymbol } from '../citations/grammar.ts'
import type { FoundCitation, Span } from '../citations/recognise.ts'
import { type CheckedText, foundIn } from './checked-text.ts'
import { inEachText, textRule } from './checked-texts.ts'
import type { Found } from './finding.ts'

/** Slash and hyphen in each other's place: `57/NQ-TW`, `154-NQ/CP`. */
const swapped = textRule({
  id: 'citation.swapped',
  severity: 'block',
  source: 'HD 05-HD/VPTW; NĐ 30/2020/NĐ-CP; domain.md 5.1',
  find: inEachText((text) =>
    text.citations.filter(isSwapped).map((cited) => foundIn(text, cited.reference, { fix: cited.numberSymbol })),
  ),
})

/** Dashes and spaces in the symbol, QD and ND without Đ, `TƯ`, the letter O for a zero. */
const miswritten = textRule({
  id: 'citation.miswritten',
  severity: 'warning',
  source: 'HD 05-HD/VPTW; domain.md 5.7',
  find: inEachText((text) =>
    text.citations
      .filter((cited) => cited.miswritings.length > 0 && !isSwapped(cited))
      .map((cited) => foundIn(text, cited.reference, { fix: cited.numberSymbol })),
  ),
})

/** "Kết luận số 123-TB/TW": either the name or the symbol is wrong, so a person chooses. */
const typeSymbol = textRule({
  id: 'citation.typeSymbol',
  severity: 'block',
  source: 'HD 05-HD/VPTW; domain.md 5.2',
  find: inEachText((text) =>
    text.citations.flatMap((cited) => {
      const { type, typeSpan, typeSymbol: symbol, reference } = cited
      if (type === null || typeSpan === null || symbol === null || isSymbolOf(type, symbol)) return []
      if (isNamedBefore(text.text.slice(0, typeSpan.start), symbol)) return []
      const between = text.text.slice(typeSpan.end, reference.start)
      const offers = [
        ...typesOfSymbol(symbol).map((name) => `${name}${between}${cited.numberSymbol}`),
        ...symbolsOf(type).map((own) => `${type}${between}${withSymbol(cited, own)}`),
      ]
      return [
        foundIn(
          text,
          { start: typeSpan.start, end: reference.end },
          { params: { type, symbol }, offers: offers.slice(0, 4) },
        ),
      ]
    }),
  ),
})

/** "204-QĐ/TW" without a type name is a Quyết định or a Quy định: asked, never guessed. State documents tell them apart (QĐ, QyĐ). */
const ambiguousType = textRule({
  id: 'citation.ambiguousType',
  severity: 'warning',
  source: 'HD 05-HD/VPTW; domain.md 5.2',
  find: inEachText((text, { references }) =>
    text.citations.flatMap((cited) => {
      if (cited.type !== null || cited.typeSymbol === null || cited.family !== 'party') return []
      const known = references.filter(({ numberSymbol }) => numberSymbol === cited.numberSymbol)
      const types = known.length > 0 ? known.map(({ documentType }) => documentType) : typesOfSymbol(cited.typeSymbol)
      if (types.length === 0) return []
      const written = text.text.slice(cited.reference.start, cited.reference.end)
      const offers = [...new Set(types)].map((type) => `${type} số ${written}`)
      return [
        foundIn(text, withLabel(text, cited), {
          params: { types: typesOfSymbol(cited.typeSymbol).join(', ') },
          offers,
        }),
      ]
    }),
  ),
})

/** "Kế hoạch số 331": the symbol is missing; documents of the list with that type and number are offered. */
const noSymbol = textRule({
  id: 'citation.noSymbol',
  severity: 'warning',
  source: 'HD 05-HD/VPTW; domain.md 5.3',
  find: inEachText((text, { references }) =>
    text.citations
      .filter(({ family }) => family === 'bare')
      .map((cited) => {
        const offers = references
          .filter(({ documentType, date }) => documentType === cited.type && isPossible(date, cited.date))
          .map(({ numberSymbol }) => numberSymbol)
          .filter((numberSymbol) => /^\d+/.exec(numberSymbol)?.[0] === cited.number)
        return foundIn(text, cited.reference, { offers: [...new Set(offers)] })
      }),
  ),
})

/** "Số: 57-NQ/TW": Party numbers have no colon, nor has any number inside a sentence. */
const colon = textRule({
  id: 'citation.colon',
  severity: 'warning',
  source: 'HD 05-HD/VPTW; domain.md 5.5',
  find: inEachText((text) =>
    text.citations
      .filter((cited) => cited.hasColon && (cited.typeWritten || cited.family === 'party'))
      .map((cited) => {
        const label = withLabel(text, cited)
        const words = text.text.slice(label.start, label.end)
        return foundIn(text, label, { fix: words.replace(/\s*:\s*/, ' ') })
      }),
  ),
})

/** A line that is nothing but "Số 15/NQ-HĐND": the head of a State document has a colon. */
const noColon = textRule({
  id: 'citation.noColon',
  severity: 'warning',
  source: 'NĐ 30/2020/NĐ-CP; domain.md 5.5',
  find: inEachText((text): Found[] =>
    text.citations.flatMap((cited) => {
      const { family, hasColon, typeWritten, reference, start } = cited
      if (hasColon || typeWritten || (family !== 'state' && family !== 'letter')) return []
      const isLine = /(^|\n)$/.test(text.text.slice(0, start)) && /^[ \t]*(\n|$)/.test(text.text.slice(reference.end))
      const label = text.text.slice(start, reference.start)
      if (!isLine || !/^Số\s+$/.test(label)) return []
      return [foundIn(text, { start, end: reference.start }, { fix: 'Số: ' })]
    }),
  ),
})

export const citationFormRules = [swapped, miswritten, typeSymbol, ambiguousType, noSymbol, colon, noColon] as const

function isSwapped({ miswritings }: FoundCitation): boolean {
  return miswritings.includes('swapped')
}

/** "Thông báo kết luận số 125-TB/TU": the type stands before what the document is about, in the same clause. */
function isNamedBefore(head: string, symbol: string): boolean {
  const clause = /(?:^|[.,;:\n]| và )(?<words>[^.,;:\n]{0,60})$/iu.exec(head)?.groups?.['words']?.toLowerCase() ?? ''
  return typesOfSymbol(symbol).some((type) => clause.includes(type.toLowerCase()))
}

function isSymbolOf(type: string, symbol: string): boolean {
  const symbols = symbolsOf(type)
  return symbols.length === 0 || symbols.includes(symbol)
}

function symbolsOf(type: string): readonly string[] {
  return symbolsOfType.get(type) ?? []
}

function withSymbol({ numberSymbol, typeSymbol: symbol }: FoundCitation, own: string): string {
  return symbol === null ? numberSymbol : numberSymbol.replace(symbol, own)
}

/** From "số" to the end of the number and symbol. */
function withLabel({ text }: CheckedText, { start, typeSpan, reference }: FoundCitation): Span {
  const from = typeSpan?.end ?? start
  const spaces = /^\s*/.exec(text.slice(from, reference.start))?.[0].length ?? 0
  return { start: from + spaces, end: reference.end }
}

/** A written day and a listed one may be the same document unless both are known and differ. */
function isPossible(listed: string | null, written: string | null): boolean {
  return listed === null || written === null || listed === written
}
