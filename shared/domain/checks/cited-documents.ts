/** The documents cited in texts, as data: what a list of them shows and what another program reads. */
import type { CivilDate } from '../../records/values.ts'
import type { CitationFamily, FoundCitation, Span } from '../citations/recognise.ts'
import type { CheckedText, Chip } from './checked-text.ts'
import type { Place } from './finding.ts'
import { overlaps } from './spans.ts'

export type CitedDocument = {
  /** Number and symbol as the rule writes them; the number alone where the text gives no symbol. */
  readonly numberSymbol: string
  readonly family: CitationFamily | null
  readonly type: string | null
  readonly date: CivilDate | null
  readonly issuer: string | null
  /** The words it is cited with. */
  readonly words: string
  readonly at: Place
}

/**
 * Every citation of the texts in reading order. One put in through its own form also tells what its words leave out; one whose words
 * name no number is told by what the form says, without a family.
 */
export function citedDocuments(texts: readonly CheckedText[]): CitedDocument[] {
  return texts.flatMap((text) => {
    const inText = text.citations.map((cited) => {
      const chip = text.chips.find((one) => one.citation !== null && overlaps(one, cited.reference))
      return document(text, cited, cited, chip?.citation ?? null)
    })
    const unread = text.chips.flatMap((chip) => {
      const isRead = text.citations.some(({ reference }) => overlaps(chip, reference))
      return isRead || chip.citation?.number == null ? [] : [document(text, chip, null, chip.citation)]
    })
    return [...inText, ...unread].sort((a, b) => (a.at.start ?? 0) - (b.at.start ?? 0))
  })
}

function document(
  { at, text }: CheckedText,
  { start, end }: Span,
  read: FoundCitation | null,
  known: Chip['citation'],
): CitedDocument {
  const isSame = read === null || known?.number === read.numberSymbol || known?.number === read.number
  const form = isSame ? known : null
  return {
    numberSymbol: read?.numberSymbol ?? known?.number ?? '',
    family: read?.family ?? null,
    type: read?.type ?? form?.documentType ?? null,
    date: read?.date ?? form?.date ?? null,
    issuer: read?.issuer ?? form?.issuer ?? null,
    words: text.slice(start, end),
    at: { ...at, start, end },
  }
}
