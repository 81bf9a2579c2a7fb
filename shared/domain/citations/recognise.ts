/**
 * Finds citations in running text (`domain.md` 5): Party, State, laws, official letters, and type names with a bare number; also the
 * ways they are miswritten. What is found is data; what is wrong with it is for the checks to say.
 */

import * as v from 'valibot'
import { CivilDate } from '../../records/values.ts'
import {
  issuerName,
  partyBody,
  partySymbol,
  stateBody,
  stateSymbol,
  typeNames,
  typesOfSymbol,
  writtenDate,
} from './grammar.ts'

export type Span = { readonly start: number; readonly end: number }

/** Whose grammar the number follows; `bare`: a type name and a number without a symbol ("Kế hoạch số 331"). */
export type CitationFamily = 'party' | 'state' | 'law' | 'letter' | 'bare'

/** Ways a number and symbol are miswritten; `swapped`: slash and hyphen in each other's place. */
export type Miswriting = 'swapped' | 'spaces' | 'dash' | 'letters' | 'zero'

export type FoundCitation = Span & {
  readonly text: string
  readonly family: CitationFamily
  /** `57`; the year of a State number is not part of it. */
  readonly number: string
  /** `NQ/TW`, `30/2020/NĐ-CP` gives `2020/NĐ-CP`; `null` for a bare number. */
  readonly symbol: string | null
  /** Number and symbol as the rule writes them: `57-NQ/TW`, `154/NQ-CP`, `331`. */
  readonly numberSymbol: string
  /** `NQ`, for a law and a bare number `null`. */
  readonly typeSymbol: string | null
  /** The written type name, or the only one the symbol stands for; `null` when neither tells. */
  readonly type: string | null
  /** True when the type name is written before the number. */
  readonly typeWritten: boolean
  readonly date: CivilDate | null
  readonly issuer: string | null
  /** Where number and symbol stand, the written type name, the written date, the written issuer. */
  readonly reference: Span
  readonly typeSpan: Span | null
  readonly dateSpan: Span | null
  readonly issuerSpan: Span | null
  /** True for "Số:" or "số:" before the number. */
  readonly hasColon: boolean
  readonly miswritings: readonly Miswriting[]
}

type Reference = Span &
  Pick<FoundCitation, 'family' | 'number' | 'symbol' | 'numberSymbol' | 'typeSymbol' | 'miswritings'>

const before = '(?<![\\p{L}\\p{N}_/–—-])(?<!\\d[.,])'
const after = '(?![\\p{L}\\p{N}_/])(?!-\\p{L})'
/** `O` and `o` stand for a zero typed as a letter. */
const digits = '(?<num>\\d[\\dOo]{0,4})'
const year = '(?:\\s*/\\s*(?<year>(?:19|20)\\d{2}))'
const units = '(?:\\s?[-–—]\\s?[A-ZĐ][A-Za-zĐđ0-9&]{1,11})*'

const party = pattern(
  `${digits}(?<gap>\\s*[-–—]\\s*)(?<kind>${partySymbol})(?<slash>\\s*/\\s*)(?<body>[A-ZĐÀ-Ỹ](?:\\.?[A-ZĐÀ-Ỹ]){0,11}${units})`,
)
const partySwapped = pattern(
  `${digits}(?<gap>\\s*[/–—]\\s*)(?<kind>${partySymbol})(?<slash>\\s*[-–/]\\s*)(?<body>${partyBody})`,
)
const state = pattern(
  `${digits}${year}?(?<gap>\\s*/\\s*)(?<kind>${stateSymbol})(?<slash>\\s*[-–—]\\s*)(?<body>[A-ZĐ][A-Za-zĐđ0-9&]{0,11}${units})`,
)
const stateSwapped = pattern(
  `${digits}${year}?(?<gap>\\s*[-–—]\\s*)(?<kind>${stateSymbol})(?<slash>\\s*/\\s*)(?<body>${stateBody})`,
)
const letter = pattern(
  `${digits}(?<gap>\\s*/\\s*)(?<kind>[A-ZĐ]{2,8})(?<slash>\\s*[-–—]\\s*)(?<body>[A-ZĐ][A-Za-zĐđ0-9&]{0,11}${units})`,
)
const law = pattern(`${digits}${year}(?<gap>\\s*/\\s*)(?<body>QH\\d{1,2}|UBTVQH\\d{1,2})`)
const typed = `(?:${typeNames.join('|')})`
/** A number alone makes a citation only after these: "dự án số 2" is a project. */
const numbered =
  '(?:Nghị quyết|Chỉ thị|Kết luận|Quyết định|Quy định|Kế hoạch|Thông báo|Báo cáo|Công văn|Chương trình|Tờ trình|Hướng dẫn)'
