/** What the installers would hold, without the downloads of electron-builder: the configuration by its own schema, and a packed folder. */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeFolder } from '../support/store.ts'

const root = resolve(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
const asar = require('@electron/asar') as {
  listPackage: (path: string, options: { isPack: boolean }) => string[]
  extractFile: (path: string, file: string) => Buffer
  statFile: (path: string, file: string) => { unpacked?: boolean }
}
const configuration = readFileSync(resolve(root, 'electron-builder.yml'), 'utf8')

/** A folder in the shape of Electron's, with a program that does nothing. */
function fakeElectron(): string {
  const folder = makeFolder()
  mkdirSync(join(folder, 'resources'))
  mkdirSync(join(folder, 'locales'))
  writeFileSync(join(folder, 'electron'), '#!/bin/sh\nexit 0\n')
  chmodSync(join(folder, 'electron'), 0o755)
  writeFileSync(join(folder, 'version'), '45.4.1')
  for (const name of ['vi.pak', 'en-US.pak', 'de.pak']) writeFileSync(join(folder, 'locales', name), '')
  return folder
}

function pack(config: string, out: string): { status: number | null; said: string } {
  const file = join(makeFolder(), 'electron-builder.yml')
  writeFileSync(file, config)
  const done = spawnSync(
    process.execPath,
    [
      resolve(root, 'node_modules/electron-builder/cli.js'),
      ...['--linux', 'dir', '--x64', '--publish', 'never', '--config', file, '--projectDir', root],
      `-c.electronDist=${fakeElectron()}`,
      `-c.directories.output=${out}`,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, CI: '1' } },
  )
  // Killed, or not started at all: then it says nothing itself.
  const end = done.error?.message ?? done.signal ?? ''
  return { status: done.status, said: `${done.stdout}${done.stderr}${end}` }
}

describe('the configuration', () => {
  test('a key that electron-builder does not know is refused, so a packed folder means a valid configuration', () => {
    const { status, said } = pack(configuration.replace('asar:', 'asr:'), makeFolder())
    expect(status).not.toBe(0)
    expect(said.match(/ - configuration.*/g)?.slice(0, 1)).toEqual([" - configuration has an unknown property 'asr'"])
    expect(said).not.toContain('- configuration.')
  })

  test('row 19 (configuration): every fuse is set the safe way', () => {
    const fuses = /electronFuses:\n((?: {2}.*\n)+)/.exec(configuration)?.[1]?.trim().split(/\n\s*/)
    expect(fuses).toEqual([
      'runAsNode: false',
      'enableCookieEncryption: true',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeCliInspectArguments: false',
      'enableEmbeddedAsarIntegrityValidation: true',
      'onlyLoadAppFromAsar: true',
      'loadBrowserProcessSpecificV8Snapshot: false',
      'grantFileProtocolExtraPrivileges: false',
    ])
  })

  test('the version of Electron is the one the project pins', () => {
    const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>
    }
    expect(configuration).toContain(`electronVersion: ${manifest.devDependencies['electron']}\n`)
  })
})

describe('a packed folder', () => {
  const out = makeFolder()
  const resources = join(out, 'linux-unpacked', 'resources')
  const archive = join(resources, 'app.asar')
  let files: string[] = []
  beforeAll(() => {
    if (!existsSync(resolve(root, 'out/main/main.js')))
      spawnSync(process.execPath, [resolve(root, 'tools/run.mjs'), 'build.ts'], { cwd: root, stdio: 'inherit' })
    // Fuses are bytes of the real program; without it they are checked in the configuration, above.
    const { status, said } = pack(configuration.replace(/electronFuses:\n(?: {2}.*\n)+/, ''), out)
    if (status !== 0) throw new Error(`electron-builder ended with ${status}: ${said}`)
    files = asar.listPackage(archive, { isPack: false }).map((path) => path.replace(/^[\\/]/, ''))
  })

  test('holds the program: main, worker, preload, screen, fonts, sample', () => {
    for (const path of [
      'out/main/main.js',
      'out/main/snapshot-worker.js',
      'out/main/docx-worker.js',
      'out/main/returned-worker.js',
      'out/preload/preload.cjs',
      'out/renderer/index.html',
    ])
      expect(files).toContain(path)
    expect(files).toContain('assets/phien-2025-06.phien.json')
    expect(files).toContain('assets/icon.png')
    expect(files).toContain('out/renderer/fonts/tinos-vietnamese-400-normal.woff2')
    expect(JSON.parse(asar.extractFile(archive, 'package.json').toString()) as object).toMatchObject({
      main: 'out/main/main.js',
    })
  })

  test('holds no source, test, tool, map, type or second runtime', () => {
    const foreign = /^(electron|shared|renderer|tests|tools|docs)\/|\.(ts|tsx|map|tsbuildinfo)$|node-(linux|win|darwin)/
    expect(files.filter((path) => foreign.test(path) && !path.endsWith('.d.ts'))).toEqual([])
    const modules = new Set(files.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))
    expect([...modules].sort()).toEqual(['better-sqlite3'])
  })

  test('row 20 (configuration): outside the archive lies the one native addon of this platform, nothing else', () => {
    expect(
      readdirSync(`${archive}.unpacked`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name),
    ).toEqual(['linux-x64.node'])
    expect(files.some((path) => /better-sqlite3\/(deps|src)\//.test(path))).toBe(false)
    expect(configuration).not.toContain('disableAsarIntegrity')
  })

  test('its packages are those of the lock file, and only they', () => {
    const addon = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
    expect(asar.statFile(archive, addon).unpacked).toBe(true)
    expect(readFileSync(join(`${archive}.unpacked`, addon)).equals(readFileSync(resolve(root, addon)))).toBe(true)
  })
})
