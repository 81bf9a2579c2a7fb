/** Tasks and the document that puts them into force: a sentence that differs from its record stands in the way of issue. */
import { type Sentence, taskSentences } from '../../shared/documents/issued-facts.ts'
import type { DocModel } from '../../shared/documents/model.ts'
import type { DocumentKind } from '../../shared/records/documents.ts'
import type { Id } from '../../shared/records/values.ts'
import { takeSnapshot } from '../documents/snapshot.ts'
import type { Desk } from './desk.ts'
import { type DocumentRequest, profileToday } from './documents.ts'
import { composeInput } from './dossiers.ts'

/** Kinds by which tasks come into force; minutes and reports only tell of them. */
const forcingKinds: ReadonlySet<DocumentKind> = new Set<DocumentKind>([
  'notice',
  'conclusion',
  'resolution',
  'task_slip',
])

/** A task whose sentence is not what its record says; `shown` is empty where the sentence was taken out. */
export type DifferingTask = { readonly taskId: Id; readonly shown: string; readonly recorded: string }

/** The sentences of the tasks in the document that is shown, for the kinds that put tasks into force. */
export function sentencesOf(desk: Desk, { sessionId, kind }: DocumentRequest, model: DocModel): Map<Id, Sentence[]> {
  if (!forcingKinds.has(kind)) return new Map()
  return taskSentences(model, new Set(desk.store.tables.task.ofSession(sessionId).map(({ id }) => id)))
}

/**
 * Tasks whose sentences were changed by hand and now say other than the records: compared word for word with what the records compose to,
 * spaces aside. Either the record or the sentence is changed before the document is issued.
 */
export function differingTasks(desk: Desk, request: DocumentRequest, model: DocModel): DifferingTask[] {
  const { kind, profileId, choices, sessionId } = request
  const dossier = composeInput(desk.store, sessionId)
  const recorded = takeSnapshot(kind, dossier, profileId ?? profileToday(desk, dossier, choices), choices).composed
    .model
  const shown = sentencesOf(desk, request, model)
  return [...sentencesOf(desk, request, recorded)].flatMap(([taskId, sentences]) => {
    const now = wordsOf(shown.get(taskId) ?? [])
    const should = wordsOf(sentences)
    return now === should ? [] : [{ taskId, shown: now, recorded: should }]
  })
}

/** The body's last mark depends on what follows it, so it says nothing about the task. */
function wordsOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text.replace(/[\s./;]+$/, '')).join(' ')
}
