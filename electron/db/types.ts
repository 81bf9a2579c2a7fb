/** What the rest of main knows of the store: tables of records, read freely, changed only inside a command. */
import type { Stored } from '../../shared/contract/endpoint.ts'
import type { Body, Membership, Office, Person, PostHeld, Term, Unit } from '../../shared/records/directory.ts'
import type { IssuedDocument } from '../../shared/records/documents.ts'
import type { Draft, DraftBlock, DraftComment, DraftVersion } from '../../shared/records/draft.ts'
import type { Holiday } from '../../shared/records/holiday.ts'
import type { Phrase } from '../../shared/records/phrase.ts'
import type { KeptProgramme } from '../../shared/records/programme-template.ts'
import type { ReferenceDocument } from '../../shared/records/reference.ts'
import type {
  Delivery,
  IssuedChange,
  IssuedFile,
  IssuedTask,
  RegisterNumber,
  RegisterSeries,
} from '../../shared/records/register.ts'
import type { DraftStep, Opinion, OpinionRemark, OpinionRound } from '../../shared/records/review.ts'
import type { SecrecyEvent } from '../../shared/records/secrecy-event.ts'
import type {
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
} from '../../shared/records/session.ts'
import type { RecordName } from '../../shared/records/tables.ts'
import type { Id } from '../../shared/records/values.ts'
import type { Waiver } from '../../shared/records/waiver.ts'

/** Every kind of record the change log knows, by name: the editable ones and issued documents. */
export type RecordMap = {
  readonly office: Office
  readonly term: Term
  readonly body: Body
  readonly unit: Unit
  readonly person: Person
  readonly post: PostHeld
  readonly membership: Membership
  readonly reference: ReferenceDocument
  readonly waiver: Waiver
  readonly holiday: Holiday
  readonly phrase: Phrase
  readonly keptProgramme: KeptProgramme
  readonly series: RegisterSeries
  readonly registerNumber: RegisterNumber
  readonly issuedFile: IssuedFile
  readonly issuedTask: IssuedTask
  readonly issuedChange: IssuedChange
  readonly delivery: Delivery
  readonly secrecyEvent: SecrecyEvent
  readonly session: Session
  readonly agendaVersion: AgendaVersion
  readonly item: AgendaItem
  readonly agendaEntry: AgendaEntry
  readonly paper: Paper
  readonly participant: Participant
  readonly attendance: AttendanceEvent
  readonly contribution: Contribution
  readonly ballot: Ballot
  readonly decision: Decision
  readonly task: Task
  readonly taskEvent: TaskEvent
  readonly draft: Draft
  readonly draftBlock: DraftBlock
  readonly draftVersion: DraftVersion
  readonly draftComment: DraftComment
  readonly draftStep: DraftStep
  readonly opinionRound: OpinionRound
  readonly opinion: Opinion
  readonly opinionRemark: OpinionRemark
  readonly issued: IssuedDocument
}
export type LoggedName = keyof RecordMap
export type RecordOf<N extends RecordName> = RecordMap[N]

/** Reading one kind of record. Lists are in sequence order (the order of `order` first where the record has one). Buried records are not seen. */
export interface RecordReader<N extends LoggedName> {
  find(id: Id): Stored<RecordMap[N]> | undefined
  /** For records of a session: all of that session. For others: empty. */
  ofSession(sessionId: Id): Stored<RecordMap[N]>[]
  all(): Stored<RecordMap[N]>[]
}

/** Changing one kind of record, only inside `Store.command`. */
export interface RecordWriter<N extends LoggedName> extends RecordReader<N> {
  /** A buried record of the same id lives again with what is given here; a living one refuses with DUPLICATE_NUMBER. */
  insert(record: RecordMap[N]): Stored<RecordMap[N]>
  /** Refuses with STALE_WRITE (carrying the record as it stands) when `revision` is not the current one, NOT_FOUND when it is gone. */
  update(id: Id, revision: number, patch: Partial<RecordMap[N]>): Stored<RecordMap[N]>
  /** Buries the record. The command is refused with RECORD_IN_USE if another living record still names it at its end. */
  remove(id: Id, revision: number): void
}

export type Readers = { readonly [N in RecordName]: RecordReader<N> }
export type Writers = { readonly [N in RecordName]: RecordWriter<N> }

/** Who changes something: the person at the keyboard, if known. */
export type Actor = { readonly personId: Id | null }

/** One named step of the user: what undo shows and the audit log names. */
export type Step = {
  /** For example `contribution.update`; also a catalogue key under `steps.`. */
  readonly name: string
  readonly actor: Actor
  readonly sessionId: Id | null
  /** Steps with the same key within a typing burst become one change set. */
  readonly burstKey?: string
}

/** Which records a committed command changed; `typing` for a step of a burst, of which more are likely to come. */
export type Change = {
  readonly records: readonly { readonly record: LoggedName; readonly id: Id }[]
  readonly sessionId: Id | null
  readonly typing: boolean
}
