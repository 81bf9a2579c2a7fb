import { expect, test } from 'vitest'
import { headSql } from '../../../electron/db/audit-log.ts'
import { changeLogQueries } from '../../../electron/db/change-log.ts'
import { connect } from '../../../electron/db/db.ts'
import { migrations } from '../../../electron/db/migrations/index.ts'
import { linkQueries } from '../../../electron/db/record-links.ts'
import { readingSql } from '../../../electron/db/record-table.ts'
import { registerQueries } from '../../../electron/db/register-book.ts'
import { levelsSql } from '../../../electron/db/session-levels.ts'
import { loggedNames, tableSpecs } from '../../../electron/db/tables/index.ts'

const db = connect(':memory:')
for (const migration of migrations) migration.up(db)

/** How SQLite would run it: one line a step. */
function planOf(sql: string): string[] {
  const values = [...sql.matchAll(/\?/g)].map(() => 'x')
  return db
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map((row) => String(row['detail']))
}

/** Steps that read a whole table. The list of a record (a subquery already found by index) is folded up by a scan of itself. */
const scansOf = (sql: string) =>
  planOf(sql).filter((line) => line.startsWith('SCAN') && !line.includes('(subquery') && line !== 'SCAN CONSTANT ROW')

const asked: [string, string][] = loggedNames.flatMap((name) => {
  const { byId, ofSession } = readingSql(tableSpecs[name])
  const writes: [string, string][] = [
    [`bury ${name}`, `UPDATE ${tableSpecs[name].table} SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL`],
  ]
  return [
    [`find ${name}`, byId],
    ...(ofSession === null ? [] : [[`${name} of a session`, ofSession] as [string, string]]),
    ...writes,
  ]
})

test.each(asked)('%s uses an index', (_what, sql) => {
  expect(scansOf(sql)).toEqual([])
  expect(planOf(sql)[0]).toMatch(/^SEARCH .* USING (COVERING )?INDEX/)
})

test('lists of a session come out of their index already in order', () => {
  for (const name of loggedNames) {
    const { ofSession } = readingSql(tableSpecs[name])
    if (ofSession !== null && tableSpecs[name].ordered)
      expect(planOf(ofSession).filter((line) => line === 'USE TEMP B-TREE FOR ORDER BY')).toEqual([])
  }
})

test.each(registerQueries.map((sql) => [sql] as const))('the register: %s uses an index', (sql) => {
  expect(scansOf(sql)).toEqual([])
})

test.each(changeLogQueries.map((sql) => [sql.slice(0, 60), sql] as const))(
  'the change log: %s uses an index',
  (_title, sql) => {
    expect(scansOf(sql)).toEqual([])
  },
)

test('the levels of a session are read by index', () => {
  expect(scansOf(levelsSql)).toEqual([])
})

test('the newest audit entry is the last row, found without reading the others', () => {
  expect(planOf(headSql)).toEqual(['SCAN audit_entry'])
  expect(headSql).toMatch(/ORDER BY seq DESC LIMIT 1$/)
})

test('what holds a record and what it holds is asked by index', () => {
  for (const sql of linkQueries()) expect([sql, scansOf(sql)]).toEqual([sql, []])
})

test('this test sees a scan where there is one', () => {
  expect(scansOf('SELECT 1 FROM person WHERE full_name = ?')).toHaveLength(1)
  expect(scansOf('SELECT 1 FROM contribution WHERE changed_by = ?')).toHaveLength(1)
})
