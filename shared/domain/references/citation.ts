/** Between a document of the reference list and a citation of it (`domain.md` 5). */
import type { ReferenceDocument } from '../../records/reference.ts'
import type { CitationParts } from '../citations/formula.ts'
import { recogniseCitations } from '../citations/recognise.ts'

type Cited = Pick<ReferenceDocument, 'documentType' | 'numberSymbol' | 'date' | 'issuer' | 'title'>

/** The parts a citation of the document is printed from, by its full formula. */
export function partsOf({ documentType, numberSymbol, date, issuer, title }: Cited): CitationParts {
  return { documentType, number: numberSymbol, date, issuer, title }
}

/**
 * What the first citation in the text says of its document, number and symbol as the rule writes them; what follows "về" up to the
 * end of the clause is its title. `null` when no citation is recognised; a part the text does not give is `null`.
 */
export function citedDocument(text: string): CitationParts | null {
  const [found] = recogniseCitations(text)
  if (found === undefined) return null
  const about = /^\s*về\s+([^;\n]+)/u.exec(text.slice(found.end))?.[1]?.replace(/[\s.,]+$/u, '') ?? ''
  return {
    documentType: found.type,
    number: found.numberSymbol,
    date: found.date,
    issuer: found.issuer,
    title: about === '' ? null : about,
  }
}
