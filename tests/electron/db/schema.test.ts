import { expect, test } from 'vitest'
import { connect } from '../../../electron/db/db.ts'
import { migrations } from '../../../electron/db/migrations/index.ts'
import { createRecordTables, loggedNames, tableSpecs } from '../../../electron/db/tables/index.ts'
import type { LoggedName } from '../../../electron/db/types.ts'
import { IssuedDocument } from '../../../shared/records/documents.ts'
import { recordSchemas } from '../../../shared/records/tables.ts'
import { idOf } from '../../support/dossier.ts'
import { filled } from './records.ts'

const schemas: Record<LoggedName, { entries: object }> = { ...recordSchemas, issued: IssuedDocument }

/** A bare database with the schema; foreign keys off, so that each table is tried alone. */
function openBare() {
  const db = connect(':memory:')
  db.pragma('foreign_keys = OFF')
  for (const migration of migrations) migration.up(db)
  return { db, tables: createRecordTables(db) }
}

const shared = openBare()

/** Tries one row in a transaction that is always taken back. */
function tryInsert(name: LoggedName, changes: object): 'taken' | string {
  const table: { insert(record: never, trail: object): void } = shared.tables[name]
  shared.db.exec('BEGIN')
  try {
    table.insert({ ...filled[name], ...changes } as never, { nowMs: 0, actorId: null, deskId: idOf('desk') })
    return 'taken'
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  } finally {
    shared.db.exec('ROLLBACK')
  }
}

type Piece = {
  readonly type: string
  readonly wrapped?: Piece
  readonly options?: readonly unknown[]
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[]
}

function pieceOf(schema: unknown): { piece: Piece; nullable: boolean } {
  const outer = schema as Piece
  return outer.type === 'nullable' && outer.wrapped !== undefined
    ? { piece: outer.wrapped, nullable: true }
    : { piece: outer, nullable: false }
}

/** Values the schema of a field takes and refuses, read off the schema itself; what has no simple bounds gives none. */
function triesOf(schema: unknown): { good: unknown[]; bad: unknown[] } {
  const { piece, nullable } = pieceOf(schema)
  const good: unknown[] = nullable ? [null] : []
  // A boolean is mapped before it reaches the table: anything that is not true is 0.
  const bad: unknown[] = nullable || piece.type === 'boolean' ? [] : [null]
  if (piece.type === 'picklist') {
    good.push(...(piece.options ?? []))
    bad.push('something else')
  }
  const rules = piece.pipe ?? []
  const requirement = (type: string) => rules.find((rule) => rule.type === type)?.requirement
  const longest = requirement('max_length')
  if (piece.type === 'string' && typeof longest === 'number') {
    good.push('x', 'ế'.repeat(longest))
    bad.push('', 'x'.repeat(longest + 1))
  }
  const least = requirement('min_value')
  const most = requirement('max_value')
  if (piece.type === 'number' && typeof least === 'number') {
    good.push(least)
    bad.push(least - 1, least + 0.5)
    if (typeof most === 'number') {
      good.push(most)
      bad.push(most + 1)
    }
  }
  const pattern = String(requirement('regex') ?? '')
  if (pattern.includes('\\d{4}-')) {
    good.push('2024-02-29')
    bad.push('2025-02-29', '2025-2-3', '3/6/2025', '2025-06-31', '')
  }
  if (pattern.includes(':[0-5]')) {
    good.push('00:00', '23:59')
    bad.push('24:00', '7:30', '07:60', '29:00')
  }
  if (pattern.includes('{64}')) bad.push('ab', 'G'.repeat(64), 'A'.repeat(64))
  return { good, bad }
}

const fields = loggedNames.flatMap((name) =>
  Object.entries(schemas[name].entries)
    .filter(([field]) => field !== 'id')
    .map(([field, schema]) => ({ name, field, schema })),
)

/** Fields whose value another field or table must agree with. */
const together: Record<string, object> = {
  'participant.personId': { groupLabel: 'nhóm' },
  'participant.groupLabel': { personId: null },
  'ballot.kind': { named: [] },
  'series.termId': { year: 2026 },
  'series.year': { termId: null },
}

test('every field of every record has its place in the table, in the order of the schema', () => {
  for (const name of loggedNames)
    expect(['id', ...Object.keys(tableSpecs[name].fields)]).toEqual(Object.keys(schemas[name].entries))
})

test('the tables take what the schemas of the records take', () => {
  const refused = fields.flatMap(({ name, field, schema }) =>
    triesOf(schema)
      .good.map((value) => {
        const isAlone = value === null && (field === 'groupLabel' || field === 'year')
        const isTopSecret = field === 'secrecy' && value === 'tuyet_mat'
        const both = isAlone ? {} : isTopSecret ? { summary: null } : (together[`${name}.${field}`] ?? {})
        const changes = field === 'personId' && value !== null ? { [field]: value } : { ...both, [field]: value }
        return { name, field, value, outcome: tryInsert(name, changes) }
      })
      .filter(({ outcome }) => outcome !== 'taken'),
  )
  expect(refused).toEqual([])
})

