/**
 * The documents the office cites (Tra cứu văn bản). Frozen: it imports nothing and is never edited after release (a test holds
 * its hash). Columns every record table carries, and CHECKs, are as in the first schema.
 */

const words = (column: string) => `CHECK (${column} <> '' AND length(${column}) <= 500)`
const line = (column: string) => `${column} TEXT NOT NULL ${words(column)}`
const optionalLine = (column: string) => `${column} TEXT ${words(column)}`
const optionalDate = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ${column} = date(${column}))`
const optionalPerson = (column: string) => `${column} TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED`

const schema = `
CREATE TABLE reference_document (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
  ${line('document_type')}, ${line('number_symbol')}, ${optionalDate('date')}, ${optionalLine('issuer')},
  ${optionalLine('title')}, ${optionalDate('ended_on')}, ${optionalLine('replaced_by')}, ${optionalLine('note')},
  created_at INTEGER NOT NULL, ${optionalPerson('created_by')},
  changed_at INTEGER NOT NULL, ${optionalPerson('changed_by')},
  desk_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), deleted_at INTEGER) STRICT;

-- Numbers begin anew with each term, so one number may be of several documents: it is the day and the body that tell them apart.
CREATE UNIQUE INDEX reference_document_named
  ON reference_document (document_type, number_symbol, ifnull(date, ''), ifnull(issuer, '')) WHERE deleted_at IS NULL;

CREATE TRIGGER reference_document_kept BEFORE DELETE ON reference_document
BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;
`

export const references = {
  version: 2,
  up(db: { exec(sql: string): void }): void {
    db.exec(schema)
  },
}
