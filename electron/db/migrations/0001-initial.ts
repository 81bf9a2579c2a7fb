/**
 * The first schema. Frozen: it imports nothing and is never edited after release (a test holds its hash).
 *
 * Every record table carries `seq` (the order things came in), the record's `id`, who made and changed it and when (UTC ms),
 * the desk, a revision, and `deleted_at`: rows are buried, never deleted. Foreign keys are checked at commit, so that an
 * import may write in any order. CHECKs mirror the schemas of the records.
 */

const head = 'seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36)'

const key = (column: string, to: string) =>
  `${column} TEXT NOT NULL REFERENCES ${to} (id) DEFERRABLE INITIALLY DEFERRED`
const optionalKey = (column: string, to: string) => `${column} TEXT REFERENCES ${to} (id) DEFERRABLE INITIALLY DEFERRED`

const trail = `
  created_at INTEGER NOT NULL, ${optionalKey('created_by', 'person')},
  changed_at INTEGER NOT NULL, ${optionalKey('changed_by', 'person')},
  desk_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), deleted_at INTEGER`

// length() counts characters up to a NUL, never more than the schema counts, so a CHECK never refuses what the schema took.
const words = (column: string, most: number) => `CHECK (${column} <> '' AND length(${column}) <= ${most})`
const line = (column: string) => `${column} TEXT NOT NULL ${words(column, 500)}`
const optionalLine = (column: string) => `${column} TEXT ${words(column, 500)}`
const plainText = (column: string) => `${column} TEXT NOT NULL ${words(column, 20_000)}`
const optionalPlainText = (column: string) => `${column} TEXT ${words(column, 20_000)}`

const realDate = (column: string) =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ${column} = date(${column}))`
const date = (column: string) => `${column} TEXT NOT NULL ${realDate(column)}`
const optionalDate = (column: string) => `${column} TEXT ${realDate(column)}`
const optionalTime = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${column} < '24:00')`

const within = (column: string, least: number, most: number) => `CHECK (${column} BETWEEN ${least} AND ${most})`
const optionalCount = (column: string) => `${column} INTEGER ${within(column, 0, 100_000)}`
const order = (column: string) => `${column} INTEGER NOT NULL ${within(column, 0, 1_000_000)}`
const flag = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`
const optionalFlag = (column: string) => `${column} INTEGER CHECK (${column} IN (0, 1))`

const among = (column: string, values: readonly string[]) =>
  `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`
const oneOf = (column: string, ...values: string[]) => `${column} TEXT NOT NULL ${among(column, values)}`
const optionalOneOf = (column: string, ...values: string[]) => `${column} TEXT ${among(column, values)}`

const jsonOf = (column: string, type: string) => `CHECK (json_valid(${column}) AND json_type(${column}) = '${type}')`
const jsonObject = (column: string) => `${column} TEXT NOT NULL ${jsonOf(column, 'object')}`
const jsonArray = (column: string) => `${column} TEXT NOT NULL ${jsonOf(column, 'array')}`
const isDocument = (column: string) =>
  `json_valid(${column}) AND json_extract(${column}, '$.type') IS 'doc' AND json_type(${column}, '$.content') IS 'array'`
const richText = (column: string) => `${column} TEXT NOT NULL CHECK (${isDocument(column)})`
const optionalRichText = (column: string) => `${column} TEXT CHECK (${column} IS NULL OR (${isDocument(column)}))`
const isDue = (column: string) =>
  `CHECK (json_valid(${column}) AND json_extract(${column}, '$.kind') IN ('by_date', 'recurring', 'words'))`
const optionalDue = (column: string) => `${column} TEXT ${isDue(column)}`

const sha256 = (column: string) => `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`

const secrecy = `
  ${oneOf('secrecy_level', 'none', 'mat', 'toi_mat', 'tuyet_mat')}, ${optionalLine('secrecy_basis')},
  ${optionalKey('secrecy_marked_by', 'person')}, ${optionalDate('secrecy_marked_on')}`

const documentKind = oneOf(
  'kind',
  'invitation',
  'programme',
  'roll',
  'ballot_paper',
  'opinion_form',
  'tally',
  'minutes',
  'notice',
  'conclusion',
  'resolution',
  'minutes_extract',
  'conclusion_extract',
  'task_slip',
  'report',
  'dispatch',
)

const directory = `
CREATE TABLE office (${head}, ${line('name')}, ${optionalLine('superior_name')}, ${line('letterhead')}, ${line('place_name')},
  ${line('symbol')}, ${line('archive_name')}, ${line('profile_id')}, ${jsonObject('profile_overrides')}, ${trail}) STRICT;