test('the tables refuse what the schemas of the records refuse', () => {
  const tries = fields.flatMap(({ name, field, schema }) =>
    triesOf(schema).bad.map((value) => ({ name, field, value })),
  )
  expect(tries.length).toBeGreaterThan(200)
  // Values that cannot be bound at all (null where text must be mapped) count as refused.
  const taken = tries.filter(({ name, field, value }) => tryInsert(name, { [field]: value }) === 'taken')
  expect(taken).toEqual([])
})

test('nested values are held to their shape too', () => {
  const tries: [LoggedName, object][] = [
    ['contribution', { text: { type: 'paragraph' } }],
    ['contribution', { text: null }],
    ['item', { assessment: [] }],
    ['task', { due: { kind: 'someday' } }],
    ['session', { assumed: {} }],
    ['office', { profileOverrides: [] }],
    ['agendaVersion', { label: 'a' }],
    ['agendaVersion', { label: 'ABC' }],
    ['participant', { personId: null, groupLabel: null }],
    ['participant', { personId: idOf('an'), groupLabel: 'nhóm' }],
    ['body', { quorum: { numerator: 1, denominator: 0 } }],
    ['item', { secrecy: { ...filled.item.secrecy, level: 'public' } }],
    ['ballot', { named: [{ personId: idOf('an'), choice: 'maybe' }] }],
    ['ballot', { named: [], options: [{ ...anOption, name: 'A' }] }],
    ['ballot', { named: [], kind: 'secret', options: [{ ...anOption, name: '' }] }],
    ['ballot', { named: [], kind: 'secret', options: [{ ...anOption, votesFor: -1 }] }],
    ['ballot', { named: [], kind: 'secret', options: [{ ...anOption, result: 'won' }] }],
    ['decision', { supersedesEarlier: { decisionId: idOf('elsewhere') } }],
    ['decision', { consentGroup: 'group' }],
  ]
  for (const [name, changes] of tries) expect([name, changes, tryInsert(name, changes)]).not.toContain('taken')
})

const anOption = { name: 'A', writtenIn: false, votesFor: 1, votesAgainst: null, votesOther: null, result: null }

test('options of a vote on paper are kept in their order, each count known or not', () => {
  const { db, tables } = openBare()
  const options = [
    { ...anOption, name: 'Nguyễn Văn Ất', votesAgainst: 2, votesOther: 0, result: 'carried' as const },
    { ...anOption, name: 'Lê Thị Bính', writtenIn: true, votesFor: null },
  ]
  const ballot = { ...filled.ballot, kind: 'secret' as const, named: [], options }
  tables.ballot.insert(ballot, { nowMs: 0, actorId: null, deskId: idOf('desk') })
  expect(tables.ballot.find(ballot.id)?.options).toEqual(options)
  expect(() => db.exec(`UPDATE ballot SET kind = 'open_counts'`)).toThrow('only a vote on paper has options')
})

type Sql = { readonly title: string; readonly given: string; readonly refused: string }
const trail = (id: string) => `'${idOf(id)}', 0, 0, 'desk', 1`
const trailColumns = 'id, created_at, changed_at, desk_id, revision'
const series = (id: string, term: string, year: string) =>
  `INSERT INTO register_series (issuer, document_type, term_id, year, secret, first_number, opened_on, ${trailColumns})
   VALUES ('BTV', 'NQ', ${term}, ${year}, 0, 1, '2026-01-01', ${trail(id)})`
const number = (id: string, n: number, state: string, reason: string) =>
  `INSERT INTO register_number (series_id, number, printed_form, state, secrecy_level, reason, approved_by, ${trailColumns})
   VALUES ('${idOf('s')}', ${n}, '${n}-NQ/TU', '${state}', 'none', ${reason}, 'Chánh Văn phòng', ${trail(id)})`
const hash = `'${'a'.repeat(64)}'`
const snapshot = `INSERT INTO snapshot (id, json, profile_id, composer_version, model_json, content_sha256, created_at, desk_id)
  VALUES (${hash}, '{}', 'p', '1', '{}', ${hash}, 0, 'desk')`
const issued = `INSERT INTO issued_document (session_id, kind, number, printed_number, issued_on, signer_name, recipients, secrecy_level, snapshot_id, ${trailColumns})
  VALUES ('x', 'notice', 1, '1-TB/TU', '2025-06-10', 'Nguyễn Văn An', '[]', 'none', ${hash}, ${trail('i')})`
const reference = (id: string, issuer: string, date: string) =>
  `INSERT INTO reference_document (document_type, number_symbol, issuer, date, ${trailColumns})
   VALUES ('Kế hoạch', '331', ${issuer}, ${date}, ${trail(id)})`
const holiday = (id: string) =>
  `INSERT INTO holiday (date, kind, name, to_check, ${trailColumns}) VALUES ('2026-02-17', 'off', 'Tết', 1, ${trail(id)})`
const audit = `INSERT INTO audit_entry VALUES (1, 0, NULL, 'desk', 'a', NULL, 1, 1, '[]', ${hash}, ${hash})`

