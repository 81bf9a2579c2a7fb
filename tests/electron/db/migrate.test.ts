import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { connect, type Db } from '../../../electron/db/db.ts'
import { schemaVersion } from '../../../electron/db/migrate.ts'
import { type Migration, migrations } from '../../../electron/db/migrations/index.ts'
import { errorOf, makeFolder, makeStore, storeKeys } from '../../support/store.ts'
import { dumpOf, killDuring } from './migration-support.ts'
import { emptied, filled, insertOneOfEach } from './records.ts'

// Nothing here is timed; a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 })

const fixtures = resolve(import.meta.dirname, '../../fixtures/db')
const sources = resolve(import.meta.dirname, '../../../electron/db/migrations')

/** SHA-256 of each released migration: history is not edited; a change of the schema is a new file. */
const releasedHashes: Record<string, string> = {
  '0001-initial.ts': '7f2a5b21447382c2afb52cdbc140b1005797ee30bba785b8bf8e406f839b954c',
  '0002-references.ts': '0c4ff594caa43c34bd3d7b09da02d55f82f9a62eecddabddf9b2f6c8d612a759',
  '0003-waivers.ts': 'e3c40081a2b547bd30be384c749d12eea085d3f11dafa1c4ad5ac1a7ff1fe7c7',
  '0004-holidays.ts': '8e46e71fb482667154006845152f8483214da1a9e6c22519ce0c1a1e588155c4',
  '0005-ballot-options.ts': '492a86e365b6e3dfd4ed629a40d2dc7293d2112e30f9667f64e1ee18292ed561',
  '0006-registers.ts': '2e3ab4d458e29ff506174e0a18c12d2d5e9ed4eda16047b16d13763dc5e38288',
  '0007-secrecy-and-follow-up.ts': '8776fdc74d8894b66623d63f13fcc6f7b0d0352150d17e0879acb30275de8108',
  '0008-drafts.ts': '045ba452b10b0343af0e6da043b43868617621137f02d9243b831697b4a18181',
  '0009-programmes.ts': '7be9c2358acd6f15940fdec2262761e6a4aa1b8724215643b5b2d4bd7d081b0d',
  '0010-review.ts': '6d22566741bf3f087b8ab8e753a36bec4129bc2fbe0d024a3e259775998bd343',
}

test('released migrations are as they were released, numbered without gap, and each has its fixture', () => {
  const files = readdirSync(sources).filter((name) => /^\d{4}-/.test(name))
  const hashes = files.map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(sources, name)))
      .digest('hex'),
  ])
  expect(Object.fromEntries(hashes)).toEqual(releasedHashes)
  expect(migrations.map(({ version }) => version)).toEqual(files.map((_, index) => index + 1))
  for (const { version } of migrations)
    expect(readdirSync(fixtures)).toContain(`v${String(version).padStart(4, '0')}.sql`)
})

test('a migration imports nothing, so it cannot change its meaning later', () => {
  for (const name of Object.keys(releasedHashes))
    expect(readFileSync(join(sources, name), 'utf8')).not.toMatch(/^\s*(import|export .* from)\b/m)
})

/** Schema as SQLite keeps it, without regard to order. */
const schemaOf = (db: Db) => db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()

