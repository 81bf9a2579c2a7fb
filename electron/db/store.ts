/** The store as the rest of main knows it: records to read, commands to change them, logs that prove what happened. */
import type { Id } from '../../shared/records/values.ts'
import type { FileIndex } from '../files/file-store.ts'
import { type AuditHead, type AuditReport, createAuditLog } from './audit-log.ts'
import { type ChangeLog, createChangeLog } from './change-log.ts'
import { createCommands } from './command.ts'
import type { Db, KeyProvider } from './db.ts'
import { type DoctorReport, examine, type FileInventory } from './doctor.ts'
import { createDocumentsStore, type DocumentsStore } from './documents-store.ts'
import { type BackupRuns, createBackupRuns, createFileIndex, createSettings, type Settings } from './keeping.ts'
import { writeMarker } from './profile-marker.ts'
import { createRecordLinks } from './record-links.ts'
import { createReader, createWriter, type Running } from './record-writer.ts'
import { createRegisterBooks, type RegisterBooks } from './register-book.ts'
import { createSessionLevels, type SessionLevels } from './session-levels.ts'
import { createSessionSummaries, type SessionSummaries } from './session-summaries.ts'
import { createRecordTables, type RecordTables } from './tables/index.ts'
import { asAppFailure } from './to-app-failure.ts'
import type { Actor, Change, Readers, Step, Writers } from './types.ts'

export type Store = {
  readonly path: string
  readonly readOnly: boolean
  readonly deskId: Id
  readonly key: KeyProvider
  readonly tables: Readers
  /**
   * Runs `work` as one IMMEDIATE transaction with its change log and audit entry; throws an AppFailure and keeps nothing when it is
   * refused. Synchronous; does not nest. A command that changes nothing leaves no trace.
   */
  command<T>(step: Step, work: (writers: Writers) => T): T
  /** Runs `work`, which only reads, on the store as it is at one moment. Not inside a command; does not nest. */
  readAtOnce<T>(work: () => T): T
  /** Tells, after each commit, which kinds of record changed. Gives a function that stops it. */
  onChange(listener: (change: Change) => void): () => void
  /**
   * Takes back the actor's newest step of the session; itself a logged step. Refused with UNDO_CHANGED_SINCE when a record has moved on
   * since, with UNDO_ISSUED when a document was issued by it.
   */
  undo(sessionId: Id, actor: Actor): { step: string | null }
  /** Makes the actor's last undone step again, as long as they took no new one; refused like an undo. */
  redo(sessionId: Id, actor: Actor): { step: string | null }
  /** The newest steps of the session that stand, newest first, and what each changed. */
  readonly steps: Pick<
    ChangeLog,
    'madeSteps' | 'newestChange' | 'changesOf' | 'touchesOf' | 'nextToReverse' | 'lastOfName'
  >
  readonly settings: Settings
  readonly documents: DocumentsStore
  readonly registers: RegisterBooks
  readonly sessions: SessionSummaries & SessionLevels
  readonly files: FileIndex
  readonly audit: { head(): AuditHead; verify(anchors?: readonly AuditHead[]): AuditReport }
  readonly backupRuns: BackupRuns
  /** Looks through everything; DB_DAMAGED when the file cannot even be read through. */
  check(inventory?: FileInventory): DoctorReport
  /** Optimises, folds the write-ahead log into the file and closes; afterwards the store is one file. Closing twice is fine. */
  close(): void
}

export type StoreContext = {
  readonly key: KeyProvider
  readonly deskId: Id
  readonly schemaVersion: number
  /** Audit heads known from outside the store. */
  readonly anchors: readonly AuditHead[]
  now(): number
  assertInPlace(): void
}

/** The store over an open, current connection. Use `openStore`. */
export function createStore(db: Db, context: StoreContext): Store {
  const tables = createRecordTables(db)
  const auditLog = createAuditLog(db, tables)
  const changeLog = createChangeLog(db)
  const commands = createCommands({
    ...context,
    db,
    tables,
    links: createRecordLinks(db),
    changeLog,
    auditLog,
  })
  const writers = createWriters(tables, commands.running)
  const documents = createDocumentsStore(db, tables, { ...context, running: commands.running })
  const files = createFileIndex(db, context)
  let open = true
  return {
    path: db.path,
    readOnly: db.readOnly,
    deskId: context.deskId,
    key: context.key,
    tables: createReaders(tables),
    command: (step, work) => commands.run(step, () => work(writers)),
    readAtOnce: db.readAtOnce,
    onChange: commands.onChange,
    undo: (sessionId, actor) => commands.runReversal('undo', actor, sessionId),
    redo: (sessionId, actor) => commands.runReversal('redo', actor, sessionId),
    steps: changeLog,
    settings: createSettings(db, context),
    documents,
    registers: createRegisterBooks(db, tables),
    sessions: { ...createSessionSummaries(db), ...createSessionLevels(db) },
    files,
    audit: { head: auditLog.head, verify: (known) => asAppFailure(() => auditLog.verify(known)) },
    backupRuns: createBackupRuns(db),
    check: (inventory) =>
      asAppFailure(() => examine({ db, auditLog, documents, files, anchors: context.anchors }, inventory)),
    close() {
      if (!open) return
      open = false
      closeDb(db, context, auditLog.head())
    },
  }
}