CREATE TABLE term (${head}, ${line('name')}, ${optionalDate('starts_on')}, ${optionalDate('ends_on')}, ${trail}) STRICT;

CREATE TABLE body (${head}, ${oneOf('kind', 'executive_committee', 'standing_committee', 'standing_board')}, ${line('name')},
  ${line('authority_name')}, ${order('quorum_numerator')}, ${order('quorum_denominator')} CHECK (quorum_denominator >= 1),
  ${oneOf('majority_base', 'in_office', 'present')}, ${trail}) STRICT;

CREATE TABLE unit (${head}, ${line('name')}, ${optionalLine('short_name')},
  ${oneOf('kind', 'party', 'state', 'front', 'local', 'other')}, ${optionalDate('from_date')}, ${optionalDate('to_date')},
  ${optionalKey('successor_id', 'unit')}, ${trail}) STRICT;

CREATE TABLE person (${head}, ${line('full_name')}, ${optionalLine('note')}, ${trail}) STRICT;

CREATE TABLE post_held (${head}, ${key('person_id', 'person')}, ${optionalKey('unit_id', 'unit')}, ${line('title')},
  ${optionalLine('short_title')}, rank INTEGER ${within('rank', 0, 1_000_000)}, ${flag('exclusive')},
  ${optionalDate('from_date')}, ${optionalDate('to_date')}, ${trail}) STRICT;

CREATE TABLE membership (${head}, ${key('body_id', 'body')}, ${key('person_id', 'person')},
  ${oneOf('role', 'secretary', 'standing_deputy_secretary', 'deputy_secretary', 'member')},
  ${optionalDate('from_date')}, ${optionalDate('to_date')}, ${trail}) STRICT;
`

const session = `
CREATE TABLE session (${head}, ${key('body_id', 'body')}, ${key('term_id', 'term')},
  ${oneOf('kind', 'regular', 'thematic', 'extraordinary', 'written_opinion')},
  number INTEGER ${within('number', 1, 1_000_000)}, ${optionalDate('date')}, ${optionalTime('start_time')},
  ${optionalTime('end_time')}, ${optionalDate('end_date')}, ${optionalLine('place')}, ${optionalKey('chair_id', 'person')},
  ${optionalKey('minute_taker_id', 'person')}, ${optionalPlainText('documents_used')},
  ${optionalPlainText('other_information')}, ${optionalDate('document_date')}, ${flag('minutes_read_out')},
  ${optionalKey('recording_permitted_by', 'person')}, ${secrecy},
  ${oneOf('state', 'preparing', 'convened', 'in_session', 'concluded', 'postponed', 'cancelled', 'archived')},
  ${optionalLine('state_reason')}, ${jsonArray('assumed')}, copied_from TEXT, ${trail}) STRICT;
CREATE UNIQUE INDEX session_number ON session (body_id, term_id, kind, number) WHERE deleted_at IS NULL;

CREATE TABLE agenda_version (${head}, ${key('session_id', 'session')},
  label TEXT NOT NULL CHECK (label GLOB '[A-Z]' OR label GLOB '[A-Z][A-Z]'), ${optionalDate('issued_on')}, ${trail}) STRICT;
CREATE UNIQUE INDEX agenda_version_label ON agenda_version (session_id, label) WHERE deleted_at IS NULL;

CREATE TABLE item (${head}, ${key('session_id', 'session')}, ${optionalKey('parent_id', 'item')}, ${line('title')},
  ${optionalKey('presenter_id', 'person')}, ${optionalKey('presenting_unit_id', 'unit')}, ${optionalPlainText('subject')},
  ${optionalCount('planned_minutes')}, ${optionalRichText('assessment')},
  ${oneOf('state', 'pending', 'discussing', 'decided', 'postponed', 'withdrawn')}, ${secrecy}, ${trail}) STRICT;