test.each<Sql>([
  {
    title: 'a register series is one per issuer, type, term and secrecy',
    given: series('s', `'t'`, 'NULL'),
    refused: series('s2', `'t'`, 'NULL'),
  },
  {
    title: 'a register series runs through a term or a year, not both',
    given: '',
    refused: series('s', `'t'`, '2025'),
  },
  {
    title: 'a register series runs through a term or a year, not neither',
    given: '',
    refused: series('s', 'NULL', 'NULL'),
  },
  {
    title: 'a register number is given once',
    given: number('n', 1, 'issued', 'NULL'),
    refused: number('n2', 1, 'reserved', 'NULL'),
  },
  {
    title: 'a register number is never buried',
    given: number('n', 1, 'reserved', 'NULL'),
    refused: 'UPDATE register_number SET deleted_at = 1',
  },
  {
    title: 'a number that is issued stays issued',
    given: number('n', 1, 'issued', 'NULL'),
    refused: `UPDATE register_number SET state = 'void', reason = 'viết nhầm'`,
  },
  {
    title: 'a number keeps its place in its series',
    given: number('n', 1, 'reserved', 'NULL'),
    refused: 'UPDATE register_number SET number = 2',
  },
  {
    title: 'a void number has a reason',
    given: number('n', 1, 'void', `'viết nhầm'`),
    refused: number('n2', 2, 'void', 'NULL'),
  },
  { title: 'a number given outside has a reason', given: '', refused: number('n2', 2, 'outside', 'NULL') },
  { title: 'a snapshot never changes', given: snapshot, refused: `UPDATE snapshot SET json = '[]'` },
  { title: 'a snapshot is kept', given: snapshot, refused: 'DELETE FROM snapshot' },
  {
    title: 'an issued document never changes',
    given: issued,
    refused: `UPDATE issued_document SET signer_name = 'khác'`,
  },
  {
    title: 'a document of the reference list is there once',
    given: `${reference('r', `'Ban Bí thư'`, `'2025-04-28'`)}; ${reference('r2', `'Ban Bí thư'`, `'2020-04-28'`)}`,
    refused: reference('r3', `'Ban Bí thư'`, `'2025-04-28'`),
  },
  {
    title: 'a document of the reference list whose day and body nobody knows is there once',
    given: `${reference('r', 'NULL', 'NULL')}; UPDATE reference_document SET deleted_at = 1; ${reference('r2', 'NULL', 'NULL')}`,
    refused: reference('r3', 'NULL', 'NULL'),
  },
  {
    title: 'a day is in the table of days off once',
    given: `${holiday('h')}; UPDATE holiday SET deleted_at = 1; ${holiday('h2')}`,
    refused: holiday('h3'),
  },
  { title: 'an audit entry never changes', given: audit, refused: `UPDATE audit_entry SET action = 'b'` },
  { title: 'an audit entry is kept', given: audit, refused: 'DELETE FROM audit_entry' },
  {
    title: 'a stored file has a random name, not its hash',
    given: '',
    refused: `INSERT INTO file (sha256, stored_name, byte_size, created_at, desk_id) VALUES (${hash}, ${hash}, 1, 0, 'desk')`,
  },
])('$title', ({ given, refused }) => {
  const { db } = openBare()
  if (given !== '') db.exec(given)
  expect(() => db.exec(refused)).toThrow(/constraint|never|kept|CHECK|UNIQUE/)
})

test('an issued document can be buried, which changes nothing it says', () => {
  const { db } = openBare()
  db.exec(issued)
  db.exec('UPDATE issued_document SET deleted_at = 1, revision = 2')
  expect(db.prepare('SELECT deleted_at, revision FROM issued_document').get()).toEqual({ deleted_at: 1, revision: 2 })
})

test('no row of a record table is ever deleted', () => {
  const { db, tables } = openBare()
  for (const name of loggedNames) {
    const table: { insert(record: never, trail: object): void } = tables[name]
    table.insert(filled[name] as never, { nowMs: 0, actorId: null, deskId: idOf('desk') })
    expect(() => db.exec(`DELETE FROM ${tableSpecs[name].table}`)).toThrow('buried, not deleted')
  }
})

test('every table is STRICT, and every column that names a record is a foreign key with an index', () => {
  const { db } = openBare()
  const tables = db
    .prepare(
      `SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'`,
    )
    .all()
  expect(tables.filter(({ strict }) => strict !== 1)).toEqual([])
  for (const name of loggedNames)
    for (const field of Object.values(
      tableSpecs[name].fields as Record<
        string,
        { references: readonly { column: string; to: LoggedName; list: { table: string } | null }[] }
      >,
    ))
      for (const { column, to, list } of field.references) {
        const table = list?.table ?? tableSpecs[name].table
        const keys = db.prepare(`SELECT "from", "table" FROM pragma_foreign_key_list('${table}')`).all()
        expect(keys).toContainEqual({ from: column, table: tableSpecs[to].table })
      }
})
