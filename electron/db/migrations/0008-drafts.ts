/**
 * Drafts as rows of their own: blocks, frozen versions, comments. Frozen: it imports nothing and is never edited after release (a test holds
 * its hash). Columns every record table carries, and CHECKs, are as in the first schema.
 *
 * The table `draft` of the first schema held a draft as one value that no screen ever made; it stays as it was and nothing reads it.
 */

const optionalPerson = (column: string) => `${column} TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED`
const head = 'seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36)'
const ofSession = 'session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED'
const ofDraft = 'draft_id TEXT NOT NULL REFERENCES draft_document (id) DEFERRABLE INITIALLY DEFERRED'
const trail = `
  created_at INTEGER NOT NULL, ${optionalPerson('created_by')},
  changed_at INTEGER NOT NULL, ${optionalPerson('changed_by')},
  desk_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), deleted_at INTEGER`
const json = (column: string, type: string) => `CHECK (json_valid(${column}) AND json_type(${column}) = '${type}')`
const content = (column: string) =>
  `${column} TEXT CHECK (json_valid(${column}) AND json_extract(${column}, '$.type') IN ('paragraph', 'table', 'bars'))`
const words = (column: string) => `${column} TEXT CHECK (${column} <> '' AND length(${column}) <= 20000)`
const required = (column: string) => `${column} TEXT NOT NULL CHECK (${column} <> '' AND length(${column}) <= 20000)`
const moment = (column: string) => `${column} INTEGER CHECK (${column} >= 0)`

const schema = `
CREATE TABLE draft_document (${head}, ${ofSession},
  kind TEXT NOT NULL CHECK (kind IN ('invitation', 'programme', 'roll', 'ballot_paper', 'opinion_form', 'tally', 'minutes', 'notice',
    'conclusion', 'resolution', 'minutes_extract', 'conclusion_extract', 'task_slip', 'report', 'dispatch')),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1000000),
  state TEXT NOT NULL CHECK (state IN ('drafting', 'review', 'consultation', 'signing', 'issued', 'replaced', 'withdrawn')),
  profile_id TEXT CHECK (profile_id IN ('party-hd05-2026', 'party-hd36-2018', 'state-nd30-2020')),
  choices TEXT NOT NULL ${json('choices', 'object')}, ${trail}) STRICT;

CREATE TABLE draft_block (${head}, ${ofSession}, ${ofDraft},
  place TEXT NOT NULL CHECK (place IN ('summary', 'body', 'recipients')),
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 1000000),
  sources TEXT NOT NULL ${json('sources', 'array')},
  ${content('generated')}, ${content('text')},
  pending TEXT ${json('pending', 'object')},
  renewed INTEGER NOT NULL CHECK (renewed IN (0, 1)), ${trail}) STRICT;

CREATE TABLE draft_version (${head}, ${ofSession}, ${ofDraft},
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1000000),
  ${required('reason')}, ${optionalPerson('frozen_by')}, frozen_at INTEGER NOT NULL CHECK (frozen_at >= 0),
  blocks TEXT NOT NULL ${json('blocks', 'array')},
  snapshot_id TEXT NOT NULL CHECK (length(snapshot_id) = 64 AND snapshot_id NOT GLOB '*[^0-9a-f]*'), ${trail}) STRICT;
CREATE UNIQUE INDEX draft_version_number ON draft_version (draft_id, number) WHERE deleted_at IS NULL;

CREATE TABLE draft_comment (${head}, ${ofSession}, ${ofDraft},
  block_id TEXT REFERENCES draft_block (id) DEFERRABLE INITIALLY DEFERRED,
  answers_id TEXT REFERENCES draft_comment (id) DEFERRABLE INITIALLY DEFERRED,
  ${words('quote')}, ${required('words')}, ${optionalPerson('author_id')},
  author_name TEXT CHECK (author_name <> '' AND length(author_name) <= 500),
  written_at INTEGER NOT NULL CHECK (written_at >= 0),
  ${optionalPerson('resolved_by')}, ${moment('resolved_at')}, ${words('outcome')}, ${trail}) STRICT;

CREATE INDEX draft_document_of_session ON draft_document (session_id) WHERE deleted_at IS NULL;
CREATE INDEX draft_block_of_session ON draft_block (session_id, position) WHERE deleted_at IS NULL;
CREATE INDEX draft_block_draft_id ON draft_block (draft_id, position) WHERE deleted_at IS NULL;
CREATE INDEX draft_version_of_session ON draft_version (session_id) WHERE deleted_at IS NULL;
CREATE INDEX draft_version_draft_id ON draft_version (draft_id);
CREATE INDEX draft_version_frozen_by ON draft_version (frozen_by) WHERE frozen_by IS NOT NULL;
CREATE INDEX draft_comment_of_session ON draft_comment (session_id) WHERE deleted_at IS NULL;
CREATE INDEX draft_comment_draft_id ON draft_comment (draft_id);
CREATE INDEX draft_comment_block_id ON draft_comment (block_id) WHERE block_id IS NOT NULL;
CREATE INDEX draft_comment_answers_id ON draft_comment (answers_id) WHERE answers_id IS NOT NULL;
CREATE INDEX draft_comment_author_id ON draft_comment (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX draft_comment_resolved_by ON draft_comment (resolved_by) WHERE resolved_by IS NOT NULL;

${['draft_document', 'draft_block', 'draft_version', 'draft_comment']
  .map(
    (table) =>
      `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;`,
  )
  .join('\n')}
CREATE TRIGGER draft_version_stays BEFORE UPDATE ON draft_version
WHEN NEW.blocks IS NOT OLD.blocks OR NEW.snapshot_id IS NOT OLD.snapshot_id OR NEW.number IS NOT OLD.number OR NEW.draft_id IS NOT OLD.draft_id
BEGIN SELECT RAISE(ABORT, 'a frozen version never changes'); END;
`

export const drafts = {
  version: 8,
  up(db: { exec(sql: string): void }): void {
    db.exec(schema)
  },
}
