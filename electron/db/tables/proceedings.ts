/** What happens in a session: words, votes, decisions, tasks. */
import { ballotOptions, idList, integer, json, optionalFlag, reference, secrecy, text, votes } from '../field.ts'
import type { TableSpec } from '../record-table.ts'

export const contributionTable: TableSpec<'contribution'> = {
  name: 'contribution',
  table: 'contribution',
  sessionColumn: 'session_id',
  ordered: true,
  fields: {
    sessionId: reference('session_id', 'session'),
    itemId: reference('item_id', 'item'),
    kind: text('kind'),
    speakerId: reference('speaker_id', 'person'),
    time: text('time'),
    text: json('text'),
    confirmed: optionalFlag('confirmed'),
    order: integer('position'),
    secrecy: secrecy(),
  },
}

export const ballotTable: TableSpec<'ballot'> = {
  name: 'ballot',
  table: 'ballot',
  sessionColumn: 'session_id',
  ordered: true,
  fields: {
    sessionId: reference('session_id', 'session'),
    itemId: reference('item_id', 'item'),
    kind: text('kind'),
    subject: text('subject'),
    state: text('state'),
    entitled: integer('entitled'),
    present: integer('present'),
    base: text('base'),
    issued: integer('issued'),
    returned: integer('returned'),
    valid: integer('valid'),
    invalid: integer('invalid'),
    votesFor: integer('votes_for'),
    votesAgainst: integer('votes_against'),
    votesOther: integer('votes_other'),
    named: votes(),
    options: ballotOptions(),
    seats: integer('seats'),
    result: text('result'),
    reopenReason: text('reopen_reason'),
    order: integer('position'),
  },
}

export const decisionTable: TableSpec<'decision'> = {
  name: 'decision',
  table: 'decision',
  sessionColumn: 'session_id',
  ordered: true,
  fields: {
    sessionId: reference('session_id', 'session'),
    itemId: reference('item_id', 'item'),
    code: text('code'),
    phrase: text('phrase'),
    text: json('text'),
    sourceIds: idList('decision_source', 'decision_id', 'contribution_id', 'contribution'),
    supersedesId: reference('supersedes_id', 'decision'),
    supersedesEarlier: json('supersedes_earlier'),
    ballotId: reference('ballot_id', 'ballot'),
    consentGroup: text('consent_group'),
    exceptItemIds: idList('decision_exception', 'decision_id', 'item_id', 'item'),
    order: integer('position'),
    secrecy: secrecy(),
  },
}

export const taskTable: TableSpec<'task'> = {
  name: 'task',
  table: 'task',
  sessionColumn: 'session_id',
  ordered: true,
  fields: {
    sessionId: reference('session_id', 'session'),
    itemId: reference('item_id', 'item'),
    decisionId: reference('decision_id', 'decision'),
    verb: text('verb'),
    leadUnitId: reference('lead_unit_id', 'unit'),
    coUnitIds: idList('task_co_unit', 'task_id', 'unit_id', 'unit'),
    work: text('work'),
    product: text('product'),
    reportsTo: text('reports_to'),
    due: json('due'),
    order: integer('position'),
    secrecy: secrecy(),
  },
}

export const taskEventTable: TableSpec<'taskEvent'> = {
  name: 'taskEvent',
  table: 'task_event',
  sessionColumn: 'session_id',
  ordered: false,
  fields: {
    sessionId: reference('session_id', 'session'),
    taskId: reference('task_id', 'task'),
    kind: text('kind'),
    on: text('on_date'),
    note: text('note'),
    newDue: json('new_due'),
    paperId: reference('paper_id', 'paper'),
    outcome: text('outcome'),
    allowedBy: text('allowed_by'),
  },
}
