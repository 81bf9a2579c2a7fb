/**
 * Findings of the checks that a person has waived with a reason. Frozen: it imports nothing and is never edited after release (a test
 * holds its hash). Columns every record table carries, and CHECKs, are as in the first schema.
 */

const line = (column: string) => `${column} TEXT NOT NULL CHECK (${column} <> '' AND length(${column}) <= 500)`
const optionalPerson = (column: string) => `${column} TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED`

const schema = `
CREATE TABLE waiver (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  ${line('rule_id')}, ${line('record_kind')}, record_id TEXT NOT NULL CHECK (length(record_id) = 36), ${line('field')},
  words TEXT CHECK (words <> '' AND length(words) <= 20000), ${line('reason')},
  ${optionalPerson('waived_by')},
  waived_on TEXT NOT NULL CHECK (waived_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND waived_on = date(waived_on)),
  created_at INTEGER NOT NULL, ${optionalPerson('created_by')},
  changed_at INTEGER NOT NULL, ${optionalPerson('changed_by')},
  desk_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), deleted_at INTEGER) STRICT;

CREATE INDEX waiver_of_session ON waiver (session_id);
CREATE INDEX waiver_waived_by ON waiver (waived_by);

CREATE TRIGGER waiver_kept BEFORE DELETE ON waiver
BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;
`

export const waivers = {
  version: 3,
  up(db: { exec(sql: string): void }): void {
    db.exec(schema)
  },
}
