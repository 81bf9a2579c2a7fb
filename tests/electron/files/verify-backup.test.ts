import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { verifyBackup } from '../../../electron/files/backup.ts'
import { hashFile } from '../../../electron/files/manifest.ts'
import { aBackedUpStore, flipByte } from '../../support/backups.ts'
import { errorOf, storeKeys, testKey } from '../../support/store.ts'

async function aBackup(key?: typeof testKey) {
  const { backupPath: path } = await aBackedUpStore(key)
  const papers = join(dirname(path), 'tep')
  return { path, manifest: `${path}.json`, paper: join(papers, readdirSync(papers)[0] ?? '') }
}

function changeManifest(path: string, change: (manifest: Record<string, unknown>) => void): void {
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  change(manifest)
  writeFileSync(path, JSON.stringify(manifest))
}

describe.each(storeKeys)('looking through a backup $title', ({ key }) => {
  test('finds a whole one whole', async () => {
    const { path } = await aBackup(key)
    expect(verifyBackup(path, key)).toMatchObject({ ok: true, faults: [] })
  })

  test('finds every kind of damage', async () => {
    const { path, paper } = await aBackup(key)
    const [store, content] = [readFileSync(path), readFileSync(paper)]
    const faultsAfter = (damage: () => void) => {
      damage()
      const { faults } = verifyBackup(path, key)
      writeFileSync(path, store)
      writeFileSync(paper, content)
      return faults.map((fault) => fault.replace(/[0-9a-f]{64}/, 'HASH'))
    }
    expect(faultsAfter(() => flipByte(path))).toEqual(['store changed'])
    expect(faultsAfter(() => flipByte(path, store.byteLength - 1))).toEqual(['store changed'])
    expect(faultsAfter(() => truncateSync(path, store.byteLength / 2))).toEqual(['store changed'])
    expect(faultsAfter(() => truncateSync(path, 0))).toEqual(['store changed'])
    expect(faultsAfter(() => rmSync(path))).toEqual(['store missing'])
    expect(faultsAfter(() => rmSync(paper))).toEqual(['file HASH'])
    expect(faultsAfter(() => flipByte(paper))).toEqual(['file HASH'])
    expect(faultsAfter(() => truncateSync(paper, 3))).toEqual(['file HASH'])
    expect(verifyBackup(path, key).ok).toBe(true)
  })
})

describe('a manifest', () => {
  test.each([
    ['is missing', (path: string) => rmSync(path)],
    ['is no JSON', (path: string) => writeFileSync(path, '{"format":')],
    ['is of another program', (path: string) => changeManifest(path, (m) => Object.assign(m, { format: 'other' }))],
    ['is of a later version', (path: string) => changeManifest(path, (m) => Object.assign(m, { version: 2 }))],
    [
      'leads out of its folder',
      (path: string) =>
        changeManifest(path, (m) => Object.assign(m, { store: { ...Object(m['store']), fileName: '../x' } })),
    ],
  ])('that %s makes the backup none', async (_, damage) => {
    const { path, manifest } = await aBackup()
    damage(manifest)
    expect(errorOf(() => verifyBackup(path))).toMatchObject({ code: 'BACKUP_DAMAGED', params: { reason: 'manifest' } })
  })

  test('that counts other rows than the copy holds is found out', async () => {
    const { path, manifest } = await aBackup()
    changeManifest(manifest, (m) => Object.assign(m, { facts: { ...Object(m['facts']), sessionCount: 7 } }))
    expect(verifyBackup(path).faults).toEqual(['rows or audit head differ from the manifest'])
  })

  test('of another backup does not pass for this one', async () => {
    const [one, other] = [await aBackup(), await aBackup(testKey)]
    copyFileSync(other.manifest, one.manifest)
    changeManifest(one.manifest, (m) => Object.assign(m, { encrypted: false }))
    expect(verifyBackup(one.path).faults).toContain('store changed')
  })
})

describe('a foreign file in the place of the copy', () => {
  test('is found out even when the manifest has its hash', async () => {
    const { path, manifest } = await aBackup()
    writeFileSync(path, 'Đây là một tệp văn bản, không phải kho dữ liệu.'.repeat(100))
    changeManifest(manifest, (m) =>
      Object.assign(m, { store: { fileName: basename(path), sha256: hashFile(path), byteSize: 1 } }),
    )
    const { ok, faults } = verifyBackup(path)
    expect([ok, faults.length]).toEqual([false, 1])
  })
})

describe('the key', () => {
  test('that is missing or another is told as such: the backup is not called damaged', async () => {
    const secret = await aBackup(testKey)
    const otherKey = { rawKey: () => Buffer.alloc(32, 9) }
    expect(errorOf(() => verifyBackup(secret.path)).code).toBe('DB_WRONG_KEY')
    expect(errorOf(() => verifyBackup(secret.path, otherKey)).code).toBe('DB_WRONG_KEY')
  })
})