CREATE TABLE item_invited_unit (${key('item_id', 'item')}, position INTEGER NOT NULL, ${key('unit_id', 'unit')},
  PRIMARY KEY (item_id, position)) STRICT, WITHOUT ROWID;

CREATE TABLE agenda_entry (${head}, ${key('session_id', 'session')}, ${key('version_id', 'agenda_version')},
  ${key('item_id', 'item')}, ${line('printed_number')}, ${order('position')}, ${line('title')}, ${trail}) STRICT;
CREATE UNIQUE INDEX agenda_entry_item ON agenda_entry (version_id, item_id) WHERE deleted_at IS NULL;

CREATE TABLE paper (${head}, ${key('session_id', 'session')}, ${optionalKey('item_id', 'item')}, ${line('title')},
  ${optionalLine('file_name')}, sha256 TEXT ${sha256('sha256')}, byte_size INTEGER CHECK (byte_size >= 0),
  version INTEGER NOT NULL ${within('version', 1, 1_000_000)}, ${secrecy}, ${trail}) STRICT;

CREATE TABLE participant (${head}, ${key('session_id', 'session')}, ${optionalKey('person_id', 'person')},
  ${optionalLine('group_label')}, ${optionalCount('group_count')},
  ${oneOf('capacity', 'member', 'invited', 'press', 'undetermined')}, ${optionalLine('title')}, ${order('position')}, ${trail},
  CHECK ((person_id IS NULL) <> (group_label IS NULL))) STRICT;
CREATE TABLE participant_item (${key('participant_id', 'participant')}, position INTEGER NOT NULL, ${key('item_id', 'item')},
  PRIMARY KEY (participant_id, position)) STRICT, WITHOUT ROWID;

CREATE TABLE attendance_event (${head}, ${key('session_id', 'session')}, ${key('participant_id', 'participant')},
  ${oneOf('kind', 'present', 'absent', 'late', 'left', 'returned', 'substitute')}, ${optionalFlag('excused')},
  ${optionalLine('reason')}, ${optionalTime('time')}, ${optionalKey('item_id', 'item')},
  ${optionalKey('substitute_id', 'person')}, ${order('position')}, ${trail}) STRICT;
`

const proceedings = `
CREATE TABLE contribution (${head}, ${key('session_id', 'session')}, ${key('item_id', 'item')},
  ${oneOf('kind', 'presents', 'comments', 'explains', 'chair')}, ${optionalKey('speaker_id', 'person')},
  ${optionalTime('time')}, ${richText('text')}, ${optionalFlag('confirmed')}, ${order('position')}, ${secrecy}, ${trail}) STRICT;

CREATE TABLE ballot (${head}, ${key('session_id', 'session')}, ${key('item_id', 'item')},
  ${oneOf('kind', 'open_counts', 'open_named', 'secret', 'written')}, ${optionalLine('subject')},
  ${oneOf('state', 'open', 'closed')}, ${optionalCount('entitled')}, ${optionalCount('present')},
  ${oneOf('base', 'in_office', 'present')}, ${optionalCount('issued')}, ${optionalCount('returned')},
  ${optionalCount('valid')}, ${optionalCount('invalid')}, ${optionalCount('votes_for')}, ${optionalCount('votes_against')},
  ${optionalCount('votes_other')}, ${optionalOneOf('result', 'carried', 'not_carried')}, ${order('position')}, ${trail}) STRICT;
CREATE TABLE ballot_vote (${key('ballot_id', 'ballot')}, position INTEGER NOT NULL, ${key('person_id', 'person')},
  ${oneOf('choice', 'for', 'against', 'other')}, PRIMARY KEY (ballot_id, position)) STRICT, WITHOUT ROWID;

-- Only a vote by name keeps names; a secret ballot keeps counts only (domain.md 4.9).
CREATE TRIGGER ballot_vote_by_name BEFORE INSERT ON ballot_vote
WHEN (SELECT kind FROM ballot WHERE id = NEW.ballot_id) IS NOT 'open_named'
BEGIN SELECT RAISE(ABORT, 'only a vote by name keeps names'); END;
CREATE TRIGGER ballot_kind_without_names BEFORE UPDATE OF kind ON ballot
WHEN NEW.kind <> 'open_named' AND EXISTS (SELECT 1 FROM ballot_vote WHERE ballot_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'only a vote by name keeps names'); END;

