/** What a person chooses before a kind of document says anything: what it is about, or whom it is for. */
import type { DocumentKind } from '../records/documents.ts'

export type Choosable = 'item' | 'unit' | 'ballot' | 'receiver' | 'enclosed' | 'version'

/** The choice each kind asks for. Until it is made the form shows blanks; an item or a receiver left open means
 * all of them, and a programme that is compared with no version prints no changes. */
export const kindChoices: Readonly<Partial<Record<DocumentKind, Choosable>>> = {
  invitation: 'receiver',
  programme: 'version',
  ballot_paper: 'ballot',
  opinion_form: 'item',
  tally: 'ballot',
  conclusion: 'item',
  resolution: 'item',
  minutes_extract: 'unit',
  conclusion_extract: 'unit',
  task_slip: 'unit',
  dispatch: 'enclosed',
}