const bare = new RegExp(
  `(?<![\\p{L}])(?<type>${numbered})\\s+(?:số\\s*:?\\s*(?<num>\\d{1,5})|(?<other>\\d{1,5})(?=,?\\s+(?:ngày|của)(?![\\p{L}])))(?!\\d*\\s*[-–—/]\\s*[\\p{L}\\p{N}])(?!\\d|[.,]\\d|\\s?%)`,
  'giu',
)
/** Further back than this nothing belongs to the number: the longest type name, "số:" and spaces. */
const longestLead = 40
const typeBefore = new RegExp(`(?<![\\p{L}])(?<type>${typed})(?<link>\\s+(?:số\\s*(?<colon>:)?\\s*)?)$`, 'iu')
const numberBefore = /(?<![\p{L}])số\s*(?<colon>:)?\s*$/iu
const dateAfter = new RegExp(`^(?<lead>,?\\s*(?:\\(\\s*)?(?:ngày\\s+)?)${writtenDate}\\)?(?![\\p{L}\\p{N}/])`, 'iu')
const issuerAfter = new RegExp(`^(?<lead>,?\\s*của\\s+)(?<issuer>${issuerName})(?:\\s+kh(?:oá|óa)\\s+[IVXLC]+)?`, 'u')

/** Every citation in the text, in reading order; spans are in characters of the text as given. Citations never overlap. */
export function recogniseCitations(text: string): FoundCitation[] {
  const references = [
    ...matches(text, law, 'law'),
    ...matches(text, stateSwapped, 'state', 'swapped'),
    ...matches(text, party, 'party'),
    ...matches(text, partySwapped, 'party', 'swapped'),
    ...matches(text, state, 'state'),
    ...matches(text, letter, 'letter'),
    ...bareNumbers(text),
  ]
  const kept: Reference[] = []
  for (const reference of references) if (!kept.some((other) => overlap(other, reference))) kept.push(reference)
  const inOrder = kept.sort((a, b) => a.start - b.start)
  return inOrder.map((reference, index) => whole(text, reference, inOrder[index + 1]?.start ?? text.length))
}