CREATE TABLE decision (${head}, ${key('session_id', 'session')}, ${key('item_id', 'item')},
  ${oneOf('code', 'APPROVED', 'APPROVED_WITH_CHANGES', 'APPROVED_IN_PRINCIPLE', 'RESUBMIT', 'DEFERRED', 'NOTED', 'REJECTED', 'TASK')},
  ${optionalLine('phrase')}, ${richText('text')}, ${optionalKey('supersedes_id', 'decision')},
  ${optionalKey('ballot_id', 'ballot')}, ${order('position')}, ${secrecy}, ${trail}) STRICT;
CREATE TABLE decision_source (${key('decision_id', 'decision')}, position INTEGER NOT NULL,
  ${key('contribution_id', 'contribution')}, PRIMARY KEY (decision_id, position)) STRICT, WITHOUT ROWID;

CREATE TABLE task (${head}, ${key('session_id', 'session')}, ${key('item_id', 'item')}, ${optionalKey('decision_id', 'decision')},
  ${oneOf('verb', 'assign', 'require', 'request')}, ${optionalKey('lead_unit_id', 'unit')}, ${plainText('work')},
  ${optionalLine('product')}, ${optionalLine('reports_to')}, ${optionalDue('due')}, ${order('position')}, ${secrecy}, ${trail}) STRICT;
CREATE TABLE task_co_unit (${key('task_id', 'task')}, position INTEGER NOT NULL, ${key('unit_id', 'unit')},
  PRIMARY KEY (task_id, position)) STRICT, WITHOUT ROWID;

CREATE TABLE task_event (${head}, ${key('session_id', 'session')}, ${key('task_id', 'task')},
  ${oneOf('kind', 'report', 'evidence', 'extension', 'close')}, ${date('on_date')}, ${optionalPlainText('note')},
  ${optionalDue('new_due')}, ${optionalKey('paper_id', 'paper')}, ${trail}) STRICT;
`

const documents = `
CREATE TABLE draft (${head}, ${key('session_id', 'session')}, ${documentKind},
  number INTEGER NOT NULL ${within('number', 1, 1_000_000)}, ${line('profile_id')}, ${jsonArray('blocks')},
  snapshot_id TEXT ${sha256('snapshot_id')}, ${trail}) STRICT;

CREATE TABLE snapshot (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE ${sha256('id')},
  json TEXT NOT NULL CHECK (json_valid(json)), ${line('profile_id')}, ${line('composer_version')},
  model_json TEXT NOT NULL CHECK (json_valid(model_json)), content_sha256 TEXT NOT NULL ${sha256('content_sha256')},
  created_at INTEGER NOT NULL, desk_id TEXT NOT NULL) STRICT;
CREATE TRIGGER snapshot_stays BEFORE UPDATE ON snapshot BEGIN SELECT RAISE(ABORT, 'a snapshot never changes'); END;
CREATE TRIGGER snapshot_kept BEFORE DELETE ON snapshot BEGIN SELECT RAISE(ABORT, 'a snapshot is kept'); END;

-- A series runs through one term or one year, never both (design.md 3, decision 9).
CREATE TABLE register_series (${head}, ${line('issuer')}, ${line('document_type')}, ${optionalKey('term_id', 'term')},
  year INTEGER ${within('year', 1900, 2200)}, ${flag('secret')}, ${trail}, CHECK ((term_id IS NULL) <> (year IS NULL))) STRICT;
CREATE UNIQUE INDEX register_series_key ON register_series
  (issuer, document_type, coalesce(term_id, ''), coalesce(year, 0), secret) WHERE deleted_at IS NULL;

CREATE TABLE issued_document (${head}, ${key('session_id', 'session')}, ${documentKind},
  number INTEGER NOT NULL ${within('number', 1, 1_000_000)}, ${line('printed_number')}, ${date('issued_on')},
  ${line('signer_name')}, ${optionalLine('authority_line')}, ${jsonArray('recipients')},
  ${oneOf('secrecy_level', 'none', 'mat', 'toi_mat', 'tuyet_mat')}, snapshot_id TEXT NOT NULL ${sha256('snapshot_id')},
  ${optionalPlainText('note')}, ${trail}) STRICT;
