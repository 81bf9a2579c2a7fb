/**
 * Days off and working days that are not as the week says. Frozen: it imports nothing and is never edited after release (a test holds
 * its hash). Columns every record table carries, and CHECKs, are as in the first schema.
 */

const optionalPerson = (column: string) => `${column} TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED`

const schema = `
CREATE TABLE holiday (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND date = date(date)),
  kind TEXT NOT NULL CHECK (kind IN ('off', 'working')),
  name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 500),
  to_check INTEGER NOT NULL CHECK (to_check IN (0, 1)),
  created_at INTEGER NOT NULL, ${optionalPerson('created_by')},
  changed_at INTEGER NOT NULL, ${optionalPerson('changed_by')},
  desk_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), deleted_at INTEGER) STRICT;

-- A day is off or worked, not both.
CREATE UNIQUE INDEX holiday_of_day ON holiday (date) WHERE deleted_at IS NULL;

CREATE TRIGGER holiday_kept BEFORE DELETE ON holiday
BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;
`

export const holidays = {
  version: 4,
  up(db: { exec(sql: string): void }): void {
    db.exec(schema)
  },
}
