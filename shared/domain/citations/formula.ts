/** The printed words of a citation from its parts (`domain.md` 5). */
import { shortDate } from '../../vietnamese/dates.ts'

export type CitationParts = {
  readonly documentType: string | null
  readonly number: string | null
  readonly date: string | null
  readonly issuer: string | null
  readonly title: string | null
}

/**
 * "Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về ...": Party texts put a comma before "ngày", State texts
 * do not. Parts that are not known are left out; empty when neither type nor number is known.
 */
export function citationText(parts: CitationParts): string {
  const name = [parts.documentType, parts.number === null ? null : `số ${parts.number}`].filter(isKnown).join(' ')
  if (name === '') return ''
  const comma = isStateNumber(parts.number) ? '' : ','
  return [
    name,
    parts.date === null ? '' : `${comma} ngày ${shortDate(parts.date)}`,
    parts.issuer === null ? '' : ` của ${parts.issuer}`,
    parts.title === null ? '' : ` ${aboutWords(parts.title)}`,
  ].join('')
}

/** What the document is about, with one "về" before it whether the title was kept with it or without. */
function aboutWords(title: string): string {
  return /^về(?!\p{L})/iu.test(title) ? title : `về ${title}`
}

/** State symbols stand after a slash ("154/NQ-CP", "30/2020/NĐ-CP"), Party symbols after a hyphen ("57-NQ/TW"). */
function isStateNumber(number: string | null): boolean {
  return number !== null && /^\d+\s*\//.test(number)
}

function isKnown(part: string | null): part is string {
  return part !== null && part !== ''
}
