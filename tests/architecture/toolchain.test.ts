/** What the project is built with, read off its configuration. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const json = (path: string) => JSON.parse(read(path)) as Record<string, unknown>
const manifest = json('package.json') as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  scripts: Record<string, string>
  allowScripts: Record<string, boolean>
  workspaces: string[]
}

describe('packages', () => {
  const runtime = json('tools/node-runtime/package.json') as {
    version: string
    optionalDependencies: Record<string, string>
  }

  test('every version is one version, so that two machines build the same program', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies, ...runtime.optionalDependencies }
    const loose = Object.entries(wanted).filter(([, version]) => !/^(npm:[a-z0-9@/-]+@)?\d+\.\d+\.\d+$/.test(version))
    expect(loose).toEqual([])
  })

  test('the one dependency that is packed unbundled is the database, under its usual name and with encryption', () => {
    expect(manifest.dependencies).toEqual({ 'better-sqlite3': 'npm:better-sqlite3-multiple-ciphers@13.0.3' })
    expect(json('node_modules/better-sqlite3/package.json')['name']).toBe('better-sqlite3-multiple-ciphers')
    expect(manifest.allowScripts['better-sqlite3']).toBe(false)
    const { compilerOptions } = json('tsconfig.base.json') as { compilerOptions: { paths: object } }
    expect(compilerOptions.paths).toEqual({ 'better-sqlite3': ['./node_modules/better-sqlite3/index.d.ts'] })
    expect(read('electron-builder.yml')).not.toContain('multiple-ciphers')
  })

  test('no package may run a script at install', () => {
    expect(Object.values(manifest.allowScripts)).not.toContain(true)
    expect(read('.ci/run')).toContain('npm ci --strict-allow-scripts')
  })

  test('Node 24 comes through npm, and what npm runs runs on it', () => {
    expect(manifest.workspaces).toContain('tools/node-runtime')
    expect(new Set(Object.values(runtime.optionalDependencies))).toEqual(new Set([runtime.version]))
    expect(process.versions.node).toBe(runtime.version)
  })
})

describe('scripts', () => {
  test('are all there', () => {
    const names = ['start', 'dev', 'build', 'typecheck', 'lint', 'test', 'e2e', 'bench', 'demo', 'cli', 'check', 'dist']
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(names))
  })

  test('that run our own code go through the guard against an older Node', () => {
    const own = Object.values(manifest.scripts).filter((line) => /\bnode\b/.test(line))
    expect(own.length).toBeGreaterThan(5)
    for (const line of own)
      for (const command of line.split('&&')) expect(command.trim()).toMatch(/^node tools\/run\.mjs [a-z]+\.ts/)
  })

  test('check is all a change must pass', () => {
    expect(manifest.scripts['check']).toBe('npm run typecheck && npm run lint && npm test')
  })
})

describe('the compiler', () => {
  test('is as strict as it can be', () => {
    expect(json('tsconfig.base.json')['compilerOptions']).toMatchObject({
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noPropertyAccessFromIndexSignature: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
    })
  })

  test.each([
    ['shared', []],
    ['electron', ['../shared']],
    ['renderer', ['../shared']],
    ['tools', ['../shared', '../electron']],
  ])('%s is a project of its own that sees only %j', (folder, seen) => {
    const config = json(`${folder}/tsconfig.json`) as {
      extends: string
      compilerOptions: object
      references?: { path: string }[]
    }
    expect(config.extends).toBe('../tsconfig.base.json')
    expect((config.references ?? []).map(({ path }) => path)).toEqual(seen)
    // No project loosens what the common one asks for.
    expect(Object.values(config.compilerOptions)).not.toContain(false)
    expect(json('tsconfig.json')['references']).toContainEqual({ path: `./${folder}` })
  })
})
