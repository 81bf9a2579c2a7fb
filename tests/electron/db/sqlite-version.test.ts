import { describe, expect, test } from 'vitest'
import { connect } from '../../../electron/db/db.ts'
import { assertSqliteVersion } from '../../../electron/db/sqlite-version.ts'
import { errorOf } from '../../support/store.ts'

describe('the SQLite a store is opened with', () => {
  test.each(['3.51.2', '3.50.4', '3.9.0', '2.99.99', ''])('%j is too old, and which one it is is said', (version) => {
    expect(errorOf(() => assertSqliteVersion(version))).toMatchObject({ code: 'SQLITE_TOO_OLD', params: { version } })
  })

  test.each(['3.51.3', '3.52.0', '3.100.0', '4.0.0'])('%s will do', (version) => {
    expect(() => assertSqliteVersion(version)).not.toThrow()
  })

  test('the one that is packed will do, and it brings encryption', () => {
    const db = connect(':memory:')
    assertSqliteVersion(String(db.prepare('SELECT sqlite_version() AS version').get()?.['version']))
    expect(db.prepare('SELECT sqlite3mc_version() AS version').get()?.['version']).toMatch(/^SQLite3 Multiple Ciphers/)
    db.close()
  })
})
