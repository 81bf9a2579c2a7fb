/** What a person adds to the documents of a session: number, day, signer, marks, and the profile where one is forced. */
import * as v from 'valibot'
import { DocumentFacts, type DocumentKind } from '../../shared/records/documents.ts'
import type { Id } from '../../shared/records/values.ts'
import { type Desk, need, requireEditable } from './desk.ts'

export type FactsByKind = Record<string, DocumentFacts>

const kept = v.record(v.string(), DocumentFacts)

/** What was last given for each kind of document of the session. */
export function readFacts({ store }: Desk, sessionId: Id): FactsByKind {
  need(store.tables, 'session', sessionId)
  const json = store.settings.get(settingOf(sessionId))
  const read = json === undefined ? null : v.safeParse(kept, JSON.parse(json))
  // Facts of a newer program that this one does not know are left aside, never in the way of the document.
  return read?.success ? read.output : {}
}

/** Keeps what is given for one kind. Fails with SESSION_CLOSED. */
export function setFacts(desk: Desk, sessionId: Id, kind: DocumentKind, facts: DocumentFacts): void {
  requireEditable(desk, sessionId)
  const all = { ...readFacts(desk, sessionId), [kind]: facts }
  desk.store.settings.set(settingOf(sessionId), JSON.stringify(all))
}

function settingOf(sessionId: Id): string {
  return `document-facts.${sessionId}`
}
