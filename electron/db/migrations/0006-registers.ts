/**
 * The registers of outgoing documents as they are kept, and what hangs on an issued document: files, tasks in force, later changes, the
 * sending list. The tables for registers and files of the first schema were never written to and are made anew. Frozen: it imports
 * nothing and is never edited after release (a test holds its hash). Columns every record table carries, and CHECKs, are as in the first schema.
 */

const head = 'seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE CHECK (length(id) = 36)'
const key = (column: string, to: string) =>
  `${column} TEXT NOT NULL REFERENCES ${to} (id) DEFERRABLE INITIALLY DEFERRED`
const optionalKey = (column: string, to: string) => `${column} TEXT REFERENCES ${to} (id) DEFERRABLE INITIALLY DEFERRED`
const words = (column: string, most: number) => `CHECK (${column} <> '' AND length(${column}) <= ${most})`
const line = (column: string) => `${column} TEXT NOT NULL ${words(column, 500)}`
const optionalLine = (column: string) => `${column} TEXT ${words(column, 500)}`
const realDate = (column: string) =>
  `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' AND ${column} = date(${column}))`
const date = (column: string) => `${column} TEXT NOT NULL ${realDate(column)}`
const optionalDate = (column: string) => `${column} TEXT ${realDate(column)}`
const ordinal = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 1 AND 1000000)`
const order = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} BETWEEN 0 AND 1000000)`
const among = (column: string, values: readonly string[]) =>
  `CHECK (${column} IN (${values.map((value) => `'${value}'`).join(', ')}))`
const oneOf = (column: string, ...values: string[]) => `${column} TEXT NOT NULL ${among(column, values)}`
const optionalOneOf = (column: string, ...values: string[]) => `${column} TEXT ${among(column, values)}`
const sha256 = (column: string) => `CHECK (length(${column}) = 64 AND ${column} NOT GLOB '*[^0-9a-f]*')`
const trail = `
  created_at INTEGER NOT NULL, ${optionalKey('created_by', 'person')},
  changed_at INTEGER NOT NULL, ${optionalKey('changed_by', 'person')},
  desk_id TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision >= 1), deleted_at INTEGER`
const kept = (table: string) => `CREATE TRIGGER ${table}_kept BEFORE DELETE ON ${table}
  BEGIN SELECT RAISE(ABORT, 'records are buried, not deleted'); END;`
const indexed = (table: string, ...columns: string[]) =>
  columns
    .map((column) => `CREATE INDEX ${table}_${column} ON ${table} (${column}) WHERE ${column} IS NOT NULL;`)
    .join('\n')
const ofSession = (table: string, columns = 'session_id') =>
  `CREATE INDEX ${table}_of_session ON ${table} (${columns}) WHERE deleted_at IS NULL;`

const registers = `
DROP TABLE register_number;
DROP TABLE register_series;
DROP TABLE issued_file;

-- A series runs through one term or one year, never both (design.md 3, decision 9).
CREATE TABLE register_series (${head}, ${line('issuer')}, ${line('document_type')}, ${optionalKey('term_id', 'term')},
  year INTEGER CHECK (year BETWEEN 1900 AND 2200), secret INTEGER NOT NULL CHECK (secret IN (0, 1)), ${ordinal('first_number')},
  ${date('opened_on')}, ${optionalDate('closed_on')}, ${trail}, CHECK ((term_id IS NULL) <> (year IS NULL))) STRICT;
CREATE UNIQUE INDEX register_series_key ON register_series
  (issuer, document_type, coalesce(term_id, ''), coalesce(year, 0), secret) WHERE deleted_at IS NULL;
${indexed('register_series', 'term_id')}
${kept('register_series')}

CREATE TABLE register_number (${head}, ${key('series_id', 'register_series')}, ${ordinal('number')}, ${line('printed_form')},
  ${oneOf('state', 'reserved', 'issued', 'void', 'outside')}, ${optionalDate('date')}, summary TEXT ${words('summary', 20_000)},
  ${optionalLine('signer_name')}, receivers TEXT ${words('receivers', 20_000)},
  ${oneOf('secrecy_level', 'none', 'mat', 'toi_mat', 'tuyet_mat')}, ${optionalLine('reason')},
  ${optionalKey('issued_document_id', 'issued_document')}, ${optionalLine('approved_by')}, ${trail},
  CHECK (state NOT IN ('void', 'outside') OR reason IS NOT NULL),
  CHECK (state <> 'issued' OR issued_document_id IS NOT NULL OR approved_by IS NOT NULL),
  CHECK (secrecy_level <> 'tuyet_mat' OR summary IS NULL)) STRICT;
CREATE UNIQUE INDEX register_number_once ON register_number (series_id, number);
CREATE UNIQUE INDEX register_number_document ON register_number (issued_document_id) WHERE issued_document_id IS NOT NULL;
${kept('register_number')}
-- A number that was given stays given: neither its series nor the number itself changes, it is not buried, and issued stays issued.
CREATE TRIGGER register_number_stays BEFORE UPDATE ON register_number
WHEN NEW.series_id IS NOT OLD.series_id OR NEW.number IS NOT OLD.number OR NEW.deleted_at IS NOT NULL
  OR (OLD.state = 'issued' AND (NEW.state <> 'issued' OR NEW.issued_document_id IS NOT OLD.issued_document_id))
BEGIN SELECT RAISE(ABORT, 'a number given never changes'); END;
`

