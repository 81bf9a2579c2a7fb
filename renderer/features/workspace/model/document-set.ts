/** Bộ tài liệu phiên họp: the documents a set can hold, in the order a session needs them, and those that are chosen. */
import { kindChoices } from '../../../../shared/documents/kind-choices.ts'
import type { Profile } from '../../../../shared/documents/profile.ts'
import {
  closingKinds,
  type DocumentChoices,
  type DocumentKind,
  documentKinds,
} from '../../../../shared/records/documents.ts'
import { type ChoiceSources, choiceOptions, withChoice } from './document-choices.ts'

/** One document that may be in the set; `name` tells it from others of its kind, `null` for the one of the whole session. */
export type SetLine = {
  readonly key: string
  readonly kind: DocumentKind
  readonly name: string | null
  readonly choices: DocumentChoices
}

/** Kinds that say something about the whole session when nothing is chosen. */
const wholeSession: ReadonlySet<DocumentKind> = new Set(['invitation', 'conclusion'])

/** Every document the profile declares, once for each thing it can be about: items, votes, units that have tasks, people invited. */
export function setLines(sources: ChoiceSources, profile: Pick<Profile, 'kinds'>): SetLine[] {
  return documentKinds
    .filter((kind) => profile.kinds[kind] !== undefined)
    .flatMap((kind) => {
      const asks = kindChoices[kind]
      const whole: SetLine = { key: kind, kind, name: null, choices: {} }
      if (asks === undefined || asks === 'enclosed' || asks === 'version') return [whole]
      const options = choiceOptions(asks, sources).filter(({ id }) => concerns(asks, id, sources))
      const single = options.map(({ id, label }) => ({
        key: `${kind} ${id}`,
        kind,
        name: label,
        choices: withChoice(asks, id, sources.dossier),
      }))
      return wholeSession.has(kind) ? [whole, ...single] : single
    })
}

/** What a session ends with is chosen at first. */
export function firstChosen(lines: readonly SetLine[]): Set<string> {
  const closing: ReadonlySet<DocumentKind> = new Set(closingKinds)
  return new Set(lines.filter(({ kind }) => closing.has(kind)).map(({ key }) => key))
}

/** The chosen documents; a công văn sends all other kinds that are chosen. */
export function chosenDocuments(lines: readonly SetLine[], chosen: ReadonlySet<string>): SetLine[] {
  const taken = lines.filter(({ key }) => chosen.has(key))
  const kinds = new Set(taken.map(({ kind }) => kind))
  const encloses = documentKinds.filter((kind) => kind !== 'dispatch' && kinds.has(kind))
  return taken.map((line) =>
    line.kind === 'dispatch' && encloses.length > 0 ? { ...line, choices: { encloses } } : line,
  )
}

/** Papers for single units and people are for those this session concerns, not for the whole directory. */
function concerns(asks: 'item' | 'unit' | 'ballot' | 'receiver', id: string, { dossier }: ChoiceSources): boolean {
  if (asks === 'unit')
    return dossier.tasks.some(({ leadUnitId, coUnitIds }) => leadUnitId === id || coUnitIds.includes(id))
  return asks !== 'receiver' || dossier.participants.some((participant) => participant.id === id)
}
