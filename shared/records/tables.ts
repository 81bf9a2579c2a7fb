/** The editable kinds of record by name: one list from which the contract, the store and the change log are derived. */
import { Body, Membership, Office, Person, PostHeld, Term, Unit } from './directory.ts'
import { Draft, DraftBlock, DraftComment, DraftVersion } from './draft.ts'
import { Holiday } from './holiday.ts'
import { Phrase } from './phrase.ts'
import { KeptProgramme } from './programme-template.ts'
import { ReferenceDocument } from './reference.ts'
import { Delivery, IssuedChange, IssuedFile, IssuedTask, RegisterNumber, RegisterSeries } from './register.ts'
import { DraftStep, Opinion, OpinionRemark, OpinionRound } from './review.ts'
import { SecrecyEvent } from './secrecy-event.ts'
import {
  AgendaEntry,
  AgendaItem,
  AgendaVersion,
  AttendanceEvent,
  Ballot,
  Contribution,
  Decision,
  Paper,
  ParticipantFields,
  Session,
  Task,
  TaskEvent,
} from './session.ts'
import { Waiver } from './waiver.ts'

/** Records of the office, shared by all sessions. */
export const directoryRecords = {
  office: Office,
  term: Term,
  body: Body,
  unit: Unit,
  person: Person,
  post: PostHeld,
  membership: Membership,
} as const

/** Records that stay with the office: no session file holds them. */
export const keptRecords = {
  reference: ReferenceDocument,
  waiver: Waiver,
  holiday: Holiday,
  phrase: Phrase,
  keptProgramme: KeptProgramme,
  series: RegisterSeries,
  registerNumber: RegisterNumber,
  issuedFile: IssuedFile,
  issuedTask: IssuedTask,
  issuedChange: IssuedChange,
  delivery: Delivery,
  secrecyEvent: SecrecyEvent,
} as const

/** Records that belong to one session; each has a `sessionId` (the session itself: its `id`). */
export const sessionRecords = {
  session: Session,
  agendaVersion: AgendaVersion,
  item: AgendaItem,
  agendaEntry: AgendaEntry,
  paper: Paper,
  participant: ParticipantFields,
  attendance: AttendanceEvent,
  contribution: Contribution,
  ballot: Ballot,
  decision: Decision,
  task: Task,
  taskEvent: TaskEvent,
} as const

/** Documents being drafted; each belongs to one session. The workspace reads them apart from the rest: there may be thousands of blocks. */
export const draftingRecords = {
  draft: Draft,
  draftBlock: DraftBlock,
  draftVersion: DraftVersion,
  draftComment: DraftComment,
  draftStep: DraftStep,
  opinionRound: OpinionRound,
  opinion: Opinion,
  opinionRemark: OpinionRemark,
} as const

export const recordSchemas = { ...directoryRecords, ...keptRecords, ...sessionRecords, ...draftingRecords } as const
export type RecordName = keyof typeof recordSchemas
export const recordNames = Object.keys(recordSchemas) as RecordName[]
