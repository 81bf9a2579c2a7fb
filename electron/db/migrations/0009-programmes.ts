/**
 * What an issued version of the programme printed beside a title, and the office's templates of programmes as records of their own. Frozen: it
 * imports nothing and is never edited after release (a test holds its hash). Columns every record table carries, and CHECKs, are as in the
 * first schema.
 */

const optionalPerson = (column: string) => `${column} TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED`

const schema = `
ALTER TABLE agenda_entry ADD COLUMN printed TEXT CHECK (json_valid(printed) AND json_type(printed) = 'object');

CREATE TABLE programme_template (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  kind TEXT NOT NULL CHECK (kind IN ('named', 'recurring')),
  name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 500),
  items TEXT NOT NULL CHECK (json_valid(items) AND json_type(items) = 'array'),
  created_at INTEGER NOT NULL, ${optionalPerson('created_by')},
  changed_at INTEGER NOT NULL, ${optionalPerson('changed_by')},
  desk_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), deleted_at INTEGER) STRICT;

-- A name means one programme.
CREATE UNIQUE INDEX programme_template_name ON programme_template (name) WHERE kind = 'named' AND deleted_at IS NULL;

CREATE TRIGGER programme_template_kept BEFORE DELETE ON programme_template
BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;
`

export const programmes = {
  version: 9,
  up(db: { exec(sql: string): void }): void {
    db.exec(schema)
  },
}
