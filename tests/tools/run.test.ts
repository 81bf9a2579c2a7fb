import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const script = resolve(import.meta.dirname, '../../tools/run.mjs')
const pretend = (version: string) =>
  `data:text/javascript,${encodeURIComponent(
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })
     Object.defineProperty(process, 'version', { value: 'v${version}' })`,
  )}`

function runOn(version: string) {
  return spawnSync(process.execPath, ['--import', pretend(version), script, 'cli.ts', '--help'], { encoding: 'utf8' })
}

test('an older Node is refused in Vietnamese and English, with its version and what to do', () => {
  const { status, stdout, stderr } = runOn('20.19.0')
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toContain('Thư Ký cần Node.js 24 trở lên; đang chạy v20.19.0')
  expect(stderr).toContain('Thư Ký needs Node.js 24 or newer; this is v20.19.0')
  expect(stderr).toContain('npm ci')
})

test('Node 24 passes', () => {
  const { status, stdout } = runOn('24.0.0')
  expect(status).toBe(0)
  expect(stdout).toContain('thu-ky check')
})
