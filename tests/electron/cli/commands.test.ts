import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, cliJson } from '../../support/cli.ts'
import { samplePath } from '../../support/desk.ts'
import { makeFolder } from '../../support/store.ts'

const sampleId = '01973d63-4b59-75a7-8101-a4e1a0007001'
const otherId = sampleId.replace('01973d63-', '01993d63-')
type Fault = { path: string; vi: string }
const sampleText = readFileSync(samplePath, 'utf8')

/** A folder with a store that holds the sample. */
async function storeWithSample(): Promise<{ folder: string; db: string }> {
  const folder = makeFolder()
  const db = join(folder, 'thu-ky.db')
  expect((await cli('import', samplePath, '--db', db)).code).toBe(0)
  return { folder, db }
}

describe('docs', () => {
  test.each([
    ['minutes', 'Biên bản'],
    ['notice', 'Thông báo'],
    ['report', 'Báo cáo'],
  ])('%s comes out in every format asked for, and its gaps are told with their paths', async (type, head) => {
    const out = makeFolder()
    const { code, said } = await cliJson(
      ...[
        'docs',
        samplePath,
        '--type',
        type,
        '--format',
        'docx,pdf,html',
        '--profile',
        'party-hd05-2026',
        '--out',
        out,
      ],
    )
    expect(code).toBe(0)
    const names = readdirSync(out)
    expect(names.map((name) => name.split('.').at(-1)).sort()).toEqual(['docx', 'html', 'pdf'])
    expect(names.every((name) => name.startsWith(head))).toBe(true)
    expect(said).toMatchObject({ ok: true, snapshotId: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(said['gaps']).toContainEqual(expect.objectContaining({ path: 'session.number', code: 'session.number' }))
  })

  test('--all writes every kind the profile declares, each valid on its own; what the session lacks is a blank', async () => {
    const out = makeFolder()
    const { code, said } = await cliJson('docs', samplePath, '--all', '--out', out)
    expect(code).toBe(0)
    const documents = said['documents'] as unknown as { kind: string; gaps: { path: string }[] }[]
    expect(documents.map(({ kind }) => kind)).toEqual([
      'invitation',
      'programme',
      'roll',
      'ballot_paper',
      'opinion_form',
      'tally',
      'minutes',
      'notice',
      'conclusion',
      'resolution',
      'minutes_extract',
      'conclusion_extract',
      'task_slip',
      'report',
      'dispatch',
    ])
    expect(readdirSync(out)).toHaveLength(15)
    expect(documents.find(({ kind }) => kind === 'task_slip')?.gaps.map(({ path }) => path)).toContain('document.unit')
  })

  test('--unit chooses whom a task slip is for; an id that the file does not hold is refused by its option', async () => {
    const out = makeFolder()
    const unit = '01973d63-3bbe-75a3-8106-a4e1a0003006'
    const { said } = await cliJson('docs', samplePath, '--type', 'task_slip', '--unit', unit, '--out', out)
    expect((said['gaps'] as unknown as { path: string }[]).map(({ path }) => path)).not.toContain('document.unit')
    const refused = await cliJson('docs', samplePath, '--type', 'task_slip', '--unit', otherId, '--out', out)
    expect(refused.code).toBe(1)
    expect(refused.said).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT', params: { field: '--unit' } } })
  })

  test.each([
    ['--all and --type together', ['--all', '--type', 'minutes']],
    ['an id that is none', ['--type', 'minutes', '--item', 'x']],
    ['a kind nobody knows enclosed', ['--type', 'dispatch', '--enclose', 'letter']],
  ])('%s is bad usage', async (_what, words) => {
    expect((await cli('docs', samplePath, ...words, '--out', makeFolder())).code).toBe(2)
  })

  test('two runs write the same bytes over the same file', async () => {
    const out = makeFolder()
    await cli('docs', samplePath, '--type', 'minutes', '--out', out)
    const [name = ''] = readdirSync(out)
    const first = readFileSync(join(out, name))
    await cli('docs', samplePath, '--type', 'minutes', '--out', out)
    expect(readdirSync(out)).toEqual([name])
    expect(readFileSync(join(out, name)).equals(first)).toBe(true)
  })

  test('an unknown profile is refused with a reason', async () => {
    const out = makeFolder()
    const { code, said } = await cliJson('docs', samplePath, '--type', 'minutes', '--profile', 'none', '--out', out)
    expect(code).toBe(1)
    expect(said).toMatchObject({ ok: false, error: { code: expect.any(String) } })
    expect(readdirSync(out)).toEqual([])
  })
})

describe('check', () => {
  test('a good file is counted', async () => {
    const { code, said } = await cliJson('check', samplePath)
    expect(code).toBe(0)
    expect(said).toMatchObject({
      ok: true,
      sessionId: sampleId,
      faults: [],
      counts: { items: 10, contributions: 6, decisions: 18, tasks: 3 },
    })
  })

  test('every fault is told with its path, in Vietnamese and English', async () => {
    const file = join(makeFolder(), 'bad.phien.json')
    writeFileSync(
      file,
      sampleText.replace('"2025-06-05"', '"2025-06-31"').replace('"kind": "regular"', '"kind": "rare"'),
    )
    const { code, said } = await cliJson('check', file)
    expect(code).toBe(1)
    expect(said).toMatchObject({
      error: {
        code: 'IMPORT_INVALID',
        faults: ['$.session.kind', '$.session.date'].map((path) =>
          expect.objectContaining({ path, vi: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) }),
        ),
      },
    })
    const words = await cli('check', file)
    expect(words.out).toBe('')
    expect(words.err).toMatch(/session\.date: \S.* \/ \S/)
    expect(words.err).toMatch(/session\.kind/)
  })

  test('a file that is not there is said so', async () => {
    expect((await cliJson('check', join(makeFolder(), 'none.json'))).said).toMatchObject({
      error: { code: 'FILE_NOT_FOUND' },
    })
  })
})

describe('import and export', () => {
  test('out of the store comes what went in; in again is no change', async () => {
    const { folder, db } = await storeWithSample()
    const out = join(folder, 'again.phien.json')
    expect((await cli('export', '--db', db, '--session', sampleId, '--out', out)).code).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(sampleText)
    expect(await cliJson('import', out, '--db', db)).toMatchObject({ code: 0, said: { outcome: 'identical' } })
    const zip = join(folder, 'again.phien.zip')
    expect((await cli('export', '--db', db, '--session', sampleId, '--out', zip)).code).toBe(0)
    expect((await cli('check', zip)).code).toBe(0)
  })

  test('a different session of the same id is refused, and with --copy becomes a new one', async () => {
    const { folder, db } = await storeWithSample()
    const file = join(folder, 'different.phien.json')
    writeFileSync(file, sampleText.replace('"2025-06-05"', '"2025-06-06"'))
    const refused = await cliJson('import', file, '--db', db)
    expect(refused).toMatchObject({ code: 1, said: { ok: false } })
    const copied = await cliJson('import', file, '--db', db, '--copy')
    expect(copied).toMatchObject({ code: 0, said: { ok: true, outcome: 'different' } })
    expect(copied.said['sessionId']).not.toBe(sampleId)
  })

  test('who is not plainly the same is asked: refused with the list, done with --match, nothing half-imported', async () => {
    const { folder, db } = await storeWithSample()
    const file = join(folder, 'asks.phien.json')
    // The same people and units under other ids and other titles: a person must say who is who.
    const other = sampleText
      .replaceAll('01973d63-', '01993d63-')
      .replaceAll(/"title": "(Bí thư|Phó)/g, '"title": "Nguyên $1')
    writeFileSync(file, other)
    const refused = await cliJson('import', file, '--db', db)
    expect(refused.code).toBe(1)
    const { error } = refused.said as unknown as { error: { code: string; faults: Fault[] } }
    expect(error.code).toBe('IMPORT_NEEDS_MATCH')
    expect(error.faults.length).toBeGreaterThan(0)
    expect(await cliJson('export', '--db', db, '--session', otherId, '--out', join(folder, 'x.json'))).toMatchObject({
      said: { error: { code: 'NOT_FOUND' } },
    })
    const match = join(folder, 'match.json')
    expect(error.faults.every(({ path }) => /^\$\.(people|units)\[\d+\]\.id$/.test(path))).toBe(true)
    const firstCandidates = error.faults.map(({ vi }) => (vi.match(/[0-9a-f-]{36}/g) ?? []).slice(0, 2))
    writeFileSync(match, JSON.stringify(Object.fromEntries(firstCandidates)))
    const done = await cliJson('import', file, '--db', db, '--match', match)
    expect(done).toMatchObject({ code: 0, said: { outcome: 'new', sessionId: otherId } })
    expect(await cliJson('doctor', '--db', db)).toMatchObject({ code: 0, said: { ok: true } })
  })

  test('an answer about somebody the file does not name is refused', async () => {
    const { folder, db } = await storeWithSample()
    const match = join(folder, 'match.json')
    writeFileSync(match, JSON.stringify({ [otherId]: null }))
    expect(await cliJson('import', samplePath, '--db', db, '--match', match)).toMatchObject({
      code: 1,
      said: { error: { code: 'INVALID_INPUT', params: { field: otherId } } },
    })
  })

  test('the session asked for must be there', async () => {
    const { folder, db } = await storeWithSample()
    for (const session of ['nothing', '01990000-0000-7000-8000-00000000000f'])
      expect(
        await cliJson('export', '--db', db, '--session', session, '--out', join(folder, 'x.phien.json')),
      ).toMatchObject({ code: 1, said: { error: { code: 'NOT_FOUND' } } })
    expect(existsSync(join(folder, 'x.phien.json'))).toBe(false)
  })
})

describe('backup, verify, restore, doctor', () => {
  test('a backup is verified, a damaged one is refused and the store it would replace stays, a good one comes back', async () => {
    const { folder, db } = await storeWithSample()
    const to = join(folder, 'usb')
    mkdirSync(to)
    const backup = await cliJson('backup', '--db', db, '--to', to)
    expect(backup).toMatchObject({ code: 0, said: { ok: true, verified: true, sessionCount: 1 } })
    const file = String(backup.said['file'])
    expect(await cliJson('verify', file)).toMatchObject({ code: 0, said: { ok: true, sessionCount: 1, faults: [] } })

    const before = readFileSync(db)
    const good = readFileSync(file)
    const damaged = Buffer.from(good)
    damaged.fill(0x5a, 5_000, 5_400)
    writeFileSync(file, damaged)
    expect((await cliJson('verify', file)).code).toBe(1)
    expect((await cliJson('restore', file, '--db', db)).code).toBe(1)
    expect(readFileSync(db).equals(before)).toBe(true)

    writeFileSync(file, good)
    const restored = await cliJson('restore', file, '--db', db)
    expect(restored).toMatchObject({ code: 0, said: { ok: true, sessionCount: 1 } })
    expect(existsSync(String(restored.said['keptAside']))).toBe(true)
    expect(await cliJson('doctor', '--db', db)).toMatchObject({ code: 0, said: { ok: true } })
  })

  test('no command but import makes a store', async () => {
    const db = join(makeFolder(), 'none.db')
    for (const words of [['doctor'], ['backup', '--to', makeFolder()]])
      expect(await cliJson(...words, '--db', db)).toMatchObject({ code: 1, said: { error: { code: 'DB_MISSING' } } })
    expect(existsSync(db)).toBe(false)
  })
})
