/** Records as a draft names them in its margin, and where each is found. */
import type { StoredDossier } from '../../../../shared/contract/views.ts'
import type { I18nKey } from '../../../../shared/i18n/keys.ts'
import { plainTextOf } from '../../../../shared/records/rich-text.ts'
import { agendaRows } from '../model/agenda.ts'
import { fieldName, type GapTarget } from '../model/gap-target.ts'

export type SourceKind = 'session' | 'item' | 'contribution' | 'decision' | 'task' | 'ballot' | 'paper' | 'participant'

/** A record a block can come from. `number` is the printed number of its item. */
export type Source = {
  readonly id: string
  readonly kind: SourceKind
  readonly number: string | null
  readonly words: string
  readonly target: GapTarget
}

/** Every record of the session a document can be made of, by its id. */
export function sourcesOf(dossier: StoredDossier): Map<string, Source> {
  const rows = agendaRows(dossier)
  const numbers = new Map(rows.map(({ item, entry }) => [item.id, entry.printedNumber]))
  const found: Source[] = [
    {
      id: dossier.session.id,
      kind: 'session',
      number: null,
      words: '',
      target: { stage: 'chuan-bi', itemId: null, field: fieldName('session', null, 'date') },
    },
    ...dossier.items.map(
      ({ id, title }): Source => ({
        id,
        kind: 'item',
        number: numbers.get(id) ?? null,
        words: title,
        target: { stage: 'chuan-bi', itemId: id, field: fieldName('item', id, 'title') },
      }),
    ),
    ...dossier.contributions.map((one) => inMeeting('contribution', one, plainTextOf(one.text), 'text', numbers)),
    ...dossier.decisions.map((one) => inMeeting('decision', one, plainTextOf(one.text), 'text', numbers)),
    ...dossier.tasks.map((one) => inMeeting('task', one, one.work, 'work', numbers)),
    ...dossier.ballots.map((one) => inMeeting('ballot', one, one.subject ?? '', 'subject', numbers)),
    ...dossier.papers.map(
      ({ id, itemId, title }): Source => ({
        id,
        kind: 'paper',
        number: itemId === null ? null : (numbers.get(itemId) ?? null),
        words: title,
        target: { stage: 'chuan-bi', itemId, field: fieldName('paper', id, 'title') },
      }),
    ),
    ...dossier.participants.map(
      ({ id }): Source => ({
        id,
        kind: 'participant',
        number: null,
        words: '',
        target: { stage: 'chuan-bi', itemId: null, field: `participant:${id}` },
      }),
    ),
  ]
  return new Map(found.map((source) => [source.id, source]))
}

function inMeeting(
  kind: 'contribution' | 'decision' | 'task' | 'ballot',
  { id, itemId }: { readonly id: string; readonly itemId: string },
  words: string,
  field: string,
  numbers: ReadonlyMap<string, string>,
): Source {
  return {
    id,
    kind,
    number: numbers.get(itemId) ?? null,
    words,
    target: { stage: 'hop', itemId, field: fieldName(kind, id, field) },
  }
}

/** The key that names a source with or without the number of its item. */
export function sourceKey({ kind, number }: Source): I18nKey {
  return number === null ? `drafting.source.${kind}` : `drafting.sourceOf.${kind}`
}

/** Decisions, tasks, votes and contributions of the session no block of the draft comes from. */
export function unusedSources(
  sources: ReadonlyMap<string, Source>,
  blocks: readonly { readonly sources: readonly string[]; readonly text: unknown }[],
): Source[] {
  const used = new Set(blocks.filter(({ text }) => text !== null).flatMap((block) => block.sources))
  const kinds: ReadonlySet<SourceKind> = new Set(['decision', 'task', 'ballot', 'contribution'])
  return [...sources.values()].filter(({ id, kind }) => kinds.has(kind) && !used.has(id))
}
