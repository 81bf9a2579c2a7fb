/**
 * The dossier of one session: every record of it, with the office, body, people and units it names.
 * It is what composers read, what the session file holds and what the workspace shows.
 */
import * as v from 'valibot'
import { Body, Membership, Office, Person, PostHeld, Term, Unit } from './directory.ts'
import { IssuedDocument } from './documents.ts'
import { Draft, DraftBlock, DraftComment, DraftVersion } from './draft.ts'
import { DraftStep, Opinion, OpinionRemark, OpinionRound } from './review.ts'
import {
  AgendaEntry,
  AgendaItem,
  AgendaVersion,
  AttendanceEvent,
  Ballot,
  Contribution,
  Decision,
  Paper,
  Participant,
  Session,
  Task,
  TaskEvent,
} from './session.ts'

const list = <T extends v.GenericSchema>(schema: T, most: number) => v.pipe(v.array(schema), v.maxLength(most))

/** The parts of a dossier, each a list of one kind of record, in the order they are imported. */
export const dossierEntries = {
  office: Office,
  term: Term,
  body: Body,
  units: list(Unit, 2_000),
  people: list(Person, 5_000),
  posts: list(PostHeld, 10_000),
  memberships: list(Membership, 5_000),
  session: Session,
  agendaVersions: list(AgendaVersion, 100),
  items: list(AgendaItem, 1_000),
  agendaEntries: list(AgendaEntry, 20_000),
  papers: list(Paper, 5_000),
  participants: list(Participant, 2_000),
  attendance: list(AttendanceEvent, 20_000),
  contributions: list(Contribution, 20_000),
  ballots: list(Ballot, 2_000),
  decisions: list(Decision, 5_000),
  tasks: list(Task, 5_000),
  taskEvents: list(TaskEvent, 20_000),
  drafts: list(Draft, 500),
  // Files written before there were drafts have none of these.
  draftBlocks: v.optional(list(DraftBlock, 50_000), []),
  draftVersions: v.optional(list(DraftVersion, 2_000), []),
  draftComments: v.optional(list(DraftComment, 20_000), []),
  draftSteps: v.optional(list(DraftStep, 20_000), []),
  opinionRounds: v.optional(list(OpinionRound, 2_000), []),
  opinions: v.optional(list(Opinion, 20_000), []),
  opinionRemarks: v.optional(list(OpinionRemark, 20_000), []),
  issued: list(IssuedDocument, 500),
} as const

export const Dossier = v.strictObject(dossierEntries)
export type Dossier = v.InferOutput<typeof Dossier>

/** The dossier without the insides of drafts, of which there may be thousands: what is shown, checked and composed from. */
export type WorkDossier = Omit<
  Dossier,
  'draftBlocks' | 'draftVersions' | 'draftComments' | 'draftSteps' | 'opinionRounds' | 'opinions' | 'opinionRemarks'
>
