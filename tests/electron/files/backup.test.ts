import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { listBackups, verifyBackup } from '../../../electron/files/backup.ts'
import { hashFile } from '../../../electron/files/manifest.ts'
import { addPaper, backUp, contentsOf, fillStore, flipByte } from '../../support/backups.ts'
import { refusalOf } from '../../support/desk.ts'
import { makeSmallDisk, unmountAll } from '../../support/disk.ts'
import { makeFolder, storeKeys } from '../../support/store.ts'

afterEach(unmountAll)

describe.each(storeKeys)('a backup $title', ({ key }) => {
  test('is a whole copy of the store with its papers, verified, its manifest beside it', async () => {
    const made = fillStore(key)
    const backup = await backUp(made)
    expect(basename(backup.path)).toBe('thu-ky-20250603T010000.db')
    expect(readdirSync(made.target).sort()).toEqual([
      'tep',
      'thu-ky-20250603T010000.db',
      'thu-ky-20250603T010000.db.json',
    ])
    expect(readdirSync(join(made.target, 'tep')).sort()).toEqual([...made.desk.files.storedNames()].sort())
    expect(backup.manifest).toMatchObject({
      format: 'thu-ky-backup',
      version: 1,
      appVersion: '0.1.0',
      createdAt: made.clock.nowMs,
      encrypted: key !== undefined,
      store: { fileName: basename(backup.path), sha256: hashFile(backup.path), byteSize: backup.byteSize },
      facts: { sessionCount: 1, rowCounts: { session: 1, paper: 2, person: 3, file: 2 } },
    })
    expect(backup.manifest.files).toHaveLength(2)
    expect(backup.damagedFiles).toEqual([])
    expect(verifyBackup(backup.path, key)).toMatchObject({ ok: true, faults: [] })
    made.dispose()
  })

  test('holds what is committed while it is made, and the store goes on', async () => {
    const made = fillStore(key)
    const running = backUp(made)
    addPaper(made, made.sessionId, 'Đến sau', 'trong khi sao lưu')
    const backup = await running
    expect(verifyBackup(backup.path, key).ok).toBe(true)
    expect(made.store.check()).toMatchObject({ ok: true })
    made.dispose()
  })
})

describe('papers in a backup', () => {
  test('are shared by the backups of one folder: only new ones are copied', async () => {
    const made = fillStore()
    await backUp(made)
    const [first = ''] = readdirSync(join(made.target, 'tep'))
    const before = readFileSync(join(made.target, 'tep', first))
    addPaper(made, made.sessionId, 'Mới', 'mới')
    made.clock.advance(1_000)
    const second = await backUp(made)
    expect(readdirSync(join(made.target, 'tep'))).toHaveLength(3)
    expect(readFileSync(join(made.target, 'tep', first))).toEqual(before)
    expect(second.manifest.files).toHaveLength(3)
  })

  test('that are damaged in the backup are copied anew', async () => {
    const made = fillStore()
    await backUp(made)
    const [name = ''] = readdirSync(join(made.target, 'tep'))
    flipByte(join(made.target, 'tep', name))
    made.clock.advance(1_000)
    const second = await backUp(made)
    expect(verifyBackup(second.path)).toMatchObject({ ok: true })
  })

  test('that are damaged at home are told, and the rest is saved', async () => {
    const made = fillStore()
    const [damaged] = made.desk.store.files.all()
    flipByte(join(made.desk.files.folder, damaged?.storedName ?? ''))
    const backup = await backUp(made)
    expect(backup.damagedFiles).toEqual([damaged?.sha256])
    expect(backup.manifest.files.map(({ sha256 }) => sha256)).not.toContain(damaged?.sha256)
    expect(verifyBackup(backup.path).ok).toBe(true)
  })
})

describe('a backup that fails', () => {
  test('on a full disk says so and leaves nothing that looks like one (faults 10, 20)', async ({ skip }) => {
    const target = makeSmallDisk('128k')
    if (target === undefined) return skip('may not mount')
    const made = fillStore()
    expect(await refusalOf(backUp(made, target))).toMatch(/^FILE_NO_SPACE/)
    expect(listBackups(target)).toEqual([])
    expect(readdirSync(target).filter((name) => name !== 'tep')).toEqual([])
    expect(made.store.check()).toMatchObject({ ok: true })
  })

  test('leaves the earlier ones as they were', async ({ skip }) => {
    const target = makeSmallDisk('1m')
    if (target === undefined) return skip('may not mount')
    const made = fillStore()
    const first = await backUp(made, target)
    const before = contentsOf(target)
    addPaper(made, made.sessionId, 'Lớn', 'x'.repeat(1_500_000))
    made.clock.advance(1_000)
    expect(await refusalOf(backUp(made, target))).toMatch(/^FILE_NO_SPACE/)
    expect(contentsOf(target)).toEqual(before)
    expect(verifyBackup(first.path).ok).toBe(true)
  })

  test('on a target that is no folder says so', async () => {
    const made = fillStore()
    const file = join(makeFolder(), 'tệp')
    writeFileSync(file, 'cũ')
    expect(await refusalOf(backUp(made, file))).toMatch(/^FILE_/)
    expect(readFileSync(file, 'utf8')).toBe('cũ')
  })

  test('of a store that is not sound is none', async () => {
    const made = fillStore()
    made.tamper(`PRAGMA foreign_keys = OFF; UPDATE paper SET session_id = 'nowhere'`)
    expect(await refusalOf(backUp(made))).toMatch(/^BACKUP_FAILED/)
    expect(readdirSync(made.target).filter((name) => name.startsWith('thu-ky'))).toEqual([])
  })
})

describe('backups of a folder', () => {
  test('never take the name of another, not even in the same second', async () => {
    const made = fillStore()
    const [one, two] = [await backUp(made), await backUp(made)]
    expect([one, two].map(({ path }) => basename(path))).toEqual([
      'thu-ky-20250603T010000.db',
      'thu-ky-20250603T010000-2.db',
    ])
    for (const { path } of [one, two]) expect(verifyBackup(path).ok).toBe(true)
  })

  test('are listed newest first; a copy without a manifest is none', async () => {
    const made = fillStore()
    const first = await backUp(made)
    made.clock.advance(60_000)
    const second = await backUp(made)
    writeFileSync(join(made.target, 'thu-ky-20990101T000000.db'), 'no manifest')
    writeFileSync(join(made.target, 'thu-ky-20990102T000000.db'), '')
    writeFileSync(join(made.target, 'thu-ky-20990102T000000.db.json'), '{}')
    writeFileSync(join(made.target, 'notes.db'), '')
    expect(listBackups(made.target).map(({ path }) => path)).toEqual([second.path, first.path])
    expect(listBackups(join(made.target, 'nowhere'))).toEqual([])
  })

  test('are let go by the rotation with their manifests; papers and foreign files stay', async () => {
    const made = fillStore()
    mkdirSync(join(made.target, 'Ảnh'))
    const made6: string[] = []
    for (let n = 0; n < 6; n += 1) {
      const backup = await backUp(made)
      made6.push(backup.path)
      made.clock.advance(3_600_000)
    }
    const left = made6.filter((path) => existsSync(path))
    expect(left).toEqual(made6.slice(-3))
    expect(made6.filter((path) => existsSync(`${path}.json`))).toEqual(left)
    expect(readdirSync(made.target)).toContain('Ảnh')
    for (const path of left) expect(verifyBackup(path).ok).toBe(true)
  })
})
