/** The dossier of a session, put together from the store. */

import type { Stored } from '../../shared/contract/endpoint.ts'
import type { ChangingPart, SessionRecords, StoredDossier } from '../../shared/contract/views.ts'
import { type DossierPart, dossierParts, referencesOf } from '../../shared/domain/dossier-parts.ts'
import { unitsInWords } from '../../shared/domain/units-in-words.ts'
import type { Dossier, WorkDossier } from '../../shared/records/dossier.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Store } from '../db/store.ts'
import { found, need } from './desk.ts'

/** Every record of the session, with the office, body, term, and the people and units it names. */
export function readDossier(store: Store, sessionId: Id): StoredDossier {
  const { tables } = store
  const session = need(tables, 'session', sessionId)
  const own = {
    agendaVersions: tables.agendaVersion.ofSession(sessionId),
    items: tables.item.ofSession(sessionId),
    agendaEntries: tables.agendaEntry.ofSession(sessionId),
    papers: tables.paper.ofSession(sessionId),
    participants: tables.participant.ofSession(sessionId),
    attendance: tables.attendance.ofSession(sessionId),
    contributions: tables.contribution.ofSession(sessionId),
    ballots: tables.ballot.ofSession(sessionId),
    decisions: tables.decision.ofSession(sessionId),
    tasks: tables.task.ofSession(sessionId),
    taskEvents: tables.taskEvent.ofSession(sessionId),
  }
  const memberships = tables.membership.all().filter(({ bodyId }) => bodyId === session.bodyId)
  const named = namedIds({ session, ...own, memberships })
  const people = tables.person.all().filter(({ id }) => named.has(id))
  const isNamed = new Set(people.map(({ id }) => id))
  const posts = tables.post.all().filter(({ personId }) => isNamed.has(personId))
  const units = tables.unit.all()
  const postUnits = posts.flatMap(({ unitId }) => unitId ?? [])
  const unitIds = new Set([...named, ...postUnits, ...unitsInWords(units, own)])
  return {
    office: found(tables.office.all()[0]),
    term: need(tables, 'term', session.termId),
    body: need(tables, 'body', session.bodyId),
    units: withSuccessors(units, unitIds),
    people,
    posts,
    memberships,
    session,
    ...own,
    drafts: tables.draft.ofSession(sessionId),
    issued: store.documents.issued(sessionId),
  }
}

/** Of these records those that live and belong to the session, as they stand. NOT_FOUND for no session. */
export function readRecords(
  store: Store,
  { sessionId, records }: { sessionId: Id; records: readonly { readonly part: ChangingPart; readonly id: Id }[] },
): SessionRecords {
  need(store.tables, 'session', sessionId)
  const living = <T extends { sessionId: Id }>(part: ChangingPart, find: (id: Id) => T | undefined): T[] =>
    records
      .flatMap((asked) => (asked.part === part ? (find(asked.id) ?? []) : []))
      .filter((one) => one.sessionId === sessionId)
  const { tables } = store
  return {
    items: living('items', tables.item.find),
    papers: living('papers', tables.paper.find),
    participants: living('participants', tables.participant.find),
    attendance: living('attendance', tables.attendance.find),
    contributions: living('contributions', tables.contribution.find),
    ballots: living('ballots', tables.ballot.find),
    decisions: living('decisions', tables.decision.find),
    tasks: living('tasks', tables.task.find),
  }
}

/** The same without revisions: what composers and the session file take. */
const strip = <T extends { revision: number }>({ revision: _, ...record }: T): Omit<T, 'revision'> => record

export function withoutRevisions(dossier: StoredDossier): WorkDossier {
  const each = <T extends { revision: number }>(records: readonly T[]) => records.map(strip)
  return {
    office: strip(dossier.office),
    term: strip(dossier.term),
    body: strip(dossier.body),
    units: each(dossier.units),
    people: each(dossier.people),
    posts: each(dossier.posts),
    memberships: each(dossier.memberships),
    session: strip(dossier.session),
    agendaVersions: each(dossier.agendaVersions),
    items: each(dossier.items),
    agendaEntries: each(dossier.agendaEntries),
    papers: each(dossier.papers),
    participants: each(dossier.participants),
    attendance: each(dossier.attendance),
    contributions: each(dossier.contributions),
    ballots: each(dossier.ballots),
    decisions: each(dossier.decisions),
    tasks: each(dossier.tasks),
    taskEvents: each(dossier.taskEvents),
    drafts: each(dossier.drafts),
    issued: dossier.issued,
  }
}

/** The dossier of a session as the composers take it. */
export function composeInput(store: Store, sessionId: Id): WorkDossier {
  return withoutRevisions(readDossier(store, sessionId))
}

/** Everything of a session, drafts with all their blocks, versions and comments: what its file holds. */
export function wholeDossier(store: Store, sessionId: Id): Dossier {
  const { tables } = store
  const dossier = composeInput(store, sessionId)
  const drafting = {
    draftBlocks: tables.draftBlock.ofSession(sessionId).map(strip),
    draftVersions: tables.draftVersion.ofSession(sessionId).map(strip),
    draftComments: tables.draftComment.ofSession(sessionId).map(strip),
    draftSteps: tables.draftStep.ofSession(sessionId).map(strip),
    opinionRounds: tables.opinionRound.ofSession(sessionId).map(strip),
    opinions: tables.opinion.ofSession(sessionId).map(strip),
    opinionRemarks: tables.opinionRemark.ofSession(sessionId).map(strip),
  }
  return { ...dossier, ...drafting, people: withWriters(store, dossier, drafting) }
}

/** The people of the dossier and those who froze versions, wrote remarks, were asked or held a draft. */
function withWriters({ tables }: Store, { people }: WorkDossier, drafting: Partial<Dossier>): Dossier['people'] {
  const named = namedIds(drafting)
  const known = new Set(people.map(({ id }) => id))
  const others = tables.person.all().filter(({ id }) => named.has(id) && !known.has(id))
  return [...people, ...others.map(strip)]
}

/** The ids of everyone and everything these records name. */
function namedIds(records: { readonly [Part in DossierPart]?: unknown }): Set<Id> {
  const parts = dossierParts.map((part) => [part, [records[part] ?? []].flat()] as const)
  return new Set(
    parts.flatMap(([part, list]) => list.flatMap((record) => referencesOf(part, record).map(({ id }) => id))),
  )
}

function withSuccessors<T extends Stored<{ id: Id; successorId: Id | null }>>(
  units: readonly T[],
  named: Set<string>,
): T[] {
  const wanted = new Set(named)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  for (const id of wanted) {
    const successor = byId.get(id)?.successorId
    if (successor) wanted.add(successor)
  }
  return units.filter(({ id }) => wanted.has(id))
}