const issued = `
CREATE TABLE issued_file (${head}, ${key('session_id', 'session')}, ${key('issued_document_id', 'issued_document')},
  ${oneOf('role', 'docx', 'pdf', 'scan')}, ${line('file_name')},
  sha256 TEXT NOT NULL ${sha256('sha256')},
  byte_size INTEGER NOT NULL CHECK (byte_size >= 0), ${trail}) STRICT;
${ofSession('issued_file')}
${indexed('issued_file', 'issued_document_id', 'sha256')}
CREATE UNIQUE INDEX issued_file_once ON issued_file (issued_document_id, role) WHERE role <> 'scan' AND deleted_at IS NULL;
${kept('issued_file')}
CREATE TRIGGER issued_file_stays BEFORE UPDATE ON issued_file
WHEN NEW.issued_document_id IS NOT OLD.issued_document_id OR NEW.role IS NOT OLD.role OR NEW.sha256 IS NOT OLD.sha256
  OR (OLD.role <> 'scan' AND NEW.deleted_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the files of an issued document never change'); END;

CREATE TABLE issued_task (${head}, ${key('session_id', 'session')}, ${key('issued_document_id', 'issued_document')},
  ${key('task_id', 'task')}, ${order('block')}, text TEXT NOT NULL ${words('text', 20_000)}, ${trail}) STRICT;
${ofSession('issued_task')}
${indexed('issued_task', 'issued_document_id', 'task_id')}
${kept('issued_task')}

CREATE TABLE issued_change (${head}, ${key('session_id', 'session')}, ${key('issued_document_id', 'issued_document')},
  ${oneOf('kind', 'corrected', 'replaced', 'revoked', 'withdrawn')}, ${optionalKey('by_document_id', 'issued_document')},
  ${optionalLine('reason')}, ${date('on_date')}, ${trail}) STRICT;
${ofSession('issued_change')}
${indexed('issued_change', 'issued_document_id', 'by_document_id')}
${kept('issued_change')}

CREATE TABLE delivery (${head}, ${key('session_id', 'session')}, ${key('issued_document_id', 'issued_document')},
  ${line('receiver')}, copies INTEGER CHECK (copies BETWEEN 0 AND 100000),
  ${optionalOneOf('way', 'by_hand', 'post', 'secret_post', 'electronic', 'other')}, ${optionalDate('sent_on')},
  ${optionalDate('received_on')}, ${optionalLine('received_by')}, ${optionalLine('note')}, ${order('position')}, ${trail}) STRICT;
${ofSession('delivery', 'session_id, position')}
${indexed('delivery', 'issued_document_id')}
${kept('delivery')}
`

export const registersAndIssuing = {
  version: 6,
  up(db: { exec(sql: string): void }): void {
    db.exec(registers + issued)
  },
}
