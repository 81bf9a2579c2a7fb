/** Who may import whom, read off the sources. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
type Import = { readonly from: string; readonly to: string }

/** Every import of a source file: project paths from the root, packages by name. */
function importsOf(file: string, source: string): Import[] {
  const specifiers = source.matchAll(/(?:^|[\s;(])(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)
  return [...specifiers].map(([, specifier = '']) => ({
    from: file,
    to: specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier,
  }))
}

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

const sources = ['shared', 'electron', 'renderer', 'tools'].flatMap(sourcesUnder)
const imports = sources.flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')))
const isOfProject = (path: string) => /^(shared|electron|renderer|tools|tests)\//.test(path)

/** Imports that break a rule, as `from -> to`. */
function broken(list: readonly Import[], rule: (one: Import) => boolean): string[] {
  return list.filter((one) => !rule(one)).map(({ from, to }) => `${from} -> ${to}`)
}

/** Inside a folder, files may import only these folders of the project. */
const mayUse = (folder: string, allowed: readonly string[]) => (one: Import) =>
  !one.from.startsWith(folder) || !isOfProject(one.to) || allowed.some((path) => one.to.startsWith(path))

/** Errors as data and results are a leaf: the rules and documents fail in their terms. */
const leaf = ['shared/contract/errors.ts', 'shared/contract/result.ts']

const layers: readonly (readonly [string, readonly string[]])[] = [
  ['shared/', ['shared/']],
  ['renderer/', ['renderer/', 'shared/']],
  ['electron/', ['electron/', 'shared/']],
  ['tools/', ['tools/', 'electron/', 'shared/', 'tests/stand-in/']],
  ['shared/records/', ['shared/records/']],
  ['shared/vietnamese/', ['shared/vietnamese/', 'shared/records/']],
  ['shared/domain/', ['shared/domain/', 'shared/records/', 'shared/vietnamese/', ...leaf]],
  [
    'shared/documents/',
    [
      'shared/documents/',
      'shared/domain/',
      'shared/records/',
      'shared/vietnamese/',
      'shared/contract/views.ts',
      ...leaf,
    ],
  ],
  ['shared/contract/', ['shared/contract/', 'shared/records/', 'shared/domain/']],
  ['shared/i18n/', ['shared/i18n/', 'shared/contract/']],
  ['electron/db/', ['electron/db/', 'electron/files/', 'shared/']],
  ['electron/workers/', ['electron/workers/', 'shared/contract/errors.ts']],
  ['electron/files/', ['electron/files/', 'electron/db/', 'electron/workers/', 'shared/']],
  ['electron/documents/', ['electron/documents/', 'electron/workers/', 'shared/']],
  [
    'electron/services/',
    ['electron/services/', 'electron/db/', 'electron/files/', 'electron/documents/', 'electron/workers/', 'shared/'],
  ],
  [
    'electron/cli/',
    ['electron/cli/', 'electron/services/', 'electron/db/', 'electron/files/', 'electron/documents/', 'shared/'],
  ],
]

describe('layers', () => {
  test.each(layers)('%s uses only what lies below it', (folder, allowed) => {
    expect(imports.some(({ from }) => from.startsWith(folder))).toBe(true)
    expect(broken(imports, mayUse(folder, allowed))).toEqual([])
  })

  test('a forbidden import would be seen', () => {
    const bad = importsOf(
      'shared/domain/quorum.ts',
      "import { x } from '../../electron/db/store.ts'\nconst y = await import('../contract/contract.ts')",
    )
    expect(
      broken(bad, mayUse('shared/domain/', layers.find(([name]) => name === 'shared/domain/')?.[1] ?? [])),
    ).toEqual([
      'shared/domain/quorum.ts -> electron/db/store.ts',
      'shared/domain/quorum.ts -> shared/contract/contract.ts',
    ])
  })
})

describe('packages', () => {
  const packagesOf = (folder: string) => imports.filter(({ from, to }) => from.startsWith(folder) && !isOfProject(to))

  test('`electron` is imported by the shell only', () => {
    const shell = /^electron\/(main\.ts|preload\.ts|(app|security|ipc|print)\/)/
    expect(
      broken(imports, ({ from, to }) => to !== 'electron' || shell.test(from) || from.startsWith('tools/')),
    ).toEqual([])
  })

  test('shared/ runs anywhere: no Node, no DOM library, only schemas, rich text, dates, differences of lists and the types of i18next', () => {
    const allowed = /^(valibot|prosemirror-(model|transform)|diff|node-diff3|@internationalized\/date|i18next)$/
    expect(broken(packagesOf('shared/'), ({ to }) => allowed.test(to))).toEqual([])
  })

  test('renderer/ knows no Node and no Electron', () => {
    expect(broken(packagesOf('renderer/'), ({ to }) => !/^node:|^electron$|^better-sqlite3$/.test(to))).toEqual([])
  })

  test('only db.ts names the database driver', () => {
    expect(broken(imports, ({ from, to }) => to !== 'better-sqlite3' || from === 'electron/db/db.ts')).toEqual([])
  })

  test('nothing calls out: no HTTP, TLS, DNS or socket module outside the tools', () => {
    const network = /^(node:)?(https?|http2|tls|dns|net|dgram|undici)(\/|$)/
    expect(
      broken(
        imports.filter(({ from }) => !from.startsWith('tools/')),
        ({ to }) => !network.test(to),
      ),
    ).toEqual([])
  })
})

describe('the oracle of a played session', () => {
  test('rests on the script of its events alone: it imports nothing of the program, and the script imports nothing', () => {
    const folder = 'tests/e2e/session-script/'
    const importsIn = (name: string) => importsOf(folder + name, readFileSync(join(root, folder + name), 'utf8'))
    expect(importsIn('oracle.ts').map(({ to }) => to)).toEqual([`${folder}script.ts`])
    expect(importsIn('script.ts')).toEqual([])
    for (const data of ['whole-session.ts', 'short-session.ts', 'prepared.ts', 'stored.ts'])
      expect(broken(importsIn(data), ({ to }) => to.startsWith(folder))).toEqual([])
  })
})

describe('files', () => {
  test('rules and documents take time, chance and locale as arguments', () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\btoLocale\w*\(|\bIntl\.(?!Segmenter)|\bfetch\(|\bcrypto\./
    const pure = sources.filter((file) => /^shared\/(domain|documents|vietnamese|session-file|records)\//.test(file))
    expect(pure.filter((file) => impure.test(readFileSync(join(root, file), 'utf8')))).toEqual([])
  })

  test('no file is a drawer for everything', () => {
    const names = sources.map((file) => file.split('/').at(-1) ?? '')
    expect(names.filter((name) => /^(utils?|helpers?|misc|common|lib)\./.test(name))).toEqual([])
  })

  test.each(['shared', 'renderer'])('the compiler keeps Node out of %s/', (folder) => {
    const config = JSON.parse(readFileSync(join(root, folder, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: { types?: string[]; lib?: string[] }
    }
    expect(config.compilerOptions.types ?? []).not.toContain('node')
    if (folder === 'shared') expect((config.compilerOptions.lib ?? []).join()).not.toMatch(/dom/i)
  })
})
