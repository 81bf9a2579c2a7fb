/** The choices a kind of document asks for, as options to pick from and as what main is asked with. */
import type { Directory, StoredDossier } from '../../../../shared/contract/views.ts'
import type { Choosable } from '../../../../shared/documents/kind-choices.ts'
import { versionsByAge } from '../../../../shared/domain/programme.ts'
import { type DocumentChoices, type DocumentKind, documentKinds } from '../../../../shared/records/documents.ts'
import { shortDate } from '../../../../shared/vietnamese/dates.ts'
import type { Names } from './names.ts'
import { unitOptions } from './units.ts'

/** What options are made from. */
export type ChoiceSources = {
  readonly dossier: StoredDossier
  readonly directory: Directory
  readonly names: Names
  readonly kindName: (kind: DocumentKind) => string
}
type Option = { readonly id: string; readonly label: string; readonly detail: string | null }

/** What can be chosen: items and votes by title, units of that day, people expected and units, kinds of document. */
export function choiceOptions(asks: Choosable, sources: ChoiceSources): Option[] {
  const { dossier, directory, names, kindName } = sources
  switch (asks) {
    case 'item':
      return dossier.items.map(({ id, title }) => ({ id, label: title, detail: null }))
    case 'unit':
      return unitOptions(dossier, directory)
    case 'ballot':
      return dossier.ballots.map(({ id, itemId, subject }) => ({
        id,
        label: subject ?? dossier.items.find((item) => item.id === itemId)?.title ?? id,
        detail: null,
      }))
    case 'receiver':
      return [...peopleOf(dossier, names), ...unitOptions(dossier, directory)]
    case 'version':
      return versionsByAge(dossier.agendaVersions)
        .slice(0, -1)
        .map(({ id, label, issuedOn }) => ({ id, label, detail: issuedOn === null ? null : shortDate(issuedOn) }))
    case 'enclosed':
      return documentKinds
        .filter((kind) => kind !== 'dispatch')
        .map((kind) => ({ id: kind, label: kindName(kind), detail: null }))
  }
}

/** The id chosen, or `null`. */
export function chosenIn(choices: DocumentChoices): string | null {
  const { itemId, unitId, ballotId, participantId, sinceVersionId, encloses } = choices
  return itemId ?? unitId ?? ballotId ?? participantId ?? sinceVersionId ?? encloses?.[0] ?? null
}

/** The choices with this one made, or taken back. */
export function withChoice(
  asks: Choosable,
  id: string | null,
  dossier: Pick<StoredDossier, 'participants'>,
): DocumentChoices {
  if (id === null) return {}
  switch (asks) {
    case 'item':
      return { itemId: id }
    case 'unit':
      return { unitId: id }
    case 'ballot':
      return { ballotId: id }
    case 'receiver':
      return dossier.participants.some((participant) => participant.id === id) ? { participantId: id } : { unitId: id }
    case 'version':
      return { sinceVersionId: id }
    case 'enclosed':
      return { encloses: documentKinds.filter((kind) => kind === id) }
  }
}

function peopleOf({ participants }: StoredDossier, names: Names): Option[] {
  return [...participants]
    .sort((a, b) => a.order - b.order)
    .map(({ id, personId, groupLabel, title }) => ({
      id,
      label: (personId === null ? groupLabel : names.person(personId)) ?? id,
      detail: title,
    }))
}