CREATE TRIGGER issued_document_stays BEFORE UPDATE ON issued_document
WHEN NEW.id IS NOT OLD.id OR NEW.session_id IS NOT OLD.session_id OR NEW.kind IS NOT OLD.kind OR NEW.number IS NOT OLD.number
  OR NEW.printed_number IS NOT OLD.printed_number OR NEW.issued_on IS NOT OLD.issued_on
  OR NEW.signer_name IS NOT OLD.signer_name OR NEW.authority_line IS NOT OLD.authority_line
  OR NEW.recipients IS NOT OLD.recipients OR NEW.secrecy_level IS NOT OLD.secrecy_level
  OR NEW.snapshot_id IS NOT OLD.snapshot_id OR NEW.note IS NOT OLD.note
BEGIN SELECT RAISE(ABORT, 'an issued document never changes'); END;

CREATE TABLE register_number (${head}, ${key('series_id', 'register_series')},
  number INTEGER NOT NULL ${within('number', 1, 1_000_000)}, ${line('printed_form')},
  ${oneOf('state', 'reserved', 'issued', 'void', 'outside')}, ${optionalLine('reason')},
  ${optionalKey('issued_document_id', 'issued_document')}, ${trail},
  CHECK (state NOT IN ('void', 'outside') OR reason IS NOT NULL)) STRICT;
CREATE UNIQUE INDEX register_number_once ON register_number (series_id, number);
CREATE UNIQUE INDEX register_number_document ON register_number (issued_document_id) WHERE issued_document_id IS NOT NULL;

CREATE TABLE phrase (${head}, ${line('shortcut')}, ${richText('text')}, ${order('position')}, ${trail}) STRICT;
CREATE UNIQUE INDEX phrase_shortcut ON phrase (shortcut) WHERE deleted_at IS NULL;

CREATE TABLE sentence_pattern (${head}, ${oneOf('purpose', 'contribution', 'decision', 'task', 'ballot')},
  ${line('pattern')}, ${order('position')}, ${trail}) STRICT;