function closeDb(db: Db, context: StoreContext, head: AuditHead): void {
  try {
    if (db.readOnly) return
    db.pragma('optimize')
    db.pragma('wal_checkpoint(TRUNCATE)')
    context.assertInPlace()
    writeMarker(db.path, context.key, head)
  } finally {
    db.close()
  }
}

function createReaders(tables: RecordTables): Readers {
  return {
    office: createReader(tables.office),
    term: createReader(tables.term),
    body: createReader(tables.body),
    unit: createReader(tables.unit),
    person: createReader(tables.person),
    post: createReader(tables.post),
    membership: createReader(tables.membership),
    reference: createReader(tables.reference),
    waiver: createReader(tables.waiver),
    holiday: createReader(tables.holiday),
    phrase: createReader(tables.phrase),
    keptProgramme: createReader(tables.keptProgramme),
    series: createReader(tables.series),
    registerNumber: createReader(tables.registerNumber),
    issuedFile: createReader(tables.issuedFile),
    issuedTask: createReader(tables.issuedTask),
    issuedChange: createReader(tables.issuedChange),
    delivery: createReader(tables.delivery),
    secrecyEvent: createReader(tables.secrecyEvent),
    session: createReader(tables.session),
    agendaVersion: createReader(tables.agendaVersion),
    item: createReader(tables.item),
    agendaEntry: createReader(tables.agendaEntry),
    paper: createReader(tables.paper),
    participant: createReader(tables.participant),
    attendance: createReader(tables.attendance),
    contribution: createReader(tables.contribution),
    ballot: createReader(tables.ballot),
    decision: createReader(tables.decision),
    task: createReader(tables.task),
    taskEvent: createReader(tables.taskEvent),
    draft: createReader(tables.draft),
    draftBlock: createReader(tables.draftBlock),
    draftVersion: createReader(tables.draftVersion),
    draftComment: createReader(tables.draftComment),
    draftStep: createReader(tables.draftStep),
    opinionRound: createReader(tables.opinionRound),
    opinion: createReader(tables.opinion),
    opinionRemark: createReader(tables.opinionRemark),
  }
}

function createWriters(tables: RecordTables, running: () => Running): Writers {
  return {
    office: createWriter(tables.office, running),
    term: createWriter(tables.term, running),
    body: createWriter(tables.body, running),
    unit: createWriter(tables.unit, running),
    person: createWriter(tables.person, running),
    post: createWriter(tables.post, running),
    membership: createWriter(tables.membership, running),
    reference: createWriter(tables.reference, running),
    waiver: createWriter(tables.waiver, running),
    holiday: createWriter(tables.holiday, running),
    phrase: createWriter(tables.phrase, running),
    keptProgramme: createWriter(tables.keptProgramme, running),
    series: createWriter(tables.series, running),
    registerNumber: createWriter(tables.registerNumber, running),
    issuedFile: createWriter(tables.issuedFile, running),
    issuedTask: createWriter(tables.issuedTask, running),
    issuedChange: createWriter(tables.issuedChange, running),
    delivery: createWriter(tables.delivery, running),
    secrecyEvent: createWriter(tables.secrecyEvent, running),
    session: createWriter(tables.session, running),
    agendaVersion: createWriter(tables.agendaVersion, running),
    item: createWriter(tables.item, running),
    agendaEntry: createWriter(tables.agendaEntry, running),
    paper: createWriter(tables.paper, running),
    participant: createWriter(tables.participant, running),
    attendance: createWriter(tables.attendance, running),
    contribution: createWriter(tables.contribution, running),
    ballot: createWriter(tables.ballot, running),
    decision: createWriter(tables.decision, running),
    task: createWriter(tables.task, running),
    taskEvent: createWriter(tables.taskEvent, running),
    draft: createWriter(tables.draft, running),
    draftBlock: createWriter(tables.draftBlock, running),
    draftVersion: createWriter(tables.draftVersion, running),
    draftComment: createWriter(tables.draftComment, running),
    draftStep: createWriter(tables.draftStep, running),
    opinionRound: createWriter(tables.opinionRound, running),
    opinion: createWriter(tables.opinion, running),
    opinionRemark: createWriter(tables.opinionRemark, running),
  }
}
