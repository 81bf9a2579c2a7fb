/**
 * The steps of drafts on their way to issue and after it, and rounds of opinions on them. Frozen: it imports nothing and is never edited after
 * release (a test holds its hash). Columns every record table carries, and CHECKs, are as in the first schema.
 */

const head = 'seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36)'
const key = (column: string, to: string) =>
  `${column} TEXT NOT NULL REFERENCES ${to} (id) DEFERRABLE INITIALLY DEFERRED`
const optionalKey = (column: string, to: string) => `${column} TEXT REFERENCES ${to} (id) DEFERRABLE INITIALLY DEFERRED`
const words = (column: string, most: number) => `CHECK (${column} <> '' AND length(${column}) <= ${most})`
const realDate = (column: string) =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ${column} = date(${column}))`
const states = `('drafting', 'review', 'consultation', 'signing', 'issued', 'replaced', 'withdrawn')`
const ofDraft = `${key('session_id', 'session')}, ${key('draft_id', 'draft_document')}`
const trail = `
  created_at INTEGER NOT NULL, ${optionalKey('created_by', 'person')},
  changed_at INTEGER NOT NULL, ${optionalKey('changed_by', 'person')},
  desk_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), deleted_at INTEGER`
const indexed = (table: string, ...columns: string[]) =>
  columns
    .map((column) => `CREATE INDEX ${table}_${column} ON ${table} (${column}) WHERE ${column} IS NOT NULL;`)
    .join('\n')

const schema = `
CREATE TABLE draft_step (${head}, ${ofDraft},
  kind TEXT NOT NULL CHECK (kind IN ('advance', 'back', 'reopen', 'issue', 'supersede', 'restore')),
  from_state TEXT NOT NULL CHECK (from_state IN ${states}),
  to_state TEXT NOT NULL CHECK (to_state IN ${states}),
  ${optionalKey('holder_id', 'person')}, holder_name TEXT NOT NULL ${words('holder_name', 500)},
  ${optionalKey('by_id', 'person')}, at INTEGER NOT NULL CHECK (at >= 0),
  remark TEXT ${words('remark', 20_000)}, ${optionalKey('issued_document_id', 'issued_document')}, ${trail}) STRICT;
${indexed('draft_step', 'draft_id', 'holder_id', 'by_id')}
-- A document is issued once, by one step of one draft.
CREATE UNIQUE INDEX draft_step_issued ON draft_step (issued_document_id) WHERE issued_document_id IS NOT NULL;

CREATE TABLE opinion_round (${head}, ${ofDraft},
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 1000000), ${key('version_id', 'draft_version')},
  asked_on TEXT NOT NULL ${realDate('asked_on')}, due_on TEXT NOT NULL ${realDate('due_on')},
  note TEXT ${words('note', 20_000)}, ${trail}) STRICT;
${indexed('opinion_round', 'draft_id', 'version_id')}
CREATE UNIQUE INDEX opinion_round_number ON opinion_round (draft_id, number) WHERE deleted_at IS NULL;

CREATE TABLE opinion (${head}, ${ofDraft}, ${key('round_id', 'opinion_round')}, ${optionalKey('person_id', 'person')},
  name TEXT NOT NULL ${words('name', 500)},
  answer TEXT CHECK (answer IN ('agree', 'agree_with_remarks', 'disagree')),
  answered_on TEXT ${realDate('answered_on')}, ${trail}) STRICT;
${indexed('opinion', 'draft_id', 'round_id', 'person_id')}

CREATE TABLE opinion_remark (${head}, ${ofDraft}, ${key('opinion_id', 'opinion')},
  words TEXT NOT NULL ${words('words', 20_000)},
  block_id TEXT CHECK (length(block_id) = 36),
  outcome TEXT CHECK (outcome IN ('taken', 'explained')), reason TEXT ${words('reason', 20_000)},
  ${optionalKey('settled_by', 'person')}, settled_at INTEGER CHECK (settled_at >= 0), ${trail}) STRICT;
${indexed('opinion_remark', 'draft_id', 'opinion_id', 'settled_by')}

${['draft_step', 'opinion_round', 'opinion', 'opinion_remark']
  .map(
    (table) => `CREATE INDEX ${table}_of_session ON ${table} (session_id) WHERE deleted_at IS NULL;
CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;`,
  )
  .join('\n')}
-- What was done is not written over: a step may be taken back whole, never changed.
CREATE TRIGGER draft_step_stays BEFORE UPDATE ON draft_step
WHEN NEW.draft_id IS NOT OLD.draft_id OR NEW.kind IS NOT OLD.kind OR NEW.from_state IS NOT OLD.from_state OR NEW.to_state IS NOT OLD.to_state
  OR NEW.holder_name IS NOT OLD.holder_name OR NEW.at IS NOT OLD.at OR NEW.remark IS NOT OLD.remark
  OR NEW.issued_document_id IS NOT OLD.issued_document_id OR (OLD.kind = 'issue' AND NEW.deleted_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a step that was taken never changes'); END;
`

export const review = {
  version: 10,
  up(db: { exec(sql: string): void }): void {
    db.exec(schema)
  },
}
