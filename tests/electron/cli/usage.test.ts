import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../../electron/cli/commands.ts'
import { cli, cliJson } from '../../support/cli.ts'
import { samplePath } from '../../support/desk.ts'
import { makeFolder } from '../../support/store.ts'

describe('bad usage is exit code 2, says which word is wrong and how it is meant', () => {
  test.each([
    [[], ''],
    [['nonsense'], 'nonsense'],
    [['check'], 'FILE'],
    [['check', 'a', 'b'], 'FILE'],
    [['docs', 'a'], '--type'],
    [['docs', 'a', '--type', 'minutes'], '--out'],
    [['docs', 'a', '--type', 'letter', '--out', '.'], '--type'],
    [['docs', 'a', '--type', 'minutes', '--format', 'docx,odt', '--out', '.'], '--format'],
    [['check', 'a', '--db', 'b'], '--db'],
    [['backup', '--db', 'b'], '--to'],
    [['doctor', '--db', 'b', '--frobnicate'], '--frobnicate'],
  ])('%j', async (words, wrong) => {
    const { code, out, err } = await cli(...words)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain(wrong)
    expect(err).toContain('thu-ky')
    expect(await cliJson(...words)).toMatchObject({ code: 2, said: { ok: false, error: { code: 'BAD_USAGE' } } })
  })
})

test.each(Object.keys(commands))('%s --help explains the command in both languages and does nothing', async (name) => {
  const { code, out, err } = await cli(name, '--help')
  expect(code).toBe(0)
  expect(err).toBe('')
  expect(out).toMatch(new RegExp(`^thu-ky ${name} `))
  expect(out.trim().split('\n').length).toBeGreaterThanOrEqual(4)
})

test('--help alone lists every command', async () => {
  const { out } = await cli('--help')
  for (const name of Object.keys(commands)) expect(out).toContain(`thu-ky ${name} `)
})

describe('npm run cli', () => {
  const script = resolve(import.meta.dirname, '../../../tools/run.mjs')
  const run = (...words: string[]) => {
    const done = spawnSync(process.execPath, [script, 'cli.ts', ...words], { cwd: makeFolder(), encoding: 'utf8' })
    return { status: done.status, out: done.stdout, err: done.stderr }
  }

  test('exits with 0, 1 and 2, and prints one JSON object with --json', () => {
    const good = run('check', samplePath, '--json')
    expect(good.status).toBe(0)
    expect(JSON.parse(good.out)).toMatchObject({ ok: true })
    const refused = run('check', 'not-there.phien.json')
    expect(refused.status).toBe(1)
    expect(refused.out).toBe('')
    expect(refused.err).toMatch(/\S/)
    expect(run('check').status).toBe(2)
  })
})