`

const machinery = `
CREATE TABLE setting (key TEXT PRIMARY KEY CHECK (key <> ''), value TEXT NOT NULL, changed_at INTEGER NOT NULL,
  desk_id TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE file (seq INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE ${sha256('sha256')},
  stored_name TEXT NOT NULL UNIQUE CHECK (length(stored_name) = 32 AND stored_name NOT GLOB '*[^0-9a-f]*'),
  byte_size INTEGER NOT NULL CHECK (byte_size >= 0), created_at INTEGER NOT NULL, desk_id TEXT NOT NULL) STRICT;

CREATE TABLE issued_file (seq INTEGER PRIMARY KEY, ${key('issued_document_id', 'issued_document')},
  ${oneOf('format', 'docx', 'pdf')}, sha256 TEXT NOT NULL REFERENCES file (sha256) DEFERRABLE INITIALLY DEFERRED,
  created_at INTEGER NOT NULL, desk_id TEXT NOT NULL, UNIQUE (issued_document_id, format)) STRICT;

-- One change set a command or typing burst; before and after are the record as JSON, NULL while it does not live.
CREATE TABLE change_set (seq INTEGER PRIMARY KEY, desk_id TEXT NOT NULL, actor_id TEXT, step TEXT NOT NULL CHECK (step <> ''),
  session_id TEXT, burst_key TEXT, created_at INTEGER NOT NULL, changed_at INTEGER NOT NULL,
  undoes INTEGER UNIQUE REFERENCES change_set (seq), undone_by INTEGER UNIQUE REFERENCES change_set (seq)) STRICT;
CREATE INDEX change_set_session ON change_set (session_id, seq);
CREATE TABLE change_row (seq INTEGER PRIMARY KEY, set_seq INTEGER NOT NULL REFERENCES change_set (seq), record TEXT NOT NULL,
  record_id TEXT NOT NULL, before_json TEXT CHECK (json_valid(before_json)), after_json TEXT CHECK (json_valid(after_json)),
  UNIQUE (set_seq, record, record_id)) STRICT;
CREATE INDEX change_row_record ON change_row (record_id, set_seq);

-- The audit log holds ids and hashes, no text; each entry is chained to the one before.
CREATE TABLE audit_entry (seq INTEGER PRIMARY KEY CHECK (seq >= 1), at INTEGER NOT NULL, actor_id TEXT, desk_id TEXT NOT NULL,
  action TEXT NOT NULL, session_id TEXT, change_set_seq INTEGER NOT NULL, schema_version INTEGER NOT NULL,
  rows TEXT NOT NULL CHECK (json_valid(rows)), previous_hash TEXT NOT NULL ${sha256('previous_hash')},
  hash TEXT NOT NULL ${sha256('hash')}) STRICT;
CREATE TRIGGER audit_entry_stays BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit log never changes'); END;
CREATE TRIGGER audit_entry_kept BEFORE DELETE ON audit_entry BEGIN SELECT RAISE(ABORT, 'the audit log is kept'); END;

CREATE TABLE backup_run (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL, folder TEXT NOT NULL,
  file_name TEXT NOT NULL, byte_size INTEGER NOT NULL CHECK (byte_size >= 0), verified INTEGER NOT NULL CHECK (verified IN (0, 1)),
  session_count INTEGER NOT NULL CHECK (session_count >= 0),
  ${oneOf('kind', 'manual', 'before_migration', 'before_restore')}) STRICT;
`

/** Tables whose records belong to a session: what the workspace reads, in the order it shows. */
const ofSession: Readonly<Record<string, string>> = {
  agenda_version: 'session_id',
  item: 'session_id',
  agenda_entry: 'session_id, position',
  paper: 'session_id',
  participant: 'session_id, position',
  attendance_event: 'session_id, position',
  contribution: 'session_id, position',
  ballot: 'session_id, position',
  decision: 'session_id, position',
  task: 'session_id, position',
  task_event: 'session_id',
  draft: 'session_id',
  issued_document: 'session_id',
}

/** Columns that name a record: a record that is named cannot be buried, and that is asked of these. */
const named: Readonly<Record<string, readonly string[]>> = {
  unit: ['successor_id'],
  post_held: ['person_id', 'unit_id'],
  membership: ['body_id', 'person_id'],
  session: ['body_id', 'term_id', 'chair_id', 'minute_taker_id', 'recording_permitted_by', 'secrecy_marked_by'],
  item: ['parent_id', 'presenter_id', 'presenting_unit_id', 'secrecy_marked_by'],
  item_invited_unit: ['unit_id'],
  agenda_entry: ['version_id', 'item_id'],
  paper: ['item_id', 'sha256', 'secrecy_marked_by'],
  participant: ['person_id'],
  participant_item: ['item_id'],
  attendance_event: ['participant_id', 'item_id', 'substitute_id'],
  contribution: ['item_id', 'speaker_id', 'secrecy_marked_by'],
  ballot: ['item_id'],
  ballot_vote: ['person_id'],
  decision: ['item_id', 'supersedes_id', 'ballot_id', 'secrecy_marked_by'],
  decision_source: ['contribution_id'],
  task: ['item_id', 'decision_id', 'lead_unit_id', 'secrecy_marked_by'],
  task_co_unit: ['unit_id'],
  task_event: ['task_id', 'paper_id'],
}

const buriedNotDeleted = [
  ...['office', 'term', 'body', 'unit', 'person', 'post_held', 'membership', 'session', ...Object.keys(ofSession)],
  ...['register_series', 'register_number', 'phrase', 'sentence_pattern'],
]

const indexes = [
  ...Object.entries(ofSession).map(
    ([table, columns]) => `CREATE INDEX ${table}_of_session ON ${table} (${columns}) WHERE deleted_at IS NULL;`,
  ),
  ...Object.entries(named).flatMap(([table, columns]) =>
    columns.map((column) => `CREATE INDEX ${table}_${column} ON ${table} (${column}) WHERE ${column} IS NOT NULL;`),
  ),
  ...buriedNotDeleted.map(
    (table) =>
      `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;`,
  ),
]

export const initial = {
  version: 1,
  up(db: { exec(sql: string): void }): void {
    db.exec([directory, session, proceedings, documents, machinery, ...indexes].join('\n'))
  },
}
