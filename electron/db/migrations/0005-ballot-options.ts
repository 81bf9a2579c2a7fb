/**
 * Options of a secret ballot, why a closed vote was opened again, decisions made for a group of items, and an older session's decision that is
 * superseded. Frozen: it imports nothing and is never edited after release (a test holds its hash). CHECKs are as in the first schema.
 */

const key = (column: string, to: string) =>
  `${column} TEXT NOT NULL REFERENCES ${to} (id) DEFERRABLE INITIALLY DEFERRED`
const optionalCount = (column: string) => `${column} INTEGER CHECK (${column} BETWEEN 0 AND 100000)`

const schema = `
ALTER TABLE ballot ADD COLUMN seats INTEGER CHECK (seats BETWEEN 1 AND 100000);
ALTER TABLE ballot ADD COLUMN reopen_reason TEXT CHECK (reopen_reason <> '' AND length(reopen_reason) <= 500);

CREATE TABLE ballot_option (${key('ballot_id', 'ballot')}, position INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> '' AND length(name) <= 500), written_in INTEGER NOT NULL CHECK (written_in IN (0, 1)),
  ${optionalCount('votes_for')}, ${optionalCount('votes_against')}, ${optionalCount('votes_other')},
  result TEXT CHECK (result IN ('carried', 'not_carried')), PRIMARY KEY (ballot_id, position)) STRICT, WITHOUT ROWID;

-- Options are put to a vote on paper alone.
CREATE TRIGGER ballot_option_on_paper BEFORE INSERT ON ballot_option
WHEN (SELECT kind FROM ballot WHERE id = NEW.ballot_id) NOT IN ('secret', 'written')
BEGIN SELECT RAISE(ABORT, 'only a vote on paper has options'); END;
CREATE TRIGGER ballot_kind_without_options BEFORE UPDATE OF kind ON ballot
WHEN NEW.kind NOT IN ('secret', 'written') AND EXISTS (SELECT 1 FROM ballot_option WHERE ballot_id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'only a vote on paper has options'); END;

-- The older session's decision may lie in another store: what is printed of it is kept here.
ALTER TABLE decision ADD COLUMN supersedes_earlier TEXT CHECK (supersedes_earlier IS NULL OR (json_valid(supersedes_earlier)
  AND json_type(supersedes_earlier, '$.decisionId') IS 'text' AND json_type(supersedes_earlier, '$.sessionDate') IS 'text'
  AND json_type(supersedes_earlier, '$.itemNumber') IS 'text'));
ALTER TABLE decision ADD COLUMN consent_group TEXT CHECK (length(consent_group) = 36);

CREATE TABLE decision_exception (${key('decision_id', 'decision')}, position INTEGER NOT NULL, ${key('item_id', 'item')},
  PRIMARY KEY (decision_id, position)) STRICT, WITHOUT ROWID;
CREATE INDEX decision_exception_item_id ON decision_exception (item_id);
`

export const ballotOptions = {
  version: 5,
  up(db: { exec(sql: string): void }): void {
    db.exec(schema)
  },
}
