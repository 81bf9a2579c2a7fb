/** Comparing stores in full, and killing a process while it migrates one. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect, type KeyProvider } from '../../../electron/db/db.ts'
import { ended, inLanes, startChild } from '../../support/child.ts'
import { makeFolder, makeStore } from '../../support/store.ts'

/** Everything a store holds: its schema and every row of every table. */
export function dumpOf(path: string, key?: KeyProvider | undefined): unknown {
  const db = connect(path, { key, readOnly: true })
  const schema = db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
  const tables = schema.filter(({ type, name }) => type === 'table' && !String(name).startsWith('sqlite_'))
  const rows = tables.map(({ name }) => [name, db.prepare(`SELECT * FROM ${name}`).all()])
  const version = db.pragma('user_version')
  db.close()
  return { schema, rows, version }
}

export type Seen = {
  readonly version: number
  readonly columns: 'old' | 'new' | 'mixed'
  readonly rows: number
  readonly integrity: string
}

/** Kills a migrating process at a random moment, `rounds` times, each on a fresh copy; gives what was found afterwards. */
export async function killDuring(rounds: number): Promise<Seen[]> {
  const path = storeWithManyPeople()
  return inLanes(rounds, async (round) => {
    const copy = join(makeFolder(), 'thu-ky.db')
    copyFileSync(path, copy)
    const child = await startChild('migrate-as-child.ts', [copy])
    child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), (round * 7) % 160))
    await ended(child)
    return lookAt(copy)
  })
}

function storeWithManyPeople(): string {
  const made = makeStore()
  made.store.close()
  const db = connect(made.path)
  db.transact(() => {
    const insert = db.prepare(
      `INSERT INTO person (id, full_name, created_at, changed_at, desk_id, revision) VALUES (?, 'Nguyễn Văn An', 0, 0, 'desk', 1)`,
    )
    for (let n = 0; n < 3_000; n += 1) insert.run(made.newId())
  })
  db.close()
  return made.path
}

function lookAt(path: string): Seen {
  const db = connect(path)
  const columns = db
    .prepare(`SELECT name FROM pragma_table_info('person')`)
    .all()
    .map(({ name }) => name)
  const tables = db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'nickname'`).all().length
  const hasBoth = columns.includes('nickname') && tables === 1
  const hasNone = !columns.includes('nickname') && tables === 0
  const seen: Seen = {
    version: Number(db.pragma('user_version')),
    columns: hasBoth ? 'new' : hasNone ? 'old' : 'mixed',
    rows: Number(db.prepare('SELECT count(*) AS n FROM person').get()?.['n']),
    integrity: String(db.pragma('integrity_check')),
  }
  db.close()
  return seen
}
