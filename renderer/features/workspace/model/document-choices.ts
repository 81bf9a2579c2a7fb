/** The choices a kind of document asks for, as options to pick from and as what main is asked with. */
import type { Directory, StoredDossier } from '../../../../shared/contract/views.ts'
import type { Choosable } from '../../../../shared/documents/kind-choices.ts'
import type { DocumentChoices } from '../../../../shared/records/documents.ts'
import { unitOptions } from './units.ts'

type Option = { readonly id: string; readonly label: string; readonly detail: string | null }
type SingleChoice = 'itemId' | 'unitId'

const fields: Readonly<Record<Choosable, SingleChoice>> = { item: 'itemId', unit: 'unitId' }

/** What can be chosen: the items of the session by title, the units of that day. */
export function choiceOptions(asks: Choosable, dossier: StoredDossier, directory: Directory): Option[] {
  switch (asks) {
    case 'item':
      return dossier.items.map(({ id, title }) => ({ id, label: title, detail: null }))
    case 'unit':
      return unitOptions(dossier, directory)
  }
}

/** The id chosen, or `null`. */
export function chosenIn(asks: Choosable, choices: DocumentChoices): string | null {
  return choices[fields[asks]] ?? null
}

/** The choices with this one made, or taken back. */
export function withChoice(asks: Choosable, id: string | null): DocumentChoices {
  return id === null ? {} : { [fields[asks]]: id }
}
