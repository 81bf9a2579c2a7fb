/** Every text of a session's records in the order a person reads them: the session, who was there, then item by item. */
import type { WorkDossier as Dossier } from '../../records/dossier.ts'
import type { RichText } from '../../records/rich-text.ts'
import type { AgendaItem, Task } from '../../records/session.ts'
import { discussionOrder, latestVersion } from '../programme.ts'
import { type CheckedText, checkedText, type TextRole } from './checked-text.ts'
import type { CheckedKind } from './finding.ts'

/** The texts of every record of the session; items follow the programme in use. */
export function dossierTexts(dossier: Dossier): CheckedText[] {
  const { session, papers } = dossier
  return [
    ...textOf('session', session.id, 'place', session.place, 'label'),
    ...textOf('session', session.id, 'documentsUsed', session.documentsUsed),
    ...textOf('session', session.id, 'otherInformation', session.otherInformation),
    ...peopleTexts(dossier),
    ...papers.flatMap(({ id, title }) => textOf('paper', id, 'title', title, 'heading')),
    ...itemsInOrder(dossier).flatMap((item) => itemTexts(item, dossier)),
  ]
}

/** Items as they were discussed, then those the programme does not name. */
export function itemsInOrder(dossier: Dossier): AgendaItem[] {
  const places = new Map(discussionOrder(dossier).map((id, index) => [id, index]))
  const place = ({ id }: AgendaItem) => places.get(id) ?? Number.MAX_SAFE_INTEGER
  return [...dossier.items].sort((a, b) => place(a) - place(b))
}

/** Records in the order the user gave. */
export function inOrder<T extends { readonly order: number }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => a.order - b.order)
}

function peopleTexts({ participants, attendance }: Dossier): CheckedText[] {
  return [
    ...inOrder(participants).flatMap(({ id, groupLabel, title }) => [
      ...textOf('participant', id, 'groupLabel', groupLabel, 'label'),
      ...textOf('participant', id, 'title', title, 'label'),
    ]),
    ...inOrder(attendance).flatMap(({ id, reason }) => textOf('attendance', id, 'reason', reason, 'label')),
  ]
}

function itemTexts(item: AgendaItem, dossier: Dossier): CheckedText[] {
  const ofItem = <T extends { readonly itemId: string; readonly order: number }>(records: readonly T[]) =>
    inOrder(records.filter(({ itemId }) => itemId === item.id))
  const version = latestVersion(dossier.agendaVersions)
  const entries = dossier.agendaEntries.filter(
    ({ itemId, versionId, title }) => itemId === item.id && versionId === version?.id && title !== item.title,
  )
  return [
    ...textOf('item', item.id, 'title', item.title, 'heading'),
    ...entries.flatMap(({ id, title }) => textOf('agendaEntry', id, 'title', title, 'heading')),
    ...textOf('item', item.id, 'subject', item.subject),
    ...ofItem(dossier.contributions).flatMap(({ id, text }) => textOf('contribution', id, 'text', text)),
    ...ofItem(dossier.ballots).flatMap(({ id, subject }) => textOf('ballot', id, 'subject', subject, 'heading')),
    ...textOf('item', item.id, 'assessment', item.assessment),
    ...ofItem(dossier.decisions).flatMap(({ id, phrase, text }) => [
      ...textOf('decision', id, 'phrase', phrase, 'label'),
      ...textOf('decision', id, 'text', text),
    ]),
    ...ofItem(dossier.tasks).flatMap((task) => taskTexts(task, dossier)),
  ]
}

function taskTexts({ id, work, product, reportsTo, due }: Task, { taskEvents }: Dossier): CheckedText[] {
  return [
    ...textOf('task', id, 'work', work),
    ...textOf('task', id, 'product', product, 'label'),
    ...textOf('task', id, 'reportsTo', reportsTo, 'label'),
    ...textOf('task', id, 'due.text', due?.text ?? null, 'label'),
    ...taskEvents
      .filter(({ taskId }) => taskId === id)
      .flatMap((event) => textOf('taskEvent', event.id, 'note', event.note)),
  ]
}

function textOf(
  kind: CheckedKind,
  id: string,
  field: string,
  words: string | RichText | null,
  role: TextRole = 'body',
): CheckedText[] {
  return words === null ? [] : [checkedText({ kind, id, field }, words, role)]
}
