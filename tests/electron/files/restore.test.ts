import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { connect } from '../../../electron/db/db.ts'
import { openStore } from '../../../electron/db/open-store.ts'
import { restoreStore } from '../../../electron/files/backup.ts'
import { createFileStore } from '../../../electron/files/file-store.ts'
import { hashFile } from '../../../electron/files/manifest.ts'
import { aBackedUpStore, type BackedUp, contentsOf, flipByte } from '../../support/backups.ts'
import { makeSmallDisk, unmountAll } from '../../support/disk.ts'
import { countingIds, errorOf, makeFolder, storeKeys } from '../../support/store.ts'

afterEach(unmountAll)

const nowMs = Date.UTC(2025, 5, 4)
const restore = ({ key, backupPath, storePath, filesFolder }: BackedUp) =>
  restoreStore({ key, backupPath, storePath, filesFolder, nowMs })
const open = (path: string, { key }: BackedUp) => openStore({ path, key, now: () => nowMs, newId: countingIds(9) })

/** The same backup for a computer that has no store. */
const elsewhere = (made: BackedUp): BackedUp => {
  const folder = makeFolder()
  return { ...made, folder, storePath: join(folder, 'thu-ky.db'), filesFolder: join(folder, 'papers') }
}

describe.each(storeKeys)('restoring $title', ({ key }) => {
  test('on a computer that has no store gives the same records and papers', async () => {
    const made = await aBackedUpStore(key)
    const home = elsewhere(made)
    expect(restore(home)).toEqual({ keptAside: null, sessionCount: 1 })
    const [before, after] = [open(made.storePath, made), open(home.storePath, home)]
    const [old, restored] = [
      createFileStore(made.filesFolder, before.files),
      createFileStore(home.filesFolder, after.files),
    ]
    expect(after.tables.session.find(made.sessionId)).toEqual(before.tables.session.find(made.sessionId))
    expect(after.tables.paper.all()).toEqual(before.tables.paper.all())
    expect(after.tables.paper.all()).toHaveLength(2)
    for (const { sha256 } of after.tables.paper.all())
      expect(restored.read(sha256 ?? '')).toEqual(old.read(sha256 ?? ''))
    expect(after.check()).toMatchObject({ ok: true, integrity: [], audit: { ok: true } })
    for (const store of [before, after]) store.close()
  })

  test('keeps the replaced store aside, whole, with what was done since', async () => {
    const made = await aBackedUpStore(key)
    const busy = open(made.storePath, made)
    busy.command({ name: 'person.add', actor: { personId: null }, sessionId: null }, (w) =>
      w.person.insert({ id: countingIds(8)(), fullName: 'Sau sao lưu', note: null }),
    )
    busy.close()
    const { keptAside } = restore(made)
    const [now, before] = [open(made.storePath, made), open(keptAside ?? '', made)]
    expect([now, before].map((store) => store.tables.person.all().length)).toEqual([3, 4])
    expect(before.check()).toMatchObject({ ok: true })
    for (const store of [now, before]) store.close()
  })
})

describe('a restore that is refused leaves the store as it was', () => {
  async function refused(damage: (backupPath: string) => void): Promise<string> {
    const made = await aBackedUpStore()
    damage(made.backupPath)
    const home = contentsOf(made.folder)
    const { code } = errorOf(() => restore(made))
    expect(contentsOf(made.folder)).toEqual(home)
    return code
  }

  test.each([
    ['a flipped byte', (path: string) => flipByte(path)],
    ['a cut copy', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 5_000))],
    ['a lost copy', (path: string) => rmSync(path)],
    ['no manifest', (path: string) => rmSync(`${path}.json`)],
    ['a lost paper', (path: string) => rmSync(join(dirname(path), 'tep'), { recursive: true })],
  ])('%s (fault 21)', async (_, damage) => {
    expect(await refused(damage)).toBe('BACKUP_DAMAGED')
  })

  test('a backup of a newer program', async () => {
    const code = await refused((path) => {
      const db = connect(path)
      db.pragma('user_version = 999')
      db.close()
      const manifest = JSON.parse(readFileSync(`${path}.json`, 'utf8'))
      manifest.store.sha256 = hashFile(path)
      manifest.facts.userVersion = 999
      writeFileSync(`${path}.json`, JSON.stringify(manifest))
    })
    expect(code).toBe('DB_FROM_FUTURE')
  })

  test('a full disk at home', async ({ skip }) => {
    const disk = makeSmallDisk('300k')
    if (disk === undefined) return skip('may not mount')
    const made = await aBackedUpStore()
    const home = { ...made, storePath: join(disk, 'thu-ky.db'), filesFolder: join(disk, 'papers') }
    writeFileSync(home.storePath, 'kho cũ')
    expect(errorOf(() => restore(home)).code).toBe('FILE_NO_SPACE')
    expect(readFileSync(home.storePath, 'utf8')).toBe('kho cũ')
    expect(readdirSync(disk).filter((name) => name !== 'papers')).toEqual(['thu-ky.db'])
  })
})

describe('what lies beside the store', () => {
  test('a write-ahead log that outlived its store is not replayed into the restored one', async () => {
    const home = elsewhere(await aBackedUpStore())
    writeFileSync(`${home.storePath}-wal`, 'cũ')
    restore(home)
    const store = open(home.storePath, home)
    expect(store.check()).toMatchObject({ ok: true })
    store.close()
    const aside = readdirSync(home.folder).filter((name) => name.includes('replaced') && name.endsWith('-wal'))
    expect(aside.map((name) => readFileSync(join(home.folder, name), 'utf8'))).toEqual(['cũ'])
  })

  test('papers that came after the backup stay', async () => {
    const made = await aBackedUpStore()
    const later = join(made.filesFolder, 'ab'.repeat(16))
    writeFileSync(later, 'mới')
    restore(made)
    expect(readFileSync(later, 'utf8')).toBe('mới')
  })

  test('a store restored twice in one second keeps both it replaced', async () => {
    const made = await aBackedUpStore()
    const asides = [restore(made), restore(made)].map(({ keptAside }) => keptAside ?? '')
    expect(new Set(asides).size).toBe(2)
    for (const aside of asides) expect(existsSync(aside)).toBe(true)
  })
})
