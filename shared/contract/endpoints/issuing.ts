/** Issuing documents, and issued documents. */
import * as v from 'valibot'
import { IssuedDocument } from '../../records/documents.ts'
import {
  Delivery,
  IssuedChange,
  IssuedFile,
  IssuedTask,
  issuedChangeKinds,
  RegisterNumber,
  RegisterSeries,
  registerStates,
} from '../../records/register.ts'
import { CivilDate, Count, Id, Line, Sha256 } from '../../records/values.ts'
import { type Endpoint, editable, Nothing, stored } from '../endpoint.ts'
import { appErrorCodes } from '../errors.ts'
import { confirmed, DocumentRequest } from './documents.ts'

const OneIssued = v.strictObject({ issuedId: Id })
const Printed = v.strictObject({ printed: v.boolean() })
const Given = v.variant('ok', [
  v.strictObject({
    ok: v.literal(true),
    state: v.picklist(registerStates),
    between: v.nullable(v.strictObject({ from: Count, to: Count })),
  }),
  v.strictObject({
    ok: v.literal(false),
    code: v.picklist(appErrorCodes),
    params: v.pipe(v.record(v.string(), v.union([v.string(), v.number()])), v.readonly()),
  }),
])
const SeriesKey = v.pick(RegisterSeries, ['issuer', 'documentType', 'termId', 'year', 'secret'])
const readonlyArray = <T extends v.GenericSchema>(schema: T) => v.pipe(v.array(schema), v.readonly())
const delivery = editable(Delivery)

export const issuingEndpoints = {
  /** What issuing this document would do, with the number typed so far; no number is proposed. */
  'issuing.outlook': {
    input: DocumentRequest,
    output: v.strictObject({
      key: SeriesKey,
      termName: v.nullable(v.string()),
      series: v.nullable(stored(RegisterSeries)),
      last: v.nullable(Count),
      recent: readonlyArray(stored(RegisterNumber)),
      given: v.nullable(Given),
      wholeBook: v.boolean(),
      differing: readonlyArray(v.strictObject({ taskId: Id, shown: v.string(), recorded: v.string() })),
      facts: v.strictObject({
        summary: v.nullable(v.string()),
        typeName: v.string(),
        authorityLine: v.nullable(v.string()),
        signerName: v.nullable(v.string()),
        receivers: readonlyArray(v.string()),
      }),
      taskCount: Count,
    }),
  },
  /** Issues the document that was shown; `null` when it was stopped while its files were made. */
  'issuing.issue': {
    input: v.strictObject({
      ...DocumentRequest.entries,
      snapshotId: Sha256,
      jobId: Id,
      changes: v.pipe(
        v.array(v.strictObject({ issuedId: Id, kind: v.picklist(['corrected', 'replaced', 'revoked']) })),
        v.maxLength(20),
      ),
    }),
    output: v.nullable(v.strictObject({ issuedId: Id, printedNumber: v.string() })),
  },
  'issued.list': {
    input: Nothing,
    output: v.array(
      v.strictObject({
        ...stored(IssuedDocument).entries,
        seriesId: v.nullable(Id),
        documentType: v.nullable(v.string()),
        summary: v.nullable(v.string()),
        changes: v.array(v.picklist(issuedChangeKinds)),
      }),
    ),
  },
  'issued.read': {
    input: OneIssued,
    output: v.strictObject({
      issued: stored(IssuedDocument),
      summary: v.nullable(v.string()),
      documentType: v.nullable(v.string()),
      session: v.strictObject({ id: Id, date: v.nullable(CivilDate), bodyName: v.string() }),
      files: v.array(stored(IssuedFile)),
      tasks: v.array(stored(IssuedTask)),
      deliveries: v.array(stored(Delivery)),
      /** What was done to it, and the number of the document that did it. */
      changes: v.array(v.strictObject({ ...stored(IssuedChange).entries, by: v.nullable(v.string()) })),
      /** What it did to others. */
      did: v.array(v.strictObject({ ...stored(IssuedChange).entries, to: v.nullable(v.string()) })),
    }),
  },
  /** The frozen text, block by block. */
  'issued.readText': {
    input: OneIssued,
    output: v.strictObject({ issuedId: Id, blocks: v.array(v.string()) }),
  },
  /** Asks for the signed, sealed scan; `null` when the person cancelled. */
  'issued.attachScan': { input: OneIssued, output: v.nullable(stored(IssuedFile)) },
  'issued.removeScan': editable(IssuedFile).remove,
  'issued.openFile': { input: v.strictObject({ fileId: Id }), output: Nothing },
  'issued.change': {
    input: v.strictObject({
      issuedId: Id,
      kind: v.picklist(issuedChangeKinds),
      byId: v.nullable(Id),
      reason: v.nullable(Line),
    }),
    output: stored(IssuedChange),
  },
  /** Takes back what was noted by mistake. */
  'issued.removeChange': editable(IssuedChange).remove,
  /** Begins the sending list with the receivers on the document. */
  'issued.fillDeliveries': { input: OneIssued, output: v.strictObject({ added: Count }) },
  'issued.printSending': { input: v.strictObject({ issuedId: Id, ...confirmed }), output: Printed },
  /** Checks the store, the audit chain, kept files and issued documents in a worker; `null` when it was stopped. */
  'integrity.check': {
    input: v.strictObject({ jobId: Id }),
    output: v.nullable(
      v.strictObject({
        ok: v.boolean(),
        at: v.number(),
        storeFaults: v.array(v.string()),
        auditEntries: Count,
        auditHead: v.strictObject({ seq: v.number(), hash: v.string() }),
        auditFaults: v.array(
          v.strictObject({ kind: v.string(), seq: v.nullable(v.number()), record: v.nullable(v.string()) }),
        ),
        files: Count,
        damagedFiles: v.array(v.string()),
        papersWithoutFile: Count,
        snapshotFaults: Count,
        issued: Count,
        documentFaults: v.array(
          v.strictObject({ printedNumber: v.string(), what: v.picklist(['snapshot', 'missing', 'file']) }),
        ),
      }),
    ),
  },
  /** Prints the newest report. */
  'integrity.print': { input: Nothing, output: Printed },
  'delivery.add': delivery.add,
  'delivery.update': delivery.update,
  'delivery.remove': delivery.remove,
} as const satisfies Record<string, Endpoint>