/** A civil date of day, month and year as written; `null` when the calendar has no such day. */
export function civilDate(day: string, month: string, yearOf: string): CivilDate | null {
  const read = v.safeParse(CivilDate, `${yearOf}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return read.success ? read.output : null
}

function pattern(core: string): RegExp {
  return new RegExp(`${before}${core}${after}`, 'gu')
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function matches(text: string, regex: RegExp, family: CitationFamily, known?: Miswriting): Reference[] {
  return [...text.matchAll(regex)].flatMap((match) => {
    const reference = referenceOf(match, family, known)
    return reference === null ? [] : [reference]
  })
}

function referenceOf(match: RegExpExecArray, family: CitationFamily, known: Miswriting | undefined): Reference | null {
  const { num = '', year: inYear, kind, body = '', gap = '', slash = '' } = match.groups ?? {}
  const number = num.replace(/[Oo]/g, '0')
  const written = { kind: kind ?? '', body }
  const meant = { kind: withStroke(written.kind, family), body: meantBody(body) }
  const miswritings: Miswriting[] = [
    ...(known === undefined ? [] : [known]),
    ...(/\s/.test(gap + slash + body) ? (['spaces'] as const) : []),
    ...(/[–—]/.test(gap + slash + body) ? (['dash'] as const) : []),
    ...(meant.kind !== written.kind || meant.body !== tight(body) ? (['letters'] as const) : []),
    ...(number !== num ? (['zero'] as const) : []),
  ]
  const symbol = symbolOf(family, inYear, meant)
  return {
    start: match.index,
    end: match.index + match[0].length,
    family,
    number,
    symbol,
    numberSymbol: `${number}${family === 'party' ? '-' : '/'}${symbol}`,
    typeSymbol: family === 'law' || family === 'letter' ? null : meant.kind,
    miswritings,
  }
}

function symbolOf(
  family: CitationFamily,
  inYear: string | undefined,
  { kind, body }: { kind: string; body: string },
): string {
  if (family === 'party') return `${kind}/${body}`
  const yearPart = inYear === undefined ? '' : `${inYear}/`
  return family === 'law' ? `${yearPart}${body}` : `${yearPart}${kind}-${body}`
}

/** QD and ND are QĐ and NĐ without their stroke. */
function withStroke(kind: string, family: CitationFamily): string {
  if (kind === 'QD') return 'QĐ'
  return kind === 'ND' && family === 'state' ? 'NĐ' : kind
}

function tight(body: string): string {
  return body.replace(/\s/g, '').replace(/[–—]/g, '-')
}

/** `TƯ`, `T.Ư` are TW; `DU` is ĐU. */
function meantBody(body: string): string {
  const plain = tight(body)
  if (/^T\.?Ư$/u.test(plain)) return 'TW'
  return plain === 'DU' ? 'ĐU' : plain
}

function bareNumbers(text: string): Reference[] {
  return [...text.matchAll(bare)].flatMap((match) => {
    const { type = '', num, other } = match.groups ?? {}
    const number = num ?? other ?? ''
    // "báo cáo 04 năm" has no "số": only a type name in its capital may stand before a number alone.
    if (num === undefined && !/^\p{Lu}/u.test(type)) return []
    const end = match.index + match[0].length
    const start = end - number.length
    return [
      { start, end, family: 'bare', number, symbol: null, numberSymbol: number, typeSymbol: null, miswritings: [] },
    ]
  })
}

/** The reference with what is written around it; `limit` is where the next one begins. */
function whole(text: string, reference: Reference, limit: number): FoundCitation {
  const from = Math.max(0, reference.start - longestLead)
  const head = text.slice(from, reference.start)
  const type = typeBefore.exec(head)
  const label = type ?? numberBefore.exec(head)
  const typeStart = from + (type?.index ?? 0)
  const typeSpan = type === null ? null : { start: typeStart, end: typeStart + (type.groups?.['type'] ?? '').length }
  const date = dateAt(text.slice(0, limit), reference.end)
  const issuer = issuerAt(text.slice(0, limit), date?.end ?? reference.end)
  const start = label === null ? reference.start : from + label.index
  const end = issuer?.end ?? date?.end ?? reference.end
  return {
    ...reference,
    start,
    end,
    text: text.slice(start, end),
    type: type === null ? onlyType(reference) : canonicalType(type.groups?.['type'] ?? ''),
    typeWritten: type !== null,
    date: date?.date ?? null,
    issuer: issuer?.issuer ?? null,
    reference: { start: reference.start, end: reference.end },
    typeSpan,
    dateSpan: date === null ? null : date.span,
    issuerSpan: issuer === null ? null : issuer.span,
    hasColon: label?.groups?.['colon'] !== undefined,
  }
}

function onlyType({ family, typeSymbol }: Reference): string | null {
  if (family === 'letter') return 'Công văn'
  const [only, ...others] = typeSymbol === null ? [] : typesOfSymbol(typeSymbol).filter((name) => fits(name, family))
  return only !== undefined && others.length === 0 ? only : null
}

/** Thông tri is of the Party, Thông tư of the State. */
function fits(type: string, family: CitationFamily): boolean {
  if (type === 'Thông tri') return family === 'party'
  return type !== 'Thông tư' || family === 'state'
}

function canonicalType(written: string): string {
  const lower = written.toLowerCase()
  return typeNames.find((name) => name.toLowerCase() === lower) ?? written
}

type FoundDate = { readonly date: CivilDate | null; readonly span: Span; readonly end: number }

function dateAt(text: string, at: number): FoundDate | null {
  const match = dateAfter.exec(text.slice(at))
  if (match === null) return null
  const { lead = '', day, month, year: yearOf, longDay, longMonth, longYear } = match.groups ?? {}
  const date = civilDate(day ?? longDay ?? '', month ?? longMonth ?? '', yearOf ?? longYear ?? '')
  const end = at + match[0].length
  return { date, span: { start: at + lead.length, end: match[0].endsWith(')') ? end - 1 : end }, end }
}

type FoundIssuer = { readonly issuer: string; readonly span: Span; readonly end: number }

function issuerAt(text: string, at: number): FoundIssuer | null {
  const match = issuerAfter.exec(text.slice(at))
  if (match === null) return null
  const { lead = '', issuer = '' } = match.groups ?? {}
  const start = at + lead.length
  return { issuer, span: { start, end: start + issuer.length }, end: at + match[0].length }
}
