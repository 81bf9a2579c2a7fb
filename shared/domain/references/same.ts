/** When two entries of the reference list are one document. */
import type { ReferenceDocument } from '../../records/reference.ts'
import { fold } from '../../vietnamese/letters.ts'

type Named = Pick<ReferenceDocument, 'documentType' | 'numberSymbol' | 'date' | 'issuer'>

/**
 * True for the same type, number and symbol, date and issuer, however marks and capitals are written. Numbers begin anew with each
 * term and each body counts its own (`domain.md` 1), so the number alone does not tell; a part nobody knows is like no known one.
 */
export function isSameDocument(one: Named, other: Named): boolean {
  return (
    one.date === other.date &&
    fold(one.numberSymbol) === fold(other.numberSymbol) &&
    fold(one.documentType) === fold(other.documentType) &&
    fold(one.issuer ?? '') === fold(other.issuer ?? '')
  )
}