/** Every row of every table a migration has no business with; settings name the desk, and a migration notes its copy. */
const rowsOf = (db: Db) =>
  Object.fromEntries(
    db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('setting', 'backup_run')`)
      .all()
      .map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()]),
  )

describe.each(storeKeys)('migrating $title', ({ key }) => {
  test.each(migrations.map(({ version }) => version))(
    'a store of version %i reaches the current schema with its rows',
    (version) => {
      const folder = makeFolder()
      const path = join(folder, 'thu-ky.db')
      const old = connect(path, { key })
      old.exec(readFileSync(join(fixtures, `v${String(version).padStart(4, '0')}.sql`), 'utf8'))
      const before = rowsOf(old)
      old.close()
      const made = makeStore({ key, path })
      expect(made.store.check()).toMatchObject({ ok: true, schemaVersion })
      expect(made.store.tables.contribution.all()).toEqual([{ ...filled.contribution, revision: 1 }])
      expect(made.store.tables.session.find(filled.session.id)).toEqual({ ...filled.session, revision: 1 })
      made.store.close()
      const migrated = connect(path, { key, readOnly: true })
      expect(rowsOf(migrated)).toMatchObject(before)
      const copies = readdirSync(folder).filter((name) => name.includes(`before-migration-${version}-`))
      expect(copies).toHaveLength(version === schemaVersion ? 0 : 1)
      for (const name of copies) {
        const copy = connect(join(folder, name), { key, readOnly: true })
        expect(rowsOf(copy)).toEqual(before)
        copy.close()
      }
      const fresh = makeStore({ key })
      fresh.store.close()
      const reference = connect(fresh.path, { key, readOnly: true })
      expect(schemaOf(migrated)).toEqual(schemaOf(reference))
      migrated.close()
      reference.close()
    },
  )

  const next = (up: (db: Db) => void): readonly Migration[] => [...migrations, { version: schemaVersion + 1, up }]
  const steps = [
    'ALTER TABLE person ADD COLUMN nickname TEXT',
    `UPDATE person SET nickname = full_name`,
    'CREATE TABLE invented (a TEXT NOT NULL) STRICT',
    `INSERT INTO invented VALUES ('x')`,
    'DROP INDEX phrase_shortcut',
  ]

  test.each(steps.map((_, index) => index))(
    'a migration that throws before its step %i leaves the old store, and its verified copy',
    (at) => {
      const made = makeStore({ key })
      insertOneOfEach(made.store, emptied)
      made.store.close()
      const before = dumpOf(made.path, key)
      const failing = next((db) => {
        for (const sql of steps.slice(0, at)) db.exec(sql)
        throw new Error('boom')
      })
      expect(errorOf(() => made.reopen({ migrations: failing })).code).toBe('INTERNAL')
      expect(dumpOf(made.path, key)).toEqual(before)
      const copies = readdirSync(made.folder).filter((name) => name.includes('before-migration'))
      expect(copies).toEqual([`thu-ky.db.before-migration-${schemaVersion}-20250603T010000`])
      expect(dumpOf(join(made.folder, copies[0] ?? ''), key)).toEqual(before)
      expect(made.reopen().tables.person.all()).toHaveLength(1)
    },
  )

  test('a migration that succeeds keeps the verified copy, notes it among the backups, and turns foreign keys on again', () => {
    const made = makeStore({ key })
    insertOneOfEach(made.store, emptied)
    const store = made.reopen({ migrations: next((db) => db.exec(steps.join(';\n'))) })
    expect(store.backupRuns.list()).toMatchObject([
      { kind: 'before_migration', verified: true, sessionCount: 1, folder: made.folder },
    ])
    expect(store.check()).toMatchObject({ ok: true, schemaVersion: schemaVersion + 1, foreignKeys: true })
    // The older program refuses the migrated store.
    expect(errorOf(() => made.reopen()).code).toBe('DB_FROM_FUTURE')
  })

  test('a migration may rebuild a table others point to; one that leaves broken foreign keys is rolled back', () => {
    const made = makeStore({ key })
    insertOneOfEach(made.store, filled)
    made.store.close()
    const before = dumpOf(made.path, key)
    const breaking = next((db) => db.exec(`DROP TRIGGER person_kept; DELETE FROM person`))
    expect(errorOf(() => made.reopen({ migrations: breaking })).code).toBe('INTERNAL')
    expect(dumpOf(made.path, key)).toEqual(before)
    const rebuilding = next((db) => {
      db.exec(`DROP TRIGGER person_kept; CREATE TABLE rebuilt AS SELECT * FROM person; DELETE FROM person`)
      db.exec('INSERT INTO person SELECT * FROM rebuilt; DROP TABLE rebuilt')
    })
    expect(made.reopen({ migrations: rebuilding }).tables.person.all()).toHaveLength(1)
  })
})

test('killed at any moment of a migration the store has the old schema or the new one, whole', {
  timeout: 900_000,
}, async () => {
  const rounds = 24
  const seen = await killDuring(rounds)
  expect(seen).toHaveLength(rounds)
  for (const { version, columns, rows, integrity } of seen) {
    expect(integrity).toBe('ok')
    expect(rows).toBe(3_000)
    expect(columns).toBe(version === schemaVersion + 1 ? 'new' : 'old')
  }
})
