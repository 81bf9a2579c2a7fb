/** A session, its programme, its papers and the people expected in it. */
import { flag, idList, integer, json, optionalFlag, reference, secrecy, text } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const sessionTable: TableSpec<'session'> = {
  name: 'session',
  table: 'session',
  sessionColumn: 'id',
  ordered: false,
  fields: {
    bodyId: reference('body_id', 'body'),
    termId: reference('term_id', 'term'),
    kind: text('kind'),
    number: integer('number'),
    date: text('date'),
    startTime: text('start_time'),
    endTime: text('end_time'),
    endDate: text('end_date'),
    place: text('place'),
    chairId: reference('chair_id', 'person'),
    minuteTakerId: reference('minute_taker_id', 'person'),
    documentsUsed: text('documents_used'),
    otherInformation: text('other_information'),
    documentDate: text('document_date'),
    minutesReadOut: flag('minutes_read_out'),
    recordingPermittedBy: reference('recording_permitted_by', 'person'),
    secrecy: secrecy(),
    state: text('state'),
    stateReason: text('state_reason'),
    assumed: json('assumed'),
    // The session it was copied from may lie in another store, so it is a fact and no foreign key.
    copiedFrom: text('copied_from'),
  },
}

export const agendaVersionTable: TableSpec<'agendaVersion'> = {
  name: 'agendaVersion',
  table: 'agenda_version',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    label: text('label'),
    issuedOn: text('issued_on'),
  },
}

export const itemTable: TableSpec<'item'> = {
  name: 'item',
  table: 'item',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    parentId: reference('parent_id', 'item'),
    title: text('title'),
    presenterId: reference('presenter_id', 'person'),
    presentingUnitId: reference('presenting_unit_id', 'unit'),
    subject: text('subject'),
    plannedMinutes: integer('planned_minutes'),
    invitedUnitIds: idList('item_invited_unit', 'item_id', 'unit_id', 'unit'),
    assessment: json('assessment'),
    state: text('state'),
    secrecy: secrecy(),
  },
}

export const agendaEntryTable: TableSpec<'agendaEntry'> = {
  name: 'agendaEntry',
  table: 'agenda_entry',
  sessionColumn: 'session_id',
  ordered: true,
  fields: {
    sessionId: reference('session_id', 'session'),
    versionId: reference('version_id', 'agendaVersion'),
    itemId: reference('item_id', 'item'),
    printedNumber: text('printed_number'),
    order: integer('position'),
    title: text('title'),
    printed: json('printed'),
  },
}

export const paperTable: TableSpec<'paper'> = {
  name: 'paper',
  table: 'paper',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    itemId: reference('item_id', 'item'),
    title: text('title'),
    fileName: text('file_name'),
    // A bare session file names papers whose files it does not carry, so the hash is no foreign key; `check` lists them.
    sha256: text('sha256'),
    byteSize: integer('byte_size'),
    version: integer('version'),
    secrecy: secrecy(),
  },
}

export const participantTable: TableSpec<'participant'> = {
  name: 'participant',
  table: 'participant',
  sessionColumn: 'session_id',
  ordered: true,
  fields: {
    sessionId: reference('session_id', 'session'),
    personId: reference('person_id', 'person'),
    groupLabel: text('group_label'),
    groupCount: integer('group_count'),
    capacity: text('capacity'),
    title: text('title'),
    order: integer('position'),
    itemIds: idList('participant_item', 'participant_id', 'item_id', 'item'),
  },
}

export const attendanceTable: TableSpec<'attendance'> = {
  name: 'attendance',
  table: 'attendance_event',
  sessionColumn: 'session_id',
  ordered: true,
  fields: {
    sessionId: reference('session_id', 'session'),
    participantId: reference('participant_id', 'participant'),
    kind: text('kind'),
    excused: optionalFlag('excused'),
    reason: text('reason'),
    time: text('time'),
    itemId: reference('item_id', 'item'),
    substituteId: reference('substitute_id', 'person'),
    order: integer('position'),
  },
}
