/** Which series a document takes its number from (`domain.md` 1: HD 36-HD/VPTW, HD 05-HD/VPTW, NĐ 63/2026, NĐ 30/2020). */
import type { Term } from '../../records/directory.ts'
import type { RegisterSeries } from '../../records/register.ts'
import type { CivilDate, Id, SecrecyLevel } from '../../records/values.ts'

/** Whose rules number the document. */
export type Family = 'party' | 'state'

/** What tells one series from another. */
export type SeriesKey = Pick<RegisterSeries, 'issuer' | 'documentType' | 'termId' | 'year' | 'secret'>

/** Types of Party documents with their symbols (QĐ 66-QĐ/TW Art 7(3), HD 05-HD/VPTW), in the order of `domain.md` 1. */
export const registeredTypes: ReadonlyMap<string, string> = new Map([
  ['Nghị quyết', 'NQ'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Kết luận', 'KL'],
  ['Quy chế', 'QC'],
  ['Quy định', 'QĐ'],
  ['Thông tri', 'TT'],
  ['Hướng dẫn', 'HD'],
  ['Thông báo', 'TB'],
  ['Báo cáo', 'BC'],
  ['Kế hoạch', 'KH'],
  ['Quy hoạch', 'QH'],
  ['Chương trình', 'CTr'],
  ['Đề án', 'ĐA'],
  ['Phương án', 'PA'],
  ['Dự án', 'DA'],
  ['Tờ trình', 'TTr'],
  ['Công văn', 'CV'],
  ['Biên bản', 'BB'],
  ['Giấy mời', 'GM'],
  ['Phiếu giao việc', 'PGV'],
])

/** "THÔNG BÁO" as the book names it: "Thông báo". Extracts are numbered with what they are taken from. */
export function typeInBook(typeName: string, sharedDecisions: boolean): string {
  const plain = typeName
    .normalize('NFC')
    .toLowerCase()
    .replace(/^trích /, '')
  const type = plain === 'kết luận' && typeName.toLowerCase().startsWith('trích') ? 'thông báo' : plain
  const named = type.charAt(0).toUpperCase() + type.slice(1)
  // Under HD 05 both have the symbol QĐ; whether they share a counter is each office's own rule.
  return sharedDecisions && named === 'Quy định' ? 'Quyết định' : named
}

/**
 * The series of a document: Party documents run through the term of their day, State documents and all secret ones through the year. The
 * term is the one the day lies in, or else that of the session.
 */
export function seriesKey(document: {
  readonly issuer: string
  readonly documentType: string
  readonly family: Family
  readonly level: SecrecyLevel
  readonly date: CivilDate
  readonly sessionTermId: Id
  readonly terms: readonly Term[]
}): SeriesKey {
  const { issuer, documentType, level, date } = document
  const secret = level !== 'none'
  if (secret || document.family === 'state')
    return { issuer, documentType, termId: null, year: Number(date.slice(0, 4)), secret }
  const term = document.terms.find(
    ({ startsOn, endsOn }) => startsOn !== null && startsOn <= date && (endsOn === null || date <= endsOn),
  )
  return { issuer, documentType, termId: term?.id ?? document.sessionTermId, year: null, secret }
}

export function isSameSeries(one: SeriesKey, other: SeriesKey): boolean {
  return (
    one.issuer === other.issuer &&
    one.documentType === other.documentType &&
    one.termId === other.termId &&
    one.year === other.year &&
    one.secret === other.secret
  )
}

/** "128-TB/TU" of Party documents, "128/TB-UBND" of State ones; numbers below ten are written 01 to 09. */
export function printedInBook(
  number: number,
  { documentType, issuer }: Pick<RegisterSeries, 'documentType' | 'issuer'>,
  family: Family,
): string {
  const digits = String(number).padStart(2, '0')
  const symbol = registeredTypes.get(documentType)
  if (symbol === undefined) return digits
  return family === 'party' ? `${digits}-${symbol}/${issuer}` : `${digits}/${symbol}-${issuer}`
}
