import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { connect } from '../../../electron/db/db.ts'
import { schemaVersion } from '../../../electron/db/migrate.ts'
import { errorOf, makeFolder, makeStore, storeKeys, type TestStore } from '../../support/store.ts'
import { addContribution, emptied, filled, insertOneOfEach, step } from './records.ts'

// Nothing here is timed; a busy machine may take its time.
vi.setConfig({ testTimeout: 120_000 })

type Key = (typeof storeKeys)[number]['key']

function closedStore(key?: Key): TestStore {
  const made = makeStore({ key })
  insertOneOfEach(made.store, emptied)
  made.store.close()
  return made
}

const filesOf = (made: TestStore) => readdirSync(made.folder).sort()
const bytesOf = (path: string) => readFileSync(path).toString('base64')

describe.each(storeKeys)('opening $title', ({ key }) => {
  test('every open is durable: WAL, synchronous=FULL, foreign keys, also the second, where the driver falls to NORMAL', () => {
    const made = makeStore({ key })
    const durable = { journalMode: 'wal', synchronous: 2, foreignKeys: true }
    expect(made.store.check()).toMatchObject(durable)
    expect(made.reopen().check()).toMatchObject(durable)
    expect(made.reopen().check()).toMatchObject(durable)
    const row = made.row('SELECT application_id, user_version FROM pragma_application_id, pragma_user_version')
    expect(row).toEqual({ application_id: 0x54684b79, user_version: schemaVersion })
  })

  test('after closing only the store and its marker are left, and closing twice is fine', () => {
    const made = makeStore({ key })
    insertOneOfEach(made.store, emptied)
    made.store.close()
    made.store.close()
    expect(filesOf(made)).toEqual(['thu-ky.db', 'thu-ky.db.marker.json'])
  })

  test('the desk keeps its name', () => {
    const made = makeStore({ key })
    const { deskId } = made.store
    expect(made.reopen().deskId).toBe(deskId)
  })

  test('a newer store is refused untouched', () => {
    const made = closedStore(key)
    made.tamper('PRAGMA user_version = 999')
    const before = bytesOf(made.path)
    expect(errorOf(() => made.reopen())).toEqual({
      code: 'DB_FROM_FUTURE',
      params: { found: 999, known: schemaVersion },
    })
    expect(errorOf(() => made.reopen({ readOnly: true })).code).toBe('DB_FROM_FUTURE')
    expect(bytesOf(made.path)).toBe(before)
  })

  test('a newer store left by a kill, its version still in the write-ahead log, is refused untouched', () => {
    const made = closedStore(key)
    const db = connect(made.path, { key })
    db.pragma('journal_mode = WAL')
    db.pragma('user_version = 99')
    const copies = ['', '-wal', '-shm'].filter((suffix) => existsSync(made.path + suffix))
    for (const suffix of copies) copyFileSync(made.path + suffix, join(made.folder, `copy.db${suffix}`))
    db.close()
    const before = bytesOf(join(made.folder, 'copy.db'))
    const wal = bytesOf(join(made.folder, 'copy.db-wal'))
    expect(errorOf(() => made.reopen({ path: join(made.folder, 'copy.db') }))).toMatchObject({ params: { found: 99 } })
    expect([bytesOf(join(made.folder, 'copy.db')), bytesOf(join(made.folder, 'copy.db-wal'))]).toEqual([before, wal])
  })

  test('another writer that holds the store is told, not waited for without end', () => {
    const made = makeStore({ key, busyTimeoutMs: 50 })
    const other = connect(made.path, { key })
    other.exec('BEGIN IMMEDIATE')
    expect(errorOf(() => made.store.command(step('x'), () => 1)).code).toBe('DB_BUSY')
    expect(errorOf(() => makeStore({ key, path: made.path, busyTimeoutMs: 50 })).code).toBe('DB_BUSY')
    other.exec('ROLLBACK')
    other.close()
    expect(made.store.command(step('x'), () => 1)).toBe(1)
  })

  test.each([
    { what: 'removed', change: (path: string) => rmSync(path), code: 'DB_MISSING' },
    { what: 'moved away', change: (path: string) => renameSync(path, `${path}.elsewhere`), code: 'DB_MISSING' },
  ])('a known store that was $what is missed: no empty one is made in its place', ({ change, code }) => {
    const made = closedStore(key)
    change(made.path)
    expect(errorOf(() => made.reopen()).code).toBe(code)
    expect(existsSync(made.path)).toBe(false)
    expect(made.reopen({ startAnew: true }).tables.person.all()).toEqual([])
  })

  test.each<{ what: string; damage: (path: string) => void }>([
    { what: 'emptied', damage: (path) => truncateSync(path, 0) },
    { what: 'filled with zeros', damage: (path) => writeFileSync(path, Buffer.alloc(statSync(path).size)) },
    { what: 'overwritten in its header', damage: (path) => overwrite(path, 0, Buffer.alloc(100, 0x41)) },
    { what: 'zeroed in its first page', damage: (path) => overwrite(path, 0, Buffer.alloc(4_096)) },
    { what: 'cut in half', damage: (path) => truncateSync(path, Math.floor(statSync(path).size / 2)) },
    { what: 'replaced by a text', damage: (path) => writeFileSync(path, 'xin chào\n'.repeat(500)) },
  ])('a known store that was $what is set aside untouched, and the failure says where', ({ damage }) => {
    const made = closedStore(key)
    damage(made.path)
    const before = bytesOf(made.path)
    const error = errorOf(() => made.reopen())
    expect(error.code).toBe('DB_DAMAGED')
    const keptAs = String(error.params?.['keptAs'])
    expect(basename(keptAs)).toBe('thu-ky.db.damaged-20250603T010000')
    expect(bytesOf(keptAs)).toBe(before)
    expect(existsSync(made.path)).toBe(false)
    // The next start does not begin an empty store either.
    expect(errorOf(() => made.reopen()).code).toBe('DB_MISSING')
  })

  test('two damaged stores in the same second are both kept', () => {
    const made = closedStore(key)
    for (const content of ['một', 'hai']) {
      writeFileSync(made.path, content)
      errorOf(() => made.reopen())
    }
    expect(filesOf(made).filter((name) => name.includes('damaged'))).toEqual([
      'thu-ky.db.damaged-20250603T010000',
      'thu-ky.db.damaged-20250603T010000-2',
    ])
  })

  test('a damaged store is set aside together with its write-ahead log', () => {
    const made = closedStore(key)
    const db = connect(made.path, { key })
    db.pragma('journal_mode = WAL')
    db.exec(`UPDATE person SET note = 'trong nhật ký'`)
    for (const suffix of ['', '-wal', '-shm']) copyFileSync(made.path + suffix, join(made.folder, `copy.db${suffix}`))
    db.close()
    const path = join(made.folder, 'copy.db')
    copyFileSync(`${made.path}.marker.json`, `${path}.marker.json`)
    overwrite(path, 0, Buffer.alloc(100, 0x41))
    overwrite(`${path}-wal`, 0, Buffer.alloc(8, 0x41))
    const wal = bytesOf(`${path}-wal`)
    const { params } = errorOf(() => made.reopen({ path }).check())
    expect(bytesOf(`${params?.['keptAs']}-wal`)).toBe(wal)
  })

  test('the store that is moved or replaced while open takes no more commands', () => {
    const made = makeStore({ key })
    insertOneOfEach(made.store, emptied)
    renameSync(made.path, `${made.path}.moved`)
    const note = (text: string) =>
      made.store.command(step('x'), (w) => w.person.update(filled.person.id, 1, { note: text }))
    expect(errorOf(() => note('mất')).code).toBe('DB_MOVED')
    writeFileSync(made.path, 'khác')
    expect(errorOf(() => note('mất')).code).toBe('DB_MOVED')
    renameSync(`${made.path}.moved`, made.path)
    expect(note('còn').note).toBe('còn')
  })

  test('a read-only store is read and refuses commands', () => {
    const made = closedStore(key)
    const store = made.reopen({ readOnly: true })
    expect(store.tables.person.all()).toHaveLength(1)
    expect(store.readOnly).toBe(true)
    expect(errorOf(() => addContribution(store, made.newId(), 'x')).code).toBe('DB_READ_ONLY')
    expect(errorOf(() => makeStore({ key, readOnly: true })).code).toBe('DB_MISSING')
  })
})

