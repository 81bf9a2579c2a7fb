import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openLog } from '../../../electron/app/log.ts'
import { makeFolder } from '../../support/store.ts'

test('row 24 (behaviour): the log tells which failure, where and when, and never what a person wrote', () => {
  const folder = makeFolder()
  const log = openLog(folder, () => Date.UTC(2025, 5, 3))
  const cause = Object.assign(new TypeError('Đồng chí A đề nghị điều động (tuyệt mật)'), { code: 'E1' })
  const id = log.failure('contribution.update', cause)
  const text = readFileSync(join(folder, 'thu-ky.log'), 'utf8')
  expect(text).toContain('2025-06-03T00:00:00.000Z')
  expect(text).toContain(`failure ${id} contribution.update TypeError | E1`)
  expect(text).not.toMatch(/điều động|tuyệt mật/)
  log.failure('x', 'chữ của người dùng')
  expect(readFileSync(join(folder, 'thu-ky.log'), 'utf8')).not.toContain('chữ của')
})

test('row 24 (behaviour): words that look like a place in a stack are not kept either', () => {
  const folder = makeFolder()
  const error = new Error('screen')
  error.stack =
    'Error: x\n  at họp kín về nhân sự\n    at save (app://bundle/assets/index.js:1:20)\n    at app://bundle/x.js:3:4'
  openLog(folder, () => 0).failure('screen', error)
  const text = readFileSync(join(folder, 'thu-ky.log'), 'utf8')
  expect(text).not.toContain('nhân sự')
  expect(text).toContain('at save (app://bundle/assets/index.js:1:20) | at app://bundle/x.js:3:4')
})

test('row 24 (behaviour): it rotates, two files at most', () => {
  const folder = makeFolder()
  const log = openLog(folder, () => 0)
  for (let round = 0; round < 3; round += 1) {
    log.info(`round ${round}`)
    writeFileSync(join(folder, 'thu-ky.log'), 'x'.repeat(1_000_001))
  }
  log.info('last')
  expect(readdirSync(folder).sort()).toEqual(['thu-ky.1.log', 'thu-ky.log'])
  expect(statSync(join(folder, 'thu-ky.log')).size).toBeLessThan(200)
})

test('a log that cannot be written never stops the program', () => {
  const file = join(makeFolder(), 'file')
  writeFileSync(file, '')
  const log = openLog(join(file, 'logs'), () => 0)
  expect(() => log.info('start')).not.toThrow()
  expect(log.failure('x', new Error('y'))).toMatch(/^[0-9a-f]{8}$/)
})
