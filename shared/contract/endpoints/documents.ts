/** Papers, documents, session files, backups. */
import * as v from 'valibot'
import { secretChoices } from '../../domain/secrecy.ts'
import { DocumentChoices, DocumentFacts, documentKinds, profileIds } from '../../records/documents.ts'
import { Count, Id, SecrecyLevel, Sha256 } from '../../records/values.ts'
import { type Endpoint, Nothing } from '../endpoint.ts'
import { Cleaned, Gap } from '../views.ts'

/** A document of a session, by kind and by what a person chose for it. */
export const DocumentRequest = v.strictObject({
  sessionId: Id,
  kind: v.picklist(documentKinds),
  profileId: v.nullable(v.picklist(profileIds)),
  /** What a person adds: number, day, signer, marks, and what the document is about or for. */
  choices: DocumentChoices,
})
const Formats = v.pipe(v.array(v.picklist(['docx', 'pdf'])), v.minLength(1), v.maxLength(2))
const Files = v.array(v.strictObject({ fileName: v.string(), folder: v.string() }))
const SetEntry = v.strictObject({ kind: v.picklist(documentKinds), choices: DocumentChoices })
const ShownEntry = v.strictObject({ ...SetEntry.entries, snapshotId: Sha256 })
const SetRequest = v.strictObject({ sessionId: Id, profileId: DocumentRequest.entries.profileId, jobId: Id })
/** The level a person has confirmed that it goes out under; needed for what is secret (SECRET_UNCONFIRMED). */
export const confirmed = { confirmedLevel: v.exactOptional(SecrecyLevel) }
const setOf = <Entry extends v.GenericSchema>(entry: Entry) => v.pipe(v.array(entry), v.minLength(1), v.maxLength(100))
const BackupRun = v.strictObject({
  id: Id,
  at: v.number(),
  folder: v.string(),
  fileName: v.string(),
  byteSize: v.number(),
  verified: v.boolean(),
  sessionCount: Count,
  kind: v.picklist(['manual', 'before_migration', 'before_restore']),
})
export type BackupRun = v.InferOutput<typeof BackupRun>

/** How people and units of a session file are matched to those of the store: its id -> the store's id, or `null` for new. */
const Matches = v.record(Id, v.nullable(Id))
const MatchQuestion = v.strictObject({
  kind: v.picklist(['person', 'unit', 'body', 'term']),
  id: Id,
  name: v.string(),
  candidates: v.array(v.strictObject({ id: Id, name: v.string(), detail: v.string() })),
})
export type MatchQuestion = v.InferOutput<typeof MatchQuestion>

export const documentEndpoints = {
  // Papers
  /** Files dropped on the window: the preload turns them into paths; main copies them into the file store. */
  'papers.addFiles': {
    input: v.strictObject({
      sessionId: Id,
      itemId: v.nullable(Id),
      paths: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4_096))), v.maxLength(100)),
    }),
    output: v.strictObject({ added: Count }),
  },
  'papers.choose': {
    input: v.strictObject({ sessionId: Id, itemId: v.nullable(Id) }),
    output: v.strictObject({ added: Count }),
  },
  /** Opens a read-only private copy in the system's own program. */
  'papers.open': { input: v.strictObject({ id: Id }), output: Nothing },

  // Documents
  /** What was last given for each kind of document of the session: number, day, signer, marks. */
  'documents.facts': {
    input: v.strictObject({ sessionId: Id }),
    output: v.record(v.string(), DocumentFacts),
  },
  'documents.setFacts': {
    input: v.strictObject({ sessionId: Id, kind: v.picklist(documentKinds), facts: DocumentFacts }),
    output: Nothing,
  },
  /** Composes the document and makes its PDF, read at `url`; `snapshotId` is what export and print take. */
  'documents.preview': {
    input: DocumentRequest,
    output: v.strictObject({
      snapshotId: Sha256,
      profileId: v.string(),
      url: v.string(),
      /** The level it carries: the highest of its sources. */
      secrecy: SecrecyLevel,
      gaps: v.array(Gap),
      cleaned: v.array(Cleaned),
    }),
  },
  /** No files when the person cancelled or stopped the job. */
  'documents.export': {
    input: v.strictObject({
      ...DocumentRequest.entries,
      snapshotId: Sha256,
      formats: Formats,
      jobId: Id,
      ...confirmed,
    }),
    output: v.strictObject({ snapshotId: Sha256, files: Files }),
  },
  'documents.print': {
    input: v.strictObject({ ...DocumentRequest.entries, snapshotId: Sha256, ...confirmed }),
    output: v.strictObject({ printed: v.boolean() }),
  },
  /** Pages and gaps of each document of a set, in its order; `null` when the job was stopped. */
  'documents.countSet': {
    input: v.strictObject({ ...SetRequest.entries, documents: setOf(SetEntry) }),
    output: v.nullable(v.array(v.strictObject({ snapshotId: Sha256, pages: Count, gaps: Count }))),
  },
  'documents.exportSet': {
    input: v.strictObject({ ...SetRequest.entries, documents: setOf(ShownEntry), formats: Formats, ...confirmed }),
    output: v.strictObject({ files: Files }),
  },
  'documents.printSet': {
    input: v.strictObject({ ...SetRequest.entries, documents: setOf(ShownEntry), ...confirmed }),
    output: v.strictObject({ printed: v.boolean() }),
  },
  'jobs.cancel': { input: v.strictObject({ jobId: Id }), output: Nothing },
  'documents.showInFolder': {
    input: v.strictObject({ fileName: v.pipe(v.string(), v.maxLength(255)) }),
    output: Nothing,
  },

  // Session file
  /** A session that holds secrets is asked about: `secret` says whether they go out under their mark or stay (SECRET_UNCONFIRMED without). */
  'sessionFile.export': {
    input: v.strictObject({
      sessionId: Id,
      withPapers: v.boolean(),
      /** With the issued documents, their scans, a list of hashes and a contents page. */
      asPackage: v.exactOptional(v.boolean()),
      secret: v.exactOptional(v.picklist(secretChoices)),
    }),
    output: v.strictObject({ fileName: v.nullable(v.string()) }),
  },
  /** Asks for a file and checks it; nothing is written. `token` names the checked file for `sessionFile.import`. */
  'sessionFile.choose': {
    input: Nothing,
    output: v.nullable(
      v.strictObject({
        token: Id,
        fileName: v.string(),
        outcome: v.picklist(['new', 'identical', 'different']),
        questions: v.array(MatchQuestion),
      }),
    ),
  },
  'sessionFile.import': {
    input: v.strictObject({ token: Id, matches: Matches, asCopy: v.boolean() }),
    output: v.strictObject({ sessionId: Id }),
  },

  // Backup
  'backup.run': { input: Nothing, output: v.nullable(BackupRun) },
  'backup.list': { input: Nothing, output: v.array(BackupRun) },
  /** Asks for a backup file, verifies it and puts it in place; the replaced store is kept aside under the given name. */
  'backup.restore': {
    input: Nothing,
    output: v.nullable(v.strictObject({ keptAside: v.nullable(v.string()), sessionCount: Count })),
  },
} as const satisfies Record<string, Endpoint>
