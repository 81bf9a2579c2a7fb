import { spawnSync } from 'node:child_process'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { connect } from '../../../electron/db/db.ts'
import { schemaVersion } from '../../../electron/db/migrate.ts'
import { migrations } from '../../../electron/db/migrations/index.ts'
import { idOf } from '../../support/dossier.ts'
import { errorOf, makeFolder, makeStore, storeKeys } from '../../support/store.ts'
import { addContribution, emptied, insertOneOfEach } from './records.ts'

vi.setConfig({ testTimeout: 120_000 })

const long = 'Đề nghị các cơ quan rà soát. '.repeat(200)

/** Adds contributions until one is refused; gives the ids that were taken and the refusal. */
function fill(made: ReturnType<typeof makeStore>) {
  const taken: string[] = []
  const error = errorOf(() => {
    for (let n = 0; n < 2_000; n += 1) {
      const id = idOf(`filler ${n}`)
      addContribution(made.store, id, long)
      taken.push(id)
    }
  })
  return { taken, error }
}

describe.each(storeKeys)('a full disk $title', ({ key }) => {
  const mounted: string[] = []
  afterEach(() => {
    for (const folder of mounted.splice(0)) spawnSync('umount', ['-l', folder])
  })

  /** A disk of its own with little room; `undefined` where one may not mount. */
  function smallDisk(): string | undefined {
    const folder = makeFolder()
    if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status !== 0) return undefined
    mounted.push(folder)
    return folder
  }

  test('is told as such; what was acknowledged stays and the store goes on when there is room (fault 8)', ({
    skip,
  }) => {
    const folder = smallDisk()
    if (folder === undefined) return skip('may not mount')
    const made = makeStore({ key, path: `${folder}/thu-ky.db` })
    insertOneOfEach(made.store, emptied)
    const { taken, error } = fill(made)
    expect(error.code).toBe('DB_FULL')
    expect(taken.length).toBeGreaterThan(10)
    spawnSync('mount', ['-o', 'remount,size=40m', folder])
    addContribution(made.store, idOf('after'), long)
    for (const id of [...taken, idOf('after')]) expect(made.store.tables.contribution.find(id)?.revision).toBe(1)
    expect(made.store.check()).toMatchObject({ ok: true, integrity: [], audit: { ok: true } })
    made.store.close()
  })
})

test('a store that may not grow refuses with DB_FULL, keeps nothing of the refused command, and reads on (fault 7)', () => {
  const made = makeStore()
  insertOneOfEach(made.store, emptied)
  made.store.close()
  // The limit is one of the connection, so it is set where the store is opened: by a migration that does nothing else.
  const pages = Number(connect(made.path, { readOnly: true }).pragma('page_count'))
  const limit = {
    version: schemaVersion + 1,
    up: (db: { pragma(source: string): unknown }) => void db.pragma(`max_page_count = ${pages + 5}`),
  }
  made.reopen({ migrations: [...migrations, limit] })
  const { taken, error } = fill(made)
  expect(error.code).toBe('DB_FULL')
  expect(made.store.tables.contribution.all()).toHaveLength(1 + taken.length)
  expect(made.store.audit.verify().ok).toBe(true)
})
