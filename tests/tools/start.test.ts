import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { fetchElectron, findElectron } from '../../tools/start/electron-binary.ts'
import { isStale } from '../../tools/start/fresh-build.ts'
import { hasDisplay, runTrial, trialDataFolder } from '../../tools/start/windows.ts'
import { makeFolder } from '../support/store.ts'

function put(root: string, path: string, seconds: number, text = ''): void {
  const file = join(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  utimesSync(file, seconds, seconds)
}

// The whole program with a Chromium of its own; a busy machine may take its time.
const wholeRun = { timeout: 600_000 }

describe('without a display', () => {
  test('the built program takes the sample session to its documents and says where they are', wholeRun, () => {
    const out = join(makeFolder(), 'phiên mẫu')
    const script = resolve(import.meta.dirname, '../../tools/run.mjs')
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
    const done = spawnSync(process.execPath, [script, 'start.ts', '--out', out], { encoding: 'utf8', env })
    expect(done.stderr).not.toContain('Error')
    expect(done.status).toBe(0)
    expect(done.stdout).toContain('There is no display here')
    expect(done.stdout).toContain(`Đã để văn bản của phiên mẫu tại: ${out}`)
    const written = readdirSync(out)
    for (const start of ['Biên bản', 'Thông báo kết luận', 'Báo cáo phiên họp'])
      for (const end of ['.docx', '.pdf'])
        expect(written.filter((name) => name.startsWith(start) && name.endsWith(end))).toHaveLength(1)
  })

  test.runIf(process.platform === 'linux')('a display is one of X or of Wayland', () => {
    expect(hasDisplay({})).toBe(false)
    expect(hasDisplay({ DISPLAY: '' })).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  })
})

test.runIf(process.platform === 'linux')('a trial keeps its data beside the usual folder, not in it', () => {
  expect(trialDataFolder({ XDG_CONFIG_HOME: '/c' })).toBe('/c/Thư Ký - chạy thử')
})

// After the run above, which built the program.
test.runIf(process.platform === 'linux')(
  'a trial asks the Chromium it was given for a window, and its data lies where it was told (recorded call)',
  wholeRun,
  async () => {
    const folder = makeFolder()
    const browser = join(folder, 'chromium')
    put(folder, 'chromium', 1_000, `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder, 'asked')}'\nexit 1\n`)
    chmodSync(browser, 0o755)
    vi.stubEnv('CHROMIUM', browser)
    vi.stubEnv('THU_KY_USER_DATA', join(folder, 'dữ liệu'))
    expect(await runTrial(resolve(import.meta.dirname, '../..'))).not.toBe(0)
    vi.unstubAllEnvs()
    const asked = readFileSync(join(folder, 'asked'), 'utf8').split('\n')
    expect(asked.filter((word) => word.startsWith('--headless'))).toEqual([])
    expect(asked.filter((word) => word.startsWith(`--user-data-dir=${join(folder, 'dữ liệu')}`))).toHaveLength(1)
  },
)

describe('the program is built again', () => {
  function builtAt(seconds: number): string {
    const root = makeFolder()
    for (const path of ['electron/main.ts', 'shared/a/b.ts', 'renderer/app.tsx', 'tools/build.ts', 'package.json'])
      put(root, path, 1_000)
    for (const path of ['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'])
      put(root, path, seconds)
    return root
  }

  test('not while every product is newer than every source', () => {
    expect(isStale(builtAt(2_000))).toBe(false)
  })

  test('when one source is newer, however deep', () => {
    const root = builtAt(2_000)
    put(root, 'shared/a/b.ts', 3_000)
    expect(isStale(root)).toBe(true)
  })

  test('when nothing was built', () => {
    const root = makeFolder()
    for (const folder of ['electron', 'shared', 'renderer']) mkdirSync(join(root, folder))
    expect(isStale(root)).toBe(true)
  })
})

describe.runIf(process.platform === 'linux')("Electron's program", () => {
  test('counts only when its install was finished', () => {
    const folder = makeFolder()
    put(folder, 'dist/electron', 1_000)
    expect(findElectron(folder)).toBeUndefined()
    put(folder, 'path.txt', 1_000, 'electron')
    expect(findElectron(folder)).toBe(join(folder, 'dist/electron'))
  })

  test('is fetched by the install script of its own package', () => {
    const folder = makeFolder()
    const script = `const fs = require('node:fs')
      fs.mkdirSync('dist'); fs.writeFileSync('dist/electron', ''); fs.writeFileSync('path.txt', 'electron')`
    put(folder, 'install.js', 1_000, script)
    expect(fetchElectron(folder)).toBe(join(folder, 'dist/electron'))
  })

  test('a fetch that never ends is killed and gives nothing', () => {
    const folder = makeFolder()
    put(folder, 'install.js', 1_000, 'setInterval(() => undefined, 1000)')
    expect(fetchElectron(folder, 500)).toBeUndefined()
  })
})
