/** What the documents of the project point to is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../../electron/cli/commands.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const guide = readdirSync(join(root, 'docs/huong-dan'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/huong-dan/${name}`)
const documents = [
  'README.md',
  'ARCHITECTURE.md',
  'docs/verification.md',
  'docs/form.md',
  'docs/session-file.md',
  'tests/stand-in/README.md',
  ...guide,
]
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)

describe.each(documents)('%s', (path) => {
  const text = read(path)

  test('links to files that are there', () => {
    const links = [...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => to)
    const missing = links.filter((to) => !/^[a-z]+:/.test(to) && !existsSync(resolve(root, dirname(path), to)))
    expect(missing).toEqual([])
  })

  test('names scripts and commands that are there', () => {
    const named = [...text.matchAll(/npm run ([a-z0-9]+)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !scripts.includes(name))).toEqual([])
    const called = [...text.matchAll(/npm run cli -- ([a-z-]+)/g)].map(([, name = '']) => name)
    expect(called.filter((name) => !Object.keys(commands).includes(name))).toEqual([])
  })
})

test('every test that a claim rests on is there', () => {
  const rows = read('docs/verification.md').split('\n')
  const missing = rows.flatMap((row) => {
    const paths = [...row.matchAll(/`([a-z0-9./-]+)`/gi)].map(([, path = '']) => path)
    let folder = 'tests'
    return paths
      .filter((path) => path.startsWith('tests/') || /\.(test|spec)\.ts$/.test(path))
      .filter((path) => {
        // A bare name stands beside the one before it.
        const full = path.startsWith('tests/') ? path : join(folder, path)
        folder = dirname(full)
        return !existsSync(join(root, full))
      })
  })
  expect(missing).toEqual([])
})

test('the map of the architecture names every folder of the top level', () => {
  const [, map = ''] = /## Map\s+```([\s\S]*?)```/.exec(read('ARCHITECTURE.md')) ?? []
  for (const folder of ['renderer', 'shared', 'electron', 'tools', 'tests'])
    expect(map).toMatch(new RegExp(`^${folder}/`, 'm'))
  for (const [, name = ''] of map.matchAll(/^ {2}([a-z0-9-]+)\/ /gm))
    expect(['renderer', 'shared', 'electron'].some((top) => existsSync(join(root, top, name)))).toBe(true)
})

test('the guide lists every chapter', () => {
  const index = read('docs/huong-dan/README.md')
  for (const chapter of guide.filter((path) => !path.endsWith('README.md')))
    expect(index).toContain(`(${chapter.slice('docs/huong-dan/'.length)})`)
})
