/**
 * What is done about secrets (levels raised and lowered, declarations, exports, the rule of the network), and what follow-up needs of the
 * events of a task: reopening, how it was closed, who allowed more time. Frozen: it imports nothing and is never edited after release (a
 * test holds its hash). Columns every record table carries, and CHECKs, are as in the first schema.
 */

const optionalPerson = (column: string) => `${column} TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED`
const optionalLine = (column: string) => `${column} TEXT CHECK (${column} <> '' AND length(${column}) <= 500)`
const head = 'seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36)'
const trail = `created_at INTEGER NOT NULL, ${optionalPerson('created_by')},
  changed_at INTEGER NOT NULL, ${optionalPerson('changed_by')},
  desk_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), deleted_at INTEGER`

const schema = `
CREATE TABLE secrecy_event (${head},
  session_id TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('mark', 'declaration', 'export', 'network')),
  ${optionalLine('record_kind')}, record_id TEXT CHECK (length(record_id) = 36),
  ${optionalLine('from_value')}, to_value TEXT NOT NULL CHECK (to_value <> '' AND length(to_value) <= 500),
  reason TEXT CHECK (reason <> '' AND length(reason) <= 20000),
  ${trail}) STRICT;
CREATE INDEX secrecy_event_of_session ON secrecy_event (session_id) WHERE deleted_at IS NULL;
CREATE TRIGGER secrecy_event_kept BEFORE DELETE ON secrecy_event
BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;

CREATE TABLE task_event_now (${head},
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  task_id TEXT NOT NULL REFERENCES task (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('report', 'evidence', 'extension', 'close', 'reopen')),
  on_date TEXT NOT NULL CHECK (on_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND on_date = date(on_date)),
  note TEXT CHECK (note <> '' AND length(note) <= 20000),
  new_due TEXT CHECK (json_valid(new_due) AND json_extract(new_due, '$.kind') IN ('by_date', 'recurring', 'words')),
  paper_id TEXT REFERENCES paper (id) DEFERRABLE INITIALLY DEFERRED,
  outcome TEXT CHECK (outcome IN ('completed', 'ended')),
  ${optionalLine('allowed_by')},
  ${trail}) STRICT;
INSERT INTO task_event_now (seq, id, session_id, task_id, kind, on_date, note, new_due, paper_id, created_at, created_by, changed_at,
    changed_by, desk_id, revision, deleted_at)
  SELECT seq, id, session_id, task_id, kind, on_date, note, new_due, paper_id, created_at, created_by, changed_at,
    changed_by, desk_id, revision, deleted_at FROM task_event;
DROP TABLE task_event;
ALTER TABLE task_event_now RENAME TO task_event;
CREATE INDEX task_event_of_session ON task_event (session_id) WHERE deleted_at IS NULL;
CREATE INDEX task_event_task_id ON task_event (task_id) WHERE task_id IS NOT NULL;
CREATE INDEX task_event_paper_id ON task_event (paper_id) WHERE paper_id IS NOT NULL;
CREATE TRIGGER task_event_kept BEFORE DELETE ON task_event
BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;
`

export const secrecyAndFollowUp = {
  version: 7,
  up(db: { exec(sql: string): void }): void {
    db.exec(schema)
  },
}