test('a file of another program is refused untouched and stays where it is', () => {
  const folder = makeFolder()
  const text = join(folder, 'notes.txt')
  writeFileSync(text, 'không phải kho dữ liệu')
  const other = join(folder, 'other.db')
  const db = connect(other)
  db.exec('CREATE TABLE t (a)')
  db.close()
  for (const path of [text, other]) {
    const before = bytesOf(path)
    expect(errorOf(() => makeStore({ path })).code).toBe('DB_NOT_OURS')
    expect(bytesOf(path)).toBe(before)
  }
})

describe('keys', () => {
  const otherKey = { rawKey: () => Buffer.alloc(32, 9) }
  const [plain, encrypted] = storeKeys

  test.each([
    { what: 'another key', made: encrypted.key, opened: otherKey },
    { what: 'no key', made: encrypted.key, opened: undefined },
    { what: 'a key for a store without one', made: plain.key, opened: encrypted.key },
  ])('$what is told as such; the store is neither touched nor set aside', ({ made: key, opened }) => {
    const made = closedStore(key)
    const before = bytesOf(made.path)
    expect(errorOf(() => made.reopen({ key: opened })).code).toBe('DB_WRONG_KEY')
    expect(bytesOf(made.path)).toBe(before)
    expect(filesOf(made).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['thu-ky.db', 'thu-ky.db.marker.json'])
    expect(made.reopen({ key }).tables.person.all()).toHaveLength(1)
  })

  test('an encrypted store holds no word in clear, in the file or its write-ahead log', () => {
    const made = makeStore({ key: encrypted.key })
    insertOneOfEach(made.store, filled)
    const all = () => ['', '-wal'].map((suffix) => readFileSync(made.path + suffix).toString('latin1')).join()
    for (const words of ['SQLite format', 'contribution', Buffer.from('Nguyễn').toString('latin1')])
      expect(all()).not.toContain(words)
  })
})

const asNobody = process.getuid?.() === 0 && spawnSync('setpriv', ['--version']).status === 0

test.runIf(asNobody)(
  'a folder one may not write to is told as read-only (as another user: root writes anywhere)',
  { timeout: 60_000 },
  () => {
    const made = closedStore()
    chmodSync(made.folder, 0o555)
    chmodSync(made.path, 0o444)
    const script = resolve(import.meta.dirname, 'open-as-child.ts')
    const nobodyElse = ['--reuid=65534', '--regid=65534', '--clear-groups']
    const child = spawnSync('setpriv', [...nobodyElse, process.execPath, script, made.path], { encoding: 'utf8' })
    expect(child.stdout.trim(), child.stderr).toBe('DB_READ_ONLY')
  },
)

function overwrite(path: string, at: number, content: Buffer): void {
  const bytes = readFileSync(path)
  content.copy(bytes, at)
  writeFileSync(path, bytes)
}
