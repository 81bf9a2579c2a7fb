import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { verifyBackup } from '../../../electron/files/backup.ts'
import { chooseBackup, putBackupInPlace, runBackup } from '../../../electron/services/backups.ts'
import { type Filled, fillStore } from '../../support/backups.ts'
import { makePorts, refusalOf } from '../../support/desk.ts'
import { makeFolder } from '../../support/store.ts'

let made: Filled
beforeEach(() => {
  made = fillStore()
})
afterEach(() => made.dispose())

const run = (folder: string | null) => runBackup(made.desk, makePorts(made.folder, { folder }))

describe('a backup a person asks for', () => {
  test('is made, verified and listed', async () => {
    const done = await run(made.target)
    expect(done).toMatchObject({
      at: made.clock.nowMs,
      folder: made.target,
      fileName: 'thu-ky-20250603T010000.db',
      verified: true,
      sessionCount: 1,
      kind: 'manual',
    })
    expect(verifyBackup(join(made.target, done?.fileName ?? '')).ok).toBe(true)
    expect(made.store.backupRuns.list()).toEqual([done])
  })

  test('is offered the folder of the last one', async () => {
    const asked: string[] = []
    const ports = makePorts(made.folder)
    const dialogs = {
      ...ports.dialogs,
      openFolder: ({ defaultPath }: { defaultPath: string }) => {
        asked.push(defaultPath)
        return Promise.resolve(asked.length === 1 ? made.target : null)
      },
    }
    await runBackup(made.desk, { ...ports, dialogs })
    await runBackup(made.desk, { ...ports, dialogs })
    expect(asked).toEqual([made.folder, made.target])
  })

  test('that is cancelled or fails is in no list', async () => {
    expect(await run(null)).toBeNull()
    const file = join(makeFolder(), 'tệp')
    writeFileSync(file, '')
    expect(await refusalOf(run(file))).toMatch(/^FILE_/)
    expect(made.store.backupRuns.list()).toEqual([])
  })
})

describe('a backup a person puts back', () => {
  test('is the one they chose; the replaced store is named', async () => {
    const done = await run(made.target)
    const path = join(made.target, done?.fileName ?? '')
    expect(await chooseBackup(makePorts(made.folder, { open: [path] }))).toBe(path)
    expect(await chooseBackup(makePorts(made.folder, { open: [] }))).toBeNull()
    made.store.close()
    const place = { storePath: made.path, filesFolder: join(made.folder, 'papers'), nowMs: made.clock.nowMs }
    const { keptAside, sessionCount } = putBackupInPlace(path, place)
    expect(keptAside).toMatch(/\.replaced-20250603T010000$/)
    expect(sessionCount).toBe(1)
    made.reopen()
    expect(made.store.tables.session.all()).toHaveLength(1)
  })
})
