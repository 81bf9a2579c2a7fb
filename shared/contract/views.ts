/** What main shows the screen: records put together, each with its revision. */

import * as v from 'valibot'
import { dossierEntries } from '../records/dossier.ts'
import { gapCodes } from '../records/gap-codes.ts'
import { sessionKinds, sessionStates } from '../records/session.ts'
import { recordSchemas as r } from '../records/tables.ts'
import { CivilDate, Count, Id, Order } from '../records/values.ts'
import { Revision, stored } from './endpoint.ts'

/** The dossier as the workspace shows it: every record with its revision. */
export const StoredDossier = v.strictObject({
  office: stored(r.office),
  term: stored(r.term),
  body: stored(r.body),
  units: v.array(stored(r.unit)),
  people: v.array(stored(r.person)),
  posts: v.array(stored(r.post)),
  memberships: v.array(stored(r.membership)),
  session: stored(r.session),
  agendaVersions: v.array(stored(r.agendaVersion)),
  items: v.array(stored(r.item)),
  agendaEntries: v.array(stored(r.agendaEntry)),
  papers: v.array(stored(r.paper)),
  participants: v.array(stored(r.participant)),
  attendance: v.array(stored(r.attendance)),
  contributions: v.array(stored(r.contribution)),
  ballots: v.array(stored(r.ballot)),
  decisions: v.array(stored(r.decision)),
  tasks: v.array(stored(r.task)),
  taskEvents: v.array(stored(r.taskEvent)),
  drafts: v.array(stored(r.draft)),
  issued: dossierEntries.issued,
})
export type StoredDossier = v.InferOutput<typeof StoredDossier>

/** The lists of a session in which single records are read again when they change. */
export const changingParts = [
  'items',
  'papers',
  'participants',
  'attendance',
  'contributions',
  'ballots',
  'decisions',
  'tasks',
] as const
export type ChangingPart = (typeof changingParts)[number]

/** When more of them changed at once, the whole session is read. */
export const mostRecordsRead = 100

/** Single records of a session as they stand: those of the ones asked for that live. */
export const SessionRecords = v.pick(StoredDossier, changingParts)
export type SessionRecords = v.InferOutput<typeof SessionRecords>

export const Directory = v.strictObject({
  office: v.nullable(stored(r.office)),
  terms: v.array(stored(r.term)),
  bodies: v.array(stored(r.body)),
  units: v.array(stored(r.unit)),
  people: v.array(stored(r.person)),
  posts: v.array(stored(r.post)),
  memberships: v.array(stored(r.membership)),
})
export type Directory = v.InferOutput<typeof Directory>

export const SessionSummary = v.strictObject({
  id: Id,
  revision: Revision,
  bodyId: Id,
  bodyName: v.string(),
  termName: v.string(),
  kind: v.picklist(sessionKinds),
  number: v.nullable(Order),
  date: v.nullable(CivilDate),
  dateAssumed: v.boolean(),
  chairName: v.nullable(v.string()),
  itemCount: Count,
  state: v.picklist(sessionStates),
  stateReason: v.nullable(v.string()),
})
export type SessionSummary = v.InferOutput<typeof SessionSummary>

/** What a composed document lacks: the record's path, and its words for the person. */
export const Gap = v.strictObject({
  /** For example `session.place`, `items[2].presenterId`, `tasks[0].leadUnitId`; indexes as in the dossier. */
  path: v.string(),
  /** Catalogue key under `gaps.`: what is missing. */
  code: v.picklist(gapCodes),
  /** The record it belongs to. */
  recordId: v.nullable(Id),
  /** What names the record for a person: an item's number, a task's first words. */
  where: v.string(),
})
export type Gap = v.InferOutput<typeof Gap>

/** Text cleaned on the way into a document, reported and never silent. */
export const Cleaned = v.strictObject({ where: v.string(), what: v.string(), count: Count })

export type Cleaned = v.InferOutput<typeof Cleaned>
