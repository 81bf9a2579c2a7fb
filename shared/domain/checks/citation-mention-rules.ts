/** How a document is mentioned over the whole of the texts: in full the first time, and always as the same (`domain.md` 5, flag 4). */
import { shortDate } from '../../vietnamese/dates.ts'
import { fold } from '../../vietnamese/letters.ts'
import { citationText } from '../citations/formula.ts'
import type { FoundCitation } from '../citations/recognise.ts'
import { type CheckedText, foundIn } from './checked-text.ts'
import { type CheckContext, type CheckedTexts, type Reference, textRule } from './checked-texts.ts'
import type { Found } from './finding.ts'

type Mention = { readonly text: CheckedText; readonly cited: FoundCitation }

/** The first mention outside a heading says the day; laws are cited by name alone (NĐ 30/2020/NĐ-CP). */
const noDate = textRule({
  id: 'citation.noDate',
  severity: 'warning',
  source: 'HD 05-HD/VPTW; domain.md 5.4',
  find: (checked) =>
    firstMentions(checked)
      .filter(({ cited }) => cited.date === null && cited.dateSpan === null)
      .map((mention) => incomplete(mention, checked)),
})

/** The first mention outside a heading says who issued it. */
const noIssuer = textRule({
  id: 'citation.noIssuer',
  severity: 'warning',
  source: 'HD 05-HD/VPTW; domain.md 5.4',
  find: (checked) =>
    firstMentions(checked)
      .filter(({ cited }) => cited.issuer === null)
      .map((mention) => incomplete(mention, checked)),
})

/** One document has one day. */
const twoDates = textRule({
  id: 'citation.twoDates',
  severity: 'block',
  source: 'domain.md 5.4',
  find: (checked) =>
    contradictions(checked, ({ date }) => date).map(({ text, cited, first }) =>
      foundIn(text, cited.dateSpan ?? cited.reference, {
        params: { number: cited.numberSymbol, first: shortDate(first) },
        offers: [shortDate(first)],
      }),
    ),
})

/** One document has one issuer; a longer form of the same name is the same. */
const twoIssuers = textRule({
  id: 'citation.twoIssuers',
  severity: 'block',
  source: 'domain.md 5.4',
  find: (checked) =>
    contradictions(checked, ({ issuer }) => issuer, isSameBody).map(({ text, cited, first }) =>
      foundIn(text, cited.issuerSpan ?? cited.reference, {
        params: { number: cited.numberSymbol, first },
        offers: [first],
      }),
    ),
})

export const citationMentionRules = [noDate, noIssuer, twoDates, twoIssuers] as const

/** True for one name written shorter and longer: "Ban Bí thư" and "Ban Bí thư Trung ương Đảng"; marks and capitals do not count. */
export function isSameBody(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)]
  return a.startsWith(b) || b.startsWith(a)
}

const shortNames: readonly (readonly [RegExp, string])[] = [
  [/\bbch\b/g, 'ban chap hanh'],
  [/\bbtv\b/g, 'ban thuong vu'],
  [/\bubnd\b/g, 'uy ban nhan dan'],
  [/\bhdnd\b/g, 'hoi dong nhan dan'],
]

function plainName(name: string): string {
  return shortNames.reduce((plain, [short, long]) => plain.replace(short, long), fold(name).replace(/\s+/g, ' '))
}

function mentions({ texts }: CheckContext & Pick<CheckedTexts, 'texts'>): Mention[] {
  return texts.flatMap((text) => text.citations.map((cited) => ({ text, cited })))
}

function firstMentions(checked: CheckedTexts): Mention[] {
  const seen = new Set<string>()
  return mentions(checked).filter(({ text, cited }) => {
    if (text.role !== 'body' || cited.family === 'law' || seen.has(cited.numberSymbol)) return false
    seen.add(cited.numberSymbol)
    return true
  })
}

/** What the first mention lacks is offered from the reference list as the full formula, for a person to take. */
function incomplete({ text, cited }: Mention, { references }: CheckContext): Found {
  const offers = references
    .filter((reference) => isPossible(reference, cited))
    .map(({ documentType, numberSymbol, date, issuer }) =>
      citationText({ documentType, number: numberSymbol, date, issuer, title: null }),
    )
  return foundIn(text, cited, { params: { number: cited.numberSymbol }, offers: [...new Set(offers)] })
}

function isPossible(reference: Reference, { numberSymbol, type, date, issuer }: FoundCitation): boolean {
  return (
    reference.numberSymbol === numberSymbol &&
    (reference.date !== null || reference.issuer !== null) &&
    (type === null || type === reference.documentType) &&
    (date === null || reference.date === null || date === reference.date) &&
    (issuer === null || reference.issuer === null || isSameBody(issuer, reference.issuer))
  )
}

/** Mentions whose part differs from that of the first mention that has one; a number without a symbol names no one document. */
function contradictions(
  checked: CheckedTexts,
  partOf: (cited: FoundCitation) => string | null,
  isSame: (one: string, other: string) => boolean = (one, other) => one === other,
): (Mention & { first: string })[] {
  const firsts = new Map<string, string>()
  return mentions(checked).flatMap(({ text, cited }) => {
    const part = partOf(cited)
    if (part === null || cited.family === 'bare') return []
    const key = `${cited.type} ${cited.numberSymbol}`
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, part)
    return first === undefined || isSame(first, part) ? [] : [{ text, cited, first }]
  })
}
