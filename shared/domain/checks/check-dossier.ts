/** All checks over the records of a session, with the findings in reading order. */

import type { WorkDossier as Dossier } from '../../records/dossier.ts'
import type { DraftBlock } from '../../records/draft.ts'
import { checkTexts, type FindingOf, findingsOf, placeKey, type TextRuleId } from './check-texts.ts'
import type { CheckedDocument } from './checked-dossier.ts'
import type { CheckContext } from './checked-texts.ts'
import { dossierRules } from './dossier-rules.ts'
import { dossierTexts, inOrder, itemsInOrder } from './dossier-texts.ts'
import { draftTexts } from './draft-texts.ts'
import type { CheckedKind, Found } from './finding.ts'
import { spanFound } from './spans.ts'

export type DossierRuleId = (typeof dossierRules)[number]['id']
export type RuleId = TextRuleId | DossierRuleId
export type Finding = FindingOf<RuleId>

export type CheckOptions = Omit<CheckContext, 'units' | 'names'> & {
  /** The document about to be issued; its signer and receiver are asked for. */
  readonly document?: CheckedDocument
}

/** Everything the rules of language and of form find in the records, in the order a person reads them. */
export function checkDossier(dossier: Dossier, { document, ...context }: CheckOptions): Finding[] {
  const names = dossier.people.map(({ fullName }) => fullName)
  const checked = {
    ...context,
    units: dossier.units,
    names,
    texts: [...dossierTexts(dossier), ...draftTexts(document?.blocks ?? [])],
  }
  const found: Finding[] = [
    ...checkTexts(checked),
    ...dossierRules.flatMap((one) => findingsOf(one, { ...checked, dossier, document: document ?? null })),
  ]
  const records = recordPlaces(dossier, document?.blocks ?? [])
  const texts = new Map(checked.texts.map(({ at }, index) => [placeKey(at), index]))
  const record = ({ at }: Found) => records.get(`${at.kind} ${at.id}`) ?? 0
  const text = ({ at }: Found) => texts.get(placeKey(at)) ?? -1
  return found.sort((a, b) => record(a) - record(b) || text(a) - text(b) || spanFound(a).start - spanFound(b).start)
}

/** The key of a rule's words in the catalogues. */
export function messageKey<Name extends RuleId>(ruleId: Name): `checks.rules.${Name}` {
  return `checks.rules.${ruleId}`
}

/** Where each record comes when a session is read: its facts, the directory, who was there, then item by item. */
function recordPlaces(dossier: Dossier, blocks: readonly DraftBlock[]): Map<string, number> {
  const of = (kind: CheckedKind, records: readonly { readonly id: string }[]) =>
    records.map(({ id }) => `${kind} ${id}`)
  const keys = [
    ...of('session', [dossier.session]),
    ...of('post', dossier.posts),
    ...of('participant', inOrder(dossier.participants)),
    ...of('attendance', inOrder(dossier.attendance)),
    ...of('paper', dossier.papers),
    ...itemsInOrder(dossier).flatMap((item) => {
      const own = <T extends { readonly itemId: string | null; readonly order: number; readonly id: string }>(
        records: readonly T[],
      ) => inOrder(records.filter(({ itemId }) => itemId === item.id))
      return [
        ...of('item', [item]),
        ...of('agendaEntry', own(dossier.agendaEntries)),
        ...of('contribution', own(dossier.contributions)),
        ...of('ballot', own(dossier.ballots)),
        ...of('decision', own(dossier.decisions)),
        ...own(dossier.tasks).flatMap((task) => [
          ...of('task', [task]),
          ...of(
            'taskEvent',
            dossier.taskEvents.filter(({ taskId }) => taskId === task.id),
          ),
        ]),
      ]
    }),
    ...of('draftBlock', blocks),
    ...of('issued', dossier.issued),
  ]
  return new Map(keys.map((key, index) => [key, index]))
}
