/** What a person chooses before a kind of document says anything: what it is about, or whom it is for. */
import type { DocumentKind } from '../records/documents.ts'

export type Choosable = 'item' | 'unit'

/** The choice each kind asks for. Until it is made the form shows blanks; `item` of a kết luận left open means the whole session. */
export const kindChoices: Readonly<Partial<Record<DocumentKind, Choosable>>> = {
  conclusion: 'item',
  resolution: 'item',
  minutes_extract: 'unit',
  conclusion_extract: 'unit',
  task_slip: 'unit',
}
