/** What is open about a document before it goes on: asked by the stage that issues and by the line of steps. */
import { hasSuggestions } from '../../shared/domain/drafting/inlines.ts'
import type { OpenMatters } from '../../shared/domain/review/missing.ts'
import type { Id } from '../../shared/records/values.ts'
import { checkDocument } from './checks.ts'
import { type Desk, need } from './desk.ts'
import { readFacts } from './document-facts.ts'
import { composeNow, type DocumentRequest } from './documents.ts'
import { differingTasks } from './issue-tasks.ts'

/** Blocks of a draft that wait: the records changed under a person's words, or somebody suggested a change. */
export function countUndecided({ store }: Desk, draftId: Id): number {
  return store.documents
    .blocksOf(draftId)
    .filter(({ pending, text }) => pending !== null || (text !== null && hasSuggestions(text))).length
}

/** The document of a draft, with the number, day and signer that were typed for its kind. */
export function requestOfDraft(desk: Desk, draftId: Id): DocumentRequest {
  const { sessionId, kind, profileId, choices } = need(desk.store.tables, 'draft', draftId)
  const { profileId: forced = null, ...facts } = readFacts(desk, sessionId)[kind] ?? {}
  return { sessionId, kind, profileId: profileId ?? forced, choices: { ...facts, ...choices } }
}

/** All that is open about the document of a draft. */
export function openMattersOf(desk: Desk, draftId: Id): OpenMatters {
  const { tables } = desk.store
  const request = requestOfDraft(desk, draftId)
  const { sessionId } = request
  const ofDraft = <T extends { draftId: Id }>(records: readonly T[]) => records.filter((one) => one.draftId === draftId)
  const opinions = ofDraft(tables.opinion.ofSession(sessionId))
  return {
    undecided: countUndecided(desk, draftId),
    blocking: checkDocument(desk, request).findings.filter(({ severity }) => severity === 'block').length,
    differing: differingTasks(desk, request, composeNow(desk, request).composed.model).length,
    remarks: ofDraft(tables.opinionRemark.ofSession(sessionId)).filter(({ outcome }) => outcome === null).length,
    unanswered: opinions.filter(({ answer }) => answer === null).length,
    comments: ofDraft(tables.draftComment.ofSession(sessionId)).filter(
      ({ answersId, resolvedAt }) => answersId === null && resolvedAt === null,
    ).length,
  }
}
