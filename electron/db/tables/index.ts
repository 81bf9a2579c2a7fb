/** All tables of records by name: the one list the store, the change log and the checks are made from. */
import type { Db } from '../db.ts'
import { createRecordTable, type RecordTable, type TableSpec } from '../record-table.ts'
import type { LoggedName } from '../types.ts'
import * as directory from './directory.ts'
import * as documents from './documents.ts'
import * as drafting from './drafting.ts'
import { holidayTable } from './holidays.ts'
import { phraseTable } from './phrases.ts'
import * as proceedings from './proceedings.ts'
import { keptProgrammeTable } from './programmes.ts'
import { referenceTable } from './references.ts'
import * as registers from './registers.ts'
import * as review from './review.ts'
import { secrecyEventTable } from './secrecy-events.ts'
import * as session from './session.ts'
import { waiverTable } from './waivers.ts'

export const tableSpecs: { readonly [N in LoggedName]: TableSpec<N> } = {
  office: directory.officeTable,
  term: directory.termTable,
  body: directory.bodyTable,
  unit: directory.unitTable,
  person: directory.personTable,
  post: directory.postTable,
  membership: directory.membershipTable,
  reference: referenceTable,
  waiver: waiverTable,
  phrase: phraseTable,
  keptProgramme: keptProgrammeTable,
  secrecyEvent: secrecyEventTable,
  holiday: holidayTable,
  series: registers.seriesTable,
  registerNumber: registers.registerNumberTable,
  issuedFile: registers.issuedFileTable,
  issuedTask: registers.issuedTaskTable,
  issuedChange: registers.issuedChangeTable,
  delivery: registers.deliveryTable,
  session: session.sessionTable,
  agendaVersion: session.agendaVersionTable,
  item: session.itemTable,
  agendaEntry: session.agendaEntryTable,
  paper: session.paperTable,
  participant: session.participantTable,
  attendance: session.attendanceTable,
  contribution: proceedings.contributionTable,
  ballot: proceedings.ballotTable,
  decision: proceedings.decisionTable,
  task: proceedings.taskTable,
  taskEvent: proceedings.taskEventTable,
  draft: drafting.draftTable,
  draftBlock: drafting.draftBlockTable,
  draftVersion: drafting.draftVersionTable,
  draftComment: drafting.draftCommentTable,
  draftStep: review.draftStepTable,
  opinionRound: review.opinionRoundTable,
  opinion: review.opinionTable,
  opinionRemark: review.opinionRemarkTable,
  issued: documents.issuedTable,
}

export const loggedNames = Object.keys(tableSpecs) as LoggedName[]

export type RecordTables = { readonly [N in LoggedName]: RecordTable<N> }

/** The tables of one connection, their statements prepared. */
export function createRecordTables(db: Db): RecordTables {
  const tables: Partial<Record<LoggedName, unknown>> = {}
  for (const name of loggedNames) tables[name] = createRecordTable(db, tableSpecs[name])
  return tables as RecordTables
}
